import ZipArchive

/// A Word document made of its body's markup.
enum TestPackage {
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packaging = "http://schemas.openxmlformats.org/package/2006/relationships"
    static let namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="\(office)" \
        xmlns:v="urn:schemas-microsoft-com:vml"
        """

    /// Relationships of a part, as XML.
    static func relationships(_ items: [(id: String, kind: String, target: String)]) -> String {
        "<Relationships xmlns=\"\(packaging)\">"
            + items.map { "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.kind)\" Target=\"\($0.target)\"/>" }
            .joined() + "</Relationships>"
    }

    /// The file: `body` stands in `w:body`, `links` are the relationships of the document's part.
    static func bytes(
        _ body: String, links: [(id: String, kind: String, target: String)] = [],
        parts: [(name: String, bytes: [UInt8])] = []
    ) throws -> [UInt8] {
        var writer = ZipWriter()
        try writer.add(
            "_rels/.rels", Array(relationships([("a", "officeDocument", "word/document.xml")]).utf8))
        try writer.add(
            "word/document.xml", Array("<w:document \(namespaces)><w:body>\(body)</w:body></w:document>".utf8))
        if !links.isEmpty { try writer.add("word/_rels/document.xml.rels", Array(relationships(links).utf8)) }
        for part in parts { try writer.add(part.name, part.bytes) }
        return writer.finish()
    }
}

/// What an archive holds.
enum ZipContents {
    /// The bytes of all entries together.
    static func size(_ bytes: [UInt8]) throws -> Int {
        try ZipReader(bytes).directory.entries.reduce(0) { $0 + $1.size }
    }
}
