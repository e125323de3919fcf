/// Maps Traditional Chinese to Simplified.
///
/// A value without state of its own; one may serve any number of threads. Text is UTF-8, and everything that no mapping
/// names comes out byte for byte: byte order marks, line ends, NUL, also bytes that are no UTF-8.
///
/// ``HanConfiguration/mainland`` and ``HanConfiguration/auto`` look at the whole text before they change a word: who
/// made it decides what its words stand for. Its vocabulary, with the reason for each entry, is
/// `Sources/han-table-builder/Mainland/vocabulary.tsv`.
public struct HanConverter: Sendable {
    /// What the converter makes of text.
    public let configuration: HanConfiguration
    /// Replacements of the user's own.
    public let glossary: HanGlossary
    private let usesRareCharacters: Bool
    private let mainland: MainlandConverter?
    /// The glossary as it is looked for in text whose characters are Simplified already.
    private let simplifiedGlossary: HanGlossary

    /// Makes a converter.
    ///
    /// - Parameters:
    ///   - configuration: What to make of text.
    ///   - glossary: Replacements that win over all others; for ``HanConfiguration/mainland`` their keys may be written
    ///     in Traditional or in Simplified characters.
    ///   - usesRareCharacters: Whether characters are mapped too whose simplified forms common fonts do not show
    ///     (OpenCC's `TSCharactersExt`, which its library maps and its command does not).
    public init(
        configuration: HanConfiguration, glossary: HanGlossary = HanGlossary(), usesRareCharacters: Bool = false
    ) {
        self.configuration = configuration
        self.glossary = glossary
        self.usesRareCharacters = usesRareCharacters
        mainland = MainlandConverter(usesRareCharacters: usesRareCharacters)
        if glossary.isEmpty || configuration.table != nil {
            simplifiedGlossary = glossary
        } else {
            let engine = HanConverter.engine(.t2s, usesRareCharacters)
            simplifiedGlossary = glossary.mappingKeys { key in
                var output: [UInt8] = []
                var tally = HanTally()
                let bytes = Array(key.utf8)
                _ = engine?.convert(bytes.span, isFinal: true, into: &output, tally: &tally)
                return String(decoding: output, as: UTF8.self)
            }
        }
    }

    private static func engine(_ configuration: HanConfiguration, _ usesRareCharacters: Bool) -> HanEngine? {
        configuration.table.map { HanEngine(table: $0, usesRareCharacters: usesRareCharacters) }
    }

    /// The engine, where the configuration needs no look at the whole text.
    var engine: HanEngine? { HanConverter.engine(configuration, usesRareCharacters) }

    // MARK: - Results

    /// Maps text in UTF-8.
    ///
    /// - Parameter bytes: The text.
    /// - Returns: The mapped text.
    /// - Complexity: O(*n*) in the count of bytes.
    public func convert(_ bytes: Span<UInt8>) -> [UInt8] { convert(bytes, in: nil, keepsReplacements: false).output }

    /// Maps text in UTF-8.
    ///
    /// - Parameter bytes: The text.
    /// - Returns: The mapped text.
    /// - Complexity: O(*n*) in the count of bytes.
    public func convert(_ bytes: [UInt8]) -> [UInt8] {
        let span = bytes.span
        return convert(span)
    }

    /// Maps text.
    ///
    /// - Parameter text: The text.
    /// - Returns: The mapped text.
    /// - Complexity: O(*n*) in the length of the text.
    public func convert(_ text: String) -> String { String(decoding: convert(Array(text.utf8)), as: UTF8.self) }

    /// Maps text in UTF-8 and says what was done.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - analysis: What the whole tells that the text is part of; `nil` if the text is the whole.
    /// - Returns: The mapped text, with every stretch whose characters were not mapped one by one.
    /// - Complexity: O(*n*) in the count of bytes.
    public func conversion(of bytes: Span<UInt8>, in analysis: HanAnalysis? = nil) -> HanConversion {
        convert(bytes, in: analysis, keepsReplacements: true)
    }

    func convert(_ bytes: Span<UInt8>, in analysis: HanAnalysis?, keepsReplacements: Bool) -> HanConversion {
        switch configuration {
        case .t2s, .tw2s, .tw2sp, .hk2s:
            return mapped(bytes, by: configuration, keepsReplacements: keepsReplacements)
        case .mainland:
            return restored(bytes, in: analysis, keepsReplacements: keepsReplacements)
        case .auto:
            let prepared = analysis == nil ? mainland?.prepare(bytes) : nil
            let origin = (analysis?.evidence ?? prepared?.evidence ?? HanEvidence()).origin
            guard let choice = HanConverter.choice(for: origin) else {
                let output = unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
                return HanConversion(
                    output: output, origin: origin, configuration: nil, invalidByteCount: 0, replacements: [])
            }
            if choice == .mainland {
                return restored(bytes, in: analysis, prepared: prepared, keepsReplacements: keepsReplacements)
            }
            var result = mapped(bytes, by: choice, keepsReplacements: keepsReplacements)
            result.origin = origin
            return result
        }
    }

