package import ConversionCore
package import DocumentModel
import OfficePackage
import XMLStream

/// Writes WordprocessingML (ECMA-376 part 1, 17) in its transitional form, which Word, WPS and LibreOffice open as it is.
///
/// The body comes first, as everything else is written as it asks for it: notes, comments, styles, numberings.
package struct WordWriter: DocumentWriter {
    private let options: WriterOptions

    package init(options: WriterOptions) { self.options = options }

    package func write(_ document: Document, diagnostics: inout Diagnostics) throws(ConversionError) -> WrittenDocument
    {
        let session = try WritingSession(document: document, diagnostics: diagnostics, level: 6, options: options)
        let main = PartName("/word/document.xml")
        var body = StoryWriter(session: session, part: main)
        body.startRoot("w:document")
        body.xml.start("w:body")
        body.section = document.section
        if document.section == nil { session.unstated.append("0.section") }
        try body.write(
            document.blocks, StoryWriter.Context(baseStyle: WordStyleNames.body, isTopLevel: true))
        body.writeSection()
        body.xml.end()
        body.xml.end()
        if let failure = body.failure { throw failure }
        try writeNotes(session, &body)
        try writeComments(session, &body)
        try writeUnder(session, &body, "styles", OfficeRelationshipTypes.styles) {
            StylesPart(
                theme: session.theme, eastAsianLanguage: session.script.eastAsianLanguage, custom: session.styles,
                tables: session.theme.tables.filter { session.usedTables.contains($0.style.id) }
            ).content()
        }
        if !session.numbering.isEmpty {
            try writeUnder(session, &body, "numbering", OfficeRelationshipTypes.numbering) {
                session.numbering.content()
            }
        }
        try writeUnder(session, &body, "settings", OfficeRelationshipTypes.settings) { SettingsPart.content(session) }
        if body.xml.droppedCharacters > 0 {
            session.diagnostics.warn(
                .notWritten, "characters that XML cannot hold were left out", count: body.xml.droppedCharacters)
        }
        session.package.add(main, contentType: WordWriter.contentType("document.main"), body.xml.bytes)
        session.package.addRelationships(of: main, body.relationships)
        writeProperties(session)
        diagnostics = session.diagnostics
        let bytes: [UInt8]
        do throws(OfficePackageError) {
            bytes = try session.takePackage().finish()
        } catch {
            try ConversionError.checkCancellation()
            throw ConversionError(wrapping: error)
        }
        try options.limits.check(outputBytes: bytes.count)
        return WrittenDocument(bytes: bytes)
    }

    private static func contentType(_ kind: String) -> String {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml"
    }

    /// Adds a part of the document's own folder with a relationship to it.
    private func writeUnder(
        _ session: WritingSession, _ body: inout StoryWriter, _ name: String, _ type: String,
        _ content: () throws(ConversionError) -> [UInt8]
    ) throws(ConversionError) {
        session.package.add(
            PartName("/word/\(name).xml"), contentType: WordWriter.contentType(name), try content())
        _ = body.relate(type, "\(name).xml")
    }

    private func writeNotes(_ session: WritingSession, _ body: inout StoryWriter) throws(ConversionError) {
        for kind in Note.Kind.allCases {
            let notes = session.notes.filter { $0.kind == kind }
            if notes.isEmpty { continue }
            let isEndnote = kind == .endnote
            let name = isEndnote ? "endnotes" : "footnotes"
            let part = PartName("/word/\(name).xml")
            var writer = StoryWriter(session: session, part: part)
            if isEndnote { writer.startRoot("w:endnotes") } else { writer.startRoot("w:footnotes") }
            writer.writeSeparators(isEndnote: isEndnote)
            for note in notes {
                guard let content = session.document.notes[note.id] else { continue }
                try writer.writeNote(content, number: note.number)
            }
            writer.xml.end()
            session.package.add(part, contentType: WordWriter.contentType(name), writer.xml.bytes)
            session.package.addRelationships(of: part, writer.relationships)
            _ = body.relate(
                isEndnote ? OfficeRelationshipTypes.endnotes : OfficeRelationshipTypes.footnotes, "\(name).xml")
        }
    }

    private func writeComments(_ session: WritingSession, _ body: inout StoryWriter) throws(ConversionError) {
        guard !session.comments.isEmpty else { return }
        let part = PartName("/word/comments.xml")
        var writer = StoryWriter(session: session, part: part)
        writer.startRoot("w:comments")
        let hasThreads = session.comments.contains { id in
            session.document.comments[id].map { $0.parent != nil || $0.isResolved } ?? false
        }
        var threads: [(id: CommentID, paragraph: Int)] = []
        if hasThreads { writer.paragraphCount = 0 }
        for (number, id) in session.comments.enumerated() {
            guard let comment = session.document.comments[id] else { continue }
            writer.xml.start("w:comment")
            writer.xml.attribute("w:id", number)
            writer.xml.attribute("w:author", comment.author ?? "")
            writer.xml.attribute("w:date", comment.date.flatMap { DateForms.isMoment($0) ? $0 : nil })
            writer.xml.attribute("w:initials", comment.initials)
            try writer.writeHeld(
                comment.blocks, StoryWriter.Context(baseStyle: WordStyleNames.commentText, isBody: false))
            writer.xml.end()
            threads.append((id, writer.paragraphCount ?? 0))
        }
        writer.xml.end()
        session.package.add(part, contentType: WordWriter.contentType("comments"), writer.xml.bytes)
        session.package.addRelationships(of: part, writer.relationships)
        _ = body.relate(OfficeRelationshipTypes.comments, "comments.xml")
        guard hasThreads else { return }
        session.package.add(
            PartName("/word/commentsExtended.xml"), contentType: WordWriter.contentType("commentsExtended"),
            CommentThreads.content(threads, session.document.comments))
        _ = body.relate(OfficeRelationshipTypes.commentsExtended, "commentsExtended.xml")
    }

    private func writeProperties(_ session: WritingSession) {
        let properties = PropertiesParts(document: session.document)
        var relationships = [
            Relationship(id: "rId1", type: OfficeRelationshipTypes.document, target: "word/document.xml"),
            Relationship(id: "rId2", type: OfficeRelationshipTypes.core, target: "docProps/core.xml"),
            Relationship(id: "rId3", type: OfficeRelationshipTypes.extended, target: "docProps/app.xml"),
        ]
        session.package.add(
            PartName("/docProps/core.xml"), contentType: "application/vnd.openxmlformats-package.core-properties+xml",
            properties.core())
        session.package.add(
            PartName("/docProps/app.xml"),
            contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            properties.extended())
        if let custom = properties.custom() {
            session.package.add(
                PartName("/docProps/custom.xml"),
                contentType: "application/vnd.openxmlformats-officedocument.custom-properties+xml", custom)
            relationships.append(
                Relationship(id: "rId4", type: OfficeRelationshipTypes.custom, target: "docProps/custom.xml"))
        }
        session.package.addRelationships(of: nil, relationships)
    }
}

