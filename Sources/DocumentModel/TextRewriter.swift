/// Changes what people read in a document: its texts, and every other string that is words.
///
/// The walk itself is ``Document/rewriteText(_:)``; a rewriter says only what to do.
public protocol TextRewriter {
    /// Changes one text as a whole: the content of a paragraph, a heading, a term, a caption. What its links and spans
    /// hold is part of it; ruby readings come by themselves.
    mutating func rewrite(_ inlines: inout [Inline], at place: TextPlace)
    /// Changes text in which white space counts, such as program code; without more, as any other text.
    mutating func rewrite(_ preformatted: inout Preformatted, at place: TextPlace)
    /// Changes a string that stands by itself.
    mutating func rewrite(_ string: inout String, kind: StringKind, at place: TextPlace)
    /// Whether a text may have to be changed: where none has, it need not be taken out of its place.
    func mayChange(_ inlines: [Inline]) -> Bool
}

extension TextRewriter {
    /// Says that every text may have to be changed.
    public func mayChange(_ inlines: [Inline]) -> Bool { true }

    /// Changes the content as any other text.
    public mutating func rewrite(_ preformatted: inout Preformatted, at place: TextPlace) {
        rewrite(&preformatted.content, at: place)
    }
}

/// What a string is that stands by itself.
public enum StringKind: Sendable, Hashable {
    /// Words: a title, a caption, an alternative text, a label of a chart.
    case words
    /// A number as printed, or a mark before an item or a note.
    case number
    /// The name of a person.
    case name
}

/// Where a text stands in a document.
public struct TextPlace: Sendable, Hashable, CustomStringConvertible {
    /// The part of the document.
    public enum Part: Sendable, Hashable {
        /// The running text.
        case body
        /// A note.
        case note(NoteID)
        /// A comment.
        case comment(CommentID)
        /// The header or footer of a section.
        case furniture
        /// What is known about the document as a whole.
        case metadata
        /// The list of annexes.
        case attachments
        /// A chart, a diagram or another object.
        case object(ObjectID)
    }

    /// The part.
    public var part: Part
    /// The number of the text within its part, counted from 1.
    public var number: Int

    /// Makes a place.
    public init(part: Part, number: Int) {
        self.part = part
        self.number = number
    }

    /// The place in words, such as `text 12` or `note 3, text 1`.
    public var description: String {
        switch part {
        case .body: "text \(number)"
        case .note(let id): "note \(id), text \(number)"
        case .comment(let id): "comment \(id), text \(number)"
        case .furniture: "header or footer, text \(number)"
        case .metadata: "metadata, field \(number)"
        case .attachments: "attachment \(number)"
        case .object(let id): "object \(id), text \(number)"
        }
    }
}

extension Document {
    /// Changes every text and every other string that people read: the body, notes, comments, headers and footers,
    /// captions, printed numbers, labels, alternative texts, titles, metadata, the names of annexes, the words of charts
    /// and other objects. Addresses, names of files, styles and bookmarks are no words.
    ///
    /// - Parameter rewriter: Says what to do.
    /// - Complexity: O(*n*) in the size of the document.
    public mutating func rewriteText(_ rewriter: inout some TextRewriter) {
        var walk = RewritingWalk(rewriter: rewriter, part: .metadata)
        walk.rewrite(&metadata)
        walk.start(.furniture)
        if var setup = section {
            walk.rewrite(&setup)
            section = setup
        }
        walk.start(.body)
        walk.rewrite(&blocks)
        for id in notes.keys.sorted() {
            guard var note = notes[id] else { continue }
            walk.start(.note(id))
            walk.rewrite(&note.mark, .number)
            walk.rewrite(&note.blocks)
            notes[id] = note
        }
        for id in comments.keys.sorted() {
            guard var comment = comments[id] else { continue }
            walk.start(.comment(id))
            walk.rewrite(&comment.author, .name)
            walk.rewrite(&comment.initials, .name)
            walk.rewrite(&comment.blocks)
            comments[id] = comment
        }
        walk.start(.attachments)
        for index in attachments.indices { walk.rewrite(&attachments[index].name, .words) }
        for id in objects.keys.sorted() {
            guard var object = objects[id] else { continue }
            walk.start(.object(id))
            walk.rewrite(&object)
            objects[id] = object
        }
        for id in numberings.keys.sorted() {
            guard var definition = numberings[id] else { continue }
            for level in definition.levels.indices { walk.rewrite(&definition.levels[level].pattern, .number) }
            numberings[id] = definition
        }
        rewriter = walk.rewriter
    }
}

