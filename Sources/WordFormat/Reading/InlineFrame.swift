import DocumentModel

/// An element within a paragraph that holds runs, while it is open.
struct InlineFrame {
    enum Kind {
        case root
        /// What has no meaning of its own.
        case transparent
        case link(Link.Target, title: String?)
        case revision(Revision)
        case control(ContentControl)
        case annotation(Annotation)
        case ruby
        case rubyText
        case rubyBase
        case field(Field.Kind, instruction: String)
        /// The result of a complex field, by the number of the field.
        case complexField(Int)
    }

    var kind: Kind
    var content: [Inline] = []
    /// The reading of ruby text, once it has been read.
    var reading: [Inline] = []
    var base: [Inline] = []

    init(_ kind: Kind) { self.kind = kind }

    /// Adds an inline, joining runs of the same style.
    mutating func append(_ inline: Inline) { content.appendMerging(inline) }

    /// The inlines that the frame becomes.
    var inlines: [Inline] {
        switch kind {
        case .root, .transparent, .rubyText, .rubyBase, .complexField: content
        case .link(let target, let title):
            content.isEmpty ? [] : [.link(Link(target: target, title: title, content: content))]
        case .revision(let revision):
            content.isEmpty ? [] : [.revision(RevisedText(revision: revision, content: content))]
        case .control(let control): [.span(AnnotatedSpan(annotation: .control(control), content: content))]
        case .annotation(let annotation): [.span(AnnotatedSpan(annotation: annotation, content: content))]
        case .ruby: [.ruby(Ruby(base: base, annotation: reading))]
        case .field(let kind, let instruction):
            [
                .field(
                    Field(
                        kind: kind, instruction: instruction,
                        result: content.isEmpty ? FieldResult.shown(kind.rawValue, instruction) ?? [] : content))
            ]
        }
    }
}

/// A field made of `w:fldChar`s (17.16.18), which need not nest with anything else.
struct ComplexField {
    var instruction = ""
    var isInResult = false
    /// Whether the result has a frame of its own in the paragraph that is open.
    var hasFrame = false
    /// Whether it leads somewhere.
    var isLink = false
    /// What a form field of old takes.
    var form: FormData?
    /// The text of the result, where the field stands in the instruction of another and nothing of it is shown.
    var hiddenResult = ""
    /// How deep fields are nested in the instruction.
    var nesting = 0
    /// Where the entries of a table of contents begin among the pieces of their container.
    var contentsStart: Int?
    var containerDepth = 0

    var kind: Field.Kind { Field.Kind(rawValue: FieldInstruction.name(instruction)) }
}