extension StoryWriter {
    /// Writes the lines between the text and its notes, which word processors expect among the notes.
    mutating func writeSeparators(isEndnote: Bool) {
        for (id, type) in [("-1", "separator"), ("0", "continuationSeparator")] {
            if isEndnote { xml.start("w:endnote") } else { xml.start("w:footnote") }
            xml.attribute("w:type", type)
            xml.attribute("w:id", id)
            xml.start("w:p")
            xml.start("w:r")
            if type == "separator" { xml.empty("w:separator") } else { xml.empty("w:continuationSeparator") }
            xml.end()
            xml.end()
            xml.end()
        }
    }

    /// Writes a note, its mark before its first words.
    mutating func writeNote(_ note: Note, number: Int) throws(ConversionError) {
        let isEndnote = note.kind == .endnote
        if isEndnote { xml.start("w:endnote") } else { xml.start("w:footnote") }
        xml.attribute("w:id", number)
        let context = Context(
            baseStyle: isEndnote ? WordStyleNames.endnoteText : WordStyleNames.footnoteText, isBody: false)
        noteMark = (note.mark, isEndnote)
        if case .paragraph? = note.blocks.first {
        } else {
            startParagraph(ParagraphFrame(styleID: context.baseStyle.id))
            endParagraph()
        }
        try writeHeld(note.blocks, context)
        xml.end()
    }

    /// Writes the mark that a note repeats before its words.
    mutating func writeNoteMark(_ mark: String?, isEndnote: Bool) {
        xml.start("w:r")
        xml.start("w:rPr")
        xml.empty(
            "w:rStyle",
            ("w:val", (isEndnote ? WordStyleNames.endnoteReference : WordStyleNames.footnoteReference).id))
        xml.end()
        if let mark {
            writeCharacters(mark)
        } else if isEndnote {
            xml.empty("w:endnoteRef")
        } else {
            xml.empty("w:footnoteRef")
        }
        xml.end()
        xml.start("w:r")
        xml.start("w:t")
        xml.attribute("xml:space", "preserve")
        xml.text(" ")
        xml.end()
        xml.end()
    }
}
