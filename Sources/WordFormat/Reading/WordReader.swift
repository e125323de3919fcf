package import ConversionCore
package import DocumentModel
package import OfficePackage
import XMLStream

/// Reads WordprocessingML (ECMA-376 part 1, 17): transitional and strict, documents, templates, with macros or without.
///
/// Order: styles and numbering first, as everything refers to them; then the body, then the notes and comments that it
/// referred to. What is taken: text with its properties, headings with their numbers, lists as Word prints them, tables
/// with merged cells, pictures, links, fields, content controls, formulas, tracked changes, notes, comments, text boxes,
/// sections with headers and footers, properties. Charts, diagrams and embedded files are carried as they are.
package struct WordReader: EmbeddingReader {
    private let options: ReaderOptions

    package init(options: ReaderOptions) { self.options = options }

    package func read(_ source: Source, diagnostics: inout Diagnostics) throws(ConversionError) -> Document {
        try read(source, embedded: nil, diagnostics: &diagnostics)
    }

    package func read(_ source: Source, embedded: EmbeddedReader?, diagnostics: inout Diagnostics)
        throws(ConversionError) -> Document
    {
        do throws(OfficePackageError) {
            let package = try OfficePackageReader(source.bytes, limits: options.limits)
            // What is none of Word's documents needs no word on how it was opened.
            let main = try package.mainPart()
            for repair in package.repairs { diagnostics.warn(.repaired, repair) }
            let session = ReadingSession(package: package, options: options, diagnostics: diagnostics)
            session.embedded = embedded
            defer {
                session.unread.report(to: &session.diagnostics)
                diagnostics = session.diagnostics
            }
            let document = try read(session, main)
            if let limit = session.limit { throw limit }
            return document
        } catch {
            try ConversionError.checkCancellation()
            throw ConversionError(wrapping: error)
        }
    }

    private func read(_ session: ReadingSession, _ main: PartName) throws(OfficePackageError) -> Document {
        let relationships = session.relationships(of: main)
        readStyles(session, main, relationships)
        let settings = Settings(session, main, relationships)
        session.hasEvenPages = settings.hasEvenPages
        session.unstated = settings.unstated
        let body = try session.package.parse(
            main, handler: StoryHandler(session: session, part: main), vocabulary: WordElement.vocabulary)
        var document = Document(blocks: body.bodyBlocks(statingFlush: false))
        let setups = body.sections.enumerated().map { index, section in
            session.setup(section, index: index, part: main, relationships: relationships)
        }
        WordReader.place(setups, in: &document)
        session.unite(with: &document)
        if session.unstated.contains("0.section"), document.section == SectionSetup() { document.section = nil }
        readNotes(session, main, relationships, into: &document)
        for kind in Note.Kind.allCases where document.notes.values.contains(where: { $0.kind == kind }) {
            let stated = body.sections.first?.notes[kind] ?? NoteProperties()
            document.noteNumbering[kind] = stated.numbering(of: kind, over: settings.notes[kind] ?? NoteProperties())
        }
        if options.keepsComments { readComments(session, main, relationships, into: &document) }
        for id in session.media.ids { document.media[id] = session.media[id] }
        document.objects.merge(session.objects) { _, own in own }
        document.numberings.merge(session.numberings) { _, own in own }
        PropertiesReader(session: session).read(into: &document)
        // What is written for East Asian readers indents text unless it says that it is not.
        if session.hasIndentedText, WrittenScript(of: document).isEastAsian {
            document.blocks = body.bodyBlocks(statingFlush: true)
            let section = document.section
            WordReader.place(setups, in: &document)
            document.section = section
        }
        return document
    }

    private func readStyles(_ session: ReadingSession, _ main: PartName, _ relationships: Relationships) {
        if let part = session.package.part("styles", of: main, relationships) {
            do throws(OfficePackageError) {
                session.styles = try session.package.parse(
                    part, handler: StyleSheetHandler(), vocabulary: WordElement.vocabulary
                ).styleSheet
            } catch {
                session.diagnostics.warn(
                    .repaired, "the styles cannot be read and were left out: \(error.message)",
                    at: Location(part: part.entryName, line: error.line))
            }
        }
        if let part = session.package.part("numbering", of: main, relationships) {
            do throws(OfficePackageError) {
                session.numbering = NumberingTable(try session.package.tree(part, vocabulary: WordElement.vocabulary))
            } catch {
                session.diagnostics.warn(
                    .repaired, "the numbering cannot be read; list items stand as paragraphs: \(error.message)",
                    at: Location(part: part.entryName, line: error.line))
            }
        }
    }

    /// A break says how the section after it looks.
    private static func place(_ setups: [SectionSetup], in document: inout Document) {
        document.section = setups.first
        var next = 1
        for index in document.blocks.indices {
            guard case .sectionBreak = document.blocks[index] else { continue }
            if next < setups.count { document.blocks[index] = .sectionBreak(setups[next]) }
            next += 1
        }
    }

    private func readNotes(
        _ session: ReadingSession, _ main: PartName, _ relationships: Relationships, into document: inout Document
    ) {
        for kind in Note.Kind.allCases {
            let references = session.noteIDs.filter { $0.key.kind == kind }
            if references.isEmpty { continue }
            let name = kind == .footnote ? "footnotes" : "endnotes"
            var notes: [String: [Block]] = [:]
            if let part = session.package.part(name, of: main, relationships) {
                var handler = StoryHandler(session: session, part: part)
                handler.noteKind = kind
                do throws(OfficePackageError) {
                    notes = try session.package.parse(part, handler: handler, vocabulary: WordElement.vocabulary).notes
                } catch {
                    session.diagnostics.warn(
                        .skipped, "the \(name) cannot be read: \(error.message)",
                        at: Location(part: part.entryName, line: error.line))
                }
            }
            for (key, id) in references {
                if notes[key.id] == nil {
                    session.diagnostics.warn(
                        .missing, "the text refers to a note that is not there", at: Location(part: main.entryName))
                }
                document.notes[id] = Note(kind: kind, blocks: notes[key.id] ?? [], mark: session.noteMarks[id])
            }
        }
    }

    private func readComments(
        _ session: ReadingSession, _ main: PartName, _ relationships: Relationships, into document: inout Document
    ) {
        guard !session.commentIDs.isEmpty else { return }
        var comments: [String: Comment] = [:]
        var owners: [String: CommentID] = [:]
        if let part = session.package.part("comments", of: main, relationships) {
            do throws(OfficePackageError) {
                let story = try session.package.parse(
                    part, handler: StoryHandler(session: session, part: part), vocabulary: WordElement.vocabulary)
                comments = story.comments
                for (key, paragraph) in story.commentParagraphs { owners[paragraph] = session.commentIDs[key] }
            } catch {
                session.diagnostics.warn(
                    .skipped, "the comments cannot be read: \(error.message)",
                    at: Location(part: part.entryName, line: error.line))
            }
        }
        for (key, id) in session.commentIDs {
            document.comments[id] = comments[key] ?? Comment(blocks: [])
        }
        guard !owners.isEmpty, let part = session.package.part("commentsExtended", of: main, relationships) else {
            return
        }
        let tree = session.attempt("which comments answer which", part) { () throws(OfficePackageError) in
            try session.package.tree(part, vocabulary: WordElement.vocabulary)
        }
        if let root = tree?.root { CommentThreads.apply(root, owners, to: &document.comments) }
    }
}

extension ConversionError {
    /// A failure of the package in the terms of conversions.
    package init(wrapping error: OfficePackageError) {
        let code: Code =
            switch error.code {
            case .encrypted: .encrypted
            case .limit: .limitExceeded
            case .legacyBinary, .otherFormat: .unsupportedFormat
            case .notAPackage, .damaged, .missingPart: .malformed
            }
        let location = error.part.map { Location(part: $0, line: error.line, column: error.column) }
        self.init(code, error.message, at: location)
    }
}
