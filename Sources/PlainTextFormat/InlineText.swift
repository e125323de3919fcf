import DocumentModel

/// Turns inlines into the text that a reader of the page would see, in UTF-8, line feeds for line breaks.
struct InlineText {
    private var labels: NoteLabels
    private var metNotes: Set<NoteID> = []
    /// The notes, in the order in which they are met.
    private(set) var notes: [NoteID] = []
    /// The comments whose places were met, in order.
    private(set) var comments: [CommentID] = []
    let document: Document

    init(document: Document) {
        self.document = document
        labels = NoteLabels(document)
    }

    /// Adds the text of inlines.
    mutating func append(_ inlines: [Inline], to result: inout [UInt8]) {
        for inline in inlines {
            switch inline {
            case .text(let run, let style):
                if style.marks.contains(.hidden) { continue }
                let isRaised = style.marks.contains(.superscript)
                if isRaised || style.marks.contains(.subscript) {
                    // A character has four bytes at most.
                    let before = String(decoding: result.suffix(4), as: UTF8.self).unicodeScalars.last
                    result += ScriptText.text(run, isRaised: isRaised, behind: before).utf8
                } else {
                    result += run.utf8
                }
            case .lineBreak: result.append(0x0A)
            case .tab: result.append(0x09)
            case .link(let link): append(link.content, to: &result)
            case .note(let id): result += "[\(noteLabel(id))]".utf8
            case .image(let image): if let text = image.alternativeText { result += "[\(text)]".utf8 }
            case .marker(.commentReference(let id)):
                comments.append(id)
                result += "[C\(comments.count)]".utf8
            case .marker: break
            case .span(let span): append(span.content, to: &result)
            case .ruby(let ruby):
                append(ruby.base, to: &result)
                result.append(UInt8(ascii: "("))
                append(ruby.annotation, to: &result)
                result.append(UInt8(ascii: ")"))
            case .equation(let equation): result += equation.text.utf8
            case .object(let reference):
                result += (document.objects[reference.id]?.shownText ?? "").utf8
            case .field(let field): append(field.result, to: &result)
            case .revision(let revised):
                if revised.revision.remainsWhenAccepted { append(revised.content, to: &result) }
            case .foreign(let element): result += element.text.utf8
            }
        }
    }

    /// The mark of a note, which is numbered when it is first met.
    mutating func noteLabel(_ id: NoteID) -> String {
        if metNotes.insert(id).inserted { notes.append(id) }
        return labels.label(of: id)
    }

    /// Says that a section begins.
    mutating func beginSection() {
        labels.beginSection()
    }
}
