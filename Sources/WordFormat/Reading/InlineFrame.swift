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

/// Field instructions (17.16.5).
enum FieldInstruction {
    /// The field's name in upper case.
    static func name(_ instruction: String) -> String {
        words(instruction).first?.uppercased() ?? ""
    }

    /// The beginning, the separator and the end of a field within an instruction, as ``Field/instruction`` says.
    static let begin: Unicode.Scalar = "\u{FFF9}"
    static let separator: Unicode.Scalar = "\u{FFFA}"
    static let end: Unicode.Scalar = "\u{FFFB}"

    /// An instruction as it stands within another.
    static func nested(_ field: ComplexField) -> String {
        var result = String.UnicodeScalarView([begin])
        result += field.instruction.unicodeScalars
        if field.isInResult {
            result.append(separator)
            result += field.hiddenResult.unicodeScalars
        }
        result.append(end)
        return String(result)
    }

    /// The instruction without white space around it.
    static func trimmed(_ instruction: String) -> String {
        var scalars = Substring(instruction).unicodeScalars
        while let first = scalars.first, first.isWhiteSpace { scalars.removeFirst() }
        while let last = scalars.last, last.isWhiteSpace { scalars.removeLast() }
        return String(scalars)
    }

    /// Where a HYPERLINK field leads.
    static func link(_ instruction: String) -> (target: Link.Target, title: String?)? {
        let words = words(instruction)
        guard words.first?.uppercased() == "HYPERLINK" else { return nil }
        var address: String?
        var place: String?
        var title: String?
        var index = 1
        while index < words.count {
            let next = index + 1 < words.count ? words[index + 1] : nil
            switch words[index].lowercased() {
            case "\\l":
                place = next
                index += 1
            case "\\o":
                title = next
                index += 1
            case "\\t": index += 1
            case let word where word.hasPrefix("\\"): break
            default: if address == nil { address = words[index] }
            }
            index += 1
        }
        if let address { return (.external(place.map { address + "#" + $0 } ?? address), title) }
        return place.map { (.bookmark($0), title) }
    }

    /// The first and the last level that a TOC field lists.
    static func levels(_ instruction: String) -> (first: Int, last: Int) {
        let words = words(instruction)
        guard let place = words.firstIndex(where: { $0.lowercased() == "\\o" }), place + 1 < words.count else {
            return (1, 9)
        }
        let bounds = words[place + 1].split(separator: "-").compactMap { Int($0) }
        guard bounds.count == 2, (1...9).contains(bounds[0]), (bounds[0]...9).contains(bounds[1]) else { return (1, 9) }
        return (bounds[0], bounds[1])
    }

    /// The words of an instruction; quotation marks hold words together, a backslash in them takes the next character as it is.
    static func words(_ instruction: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        var isQuoted = false
        var isEscaped = false
        var hasWord = false
        for scalar in instruction.unicodeScalars {
            if isQuoted, isEscaped {
                word.append(scalar)
                isEscaped = false
            } else if isQuoted, scalar == "\\" {
                isEscaped = true
            } else if scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201D}" {
                isQuoted.toggle()
                hasWord = true
            } else if !isQuoted, scalar.isWhiteSpace {
                if hasWord { words.append(String(word)) }
                word = String.UnicodeScalarView()
                hasWord = false
            } else {
                word.append(scalar)
                hasWord = true
            }
        }
        if hasWord { words.append(String(word)) }
        return words
    }
}
