public import DocumentModel

/// A pass: maps a document to itself.
public protocol DocumentTransform: Sendable {
    /// Changes `document` in place; what its user may want to know is reported in `diagnostics`.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - diagnostics: Receives the warnings.
    /// - Throws: ``ConversionError`` if the pass cannot be carried out.
    func apply(to document: inout Document, diagnostics: inout Diagnostics) throws(ConversionError)
}
