import ConversionCore
import DocumentModel
import XMLStream

extension StoryHandler {
    /// The frame of a field with this instruction.
    static func frame(_ instruction: String) -> InlineFrame.Kind {
        if let link = FieldInstruction.link(instruction) { return .link(link.target, title: link.title) }
        let name = FieldInstruction.name(instruction)
        return name.isEmpty ? .transparent : .field(Field.Kind(rawValue: name), instruction: instruction)
    }

    mutating func fieldCharacter(_ element: borrowing XMLElement) {
        switch element.word("fldCharType") {
        case "begin": fields.append(ComplexField(containerDepth: containers.count))
        case "separate":
            guard !fields.isEmpty else { return }
            let place = fields.count - 1
            fields[place].instruction = FieldInstruction.trimmed(fields[place].instruction)
            fields[place].isInResult = true
            if StoryHandler.isContents(fields[place].instruction), !isSuppressed {
                fields[place].contentsStart = containers[containers.count - 1].pieces.count
                fields[place].containerDepth = containers.count
            } else {
                openFrame(ofField: place)
            }
        case "end": endField()
        default: break
        }
    }

    /// Whether a field is a table of contents made of headings.
    private static func isContents(_ instruction: String) -> Bool {
        let words = instruction.lowercased().split(separator: " ")
        return words.first == "toc" && !words.contains { $0 == "\\c" || $0 == "\\a" || $0 == "\\f" }
    }

    private mutating func openFrame(ofField place: Int) {
        guard isInline else { return }
        fields[place].hasFrame = true
        paragraphs.mutateLast { $0.open(.complexField(place)) }
    }

    /// Goes on with a field in a new paragraph; only links do, since they are as true of each part as of the whole.
    mutating func reopen(field place: Int) {
        if FieldInstruction.link(fields[place].instruction) != nil { openFrame(ofField: place) }
    }

    private mutating func endField() {
        guard let field = fields.last else { return }
        let place = fields.count - 1
        if !field.isInResult {
            let instruction = FieldInstruction.trimmed(field.instruction)
            fields.removeLast()
            let name = FieldInstruction.name(instruction)
            if let form = field.form, !isSuppressed, isInline {
                let span = AnnotatedSpan(annotation: .control(form.control), content: [.text(form.shown, .plain)])
                paragraphs.mutateLast { $0.append(.span(span)) }
            } else if !isSuppressed, isInline, !name.isEmpty, name != "HYPERLINK", name != "TOC" {
                paragraphs.mutateLast { paragraph in
                    paragraph.append(
                        .field(Field(kind: Field.Kind(rawValue: name), instruction: instruction, result: [])))
                }
            }
            return
        }
        if let start = field.contentsStart {
            if field.containerDepth == containers.count {
                paragraphs.mutateLast { $0.endedContents = (start, field.instruction) }
            }
        } else if field.hasFrame, isInline {
            closeFrame(ofField: place)
        }
        fields.removeLast()
    }

    /// Ends the frame of a field; if other frames were begun in it and go on, it cannot stay a field.
    private mutating func closeFrame(ofField place: Int) {
        let form = fields[place].form
        let instruction = fields[place].instruction
        paragraphs.mutateLast { paragraph in
            guard
                let index = paragraph.frames.lastIndex(where: {
                    if case .complexField(place) = $0.kind { true } else { false }
                })
            else { return }
            if index == paragraph.frames.count - 1 {
                if let form {
                    paragraph.frames[index].kind = .control(form.control)
                    if paragraph.frames[index].content.isEmpty { paragraph.append(.text(form.shown, .plain)) }
                } else {
                    paragraph.frames[index].kind = StoryHandler.frame(instruction)
                }
                paragraph.closeFrame()
            } else {
                paragraph.frames[index].kind = .transparent
            }
        }
    }

    /// Ends the frame of an element, and those of fields that were begun in it but end outside.
    mutating func closeElementFrame() {
        guard isInline else { return }
        while case .complexField(let place)? = paragraphs.last?.frames.last?.kind {
            endFrame(ofField: place, isWhole: true)
        }
        paragraphs.mutateLast { $0.closeFrame() }
    }

    /// Ends all frames at the end of a paragraph.
    mutating func closeAllFrames() {
        while let frame = paragraphs.last?.frames.last, (paragraphs.last?.frames.count ?? 0) > 1 {
            if case .complexField(let place) = frame.kind {
                endFrame(ofField: place, isWhole: false)
            } else {
                paragraphs.mutateLast { $0.closeFrame() }
            }
        }
    }

    private mutating func endFrame(ofField place: Int, isWhole: Bool) {
        var kind = InlineFrame.Kind.transparent
        if fields.indices.contains(place) {
            let instruction = fields[place].instruction
            fields[place].hasFrame = false
            if isWhole || FieldInstruction.link(instruction) != nil { kind = StoryHandler.frame(instruction) }
        }
        paragraphs.mutateLast { paragraph in
            paragraph.frames.mutateLast { $0.kind = kind }
            paragraph.closeFrame()
        }
    }
}
