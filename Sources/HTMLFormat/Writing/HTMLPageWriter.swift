import ConversionCore
import DocumentModel

/// Writes the parts of a page, one after another.
struct HTMLPageWriter {
    let document: Document
    let options: WriterOptions
    var diagnostics: Diagnostics
    var output: HTMLOutput
    /// Whether the page comes back as the document it was made from.
    let isFaithful: Bool
    /// Whether paragraphs are indented as Chinese ones are.
    let isChinese: Bool
    /// The bookmarks that something leads to.
    let targets: Set<String>
    var resources: [WrittenResource] = []
    /// Whether a title stands in the body, so that headings begin one level further in.
    let hasTitle: Bool
    /// Whether the title is shown from the page's head.
    let showsTitleInHead: Bool
    /// Whether the title was written.
    var isTitleWritten = false
    /// Notes in the order of their first reference.
    var notes: [NoteID] = []
    var noteNumbers: [NoteID: Int] = [:]
    var noteLabels: NoteLabels
    var comments: [CommentID] = []
    var commentNumbers: [CommentID: Int] = [:]
    /// Pictures that were put beside the page.
    var placedMedia: [MediaID: String] = [:]
    var takenPaths: Set<String> = []
    /// Pictures that were put into the page.
    var placedPictures: [PlacedPicture.Key: PlacedPicture] = [:]
    /// How many bytes of the page were written before.
    var repeatedBytes = 0
    /// Why no page can be made, where nothing could be thrown.
    var failure: ConversionError?
    var isInLink = false
    /// The elements for marks that are open in the text at hand.
    var openMarks: [MarkElement] = []
    /// Whether a space here would be lost, since a line begins or a space stands before.
    var losesSpace = true
    /// Whether white space is kept as it is.
    var isPreformatted = false
    /// Whether what is written is no running text, which Chinese pages indent, but stands in a list, a table, a figure.
    var isBesideText = false
    /// Whether the block at hand goes on in the line of the heading before it.
    var isInHeadingLine = false

    init(document: Document, options: WriterOptions, diagnostics: Diagnostics) {
        self.document = document
        noteLabels = NoteLabels(document)
        self.options = options
        isFaithful = options.isFaithful
        output = HTMLOutput(writesMarks: options.isFaithful)
        var survey = PageSurvey()
        Document.walk(document.blocks, &survey)
        for note in document.notes.values { Document.walk(note.blocks, &survey) }
        targets = survey.targets
        let language = document.metadata.language?.lowercased()
        isChinese = language.map { $0.hasPrefix("zh") } ?? (survey.han * 3 > survey.letters)
        self.diagnostics = diagnostics
        hasTitle = document.blocks.contains {
            if case .paragraph(let paragraph) = $0 { paragraph.role == .title } else { false }
        }
        if options.showsTitleInHead, case .paragraph(let first)? = document.blocks.first, first.role == .title {
            showsTitleInHead = first.content.plainText == document.metadata.title
        } else {
            showsTitleInHead = false
        }
    }

    /// The page's beginning up to its head's end.
    mutating func writeHead() {
        let metadata = document.metadata
        output.raw("<!DOCTYPE html>\n")
        output.start("html", ("lang", metadata.language ?? (isFaithful ? nil : isChinese ? "zh" : nil)))
        output.raw("\n<head>\n<meta charset=\"utf-8\">\n")
        output.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        if let title = metadata.title {
            output.start("title")
            output.text(title)
        } else {
            // A page must have a title; one that the document does not state is marked as made up.
            output.beginTag("title")
            output.mark(HTMLMarks.kind, "derived")
            output.endTag()
            output.text(bodyTitle ?? "Report")
        }
        output.raw("</title>\n")
        // By this a page is known that comes back as it was.
        if isFaithful { meta("generator", "reportconv") }
        for author in metadata.authors { meta("dcterms.creator", author) }
        meta("dcterms.date", metadata.date?.description)
        meta("dcterms.source", metadata.sourceAddress)
        meta("dcterms.identifier", metadata.documentNumber)
        meta("dcterms.publisher", metadata.issuingBody)
        meta("dcterms.temporal", metadata.reportingPeriod?.description)
        meta("dcterms.created", metadata.created)
        meta("dcterms.modified", metadata.modified)
        meta("description", metadata.summary)
        if !metadata.keywords.isEmpty { meta("keywords", metadata.keywords.joined(separator: ", ")) }
        meta("report.subtitle", metadata.subtitle)
        meta("report.sourceName", metadata.sourceName)
        for field in metadata.custom { meta("report.field.\(field.value.kindName).\(field.name)", field.value.text) }
        for attachment in document.attachments {
            output.beginTag("meta")
            output.attribute("name", "report.attachment")
            output.attribute("content", attachment.address)
            output.mark(HTMLMarks.name, attachment.name)
            output.mark(HTMLMarks.value, attachment.mediaType)
            output.raw(">\n")
        }
        output.raw("<style>\n")
        output.raw(HTMLStyleSheet.text)
        if isChinese {
            output.lineFeed()
            output.raw(HTMLStyleSheet.chinese)
            if isFaithful {
                output.lineFeed()
                output.raw(HTMLStyleSheet.chineseIndents)
            }
        }
        if showsTitleInHead {
            output.lineFeed()
            output.raw(HTMLStyleSheet.titleInHead)
        }
        output.raw("\n</style>\n</head>\n")
    }