    /// What ``HanConfiguration/auto`` does with a text of this origin; `nil` for nothing.
    public static func choice(for origin: HanOrigin) -> HanConfiguration? {
        switch (origin.script, origin.wording) {
        case (.simplified, _), (.unknown, _): nil
        case (_, .taiwan): .tw2s
        case (_, .hongKong): .hk2s
        default: .mainland
        }
    }

    // MARK: - OpenCC's configurations

    private func mapped(
        _ bytes: Span<UInt8>, by configuration: HanConfiguration, keepsReplacements: Bool
    ) -> HanConversion {
        var result = HanConversion(
            output: [], origin: nil, configuration: configuration, invalidByteCount: 0, replacements: [])
        guard let engine = HanConverter.engine(configuration, usesRareCharacters) else { return result }
        result.output.reserveCapacity(bytes.count + bytes.count / 32)
        let matches = unsafe bytes.withUnsafeBufferPointer { unsafe glossary.matches(in: $0) }
        var tally = HanTally()
        if keepsReplacements { tally.matches = [] }
        var start = 0
        func convertPiece(to end: Int) {
            tally.offset = start
            _ = engine.convert(bytes.extracting(start..<end), isFinal: true, into: &result.output, tally: &tally)
        }
        for match in matches {
            convertPiece(to: match.start)
            let before = result.output.count
            result.output += match.value
            start = match.start + match.count
            if keepsReplacements {
                result.replacements.append(
                    HanReplacement(
                        input: match.start..<start, output: before..<result.output.count, rule: "glossary",
                        changesWords: true))
            }
        }
        convertPiece(to: bytes.count)
        result.invalidByteCount = tally.invalidBytes
        result.firstInvalidByte = tally.firstInvalid
        if let matches = tally.matches {
            let found = matches.map { match in
                replacement(match, bytes, result.output, rule: configuration.rawValue)
            }
            result.replacements = (result.replacements + found).sorted { $0.input.lowerBound < $1.input.lowerBound }
        }
        return result
    }

    /// A phrase that the engine found, with whether it says more than its characters would one by one.
    private func replacement(_ match: HanMatch, _ bytes: Span<UInt8>, _ output: [UInt8], rule: String) -> HanReplacement
    {
        let input = match.input..<(match.input + match.inputCount)
        let made = match.output..<(match.output + match.outputCount)
        let before = unsafe bytes.extracting(input).withUnsafeBufferPointer { unsafe Array($0) }
        let after = Array(output[made])
        // A phrase whose characters all stay is no change, though single ones would have changed.
        var single: [UInt8] = []
        if before != after, let engine = HanConverter.engine(.t2s, usesRareCharacters) {
            var tally = HanTally()
            var offset = 0
            while offset < before.count {
                let length = unsafe before.withUnsafeBufferPointer { buffer in
                    guard let base = buffer.baseAddress else { return 1 }
                    return unsafe UTF8Bytes.character(at: base + offset, before: base + before.count)?.length ?? 1
                }
                let character = Array(before[offset..<(offset + length)])
                _ = engine.convert(character.span, isFinal: true, into: &single, tally: &tally)
                offset += length
            }
        }
        return HanReplacement(
            input: input, output: made, rule: rule, changesWords: before != after && single != after)
    }

    // MARK: - Mainland wording

    /// Larger texts are not looked at a second time.
    private static let settledLimit = 1 << 22

    private func restored(
        _ bytes: Span<UInt8>, in analysis: HanAnalysis?, prepared: consuming MainlandConverter.Text? = nil,
        keepsReplacements: Bool
    ) -> HanConversion {
        var result = restoredOnce(bytes, in: analysis, prepared: prepared, keepsReplacements: keepsReplacements)
        guard analysis == nil, glossary.isEmpty, bytes.count <= HanConverter.settledLimit else { return result }
        // A text of words must come out the same when it is mapped again. Where one that is no text does not, it is
        // mapped until it does.
        var settled = result.output
        for _ in 0..<HanConverter.settlingRounds {
            let again = restoredOnce(settled.span, in: nil, prepared: nil, keepsReplacements: false).output
            if again == settled { break }
            settled = again
        }
        if settled != result.output {
            result.output = settled
            if keepsReplacements { result.replacements = HanConverter.difference(bytes, settled) }
        }
        return result
    }

