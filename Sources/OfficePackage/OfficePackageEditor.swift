package import XMLStream
package import ZipArchive

/// Changes single parts of an Office Open XML package and leaves all others as they are.
package struct OfficePackageEditor {
    private let reader: OfficePackageReader
    /// New contents by the names of the archive's own entries.
    private var replaced: [String: [UInt8]] = [:]
    private var added: [(name: String, content: [UInt8])] = []

    package init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits(), parsing: XMLParsingOptions = XMLParsingOptions())
        throws(OfficePackageError)
    {
        reader = try OfficePackageReader(bytes, limits: limits, parsing: parsing)
    }

    /// The part that the package is about.
    package func mainPart() throws(OfficePackageError) -> PartName { try reader.mainPart() }

    package func relationships(of part: PartName) throws(OfficePackageError) -> Relationships {
        try reader.relationships(of: part)
    }

    package func contains(_ part: PartName) -> Bool { reader.contains(part) }

    /// A part's bytes as they are now; only parts in UTF-8 can be edited.
    ///
    /// - Returns: The bytes.
    /// - Throws: ``OfficePackageError`` if the part is not there, damaged or in another encoding.
    package func read(_ part: PartName) throws(OfficePackageError) -> [UInt8] {
        if let known = replaced[entryName(of: part)] { return known }
        let bytes = try reader.read(part)
        guard bytes.first != 0xFE, bytes.first != 0xFF, bytes.first != 0 else {
            throw OfficePackageError(
                .damaged, "the part is not in UTF-8; save the document anew in a word processor", part: part.entryName)
        }
        return bytes
    }

    package mutating func replace(_ part: PartName, with content: [UInt8]) { replaced[entryName(of: part)] = content }

    /// The name of a part's entry, which may be written in another case.
    private func entryName(of part: PartName) -> String {
        reader.archive.directory.entry(named: part.entryName)?.name ?? part.entryName
    }

    /// Adds a part, with its content type and a relationship from another part.
    package mutating func add(
        _ part: PartName, contentType: String, _ content: [UInt8], from source: PartName, relationship type: String
    ) throws(OfficePackageError) {
        added.append((part.entryName, content))
        let types = PartName("/[Content_Types].xml")
        let override = "Override PartName=\"\(part.path)\" ContentType=\"\(contentType)\"/>"
        replace(types, with: try OfficePackageEditor.inserted(override, atEndOf: read(types), types))
        let relations = source.relationships
        let known = try relationships(of: source)
        var number = known.all.count + 1
        while known["rId\(number)"] != nil { number += 1 }
        let relation = "Relationship Id=\"rId\(number)\" Type=\"\(type)\" Target=\"\(part.path)\"/>"
        if contains(relations) {
            replace(relations, with: try OfficePackageEditor.inserted(relation, atEndOf: read(relations), relations))
        } else {
            let start = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            added.append((relations.entryName, Array("\(start)<\(relation)</Relationships>".utf8)))
        }
    }

    /// The part with an element before the end of its outermost one, in that one's namespace.
    private static func inserted(
        _ element: String, atEndOf bytes: [UInt8], _ part: PartName
    ) throws(OfficePackageError) -> [UInt8] {
        guard let end = bytes.lastIndex(of: UInt8(ascii: "<")), end + 1 < bytes.count,
            bytes[end + 1] == UInt8(ascii: "/")
        else { throw OfficePackageError(.damaged, "the part has no end", part: part.entryName) }
        let name = bytes[(end + 2)...].prefix { $0 != UInt8(ascii: ">") }
        let prefix = name.firstIndex(of: UInt8(ascii: ":")).map { Array(name[name.startIndex...$0]) } ?? []
        return Array(bytes[..<end]) + [UInt8(ascii: "<")] + prefix + Array(element.utf8) + bytes[end...]
    }

    /// The package with its changes; parts keep their order.
    package consuming func finish() throws(OfficePackageError) -> [UInt8] {
        var writer = ZipWriter()
        do throws(ZipError) {
            for entry in reader.archive.directory.entries where !entry.name.hasSuffix("/") {
                let content: [UInt8]
                if let known = replaced[entry.name] {
                    content = known
                } else {
                    content = try reader.archive.read(entry)
                }
                try writer.add(entry.name, content)
            }
            for (name, content) in added { try writer.add(name, content) }
        } catch {
            throw OfficePackageError(error)
        }
        return writer.finish()
    }
}
