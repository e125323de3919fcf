/// Bounds on what an input may ask for, so that a hostile file costs no more than an honest one.
public struct ConversionLimits: Hashable, Sendable {
    /// The size of an input in bytes.
    public var inputBytes: Int
    /// How many bytes larger than their compressed forms the parts of a package may be together, as far as they are read.
    public var inflatedBytes: Int
    /// How many parts a package may have.
    public var parts: Int
    /// How deep elements of XML may be nested.
    public var elementDepth: Int
    /// How deep blocks may be nested in a document; deeper ones are taken flat, with a warning.
    public var blockDepth: Int
    /// How many places of its grid a table's cells may cover with their spans.
    public var tableArea: Int
    /// How deep what holds text may be nested in a paragraph (links, fields, changes, controls); what is deeper is taken
    /// flat, with a warning.
    public var inlineDepth: Int

    /// Makes limits.
    public init(
        inputBytes: Int = 2 << 30, inflatedBytes: Int = 144 << 20, parts: Int = 20_000,
        elementDepth: Int = 512, blockDepth: Int = 60,
        inlineDepth: Int = 64, tableArea: Int = 4_000_000
    ) {
        self.inputBytes = inputBytes
        self.inflatedBytes = inflatedBytes
        self.parts = parts
        self.elementDepth = elementDepth
        self.blockDepth = blockDepth
        self.inlineDepth = inlineDepth
        self.tableArea = tableArea
    }

    /// Limits that no honest report reaches.
    public static let standard = ConversionLimits()
}
