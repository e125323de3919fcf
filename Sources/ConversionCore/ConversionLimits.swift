/// Bounds on what an input may ask for, so that a hostile file costs no more than an honest one.
///
/// One that is reached ends a conversion with ``ConversionError/Code/limitExceeded`` and the limit's name, but for the depths of
/// blocks and inlines, beyond which content is taken flat. How far one byte may inflate needs no limit of its own: no
/// deflated stream grows more than 1,032 times, and what it grows by is charged to ``inflatedBytes``.
public struct ConversionLimits: Hashable, Sendable {
    /// The size of an input in bytes.
    public var inputBytes: Int
    /// How many bytes larger than their compressed forms the parts of a package may be together, as far as they are read.
    public var inflatedBytes: Int
    /// How many parts a package may have.
    public var parts: Int
    /// How many elements all XML of an input, or a page, may have together beyond one for each eight bytes of the input:
    /// what a file holds uncompressed it may hold whatever its size.
    public var elements: Int
    /// How many bytes the values of all attributes may come to together.
    public var attributeBytes: Int
    /// How many bytes a tag of XML may have with its attributes.
    public var tagBytes: Int
    /// How deep elements of XML may be nested.
    public var elementDepth: Int
    /// How deep blocks may be nested in a document; deeper ones are taken flat, with a warning.
    public var blockDepth: Int
    /// How many places of its grid a table's cells may cover with their spans.
    public var tableArea: Int
    /// How deep what holds text may be nested in a paragraph (links, fields, changes, controls); what is deeper is taken
    /// flat, with a warning.
    public var inlineDepth: Int
    /// How many bytes the pictures and the embedded objects of a document may come to together.
    public var mediaBytes: Int
    /// How many bytes of pictures an output may hold again where it cannot refer to what it holds: a page that shows one
    /// picture a thousand times.
    public var repeatedBytes: Int
    /// The size of an output in bytes.
    public var outputBytes: Int

    /// Makes limits. The names of the parameters are those by which messages call the limits.
    public init(
        inputBytes: Int = 2 << 30, inflatedBytes: Int = 144 << 20, parts: Int = 20_000, elements: Int = 10_000_000,
        attributeBytes: Int = 1 << 30, tagBytes: Int = 16 << 20, elementDepth: Int = 512, blockDepth: Int = 60,
        inlineDepth: Int = 64,
        tableArea: Int = 4_000_000, mediaBytes: Int = 1 << 30, repeatedBytes: Int = 64 << 20,
        outputBytes: Int = 8 << 30
    ) {
        self.inputBytes = inputBytes
        self.inflatedBytes = inflatedBytes
        self.parts = parts
        self.elements = elements
        self.attributeBytes = attributeBytes
        self.tagBytes = tagBytes
        self.elementDepth = elementDepth
        self.blockDepth = blockDepth
        self.inlineDepth = inlineDepth
        self.tableArea = tableArea
        self.mediaBytes = mediaBytes
        self.repeatedBytes = repeatedBytes
        self.outputBytes = outputBytes
    }

    /// Limits that no honest report reaches.
    public static let standard = ConversionLimits()

    /// How many elements an input of a size may have.
    ///
    /// - Parameter count: The size of the input in bytes.
    /// - Returns: ``elements`` and what the input itself pays for.
    package func elements(forInputBytes count: Int) -> Int {
        let (sum, isLarge) = elements.addingReportingOverflow(count / 8)
        return isLarge ? .max : sum
    }
}
