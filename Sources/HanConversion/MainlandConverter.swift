#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Restores the wording of mainland offices: characters by a table, then words by the vocabulary, quotation marks where
/// the whole text decides for them.
struct MainlandConverter: Sendable {
    private let image: VocabularyImage
    private let traditional: HanEngine
    private let simplified: HanEngine

    init?(usesRareCharacters: Bool) {
        guard let image = VocabularyImage.mainland, let base = HanTable.mainland, let careful = HanTable.simplified
        else { return nil }
        self.image = image
        traditional = HanEngine(table: base, usesRareCharacters: usesRareCharacters)
        simplified = HanEngine(table: careful, usesRareCharacters: usesRareCharacters)
    }

    /// A replacement beyond characters.
    struct Edit: Sendable {
        /// Its first byte in the text of Simplified characters.
        var offset: UInt32
        /// How many bytes it takes.
        var count: UInt16
        /// The entry of the vocabulary, or the number of a quotation mark below 0.
        var entry: Int16
    }

    // MARK: - Characters

    /// Text in Simplified characters on its way through the words.
    struct Text {
        var bytes: [UInt8]
        var evidence: HanEvidence
        var tally: HanTally
        fileprivate var hits: [VocabularyScan.Hit] = []
        fileprivate var scanned = 0
    }

    /// Maps characters and counts what tells of the text's origin.
    ///
    /// - Parameters:
    ///   - input: The text.
    ///   - script: The script of the whole that the text is part of; `nil` if it is the whole.
    /// - Returns: The text with what was found in it.
    func prepare(_ input: Span<UInt8>, script: HanOrigin.Script? = nil) -> Text {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(input.count + input.count / 32 + 64)
        var tally = HanTally()
        _ = traditional.convert(input, isFinal: true, into: &bytes, tally: &tally)
        var evidence = HanEvidence()
        evidence.traditional = tally.mappedCharacters
        evidence.simplified = tally.simplifiedCharacters
        if (script ?? evidence.script) == .simplified {
            bytes.removeAll(keepingCapacity: true)
            tally = HanTally()
            _ = simplified.convert(input, isFinal: true, into: &bytes, tally: &tally)
        }
        var text = Text(bytes: bytes, evidence: evidence, tally: tally)
        bytes = []
        scan(&text)
        return text
    }

