/// Bounds on what an input may ask for, so that a hostile file costs no more than an honest one.
public struct ConversionLimits: Hashable, Sendable {
    /// The size of an input in bytes.
    public var inputBytes: Int
    /// The inflated size of a package's parts together, in bytes.
    public var inflatedBytes: Int
    /// How much larger than its compressed form a part may be, once it is larger than a megabyte.
    public var inflationRatio: Int
    /// How many parts a package may have.
    public var parts: Int
    /// How deep elements of XML may be nested.
    public var elementDepth: Int
    /// How deep blocks may be nested in a document; deeper ones are taken flat, with a warning.
    public var blockDepth: Int
    /// How deep what holds text may be nested in a paragraph (links, fields, changes, controls); what is deeper is taken
    /// flat, with a warning.
    public var inlineDepth: Int

    /// Makes limits.
    public init(
        inputBytes: Int = 2 << 30, inflatedBytes: Int = 2 << 30, inflationRatio: Int = 500, parts: Int = 20_000,
        elementDepth: Int = 512, blockDepth: Int = 60,
        inlineDepth: Int = 64
    ) {
        self.inputBytes = inputBytes
        self.inflatedBytes = inflatedBytes
        self.inflationRatio = inflationRatio
        self.parts = parts
        self.elementDepth = elementDepth
        self.blockDepth = blockDepth
        self.inlineDepth = inlineDepth
    }

    /// Limits that no honest report reaches.
    public static let standard = ConversionLimits()
}
