import DocumentModel

/// Turns inlines into the text that a reader of the page would see, line feeds for line breaks.
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

    mutating func text(of inlines: [Inline]) -> String {
        var result = ""
        append(inlines, to: &result)
        return result
    }

    /// Adds the text of inlines.
    mutating func append(_ inlines: [Inline], to result: inout String) {
        for inline in inlines {
            switch inline {
            case .text(let run, let style):
                if style.marks.contains(.hidden) { continue }
                let isRaised = style.marks.contains(.superscript)
                if isRaised || style.marks.contains(.subscript) {
                    result += ScriptText.text(run, isRaised: isRaised, behind: result.unicodeScalars.last)
                } else {
                    result += run
                }
            case .lineBreak(.line): result += "\n"
            case .lineBreak: result += "\n"
            case .tab: result += "\t"
            case .link(let link): append(link.content, to: &result)
            case .note(let id): result += "[\(noteLabel(id))]"
            case .image(let image): if let text = image.alternativeText { result += "[\(text)]" }
            case .marker(.commentReference(let id)):
                comments.append(id)
                result += "[C\(comments.count)]"
            case .marker: break
            case .span(let span): append(span.content, to: &result)
            case .ruby(let ruby):
                append(ruby.base, to: &result)
                result += "("
                append(ruby.annotation, to: &result)
                result += ")"
            case .equation(let equation): result += equation.text
            case .object(let reference):
                result += document.objects[reference.id]?.shownText ?? ""
            case .field(let field): append(field.result, to: &result)
            case .revision(let revised):
                if revised.revision.remainsWhenAccepted { append(revised.content, to: &result) }
            case .foreign(let element): result += element.text
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
