import ConversionCore
import DocumentModel
import OfficePackage
import XMLStream

/// What the parts of one document share while they are written.
///
/// A class because the parts are written in turn and all add to it; it never leaves the call that made it.
final class WritingSession {
    let document: Document
    let limits: ConversionLimits
    let script: WrittenScript
    let theme: WordTheme
    private let faces: [String: WordTheme.Face]
    var diagnostics: Diagnostics
    var package: OfficePackageWriter
    var styles = CustomStyles()
    var numbering: NumberingPart
    /// Notes in the order of their first reference, each with its number in its part.
    private(set) var notes: [(id: NoteID, kind: Note.Kind, number: Int)] = []
    private(set) var comments: [CommentID] = []
    var unstated: [String] = []
    /// The identifiers of the theme's tables that the document has.
    var usedTables: Set<String> = []
    var hasEvenPages = false
    /// Whether there is a field whose result Word has to make.
    var needsFieldUpdate = false
    private var noteNumbers: [NoteID: Int] = [:]
    private var noteCounts: [Note.Kind: Int] = [:]
    private var commentNumbers: [CommentID: Int] = [:]
    /// How often a name of a bookmark had to be told from others.
    private var bookmarkAttempts: [String: Int] = [:]
    private var mediaParts: [MediaID: PartName] = [:]
    private var objectParts: [String: (part: PartName, bytes: [UInt8])] = [:]
    private var bookmarkNames: [String: String] = [:]
    private var takenBookmarks: Set<String> = []
    private var openBookmarks: [String: Int] = [:]
    private let wholeBookmarks: Set<String>
    private var nextID = 0
    private var furnitureCount = 0