/// The walk of a rewriter with its place.
struct RewritingWalk<Rewriter: TextRewriter> {
    var rewriter: Rewriter
    private var place: TextPlace

    init(rewriter: Rewriter, part: TextPlace.Part) {
        self.rewriter = rewriter
        place = TextPlace(part: part, number: 0)
    }

    mutating func start(_ part: TextPlace.Part) { place = TextPlace(part: part, number: 0) }

    mutating func rewrite(_ string: inout String, _ kind: StringKind) {
        place.number += 1
        if !string.isEmpty { rewriter.rewrite(&string, kind: kind, at: place) }
    }

    mutating func rewrite(_ string: inout String?, _ kind: StringKind) {
        guard var value = string else { return }
        rewrite(&value, kind)
        string = value
    }

    mutating func rewrite(_ number: inout PrintedNumber?) {
        guard var value = number else { return }
        rewriter.rewrite(&value.text, kind: .number, at: place)
        number = value
    }

    // MARK: - Parts

    mutating func rewrite(_ metadata: inout Metadata) {
        rewrite(&metadata.title, .words)
        rewrite(&metadata.subtitle, .words)
        rewrite(&metadata.issuingBody, .words)
        for index in metadata.authors.indices { rewrite(&metadata.authors[index], .name) }
        rewrite(&metadata.documentNumber, .words)
        rewrite(&metadata.sourceName, .words)
        for index in metadata.keywords.indices { rewrite(&metadata.keywords[index], .words) }
        rewrite(&metadata.summary, .words)
        for index in metadata.custom.indices {
            guard case .text(var value) = metadata.custom[index].value else { continue }
            rewrite(&value, .words)
            metadata.custom[index].value = .text(value)
        }
    }

    mutating func rewrite(_ setup: inout SectionSetup) {
        for path in [\SectionSetup.header, \SectionSetup.footer] {
            for side in [\PageFurniture.primary, \PageFurniture.first, \PageFurniture.even] {
                guard var blocks = setup[keyPath: path][keyPath: side] else { continue }
                rewrite(&blocks)
                setup[keyPath: path][keyPath: side] = blocks
            }
        }
    }

    mutating func rewrite(_ object: inout OpaqueObject) {
        for index in object.text.indices { rewrite(&object.text[index], .words) }
        rewrite(&object.alternativeText, .words)
        var markup = OpaqueMarkup(Array(object.markup.utf8))
        markup.rewriteWords { rewrite(&$0, .words) }
        object.markup = String(decoding: markup.bytes, as: UTF8.self)
        for index in object.parts.indices where object.parts[index].contentType.hasSuffix("xml") {
            var part = OpaqueMarkup(object.parts[index].bytes)
            part.rewriteWords { rewrite(&$0, .words) }
            object.parts[index].bytes = part.bytes
        }
    }

    // MARK: - Blocks

    /// Changes blocks and all that they hold, each payload taken out of its place while it is changed: a copy left
    /// behind would make every change a copy of the whole.
    mutating func rewrite(_ blocks: inout [Block]) {
        for index in blocks.indices {
            var block = Block.rule
            swap(&block, &blocks[index])
            rewrite(&block)
            swap(&block, &blocks[index])
        }
    }

