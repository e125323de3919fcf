import ConversionCore
import DocumentModel
import OfficePackage
import XMLStream

/// What the parts of one document share while they are read.
///
/// A class because handlers of several parts write to it; it never leaves the call that made it.
final class ReadingSession {
    let package: OfficePackageReader
    let options: ReaderOptions
    var styles = StyleSheet()
    var numbering = NumberingTable()
    var diagnostics: Diagnostics
    var media = MediaStore()
    var objects: [ObjectID: OpaqueObject] = [:]
    var numberings: [NumberingID: NumberingDefinition] = [:]
    var hasEvenPages = false
    /// Whether the first lines of some ordinary text are indented.
    var hasIndentedText = false
    var unstated: Set<String> = []
    private(set) var noteIDs: [NoteKey: NoteID] = [:]
    private(set) var noteMarks: [NoteID: String] = [:]
    private(set) var commentIDs: [String: CommentID] = [:]
    private var mediaIDs: [String: MediaID] = [:]
    private var numberingIDs: [Int: NumberingID] = [:]
    private var stories: [String: [Block]] = [:]

    /// What a note is called in its part.
    struct NoteKey: Hashable {
        let kind: Note.Kind
        let id: String
    }

    init(package: OfficePackageReader, options: ReaderOptions, diagnostics: Diagnostics) {
        self.package = package
        self.options = options
        self.diagnostics = diagnostics
    }

    /// Reads documents that lie within this one.
    var embedded: EmbeddedReader?
    /// What the documents within brought along beside their blocks.
    private var absorbed = Document()
    private var absorbedCount = 0

    /// The blocks of the documents that a story takes in at its `altChunk` elements (17.17.2.1), by relationship. They are read
    /// before the story, so that no parse runs within another.
    func chunks(of part: PartName, _ relationships: Relationships) -> [String: [Block]] {
        var chunks: [String: [Block]] = [:]
        for relationship in relationships.all where relationship.kind == "aFChunk" && !relationship.isExternal {
            let target = part.resolve(relationship.target)
            guard let embedded,
                let bytes = attempt(
                    "an embedded document", target, { () throws(OfficePackageError) in try package.read(target) })
            else { continue }
            do throws(ConversionError) {
                let result = try embedded.read(Source(bytes: bytes, name: target.base), package.contentType(of: target))
                for said in result.diagnostics.warnings {
                    diagnostics.warn(said.code, said.message, at: Location(part: target.entryName), count: said.count)
                }
                absorbedCount += 1
                chunks[relationship.id] = absorbed.absorb(result.document, prefix: "chunk\(absorbedCount)-")
            } catch {
                if error.code == .limitExceeded || error.code == .cancelled {
                    limit = limit ?? OfficePackageError(.limit, error.message, part: target.entryName)
                    continue
                }
                diagnostics.warn(
                    .skipped, "a document embedded in the document (altChunk) was left out: \(error.message)",
                    at: Location(part: target.entryName))
            }
        }
        return chunks
    }

    /// Gives a document what came along with the documents within it.
    func unite(with document: inout Document) {
        document.notes.merge(absorbed.notes) { own, _ in own }
        document.comments.merge(absorbed.comments) { own, _ in own }
        document.objects.merge(absorbed.objects) { own, _ in own }
        document.numberings.merge(absorbed.numberings) { own, _ in own }
        for id in absorbed.media.ids { document.media[id] = absorbed.media[id] }
    }

    /// What was met and not taken in.
    var unread = UnreadElements()
    /// The first limit that was reached where reading could not stop at once.
    private(set) var limit: OfficePackageError?

    /// Reads something that a document can do without; where that fails it is said, with the part's name.
    func attempt<Value>(
        _ what: String, _ part: PartName, _ read: () throws(OfficePackageError) -> Value
    ) -> Value? {
        do throws(OfficePackageError) { return try read() } catch {
            if error.code == .limit {
                limit = limit ?? error
            } else {
                diagnostics.warn(
                    .skipped, "\(what) cannot be read and was left out: \(error.message)",
                    at: Location(part: error.part ?? part.entryName, line: error.line))
            }
            return nil
        }
    }

    /// The relationships of a part; none where they are damaged, which is said.
    func relationships(of part: PartName?) -> Relationships {
        let holder = part?.relationships ?? OfficePackageReader.packageRelationships
        return attempt("where the part's links and pictures lead", holder) { () throws(OfficePackageError) in
            try package.relationships(of: part)
        } ?? Relationships()
    }

