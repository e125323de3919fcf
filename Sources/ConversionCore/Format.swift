/// A file format that documents are read from or written to.
public struct Format: Hashable, Sendable, CustomStringConvertible {
    /// The name by which people and options call it.
    public let name: String
    /// What it is, in a few words.
    public let summary: String
    /// File name extensions without the dot, the usual one first.
    public let extensions: [String]
    /// The media type (RFC 6838).
    public let mediaType: String
    /// Whether its bytes are of no use on a terminal.
    public let isBinary: Bool

    /// Makes a format.
    public init(name: String, summary: String, extensions: [String], mediaType: String, isBinary: Bool = false) {
        self.name = name
        self.summary = summary
        self.extensions = extensions
        self.mediaType = mediaType
        self.isBinary = isBinary
    }

    /// Plain text in any charset.
    public static let text = Format(
        name: "txt", summary: "plain text", extensions: ["txt", "text"], mediaType: "text/plain")
    /// HTML in any charset.
    public static let html = Format(
        name: "html", summary: "HTML page", extensions: ["html", "htm", "xhtml", "shtml", "mhtml", "mht"],
        mediaType: "text/html")
    /// Office Open XML word processing.
    public static let docx = Format(
        name: "docx", summary: "Word document (Office Open XML)", extensions: ["docx", "docm", "dotx", "dotm"],
        mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", isBinary: true)
    /// The structured XML of `Schemas/report-1.0.xsd`.
    public static let reportXML = Format(
        name: "xml", summary: "report XML (urn:reportconv:report:1)", extensions: ["xml"],
        mediaType: "application/xml")

    /// The name.
    public var description: String { name }

    /// Compares names.
    public static func == (left: Format, right: Format) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
