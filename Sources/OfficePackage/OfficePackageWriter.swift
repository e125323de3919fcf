import XMLStream
import ZipArchive

/// Writes an Office Open XML package. Parts are written in the order in which they are added; the bytes follow from them
/// alone.
package struct OfficePackageWriter: ~Copyable {
    private struct Part {
        var name: PartName
        var content: [UInt8]
        var isStored: Bool
    }

    private var parts: [Part] = []
    private var names: Set<String> = []
    private var defaults: [(fileExtension: String, type: String)] = [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
    ]
    private var overrides: [(name: PartName, type: String)] = []
    private let level: Int

    /// Makes a writer.
    ///
    /// - Parameter level: zlib's level of compression, 0 … 9.
    package init(level: Int = 6) { self.level = level }

    /// Adds a part whose type is stated for it alone.
    package mutating func add(_ name: PartName, contentType: String, _ content: [UInt8]) {
        guard names.insert(name.path.lowercased()).inserted else { return }
        overrides.append((name, contentType))
        parts.append(Part(name: name, content: content, isStored: false))
    }

    /// Adds a picture or the like, whose type is stated for its extension if it can be.
    package mutating func addMedia(_ name: PartName, contentType: String, _ content: [UInt8]) {
        guard names.insert(name.path.lowercased()).inserted else { return }
        if let known = defaults.first(where: { $0.fileExtension == name.fileExtension }) {
            if known.type != contentType { overrides.append((name, contentType)) }
        } else if name.fileExtension.isEmpty {
            overrides.append((name, contentType))
        } else {
            defaults.append((name.fileExtension, contentType))
        }
        let isCompressed = ["png", "jpeg", "jpg", "gif", "webp"].contains(name.fileExtension)
        parts.append(Part(name: name, content: content, isStored: isCompressed))
    }

    /// Whether there is a part of this name already.
    package func contains(_ name: PartName) -> Bool { names.contains(name.path.lowercased()) }

    /// Adds the relationships of a part; nothing is written where there are none.
    package mutating func addRelationships(of name: PartName?, _ relationships: [Relationship]) {
        guard !relationships.isEmpty else { return }
        let part = name?.relationships ?? PartName("/_rels/.rels")
        guard names.insert(part.path.lowercased()).inserted else { return }
        var xml = XMLByteWriter()
        xml.declaration()
        xml.start("Relationships")
        xml.attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")
        for relationship in relationships {
            xml.empty(
                "Relationship", ("Id", relationship.id), ("Type", relationship.type), ("Target", relationship.target),
                ("TargetMode", relationship.isExternal ? "External" : nil))
        }
        xml.end()
        parts.append(Part(name: part, content: xml.bytes, isStored: false))
    }

    /// Ends the package.
    ///
    /// - Returns: The file's bytes.
    /// - Throws: ``OfficePackageError`` if there is no memory.
    package consuming func finish() throws(OfficePackageError) -> [UInt8] {
        var xml = XMLByteWriter()
        xml.declaration()
        xml.start("Types")
        xml.attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
        for (fileExtension, type) in defaults {
            xml.empty("Default", ("Extension", fileExtension), ("ContentType", type))
        }
        for (name, type) in overrides { xml.empty("Override", ("PartName", name.path), ("ContentType", type)) }
        xml.end()
        do throws(ZipError) {
            var archive = ZipWriter(level: level)
            try archive.add("[Content_Types].xml", xml.bytes)
            for part in parts { try archive.add(part.name.entryName, part.content, isStored: part.isStored) }
            return archive.finish()
        } catch {
            throw OfficePackageError(error)
        }
    }
}
