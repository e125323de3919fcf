/// Maps a text of any size piece by piece.
///
/// Pieces may be cut anywhere, within characters too: what a piece's last bytes become is given with the next one, so
/// that the pieces' results together are what ``HanConverter/convert(_:)-(Span<UInt8>)`` gives for the whole. For the
/// configurations of OpenCC memory does not grow with the text. ``HanConfiguration/mainland`` and
/// ``HanConfiguration/auto`` look at the whole up to ``wholeLimit`` bytes; a longer text is mapped in parts of that
/// size, each cut at a line's end.
public struct HanStream: Sendable {
    /// The most bytes that are looked at as a whole.
    public static let wholeLimit = 64 << 20
    /// A match that never ends within this many bytes is cut.
    private static let longestWait = 1 << 20

    private let converter: HanConverter
    private let engine: HanEngine?
    private let keepsReplacements: Bool
    private var pending: [UInt8] = []
    private var tally = HanTally()
    /// How many bytes came in before those that are pending.
    private var taken = 0

    /// Makes a stream.
    ///
    /// - Parameters:
    ///   - converter: Says what to make of the text.
    ///   - keepsReplacements: Whether ``changes`` are kept, for which the text is looked at as a whole.
    public init(_ converter: HanConverter, keepsReplacements: Bool = false) {
        self.converter = converter
        self.keepsReplacements = keepsReplacements
        // A glossary's keys and the places of replacements need the whole.
        engine = converter.glossary.isEmpty && !keepsReplacements ? converter.engine : nil
    }

    /// How many bytes so far were no UTF-8; they come out as they came in.
    public private(set) var invalidByteCount = 0
    /// The offset of the first byte that was no UTF-8.
    public private(set) var firstInvalidByte: Int?
    /// Where the text comes from, as far as it was looked at; `nil` for configurations that do not ask.
    public private(set) var origin: HanOrigin?
    /// What was done, where the configuration chooses: `nil` for nothing.
    public private(set) var chosen: HanConfiguration?
    /// Every change of words, where they are kept.
    public private(set) var changes: [HanChange] = []
    /// The line and the column of the next byte that comes in.
    private var line = 1
    private var column = 1

    /// Takes a piece of the text.
    ///
    /// - Parameters:
    ///   - bytes: The piece.
    ///   - output: Receives as much of the mapped text as no later piece can change.
    public mutating func feed(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
        unsafe bytes.withUnsafeBufferPointer { unsafe pending.append(contentsOf: $0) }
        if let engine {
            take(engine, isFinal: pending.count > HanStream.longestWait + bytes.count, into: &output)
        } else if pending.count > HanStream.wholeLimit {
            let cut = pending.lastIndex(of: 0x0A).map { $0 + 1 } ?? HanStream.characterBoundary(pending)
            let rest = Array(pending[cut...])
            pending.removeLast(rest.count)
            takeWhole(into: &output)
            pending = rest
        }
    }

    /// Ends the text.
    ///
    /// - Parameter output: Receives the rest of the mapped text.
    public mutating func finish(into output: inout [UInt8]) {
        if let engine { take(engine, isFinal: true, into: &output) } else { takeWhole(into: &output) }
        pending = []
    }

    private mutating func take(_ engine: HanEngine, isFinal: Bool, into output: inout [UInt8]) {
        guard !pending.isEmpty else { return }
        let text = pending
        let consumed = engine.convert(text.span, isFinal: isFinal, into: &output, tally: &tally)
        if let offset = tally.firstInvalid, firstInvalidByte == nil { firstInvalidByte = taken + offset }
        tally.firstInvalid = nil
        invalidByteCount = tally.invalidBytes
        taken += consumed
        pending = []
        pending.append(contentsOf: text[consumed...])
    }

    private mutating func takeWhole(into output: inout [UInt8]) {
        let text = pending
        pending = []
        let result = converter.convert(text.span, in: nil, keepsReplacements: keepsReplacements)
        if origin == nil {
            origin = result.origin
            chosen = result.configuration
        }
        if let offset = result.firstInvalidByte, firstInvalidByte == nil { firstInvalidByte = taken + offset }
        invalidByteCount += result.invalidByteCount
        if keepsReplacements { note(result, of: text) }
        taken += text.count
        if output.isEmpty { output = result.output } else { output += result.output }
    }

    /// Keeps what a result changed, with its places.
    private mutating func note(_ result: HanConversion, of text: [UInt8]) {
        var offset = 0
        func walk(to end: Int, _ line: inout Int, _ column: inout Int) {
            while offset < end {
                if text[offset] == 0x0A {
                    line += 1
                    column = 1
                } else if text[offset] & 0xC0 != 0x80 {
                    column += 1
                }
                offset += 1
            }
        }
        for replacement in result.replacements where replacement.changesWords {
            walk(to: replacement.input.lowerBound, &line, &column)
            changes.append(
                HanChange(
                    place: "\(line):\(column)", before: String(decoding: text[replacement.input], as: UTF8.self),
                    after: String(decoding: result.output[replacement.output], as: UTF8.self), rule: replacement.rule))
        }
        walk(to: text.count, &line, &column)
    }

    /// The last place at which a text can be cut between two characters.
    private static func characterBoundary(_ text: [UInt8]) -> Int {
        var place = text.count
        while place > 0, place > text.count - 4 {
            place -= 1
            if text[place] & 0xC0 != 0x80 { return place }
        }
        return text.count
    }
}
