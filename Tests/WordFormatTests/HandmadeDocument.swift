import ConversionCore
import DocumentModel
import OfficePackage

@testable import WordFormat

/// A DOCX whose body is written by hand, and what is read from it.
struct HandmadeDocument {
    let document: Document
    let diagnostics: Diagnostics

    private static let namespaces = [
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    ].sorted { $0.key < $1.key }.map { "xmlns:\($0.key)=\"\($0.value)\"" }.joined(separator: " ")

    static func bytes(_ body: String) throws -> [UInt8] {
        var package = OfficePackageWriter()
        package.add(
            PartName("/word/document.xml"), contentType: "application/x+xml",
            Array("<w:document \(namespaces)><w:body>\(body)</w:body></w:document>".utf8))
        package.addRelationships(
            of: nil,
            [Relationship(id: "rId1", type: OfficeRelationshipTypes.document, target: "word/document.xml")])
        return try package.finish()
    }

    init(_ body: String, _ options: ReaderOptions = ReaderOptions()) throws {
        var diagnostics = Diagnostics()
        document = try WordReader(options: options).read(
            Source(bytes: try HandmadeDocument.bytes(body)), diagnostics: &diagnostics)
        self.diagnostics = diagnostics
    }

    /// The texts of the paragraphs.
    var texts: [String] {
        document.blocks.compactMap {
            if case .paragraph(let paragraph) = $0 { paragraph.content.plainText } else { nil }
        }
    }

    /// The controls in the paragraphs.
    var controls: [ContentControl] {
        document.blocks.flatMap { block -> [ContentControl] in
            guard case .paragraph(let paragraph) = block else { return [] }
            return paragraph.content.compactMap { inline in
                guard case .span(let span) = inline, case .control(let control) = span.annotation else { return nil }
                return control
            }
        }
    }
}
