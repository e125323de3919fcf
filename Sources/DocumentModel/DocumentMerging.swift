extension Document {
    /// Takes the notes, comments, media, objects and numberings of another document in, under identifiers that nothing here
    /// has, and gives its blocks with those identifiers. Its metadata and its sections do not come along.
    ///
    /// - Parameters:
    ///   - other: The document.
    ///   - prefix: What its identifiers are to begin with here.
    /// - Returns: Its blocks, page breaks in place of its section breaks.
    package mutating func absorb(_ other: Document, prefix: String) -> [Block] {
        let renamer = IdentifierPrefix(prefix: prefix)
        for (id, note) in other.notes {
            var note = note
            note.blocks = renamer.renamed(note.blocks)
            notes[renamer.renamed(id)] = note
        }
        for (id, comment) in other.comments {
            var comment = comment
            comment.blocks = renamer.renamed(comment.blocks)
            comment.parent = comment.parent.map { renamer.renamed($0) }
            comments[renamer.renamed(id)] = comment
        }
        for id in other.media.ids { media[renamer.renamed(id)] = other.media[id] }
        for (id, object) in other.objects { objects[renamer.renamed(id)] = object }
        for (id, numbering) in other.numberings { numberings[renamer.renamed(id)] = numbering }
        return renamer.renamed(other.blocks)
    }
}

/// Puts a prefix before every identifier that blocks refer to.
private struct IdentifierPrefix {
    let prefix: String

    func renamed<ID: DocumentIdentifier>(_ id: ID) -> ID { ID(prefix + id.rawValue) }

    func renamed(_ blocks: [Block]) -> [Block] {
        blocks.map { block in
            switch block {
            case .heading(var heading):
                heading.number = renamed(heading.number)
                heading.content = renamed(heading.content)
                return .heading(heading)
            case .paragraph(let paragraph): return .paragraph(renamed(paragraph))
            case .list(var list):
                for index in list.items.indices { list.items[index].blocks = renamed(list.items[index].blocks) }
                return .list(list)
            case .definitionList(var list):
                for index in list.entries.indices {
                    list.entries[index].terms = list.entries[index].terms.map { renamed($0) }
                    list.entries[index].definitions = list.entries[index].definitions.map { renamed($0) }
                }
                return .definitionList(list)
            case .table(var table):
                table.caption = renamed(table.caption)
                for row in table.rows.indices {
                    for cell in table.rows[row].cells.indices {
                        table.rows[row].cells[cell].blocks = renamed(table.rows[row].cells[cell].blocks)
                    }
                }
                return .table(table)
            case .figure(var figure):
                figure.caption = renamed(figure.caption)
                figure.blocks = renamed(figure.blocks)
                return .figure(figure)
            case .quotation(let quotation): return .quotation(Quotation(blocks: renamed(quotation.blocks)))
            case .preformatted(var preformatted):
                preformatted.content = renamed(preformatted.content)
                return .preformatted(preformatted)
            case .textBox(var box):
                box.blocks = renamed(box.blocks)
                return .textBox(box)
            case .group(var group):
                group.blocks = renamed(group.blocks)
                return .group(group)
            case .tableOfContents(var contents):
                contents.blocks = renamed(contents.blocks)
                return .tableOfContents(contents)
            case .object(let reference): return .object(ObjectReference(id: renamed(reference.id)))
            case .sectionBreak: return .pageBreak
            case .foreign, .rule, .pageBreak: return block
            }
        }
    }

    private func renamed(_ paragraph: Paragraph) -> Paragraph {
        var paragraph = paragraph
        paragraph.number = renamed(paragraph.number)
        paragraph.content = renamed(paragraph.content)
        return paragraph
    }

    private func renamed(_ number: PrintedNumber?) -> PrintedNumber? {
        guard var number, let source = number.source else { return number }
        number.source = NumberingPosition(definition: renamed(source.definition), level: source.level)
        return number
    }

    private func renamed(_ caption: Caption?) -> Caption? {
        guard var caption else { return nil }
        caption.content = renamed(caption.content)
        return caption
    }

    private func renamed(_ inlines: [Inline]) -> [Inline] {
        inlines.map { inline in
            switch inline {
            case .note(let id): return .note(renamed(id))
            case .object(let reference): return .object(ObjectReference(id: renamed(reference.id)))
            case .image(var image):
                if case .embedded(let id) = image.source { image.source = .embedded(renamed(id)) }
                return .image(image)
            case .marker(let marker): return .marker(renamed(marker))
            case .link(var link):
                link.content = renamed(link.content)
                if case .bookmark(let name) = link.target { link.target = .bookmark(prefix + name) }
                return .link(link)
            case .span(var span):
                span.content = renamed(span.content)
                return .span(span)
            case .ruby(let ruby): return .ruby(Ruby(base: renamed(ruby.base), annotation: renamed(ruby.annotation)))
            case .field(var field):
                field.result = renamed(field.result)
                return .field(field)
            case .revision(var revised):
                revised.content = renamed(revised.content)
                return .revision(revised)
            case .text, .lineBreak, .tab, .equation, .foreign: return inline
            }
        }
    }

    private func renamed(_ marker: Marker) -> Marker {
        switch marker {
        case .bookmarkStart(let name): .bookmarkStart(prefix + name)
        case .bookmarkEnd(let name): .bookmarkEnd(prefix + name)
        case .commentStart(let id): .commentStart(renamed(id))
        case .commentEnd(let id): .commentEnd(renamed(id))
        case .commentReference(let id): .commentReference(renamed(id))
        }
    }
}
