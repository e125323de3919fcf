public import ConversionCore

extension Converter {
    /// Validates report XML against `Schemas/report-1.0.xsd`.
    ///
    /// - Parameter source: The report XML.
    /// - Returns: The places at which the schema is broken, in document order; none if the report is valid.
    /// - Throws: ``ConversionError`` if the source is no well-formed XML or a limit was reached.
    /// - Complexity: O(*n*) in the size of the source.
    public func validate(_ source: Source) throws(ConversionError) -> [Diagnostic] {
        var diagnostics = Diagnostics()
        let reader = try registry.entry(for: .reportXML).makeReader(readerOptions)
        do throws(ConversionError) {
            _ = try reader.read(source, diagnostics: &diagnostics)
            return []
        } catch {
            guard error.code == .invalid else { throw error }
            return [Diagnostic(code: .skipped, message: error.message, location: error.location)] + error.further
        }
    }
}
