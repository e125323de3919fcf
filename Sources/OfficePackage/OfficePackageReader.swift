package import XMLStream
package import ZipArchive

/// Reads an Office Open XML package (ECMA-376 part 2), forgiving what word processors forgive: names in the wrong case,
/// backslashes, missing content types, dangling relationships, a damaged archive directory.
package struct OfficePackageReader {
    let archive: ZipReader
    private let contentTypes: ContentTypes
    private let parsing: XMLParsingOptions
    /// What was mended to open the package, one line each for people.
    package private(set) var repairs: [String]

    /// Opens a package.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - limits: Bounds on the archive.
    ///   - parsing: Bounds on the XML of its parts.
    /// - Throws: ``OfficePackageError`` if there is none.
    package init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits(), parsing: XMLParsingOptions = XMLParsingOptions())
        throws(OfficePackageError)
    {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            throw OfficePackageReader.compoundFileError(bytes)
        }
        do throws(ZipError) { archive = try ZipReader(bytes, limits: limits) } catch { throw OfficePackageError(error) }
        self.parsing = parsing
        repairs = archive.directory.repairs
        if let entry = archive.directory.entry(named: "[Content_Types].xml") {
            do {
                contentTypes = try ContentTypes(
                    OfficePackageReader.tree(entry, of: archive, parsing))
            } catch {
                contentTypes = ContentTypes()
                repairs.append("[Content_Types].xml cannot be read; types were taken from the parts' names")
            }
        } else {
            contentTypes = ContentTypes()
            repairs.append("[Content_Types].xml is missing; types were taken from the parts' names")
        }
    }

    /// Whether there is a part of this name.
    package func contains(_ part: PartName) -> Bool { archive.directory.entry(named: part.entryName) != nil }

    /// The names of all parts.
    package var partNames: [PartName] { archive.directory.entries.map { PartName($0.name) } }

    /// The content type of a part; empty if nothing tells.
    package func contentType(of part: PartName) -> String { contentTypes.type(of: part) }

    /// A part's bytes.
    ///
    /// - Throws: ``OfficePackageError`` if it is not there, damaged or too large.
    package func read(_ part: PartName) throws(OfficePackageError) -> [UInt8] {
        let entry = try self.entry(part)
        do throws(ZipError) { return try archive.read(entry) } catch { throw OfficePackageError(error) }
    }

    /// A part as a tree.
    ///
    /// - Throws: ``OfficePackageError`` if it is not there, damaged or not well-formed.
    package func tree(_ part: PartName, vocabulary: XMLVocabulary) throws(OfficePackageError) -> XMLTree {
        let bytes = try read(part)
        do throws(XMLError) {
            return try XMLTree(
                bytes.span, vocabulary: vocabulary, options: parsing)
        } catch {
            throw OfficePackageError(error, part: part.entryName)
        }
    }

    /// Inflates a part straight into a parser.
    ///
    /// - Returns: The handler after the last event.
    /// - Throws: ``OfficePackageError`` if it is not there, damaged or not well-formed.
    package func parse<Handler: XMLEventHandler>(_ part: PartName, handler: Handler, vocabulary: XMLVocabulary)
        throws(OfficePackageError) -> Handler
    {
        let entry = try self.entry(part)
        var failure: XMLError?
        do {
            var parser = try XMLEventParser(
                handler: handler, vocabulary: vocabulary, options: parsing)
            try archive.stream(entry) { piece throws(ZipError) in
                do throws(XMLError) { try parser.parse(piece) } catch {
                    failure = error
                    throw ZipError(.damaged, error.message)
                }
            }
            return try parser.finish().handler
        } catch let error as ZipError where failure == nil {
            throw OfficePackageError(error)
        } catch {
            let cause = failure ?? (error as? XMLError) ?? XMLError(.malformed, "the part cannot be read")
            throw OfficePackageError(cause, part: part.entryName)
        }
    }

    /// The relationships of a part, or of the package itself (`nil`); none if there is no part that holds them.
    ///
    /// - Throws: ``OfficePackageError`` if they are damaged.
    package func relationships(of part: PartName?) throws(OfficePackageError) -> Relationships {
        let holder = part?.relationships ?? OfficePackageReader.packageRelationships
        guard contains(holder) else { return Relationships() }
        return Relationships(try tree(holder, vocabulary: XMLVocabulary(namespaces: [])))
    }

    /// The part that holds the relationships of the package itself.
    package static let packageRelationships = PartName("/_rels/.rels")

    /// The part that holds the document, whatever its name.
    ///
    /// - Throws: ``OfficePackageError`` if there is none.
    package func mainPart() throws(OfficePackageError) -> PartName {
        // Damaged relationships do not hide the document, which its type or its usual name tells as well.
        let relationships: Relationships
        do { relationships = try self.relationships(of: nil) } catch { relationships = Relationships() }
        if let main = relationships.first(kind: "officeDocument"), !main.isExternal {
            let part = PartName("/").resolve(main.target)
            if contains(part) {
                if let other = OfficePackageReader.otherDocument(contentTypes.type(of: part)) {
                    throw OfficePackageError(.otherFormat, other)
                }
                return part
            }
        }
        if let typed = partNames.first(where: { contentTypes.type(of: $0).hasSuffix(".document.main+xml") }) {
            return typed
        }
        let usual = PartName("/word/document.xml")
        if contains(usual) { return usual }
        throw noDocument
    }

    /// What to say of a package whose document is none of Word's; `nil` for Word's.
    private static func otherDocument(_ type: String) -> String? {
        if type.contains("spreadsheetml") || type.contains("ms-excel") {
            return "the file is an Excel workbook, which is not read; save its tables as .html or in a .docx first"
        }
        if type.contains("presentationml") || type.contains("ms-powerpoint") {
            return "the file is a PowerPoint presentation, which is not read; export its text first"
        }
        if type.contains("ms-visio") || type.contains("visio.drawing") {
            return "the file is a Visio drawing, which is not read; export it first"
        }
        return nil
    }

    /// What the entry `mimetype` says, with which other packages begin; a damaged one says nothing.
    private var statedType: String? {
        guard let entry = archive.directory.entry(named: "mimetype"), entry.size < 1_000 else { return nil }
        do throws(ZipError) { return String(decoding: try archive.read(entry), as: UTF8.self) } catch { return nil }
    }

    /// What to say of an archive that holds no Word document.
    private var noDocument: OfficePackageError {
        if let type = statedType {
            let advice = "which is not read; save it as .docx first"
            if type.contains("opendocument.text") {
                return OfficePackageError(.otherFormat, "the file is an OpenDocument text, \(advice)")
            }
            if type.contains("opendocument") {
                return OfficePackageError(
                    .otherFormat, "the file is an OpenDocument file of another kind than text, \(advice)")
            }
            if type.contains("epub") {
                return OfficePackageError(
                    .otherFormat, "the file is an EPUB book, which is not read; convert it to .html first")
            }
        }
        let names = archive.directory.entries.map(\.name)
        if names.contains("OFD.xml") {
            return OfficePackageError(
                .otherFormat, "the file is an OFD document, which is not read; export it as .docx first")
        }
        if names.contains(where: { $0.hasPrefix("xl/") }) {
            return OfficePackageError(.otherFormat, OfficePackageReader.otherDocument("spreadsheetml") ?? "")
        }
        if names.contains(where: { $0.hasPrefix("ppt/") }) {
            return OfficePackageError(.otherFormat, OfficePackageReader.otherDocument("presentationml") ?? "")
        }
        let isOffice = names.contains { $0.hasPrefix("word/") || $0.hasPrefix("_rels/") || $0 == "[Content_Types].xml" }
        if isOffice, !archive.directory.repairs.isEmpty {
            return OfficePackageError(
                .damaged, "the file is cut short: its document is missing; get the whole file again")
        }
        if isOffice { return OfficePackageError(.missingPart, "the package holds no Word document") }
        return OfficePackageError(.otherFormat, "the file is an archive without a document; unpack it first")
    }

    private func entry(_ part: PartName) throws(OfficePackageError) -> ZipEntry {
        guard let entry = archive.directory.entry(named: part.entryName) else {
            throw OfficePackageError(.missingPart, "the package has no part \(part.entryName)", part: part.entryName)
        }
        return entry
    }

    private static func tree(_ entry: ZipEntry, of archive: ZipReader, _ parsing: XMLParsingOptions) throws -> XMLTree {
        let bytes = try archive.read(entry)
        return try XMLTree(
            bytes.span, vocabulary: XMLVocabulary(namespaces: []), options: parsing)
    }

    /// A compound file holds either a password-protected package or a document of the format before Office Open XML;
    /// the names in its directory, which are UTF-16, tell which.
    private static func compoundFileError(_ bytes: [UInt8]) -> OfficePackageError {
        if holds("EncryptedPackage", bytes) {
            return OfficePackageError(
                .encrypted, "the document is protected by a password; save it without one and try again")
        }
        // The names of the streams tell whose it is.
        for (stream, name) in [("WordDocument", "Word"), ("Workbook", "Excel"), ("PowerPoint Document", "PowerPoint")]
        where holds(stream, bytes) {
            return OfficePackageError(
                .legacyBinary, "the file is of the old binary \(name) format; save it as .docx and try again")
        }
        return OfficePackageError(
            .legacyBinary, "the file is of the old binary Office format; save it as .docx and try again")
    }

    /// Whether the directory of a compound file has a stream of this name.
    private static func holds(_ stream: String, _ bytes: [UInt8]) -> Bool {
        let name = stream.utf8.flatMap { [$0, UInt8(0)] }
        var position = 0
        while position + name.count <= bytes.count {
            if bytes[position] == name[0], bytes[position..<(position + name.count)].elementsEqual(name) { return true }
            // Directory entries lie at multiples of 128 bytes.
            position += 128
        }
        return false
    }
}
