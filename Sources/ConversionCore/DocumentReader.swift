public import DocumentModel

/// Makes a document of the bytes of one format.
public protocol DocumentReader: Sendable {
    /// Reads `source` into a document; what is left out or mended is reported in `diagnostics`.
    ///
    /// - Parameters:
    ///   - source: The input.
    ///   - diagnostics: Receives the warnings.
    /// - Returns: The document.
    /// - Throws: ``ConversionError`` if no document can be made.
    /// - Complexity: O(*n*) in the source's byte count.
    func read(_ source: Source, diagnostics: inout Diagnostics) throws(ConversionError) -> Document
}