    private mutating func meta(_ name: String, _ content: String?) {
        guard let content else { return }
        output.start("meta", ("name", name), ("content", content))
        output.lineFeed()
    }

    /// The words of the title that stands in the body.
    private var bodyTitle: String? {
        for block in document.blocks {
            if case .paragraph(let paragraph) = block, paragraph.role == .title { return paragraph.content.plainText }
        }
        for case .heading(let heading) in document.blocks {
            let text = (heading.number.map { $0.text + $0.gap } ?? "") + heading.content.plainText
            return text.split(whereSeparator: \.isNewline).joined(separator: " ")
        }
        return nil
    }

    mutating func beginBody() {
        output.beginTag("body")
        if let section = document.section { output.mark(HTMLMarks.layout, SectionText.text(of: section)) }
        for kind in Note.Kind.allCases {
            guard let numbering = document.noteNumbering[kind] else { continue }
            output.mark(HTMLMarks.numbering(of: kind), NoteNumberingText.text(of: numbering))
        }
        output.raw(isFaithful ? ">\n" : ">\n<main>\n")
    }

    mutating func endBody() { output.raw(isFaithful ? "</body>\n</html>\n" : "</main>\n</body>\n</html>\n") }

    mutating func writeNotes() throws(ConversionError) {
        guard !notes.isEmpty else { return }
        isBesideText = true
        output.raw("<section class=\"notes\" role=\"doc-endnotes\">\n<ol class=\"labelled\">\n")
        var index = 0
        // Notes may refer to further notes, which then join the list.
        while index < notes.count {
            let id = notes[index]
            index += 1
            guard let note = document.notes[id] else { continue }
            output.beginTag("li")
            output.attribute("id", "note-\(index)")
            output.mark(HTMLMarks.kind, note.kind.rawValue)
            output.endTag()
            output.raw("<a class=\"backlink\" role=\"doc-backlink\" href=\"#noteref-")
            output.text(String(index))
            output.raw("\">")
            output.text(noteLabels.label(of: id))
            output.raw("</a> ")
            try writeInLine(note.blocks)
            output.raw("</li>\n")
        }
        output.raw("</ol>\n</section>\n")
    }

    mutating func writeComments() throws(ConversionError) {
        guard !comments.isEmpty else { return }
        isBesideText = true
        output.beginTag("section")
        output.attribute("class", "comments")
        output.mark(HTMLMarks.kind, "comments")
        output.raw(">\n<ol class=\"labelled\">\n")
        for (index, id) in comments.enumerated() {
            guard let comment = document.comments[id] else { continue }
            output.beginTag("li")
            output.attribute("id", "comment-\(index)")
            output.mark(HTMLMarks.name, id.rawValue)
            output.mark(HTMLMarks.author, comment.author)
            output.mark(HTMLMarks.label, comment.initials)
            output.mark(HTMLMarks.date, comment.date)
            output.mark(HTMLMarks.parent, comment.parent?.rawValue)
            output.mark(HTMLMarks.value, comment.isResolved ? "resolved" : nil)
            output.endTag()
            output.raw("<a class=\"backlink\" role=\"doc-backlink\" href=\"#commentref-")
            output.text(String(index))
            output.raw("\">[C")
            output.text(String(index + 1))
            output.raw("]</a> ")
            try writeInLine(comment.blocks)
            output.raw("</li>\n")
        }
        output.raw("</ol>\n</section>\n")
    }
}

extension CustomValue {
    /// The name of the value's type in a page's metadata.
    var kindName: String {
        switch self {
        case .text: "text"
        case .integer: "integer"
        case .decimal: "decimal"
        case .boolean: "boolean"
        case .date: "date"
        }
    }
}

/// What a page must know of its document beforehand.
private struct PageSurvey: DocumentVisitor {
    var targets: Set<String> = []
    var han = 0
    var letters = 0

    mutating func visit(_ inline: Inline) {
        switch inline {
        case .text(let text, _):
            for scalar in text.unicodeScalars.prefix(4_096) where scalar.value > 0x40 {
                letters += 1
                if (0x3400...0x9FFF).contains(scalar.value) { han += 1 }
            }
        case .link(let link): if case .bookmark(let name) = link.target { targets.insert(name) }
        case .field(let field): if let name = CrossReference.target(of: field) { targets.insert(name) }
        default: break
        }
    }
}