    private static let settlingRounds = 16

    /// Whether one character takes the place of one.
    private static func isOneCharacter(_ before: ArraySlice<UInt8>, _ after: [UInt8]) -> Bool {
        before.count { $0 & 0xC0 != 0x80 } == 1 && after.count { $0 & 0xC0 != 0x80 } == 1
    }

    /// One replacement from the first difference of two texts to the last.
    private static func difference(_ bytes: Span<UInt8>, _ output: [UInt8]) -> [HanReplacement] {
        let shorter = min(bytes.count, output.count)
        var start = 0
        while start < shorter, bytes[start] == output[start] { start += 1 }
        while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        var tail = 0
        while tail < shorter - start, bytes[bytes.count - 1 - tail] == output[output.count - 1 - tail] { tail += 1 }
        while tail > 0, bytes[bytes.count - tail] & 0xC0 == 0x80 { tail -= 1 }
        return [
            HanReplacement(
                input: start..<(bytes.count - tail), output: start..<(output.count - tail), rule: "mainland",
                changesWords: true)
        ]
    }

    private func restoredOnce(
        _ bytes: Span<UInt8>, in analysis: HanAnalysis?, prepared: consuming MainlandConverter.Text?,
        keepsReplacements: Bool
    ) -> HanConversion {
        var result = HanConversion(
            output: [], origin: nil, configuration: .mainland, invalidByteCount: 0, replacements: [])
        guard let mainland else { return result }
        var text = prepared.take() ?? mainland.prepare(bytes, script: analysis?.evidence.script)
        let evidence = analysis?.evidence ?? text.evidence
        let origin = evidence.origin
        let edits = mainland.edits(text, origin: origin, evidence: evidence)
        result.origin = origin
        result.invalidByteCount = text.tally.invalidBytes
        result.firstInvalidByte = text.tally.firstInvalid
        if glossary.isEmpty, !keepsReplacements {
            mainland.apply(edits, to: &text.bytes)
            result.output = text.bytes
            return result
        }
        // The slow way keeps the places: edits and the glossary's matches as replacements, one after the other.
        var pieces = edits.map { edit in
            (
                start: Int(edit.offset), count: Int(edit.count), value: mainland.replacement(edit),
                rule: mainland.rule(edit)
            )
        }
        if !glossary.isEmpty {
            let matches = unsafe text.bytes.withUnsafeBufferPointer { unsafe simplifiedGlossary.matches(in: $0) }
            var kept: [(start: Int, count: Int, value: [UInt8], rule: String)] = []
            var next = 0
            for piece in pieces {
                while next < matches.count, matches[next].start + matches[next].count <= piece.start { next += 1 }
                if next < matches.count, matches[next].start < piece.start + piece.count { continue }
                kept.append(piece)
            }
            kept += matches.map { ($0.start, $0.count, $0.value, "glossary") }
            pieces = kept.sorted { $0.start < $1.start }
        }
        var places = ParallelPlaces()
        var read = 0
        for piece in pieces {
            result.output += text.bytes[read..<piece.start]
            let before = result.output.count
            result.output += piece.value
            read = piece.start + piece.count
            if keepsReplacements {
                let start = places.inputOffset(of: piece.start, in: bytes, text.bytes)
                let end = places.inputOffset(of: read, in: bytes, text.bytes)
                result.replacements.append(
                    HanReplacement(
                        input: start..<end, output: before..<result.output.count, rule: piece.rule,
                        changesWords: !HanConverter.isOneCharacter(text.bytes[piece.start..<read], piece.value)))
            }
        }
        result.output += text.bytes[read...]
        return result
    }
}

/// Walks two texts whose characters correspond one to one, though they may take different numbers of bytes.
private struct ParallelPlaces {
    private var inputOffset = 0
    private var mappedOffset = 0

    /// The place in the input of a place in the mapped text; places must not go back.
    mutating func inputOffset(of place: Int, in input: Span<UInt8>, _ mapped: [UInt8]) -> Int {
        while mappedOffset < place {
            mappedOffset += 1
            while mappedOffset < mapped.count, mapped[mappedOffset] & 0xC0 == 0x80 { mappedOffset += 1 }
            inputOffset += 1
            while inputOffset < input.count, input[inputOffset] & 0xC0 == 0x80 { inputOffset += 1 }
        }
        return inputOffset
    }
}