    init(document: Document, diagnostics: Diagnostics, level: Int, options: WriterOptions) throws(ConversionError) {
        self.document = document
        limits = options.limits
        self.diagnostics = diagnostics
        package = OfficePackageWriter(level: level)
        let isOfficial = options.style == .official
        script = isOfficial ? .simplifiedChinese : WrittenScript(of: document)
        if isOfficial {
            theme = .official(options.officialLayout)
        } else if let reference = options.referenceDocument {
            do throws(ConversionError) {
                theme = try .template(reference, script, limits: options.limits)
            } catch {
                throw ConversionError(
                    error.code, "the reference document cannot be used: \(error.message)", at: error.location)
            }
        } else {
            theme = .plain(script)
        }
        faces = Dictionary(
            theme.paragraphs.compactMap { look in look.run.face.map { (look.style.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        numbering = NumberingPart(definitions: document.numberings, listIndent: theme.listIndent)
        var visitor = BookmarkVisitor()
        document.walk(&visitor)
        wholeBookmarks = visitor.starts.intersection(visitor.ends)
    }

    /// The faces of a paragraph style.
    func face(of style: String) -> WordTheme.Face {
        faces[style] ?? theme.defaults.face ?? WordTheme.Face(latin: "", eastAsian: "")
    }

    /// A number that no other drawing, bookmark, revision or control of the document has.
    func makeID() -> Int {
        nextID += 1
        return nextID
    }

    /// Whether paragraphs of this style are headings.
    func isHeadingStyle(_ id: String) -> Bool { styles.isHeading(id) }

    // MARK: Notes and comments

    /// The number of a note in its part; 1 and up.
    func number(of id: NoteID) -> Int {
        if let known = noteNumbers[id] { return known }
        let kind = document.notes[id]?.kind ?? .footnote
        let number = noteCounts[kind, default: 0] + 1
        noteCounts[kind] = number
        noteNumbers[id] = number
        notes.append((id, kind, number))
        return number
    }

    func number(of id: CommentID) -> Int {
        if let known = commentNumbers[id] { return known }
        commentNumbers[id] = comments.count
        comments.append(id)
        return comments.count - 1
    }

    // MARK: Bookmarks

    /// The name by which Word knows a bookmark: letters, digits and underscores, 40 characters at most.
    func bookmarkName(_ name: String) -> String {
        if let known = bookmarkNames[name] { return known }
        var made = ""
        for scalar in name.unicodeScalars {
            let isKept = scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
            made.unicodeScalars.append(isKept ? scalar : "_")
        }
        if made.unicodeScalars.first.map({ !$0.properties.isAlphabetic && $0 != "_" }) ?? true { made = "_" + made }
        made = String(made.prefix(40))
        let stem = String(made.prefix(32))
        var unique = made
        while !takenBookmarks.insert(unique.lowercased()).inserted {
            // Counted on, not from the beginning for each name that is like it.
            let attempt = bookmarkAttempts[stem, default: 1] + 1
            bookmarkAttempts[stem] = attempt
            unique = "\(stem)_\(attempt)"
        }
        bookmarkNames[name] = unique
        return unique
    }

    /// The number of a bookmark that begins, and whether its end is to be written at once since none follows.
    func beginBookmark(_ name: String) -> (id: Int, endsAtOnce: Bool) {
        let id = makeID()
        if wholeBookmarks.contains(name), openBookmarks[name] == nil {
            openBookmarks[name] = id
            return (id, false)
        }
        return (id, true)
    }

    /// The number of a bookmark that ends; `nil` if none is open.
    func endBookmark(_ name: String) -> Int? { openBookmarks.removeValue(forKey: name) }

    // MARK: Parts

    /// The package as far as it was written; nothing can be added afterwards.
    func takePackage() -> OfficePackageWriter {
        var done = OfficePackageWriter()
        swap(&done, &package)
        return done
    }

    /// The part that holds a picture; `nil` if the document does not have it.
    func mediaPart(_ id: MediaID) -> PartName? {
        if let known = mediaParts[id] { return known }
        guard let item = document.media[id] else { return nil }
        let fileExtension = MediaTypes.fileExtension(forType: item.mediaType)
        var part = PartName("/word/media/\(id)")
        let isName = id.rawValue.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
                || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        }
        if !isName || MediaTypes.type(forExtension: part.fileExtension) == nil || package.contains(part) {
            part = PartName("/word/media/picture\(mediaParts.count + 1).\(fileExtension)")
        }
        package.addMedia(part, contentType: item.mediaType, item.bytes)
        mediaParts[id] = part
        if ["image/svg+xml", "image/webp", "image/avif"].contains(item.mediaType) {
            diagnostics.warn(.notWritten, "Word does not show pictures of the type \(item.mediaType)")
        }
        return part
    }

    /// Adds a part of an opaque object under its own name, or another if that is taken by other content.
    ///
    /// - Returns: The name, and whether the part was added just now and needs its relationships.
    func objectPart(_ part: OpaquePart) -> (name: PartName, isNew: Bool) {
        if let known = objectParts[part.name], known.bytes == part.bytes { return (known.part, false) }
        var name = PartName(part.name)
        var attempt = 1
        while package.contains(name) {
            attempt += 1
            name = PartName("\(PartName(part.name).folder)/part\(attempt)-\(PartName(part.name).base)")
        }
        package.add(
            name, contentType: part.contentType.isEmpty ? "application/octet-stream" : part.contentType, part.bytes)
        objectParts[part.name] = (name, part.bytes)
        return (name, true)
    }

    /// The name of a further header or footer.
    func furniturePart(_ kind: String) -> PartName {
        furnitureCount += 1
        return PartName("/word/\(kind)\(furnitureCount).xml")
    }
}

private struct BookmarkVisitor: DocumentVisitor {
    var starts: Set<String> = []
    var ends: Set<String> = []

    mutating func visit(_ inline: Inline) {
        switch inline {
        case .marker(.bookmarkStart(let name)): starts.insert(name)
        case .marker(.bookmarkEnd(let name)): ends.insert(name)
        default: break
        }
    }
}
