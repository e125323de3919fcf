public import ConversionCore
import SchemaFormat

extension Letterhead {
    /// Reads a letterhead from XML of `Schemas/report-1.0.xsd` whose outermost element is `letterhead`.
    ///
    /// - Parameter xml: The file's bytes.
    /// - Throws: ``ConversionError`` with the line at which it is not well-formed or breaks the schema.
    public init(xml: [UInt8]) throws(ConversionError) { self = try LetterheadReader.read(xml) }
}

extension OfficialLayout {
    /// Takes the profile of an office from XML of `Schemas/report-1.0.xsd` whose outermost element is `profile`.
    ///
    /// - Parameter profile: The file's bytes.
    /// - Throws: ``ConversionError`` with the line at which it is not well-formed or breaks the schema.
    public init(profile: [UInt8]) throws(ConversionError) {
        let (base, overrides) = try ProfileReader.read(profile)
        self.init(profile: base, pageNumbers: overrides.pageNumbers ?? .outer, overrides: overrides)
    }

    /// The layout as XML of `Schemas/report-1.0.xsd` whose outermost element is `profile`, on a line for each element.
    public var profileXML: [UInt8] { ProfileWriter.write(self) }
}