    private mutating func rewrite(_ block: inout Block) {
        switch block {
        case .heading(let heading) where heading.number == nil && stays(heading.content): place.number += 1
        case .paragraph(let paragraph) where paragraph.number == nil && stays(paragraph.content): place.number += 1
        case .heading(var heading):
            block = .rule
            rewrite(&heading.content)
            rewrite(&heading.number)
            block = .heading(heading)
        case .paragraph(var paragraph):
            block = .rule
            rewrite(&paragraph.content)
            rewrite(&paragraph.number)
            block = .paragraph(paragraph)
        case .list(var list):
            block = .rule
            rewrite(&list)
            block = .list(list)
        case .definitionList(var list):
            block = .rule
            for entry in list.entries.indices {
                for index in list.entries[entry].terms.indices { rewrite(&list.entries[entry].terms[index]) }
                for index in list.entries[entry].definitions.indices {
                    rewrite(&list.entries[entry].definitions[index])
                }
            }
            block = .definitionList(list)
        case .table(var table):
            block = .rule
            rewrite(&table.caption)
            for row in table.rows.indices {
                for cell in table.rows[row].cells.indices { rewrite(&table.rows[row].cells[cell].blocks) }
            }
            block = .table(table)
        case .figure(var figure):
            block = .rule
            rewrite(&figure.blocks)
            rewrite(&figure.caption)
            block = .figure(figure)
        case .quotation(var quotation):
            block = .rule
            rewrite(&quotation.blocks)
            block = .quotation(quotation)
        case .preformatted(var preformatted):
            block = .rule
            place.number += 1
            rewriter.rewrite(&preformatted, at: place)
            block = .preformatted(preformatted)
        case .textBox(var box):
            block = .rule
            rewrite(&box.blocks)
            block = .textBox(box)
        case .group(var group):
            block = .rule
            rewrite(&group.title, .words)
            rewrite(&group.blocks)
            block = .group(group)
        case .tableOfContents(var contents):
            block = .rule
            rewrite(&contents.blocks)
            block = .tableOfContents(contents)
        case .sectionBreak(var setup):
            block = .rule
            rewrite(&setup)
            block = .sectionBreak(setup)
        case .object, .foreign, .rule, .pageBreak: break
        }
    }

    private mutating func rewrite(_ list: inout ListBlock) {
        switch list.marker {
        case .bullet(var mark):
            rewriter.rewrite(&mark, kind: .number, at: place)
            list.marker = .bullet(mark)
        case .ordered(let format, var pattern, let start):
            rewriter.rewrite(&pattern, kind: .number, at: place)
            list.marker = .ordered(format: format, pattern: pattern, start: start)
        }
        for index in list.items.indices {
            if var label = list.items[index].label {
                rewriter.rewrite(&label, kind: .number, at: place)
                list.items[index].label = label
            }
            rewrite(&list.items[index].blocks)
        }
    }

    private mutating func rewrite(_ caption: inout Caption?) {
        guard var value = caption else { return }
        rewrite(&value.content)
        caption = value
    }

    // MARK: - Texts

    /// Whether a text stays as it is, and holds no strings beside it.
    private func stays(_ inlines: [Inline]) -> Bool {
        inlines.allSatisfy(\.holdsNoStrings) && !rewriter.mayChange(inlines)
    }

    /// Changes a text, and the strings that its inlines hold beside it.
    private mutating func rewrite(_ inlines: inout [Inline]) {
        place.number += 1
        rewriter.rewrite(&inlines, at: place)
        rewriteStrings(&inlines)
    }

    private mutating func rewriteStrings(_ inlines: inout [Inline]) {
        for index in inlines.indices {
            switch inlines[index] {
            case .text, .lineBreak, .tab, .note, .marker, .equation, .object, .foreign: break
            case .image(var image):
                rewriteBeside(&image.alternativeText)
                rewriteBeside(&image.title)
                inlines[index] = .image(image)
            case .link(let link) where link.title == nil && link.content.allSatisfy(\.isText): break
            case .link(var link):
                rewriteBeside(&link.title)
                rewriteStrings(&link.content)
                inlines[index] = .link(link)
            case .span(var span):
                if case .control(var control) = span.annotation {
                    rewriteBeside(&control.title)
                    span.annotation = .control(control)
                }
                rewriteStrings(&span.content)
                inlines[index] = .span(span)
            case .ruby(var ruby):
                rewriter.rewrite(&ruby.annotation, at: place)
                rewriteStrings(&ruby.base)
                inlines[index] = .ruby(ruby)
            case .field(var field):
                rewriteStrings(&field.result)
                inlines[index] = .field(field)
            case .revision(var revised):
                rewriteStrings(&revised.content)
                inlines[index] = .revision(revised)
            }
        }
    }

    /// Changes a string that stands beside a text, under the text's own number.
    private mutating func rewriteBeside(_ string: inout String?) {
        guard var value = string else { return }
        rewriter.rewrite(&value, kind: .words, at: place)
        string = value
    }
}

extension Inline {
    /// Whether it is a run of text and nothing else.
    fileprivate var isText: Bool { if case .text = self { true } else { false } }

    /// Whether all words in it are those of the text that it stands in.
    fileprivate var holdsNoStrings: Bool {
        switch self {
        case .text, .lineBreak, .tab, .note, .marker: true
        case .link(let link): link.title == nil && link.content.allSatisfy(\.isText)
        default: false
        }
    }
}
