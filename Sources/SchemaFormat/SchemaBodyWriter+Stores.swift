import ConversionCore
import DocumentModel
import XMLStream

extension SchemaBodyWriter {
    mutating func writeHead() {
        let metadata = document.metadata
        start("head")
        element("title", metadata.title)
        element("subtitle", metadata.subtitle)
        element("issuingBody", metadata.issuingBody)
        for author in metadata.authors { element("author", author) }
        element("issued", metadata.date?.description)
        element("documentNumber", metadata.documentNumber)
        if let period = metadata.reportingPeriod {
            start("reportingPeriod")
            xml.attribute("start", period.start.description)
            xml.attribute("end", period.end.description)
            xml.end()
        }
        element("language", metadata.language)
        element("sourceAddress", metadata.sourceAddress)
        element("sourceName", metadata.sourceName)
        for keyword in metadata.keywords { element("keyword", keyword) }
        element("summary", metadata.summary)
        element("created", metadata.created)
        element("modified", metadata.modified)
        for field in metadata.custom {
            start("field")
            xml.attribute("name", field.name)
            xml.attribute("type", field.value.typeName)
            xml.text(field.value.text)
            xml.end()
        }
        for attachment in document.attachments {
            start("attachment")
            xml.attribute("name", attachment.name)
            xml.attribute("address", attachment.address)
            xml.attribute("type", attachment.mediaType)
            xml.end()
        }
        for foreign in metadata.foreign {
            guard ForeignMarkup.isForeign(foreign.markup) else {
                droppedMarkup += 1
                continue
            }
            xml.lineBreak()
            xml.markup(foreign.markup)
        }
        end()
    }

    private mutating func element(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        start(name)
        xml.text(text)
        xml.end()
    }

    /// Writes what a section of pages looks like, as attributes and children of the element just begun.
    mutating func writeSetup(_ setup: SectionSetup) {
        xml.attribute("start", setup.start == .nextPage ? nil : setup.start.rawValue)
        xml.attribute("firstPageNumber", setup.firstPageNumber)
        xml.attribute("pageNumberFormat", setup.pageNumberFormat?.rawValue)
        xml.attribute("columns", setup.columnCount == 1 ? nil : setup.columnCount)
        if let page = setup.page {
            start("page")
            xml.attribute("width", page.width.description)
            xml.attribute("height", page.height.description)
            xml.attribute("top", page.top.description)
            xml.attribute("bottom", page.bottom.description)
            xml.attribute("left", page.left.description)
            xml.attribute("right", page.right.description)
            xml.attribute("header", page.header?.description)
            xml.attribute("footer", page.footer?.description)
            xml.attribute("linePitch", page.linePitch?.description)
            xml.end()
        }
        write(setup.header, "header")
        write(setup.footer, "footer")
    }

    private mutating func write(_ furniture: PageFurniture, _ name: StaticString) {
        for (blocks, type) in [(furniture.primary, "primary"), (furniture.first, "first"), (furniture.even, "even")] {
            guard let blocks else { continue }
            start(name)
            xml.attribute("type", type)
            do throws(ConversionError) { try write(blocks) } catch { failure = error }
            end()
        }
    }

    mutating func writeStores() throws(ConversionError) {
        if let failure { throw failure }
        if !document.notes.isEmpty || !document.noteNumbering.isEmpty {
            start("notes")
            for kind in Note.Kind.allCases {
                guard let numbering = document.noteNumbering[kind] else { continue }
                start("noteNumbering")
                xml.attribute("kind", kind.rawValue)
                xml.attribute("format", numbering.format.rawValue)
                xml.attribute("start", numbering.start)
                xml.attribute("restart", numbering.restart.rawValue)
                end()
            }
            for (id, note) in document.notes.sorted(by: { $0.key < $1.key }) {
                start("note")
                xml.attribute("id", id.rawValue)
                xml.attribute("kind", note.kind.rawValue)
                xml.attribute("mark", note.mark)
                try write(note.blocks)
                end()
            }
            end()
        }
        if !document.comments.isEmpty {
            start("comments")
            for (id, comment) in document.comments.sorted(by: { $0.key < $1.key }) {
                start("comment")
                xml.attribute("id", id.rawValue)
                xml.attribute("author", comment.author)
                xml.attribute("initials", comment.initials)
                xml.attribute("date", comment.date)
                xml.attribute("parent", comment.parent?.rawValue)
                xml.attribute("resolved", comment.isResolved ? "true" : nil)
                try write(comment.blocks)
                end()
            }
            end()
        }
        writeMedia()
        writeObjects()
        writeNumberings()
    }

    private mutating func writeMedia() {
        guard !document.media.isEmpty else { return }
        start("media")
        for id in document.media.ids {
            guard let item = document.media[id] else { continue }
            start("item")
            xml.attribute("id", id.rawValue)
            xml.attribute("type", item.mediaType)
            xml.verbatim(Base64.encode(item.bytes))
            xml.end()
        }
        end()
    }

    private mutating func writeObjects() {
        guard !document.objects.isEmpty else { return }
        start("objects")
        for (id, object) in document.objects.sorted(by: { $0.key < $1.key }) {
            start("objectData")
            xml.attribute("id", id.rawValue)
            xml.attribute("kind", object.kind.rawValue)
            xml.attribute("alt", object.alternativeText)
            element("markup", object.markup)
            for text in object.text { element("shows", text) }
            for part in object.parts {
                start("part")
                xml.attribute("name", part.name)
                xml.attribute("type", part.contentType)
                for relationship in part.relationships {
                    start("relationship")
                    xml.attribute("id", relationship.id)
                    xml.attribute("type", relationship.type)
                    xml.attribute("target", relationship.target)
                    xml.attribute("external", relationship.isExternal ? "true" : nil)
                    xml.end()
                }
                if !part.bytes.isEmpty {
                    start("bytes")
                    xml.verbatim(Base64.encode(part.bytes))
                    xml.end()
                }
                end()
            }
            end()
        }
        end()
    }

    private mutating func writeNumberings() {
        guard !document.numberings.isEmpty else { return }
        start("numberings")
        for (id, definition) in document.numberings.sorted(by: { $0.key < $1.key }) {
            start("numbering")
            xml.attribute("id", id.rawValue)
            for level in definition.levels.prefix(9) {
                start("level")
                xml.attribute("format", level.format.rawValue)
                xml.attribute("pattern", level.pattern)
                xml.attribute("start", level.start == 1 ? nil : level.start)
                xml.attribute("gap", level.gap.isEmpty ? nil : level.gap)
                xml.attribute("digits", level.usesDigits ? "true" : nil)
                xml.attribute("restartsAfter", level.restartsAfter)
                xml.end()
            }
            end()
        }
        end()
    }
}

extension CustomValue {
    /// The name of the value's type in the schema.
    var typeName: String {
        switch self {
        case .text: "text"
        case .integer: "integer"
        case .decimal: "decimal"
        case .boolean: "boolean"
        case .date: "date"
        }
    }
}