    private func scan(_ text: inout Text) {
        var evidence = text.evidence
        var hits: [VocabularyScan.Hit] = []
        unsafe hits.reserveCapacity(min(VocabularyScan.hitLimit, text.bytes.count / 48))
        text.scanned = unsafe text.bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return 0 }
            let scan = unsafe VocabularyScan(image: image, start: start, end: start + buffer.count)
            let end = unsafe withUnsafeMutablePointer(to: &evidence) {
                unsafe scan.run(from: 0, evidence: $0, hits: &hits)
            }
            if end < buffer.count {
                // The rest is only counted; it is looked at again when words are replaced.
                var place = end
                while place < buffer.count {
                    var more: [VocabularyScan.Hit] = []
                    place = unsafe withUnsafeMutablePointer(to: &evidence) {
                        unsafe scan.run(from: place, evidence: $0, hits: &more)
                    }
                }
            }
            return end
        }
        text.evidence = evidence
        text.hits = hits
    }

    // MARK: - Words

    /// The replacements that a text asks for, in order.
    func edits(_ text: Text, origin: HanOrigin, evidence: HanEvidence, unguarded: Int? = nil) -> [Edit] {
        let replacesQuotes =
            evidence.cornerQuotes > 0 && evidence.curlyQuotes == 0 && origin.script != .simplified
            && origin.wording != .openCC
        guard origin.wording != .mainland || replacesQuotes || origin.mask != 0 else { return [] }
        var edits: [Edit] = []
        unsafe text.bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            let end = unsafe start + buffer.count
            let rules = unsafe VocabularyRules(
                image: image, start: start, end: end, origin: origin.mask, evidence: evidence, unguarded: unguarded)
            var taken = 0
            func take(_ hits: [VocabularyScan.Hit]) {
                for hit in hits where hit.offset >= taken {
                    guard let found = unsafe rules.entry(at: Int(hit.offset), group: Int(hit.group)) else { continue }
                    if let entry = found.entry {
                        edits.append(Edit(offset: hit.offset, count: UInt16(found.count), entry: Int16(entry)))
                    }
                    taken = Int(hit.offset) + found.count
                }
            }
            take(text.hits)
            var place = text.scanned
            let scan = unsafe VocabularyScan(image: image, start: start, end: end)
            while place < buffer.count {
                var more: [VocabularyScan.Hit] = []
                place = unsafe scan.run(from: place, evidence: nil, hits: &more)
                take(more)
            }
            if replacesQuotes { edits = unsafe MainlandConverter.merge(edits, quotes(start, buffer.count)) }
        }
        return edits
    }

    /// The marks 「」『』 with what stands for them.
    private static let quotes: [[UInt8]] = [
        Array("“".utf8), Array("”".utf8), Array("‘".utf8), Array("’".utf8),
    ]

    /// The marks that are replaced: 「 and 」, and 『 and 』 within them. Elsewhere those are the writer's own.
    private func quotes(_ start: UnsafePointer<UInt8>, _ count: Int) -> [Edit] {
        var edits: [Edit] = []
        var index = 0
        var depth = 0
        while index + 2 < count {
            let byte = unsafe start[index]
            if byte == 0x0A { depth = 0 }
            if unsafe byte == 0xE3 && start[index + 1] == 0x80 && (0x8C...0x8F).contains(start[index + 2]) {
                let number = unsafe Int16(start[index + 2]) - 0x8C
                if number == 0 { depth += 1 }
                if number < 2 || depth > 0 {
                    edits.append(Edit(offset: UInt32(index), count: 3, entry: -1 - number))
                }
                if number == 1 { depth = max(depth - 1, 0) }
                index += 3
            } else {
                index += 1
            }
        }
        return edits
    }

    private static func merge(_ left: [Edit], _ right: [Edit]) -> [Edit] {
        if left.isEmpty { return right }
        if right.isEmpty { return left }
        var result: [Edit] = []
        result.reserveCapacity(left.count + right.count)
        var second = 0
        for edit in left {
            while second < right.count, right[second].offset < edit.offset {
                result.append(right[second])
                second += 1
            }
            result.append(edit)
        }
        return result + right[second...]
    }

    /// What an edit writes.
    func replacement(_ edit: Edit) -> [UInt8] {
        edit.entry < 0
            ? MainlandConverter.quotes[Int(-1 - edit.entry)] : unsafe Array(image.replacement(Int(edit.entry)))
    }

    /// The rule behind an edit, as a person finds it in the vocabulary.
    func rule(_ edit: Edit) -> String {
        edit.entry < 0 ? "mainland:quotes" : "mainland:\(image.line(Int(edit.entry)))"
    }

    /// Carries edits out in place: the text moves towards its beginning, after a gap for what makes it longer.
    func apply(_ edits: [Edit], to bytes: inout [UInt8]) {
        guard !edits.isEmpty else { return }
        var growth = 0
        var gap = 0
        for edit in edits {
            growth += replacementCount(edit) - Int(edit.count)
            gap = max(gap, growth)
        }
        let count = bytes.count
        if gap > 0 { bytes.insert(contentsOf: repeatElement(0, count: gap), at: 0) }
        unsafe bytes.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            let source = unsafe base + gap
            var read = 0
            var write = unsafe base
            for edit in edits {
                let kept = Int(edit.offset) - read
                unsafe memmove(write, source + read, kept)
                unsafe write += kept
                read = Int(edit.offset) + Int(edit.count)
                if edit.entry < 0 {
                    for byte in MainlandConverter.quotes[Int(-1 - edit.entry)] {
                        unsafe write.pointee = byte
                        unsafe write += 1
                    }
                } else {
                    let replacement = unsafe image.replacement(Int(edit.entry))
                    if let bytes = replacement.baseAddress {
                        unsafe write.update(from: bytes, count: replacement.count)
                        unsafe write += replacement.count
                    }
                }
            }
            unsafe memmove(write, source + read, count - read)
        }
        bytes.removeLast(bytes.count - (count + growth))
    }

    private func replacementCount(_ edit: Edit) -> Int {
        edit.entry < 0 ? 3 : unsafe image.replacement(Int(edit.entry)).count
    }
}
