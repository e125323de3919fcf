public import DocumentModel

/// Reads documents that lie within others, whatever their formats: what a registry hands to readers, since formats do not
/// know one another.
public struct EmbeddedReader: Sendable {
    /// A document that was read, and what was said on the way.
    public struct Result: Sendable {
        /// The document.
        public var document: Document
        /// What was said.
        public var diagnostics: Diagnostics

        /// Makes a result.
        public init(document: Document, diagnostics: Diagnostics) {
            self.document = document
            self.diagnostics = diagnostics
        }
    }

    /// Reads bytes of a media type.
    public let read: @Sendable (_ source: Source, _ mediaType: String) throws(ConversionError) -> Result

    /// Makes a reader of embedded documents.
    public init(_ read: @escaping @Sendable (_ source: Source, _ mediaType: String) throws(ConversionError) -> Result) {
        self.read = read
    }
}

/// A reader of a format within whose documents others may lie.
public protocol EmbeddingReader: DocumentReader {
    /// Reads a source, and the documents within it by way of `embedded`.
    ///
    /// - Parameters:
    ///   - source: The input.
    ///   - embedded: Reads what lies within; `nil` to leave that out, with a warning.
    ///   - diagnostics: Receives the warnings.
    /// - Returns: The document.
    /// - Throws: ``ConversionError`` if no document can be made.
    func read(_ source: Source, embedded: EmbeddedReader?, diagnostics: inout Diagnostics) throws(ConversionError)
        -> Document
}