    /// The identifier of a note that the text refers to; notes are numbered in the order of their references.
    func noteID(_ kind: Note.Kind, _ id: String) -> NoteID {
        let key = NoteKey(kind: kind, id: id)
        if let known = noteIDs[key] { return known }
        let made = NoteID(String(noteIDs.count + 1))
        noteIDs[key] = made
        return made
    }

    func setMark(_ mark: String, of note: NoteID) { noteMarks[note] = mark }

    /// The identifier of a comment, numbered in the order in which the text first names them.
    func commentID(_ id: String) -> CommentID {
        if let known = commentIDs[id] { return known }
        let made = CommentID(String(commentIDs.count))
        commentIDs[id] = made
        return made
    }

    /// The identifier of a numbering, numbered in the order of first use.
    func numberingID(_ id: Int, _ levels: [NumberingCounter.Level]) -> NumberingID {
        if let known = numberingIDs[id] { return known }
        let made = NumberingID(String(numberingIDs.count + 1))
        numberingIDs[id] = made
        numberings[made] = NumberingDefinition(
            levels: levels.map {
                NumberingLevel(
                    format: $0.format, pattern: $0.pattern, start: $0.start, gap: $0.gap, usesDigits: $0.usesDigits,
                    restartsAfter: $0.restartsAfter)
            })
        return made
    }

    /// Takes a picture's part into the document, once however often it is shown.
    func mediaID(_ part: PartName) -> MediaID? {
        if let known = mediaIDs[part.path.lowercased()] { return known }
        guard
            let bytes = attempt("a picture", part, { () throws(OfficePackageError) in try package.read(part) })
        else { return nil }
        let type = package.contentType(of: part)
        // The part's own name, so that a picture keeps it through any number of conversions.
        var made = MediaID(part.base)
        if media[made] != nil { made = MediaID("\(mediaIDs.count + 1)-\(part.base)") }
        mediaIDs[part.path.lowercased()] = made
        media[made] = MediaItem(bytes: bytes, mediaType: type)
        return made
    }

    /// Adds an opaque object.
    func add(_ object: OpaqueObject) -> ObjectID {
        let id = ObjectID("object\(objects.count + 1)")
        objects[id] = object
        return id
    }

    /// The blocks of a part that is a story of its own, such as a header.
    func story(_ part: PartName) -> [Block] {
        if let known = stories[part.path] { return known }
        // Taken as empty while it is read, so that a part which leads back to itself ends.
        stories[part.path] = []
        let handler = StoryHandler(session: self, part: part)
        do throws(OfficePackageError) {
            let read = try package.parse(part, handler: handler, vocabulary: WordElement.vocabulary)
            let blocks = read.bodyBlocks(statingFlush: false)
            stories[part.path] = blocks
            return blocks
        } catch {
            diagnostics.warn(
                .skipped, "a header or footer cannot be read: \(error.message)",
                at: Location(part: part.entryName, line: error.line))
            return []
        }
    }

    /// The section that properties describe, the sections' count given.
    func setup(_ section: SectionProperties, index: Int, part: PartName, relationships: Relationships) -> SectionSetup {
        var setup = SectionSetup(start: section.start, columnCount: section.columnCount)
        setup.page = section.page
        if unstated.contains("\(index).page"),
            setup.page.map({ WordDefaults.isDefault($0) || WordTheme.officialPages.contains($0) }) == true
        {
            setup.page = nil
        }
        if unstated.contains("\(index).header"), setup.page?.header == WordDefaults.headerDistance {
            setup.page?.header = nil
        }
        if unstated.contains("\(index).footer"), setup.page?.footer == WordDefaults.footerDistance {
            setup.page?.footer = nil
        }
        setup.firstPageNumber = section.firstPageNumber
        setup.pageNumberFormat = section.pageNumberFormat.map { NumberFormat(rawValue: $0) }
        func blocks(_ references: [SectionProperties.Variant: String], _ variant: SectionProperties.Variant) -> [Block]?
        {
            guard let id = references[variant] else { return nil }
            guard let target = relationships[id], !target.isExternal else { return nil }
            return story(part.resolve(target.target))
        }
        func furniture(_ references: [SectionProperties.Variant: String]) -> PageFurniture {
            PageFurniture(
                primary: blocks(references, .primary),
                first: section.hasTitlePage ? blocks(references, .first) : nil,
                even: hasEvenPages ? blocks(references, .even) : nil)
        }
        setup.header = furniture(section.headers)
        setup.footer = furniture(section.footers)
        if unstated.contains("\(index).numbers"), WordTheme.isPageNumbers(setup.footer) {
            setup.footer = PageFurniture(first: setup.footer.first)
        }
        return setup
    }
}
