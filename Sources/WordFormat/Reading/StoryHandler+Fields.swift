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
        case "begin":
            fields.append(ComplexField(containerDepth: containers.count))
            unshownFields += 1
        case "separate":
            guard let field = fields.last, !field.isInResult else { return }
            let place = fields.count - 1
            fields[place].instruction = FieldInstruction.trimmed(field.instruction)
            fields[place].isInResult = true
            fields[place].isLink = FieldInstruction.link(fields[place].instruction) != nil
            unshownFields -= 1
            if StoryHandler.isContents(fields[place].instruction), !isSuppressed {
                fields[place].contentsStart = containers[containers.count - 1].pieces.count
                fields[place].containerDepth = containers.count
            } else if !isSuppressed {
                openFrame(ofField: place)
            }
        case "end": endField(element.line)
        default: break
        }
    }

    /// Takes text of an instruction; the marks of nested fields, which no instruction holds of its own, are left out.
    mutating func addToInstruction(_ text: String) {
        guard let last = fields.indices.last, !fields[last].isInResult else { return }
        let marks = FieldInstruction.begin.value...FieldInstruction.end.value
        fields[last].instruction.unicodeScalars += text.unicodeScalars.filter { !marks.contains($0.value) }
    }

    /// Takes text of the result of a field that stands within the instruction of another.
    mutating func addToHiddenResult(_ text: String) {
        guard let last = fields.indices.last, fields[last].isInResult else { return }
        fields[last].hiddenResult += text
    }

    /// Whether a field is a table of contents made of headings.
    private static func isContents(_ instruction: String) -> Bool {
        let words = instruction.lowercased().split(separator: " ")
        return words.first == "toc" && !words.contains { $0 == "\\c" || $0 == "\\a" || $0 == "\\f" }
    }

    private mutating func openFrame(ofField place: Int) {
        guard isInline else { return }
        var hasFrame = false
        paragraphs.mutateLast { hasFrame = $0.openField(place) }
        fields[place].hasFrame = hasFrame
    }

    /// How many links go on from paragraph to paragraph; a field that never ends would otherwise be in all that follow.
    private static let reopened = 2

    /// Goes on with fields in a new paragraph; only links do, since they are as true of each part as of the whole.
    mutating func reopenFields() {
        guard !fields.isEmpty, !isSuppressed else { return }
        var places: [Int] = []
        for place in fields.indices.suffix(16).reversed() where places.count < StoryHandler.reopened {
            if fields[place].isLink, fields[place].contentsStart == nil { places.append(place) }
        }
        for place in places.reversed() { openFrame(ofField: place) }
    }

    /// How deep fields may be nested in instructions; deeper ones are left out of them.
    private static let deepest = 32

    private mutating func endField(_ line: Int) {
        guard var field = fields.popLast() else { return }
        if !field.isInResult {
            unshownFields -= 1
            field.instruction = FieldInstruction.trimmed(field.instruction)
        }
        if isSuppressed {
            addToOuter(field, line)
            return
        }
        if field.isInResult {
            if let start = field.contentsStart {
                if field.containerDepth == containers.count {
                    paragraphs.mutateLast { $0.endedContents = (start, field.instruction) }
                }
            } else if field.hasFrame, isInline {
                closeFrame(of: field, place: fields.count)
            }
        } else if isInline {
            addUnshown(field, line)
        }
    }

    /// Puts a field into the instruction in which it stands.
    private mutating func addToOuter(_ field: ComplexField, _ line: Int) {
        guard let outer = fields.indices.last else { return }
        guard !fields[outer].isInResult else {
            fields[outer].hiddenResult += field.hiddenResult
            return
        }
        guard field.nesting < StoryHandler.deepest else {
            session.diagnostics.warn(
                .limited, "fields are nested deeper than \(StoryHandler.deepest) levels; the inner ones were left out",
                at: location(line))
            return
        }
        fields[outer].instruction += FieldInstruction.nested(field)
        fields[outer].nesting = max(fields[outer].nesting, field.nesting + 1)
    }

    /// Adds a field that has no result, with what it would show as far as that is known.
    private mutating func addUnshown(_ field: ComplexField, _ line: Int) {
        if let form = field.form {
            let span = AnnotatedSpan(annotation: .control(form.control), content: [.text(form.shown, .plain)])
            paragraphs.mutateLast { $0.append(.span(span)) }
            return
        }
        let name = FieldInstruction.name(field.instruction)
        guard !name.isEmpty, name != "HYPERLINK", name != "TOC" else { return }
        let shown =
            FieldResult.shown(name, field.instruction)
            ?? numberFields.next(name, field.instruction).map { [.text($0, .plain)] }
        if shown == nil, FieldResult.showsSomething(name) {
            session.diagnostics.warn(
                .missing, "the field \(name) has no result, and nothing is shown for it", at: location(line))
        }
        let made = Field(kind: Field.Kind(rawValue: name), instruction: field.instruction, result: shown ?? [])
        paragraphs.mutateLast { $0.append(.field(made)) }
    }

    /// Ends the frame of a field; if other frames were begun in it and go on, it cannot stay a field.
    private mutating func closeFrame(of field: ComplexField, place: Int) {
        let form = field.form
        let instruction = field.instruction
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
        if paragraphs.last?.isFlattening == true {
            paragraphs.mutateLast { $0.closeFrame() }
            return
        }
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
