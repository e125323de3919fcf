/// What a converter made of a text.
public struct HanConversion: Sendable {
    /// The mapped text.
    public var output: [UInt8]
    /// Where the text comes from; `nil` for configurations that do not ask.
    public var origin: HanOrigin?
    /// What was done: one of the configurations other than ``HanConfiguration/auto``, or `nil` for nothing.
    public var configuration: HanConfiguration?
    /// Bytes that are no UTF-8; they come out as they came in.
    public var invalidByteCount: Int
    /// The offset of the first such byte.
    public var firstInvalidByte: Int?
    /// Every stretch whose characters were not mapped one by one, in order.
    public var replacements: [HanReplacement]
}

/// A stretch of a text that was replaced as a whole.
public struct HanReplacement: Sendable, Hashable {
    /// The bytes of the input that were replaced.
    public var input: Range<Int>
    /// The bytes of the output that stand for them.
    public var output: Range<Int>
    /// The rule: `glossary`, `mainland:` with the vocabulary's line or `quotes`, or a configuration's name.
    public var rule: String
    /// Whether it changes words, so that mapping each character by itself would have given something else.
    public var changesWords: Bool

    /// Makes a replacement.
    public init(input: Range<Int>, output: Range<Int>, rule: String, changesWords: Bool) {
        self.input = input
        self.output = output
        self.rule = rule
        self.changesWords = changesWords
    }
}

/// What several texts that belong together tell of their origin, such as the paragraphs of a document.
public struct HanAnalysis: Sendable {
    var evidence = HanEvidence()

    /// Makes an analysis of nothing.
    public init() {}

    /// Where the texts come from.
    public var origin: HanOrigin { evidence.origin }

    /// Adds a text.
    ///
    /// - Parameter text: The text in UTF-8.
    /// - Complexity: O(*n*) in its length.
    public mutating func add(_ text: Span<UInt8>) {
        guard let mainland = MainlandConverter(usesRareCharacters: false) else { return }
        evidence += mainland.prepare(text).evidence
    }
}

/// A change of words, as a person reads it.
public struct HanChange: Sendable, Hashable {
    /// Where it stands: `line:column` of the input, both from 1, the column in characters; or a place in a document.
    public var place: String
    /// The words before.
    public var before: String
    /// The words after.
    public var after: String
    /// The rule, as ``HanReplacement/rule``.
    public var rule: String

    /// Makes a change.
    public init(place: String, before: String, after: String, rule: String) {
        self.place = place
        self.before = before
        self.after = after
        self.rule = rule
    }
}
