public import ConversionCore
import SchemaFormat

extension Letterhead {
    /// Reads a letterhead from XML of `Schemas/report-1.0.xsd` whose outermost element is `letterhead`.
    ///
    /// - Parameter xml: The file's bytes.
    /// - Throws: ``ConversionError`` with the line at which it is not well-formed or breaks the schema.
    public init(xml: [UInt8]) throws(ConversionError) { self = try LetterheadReader.read(xml) }
}
