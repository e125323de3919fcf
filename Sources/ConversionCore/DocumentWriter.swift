public import DocumentModel

/// Makes bytes of one format from a document.
public protocol DocumentWriter: Sendable {
    /// Writes `document`; equal documents give equal bytes.
    ///
    /// What the format cannot hold at all is reported before a writer is called, from the table of
    /// ``FormatCapabilities``; a writer itself reports only what it meets beyond that.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - diagnostics: Receives the warnings.
    /// - Returns: The output.
    /// - Throws: ``ConversionError`` if there is no way to write the document.
    /// - Complexity: O(*n*) in the size of the document.
    func write(_ document: Document, diagnostics: inout Diagnostics) throws(ConversionError) -> WrittenDocument
}

/// What a writer made.
public struct WrittenDocument: Hashable, Sendable {
    /// The output itself.
    public var bytes: [UInt8]
    /// Files that belong beside it, with paths relative to it; empty unless ``WriterOptions/media`` asks for a folder.
    public var resources: [WrittenResource]

    /// Makes an output.
    public init(bytes: [UInt8], resources: [WrittenResource] = []) {
        self.bytes = bytes
        self.resources = resources
    }
}

/// A file that belongs beside an output.
public struct WrittenResource: Hashable, Sendable {
    /// The path relative to the output, with `/` between its components and without `..`.
    public var path: String
    /// The content.
    public var bytes: [UInt8]

    /// Makes a resource.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
