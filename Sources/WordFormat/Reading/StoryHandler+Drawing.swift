import ConversionCore
import DocumentModel
import Mathematics
import OfficePackage
import XMLStream

/// A formula while it is recorded.
struct FormulaState {
    var recorder = XMLFragmentRecorder()
    var tree = XMLTreeBuilder(vocabulary: WordElement.vocabulary)
    var isDisplay = false
}

extension StoryHandler {
    // MARK: Formulas

    mutating func startFormula(_ kind: WordElement, _ element: borrowing XMLElement) {
        guard !isSuppressed else {
            skipped = 1
            return
        }
        if kind == .oMathPara {
            isInDisplay = true
            return
        }
        let state = FormulaState(isDisplay: isInDisplay)
        formula = state
        startFormulaElement(element)
    }

    mutating func startFormulaElement(_ element: borrowing XMLElement) {
        formula?.recorder.start(element)
        // The builder only gathers; it has nothing to throw.
        try? formula?.tree.startElement(element)
    }

    mutating func endFormulaElement() {
        formula?.recorder.end()
        try? formula?.tree.endElement(token: XMLVocabulary.unknown)
        guard let done = formula, done.recorder.depth == 0 else { return }
        formula = nil
        let equation = Equation(
            source: .omml(done.recorder.markup), text: Formula(officeMath: done.tree.tree).text,
            isDisplay: done.isDisplay)
        paragraphs.mutateLast { $0.append(.equation(equation)) }
    }

    // MARK: Drawings

    /// Begins what belongs to a drawing; tells whether the element was that.
    mutating func startDrawing(_ kind: WordElement, _ element: borrowing XMLElement) -> Bool {
        switch kind {
        case .drawing, .pict, .object:
            guard isInline, !isSuppressed else { return true }
            if drawing != nil {
                drawing?.nesting += 1
            } else {
                var state = DrawingState(kind: kind)
                state.record(element)
                drawing = state
            }
        case .inline, .anchor, .extent, .docPr, .hlinkClick, .graphicData, .picture, .drawingExtent, .blip, .imagedata,
            .shape, .rect, .textpath, .oleObject, .drawingText:
            drawing?.take(kind, element)
        case .control:
            drawing?.take(kind, element)
            session.diagnostics.warn(
                .kept,
                "ActiveX controls are shown by their captions, pictures or names; what is set in them is not read",
                at: location(element.line))
        default: return false
        }
        return true
    }

    mutating func endDrawing(_ kind: WordElement) {
        guard let done = drawing, isInline else { return }
        if done.nesting > 0 {
            drawing?.nesting -= 1
            return
        }
        guard done.kind == kind else { return }
        drawing = nil
        if done.isRule {
            paragraphs.mutateLast { $0.isRule = true }
            return
        }
        let isGraphic = done.uri.hasSuffix("/chart") || done.uri.hasSuffix("/diagram") || done.uri.hasSuffix("/chartex")
        if isGraphic || done.isEmbedded {
            addObject(done)
        } else if !done.pictures.isEmpty {
            addPictures(done)
            addTexts(done)
        } else if done.hasTextBox {
            addTexts(done)
        } else if !done.recorder.markup.isEmpty, done.isRecording {
            addObject(done)
        }
    }

    private mutating func addTexts(_ drawing: DrawingState) {
        for text in drawing.texts where !text.isEmpty { addText(text) }
    }

    private mutating func addPictures(_ drawing: DrawingState) {
        let isNatural = drawing.name?.hasPrefix(WordMarks.naturalSize) == true
        var inlines: [Inline] = []
        for picture in drawing.pictures {
            guard let source = source(of: picture) else {
                session.diagnostics.warn(
                    .missing, "a picture's bytes are not in the file", at: Location(part: part.entryName))
                continue
            }
            var image = ImageReference(source: source)
            if !isNatural {
                let isOnly = drawing.pictures.count == 1
                let width = isOnly ? drawing.width ?? picture.width : picture.width
                let height = isOnly ? drawing.height ?? picture.height : picture.height
                image.width = width.flatMap { $0 > 0 ? Length(emu: $0) : nil }
                image.height = height.flatMap { $0 > 0 ? Length(emu: $0) : nil }
            }
            image.alternativeText = drawing.alternativeText
            image.title = drawing.title
            image.isFloating = drawing.isFloating
            inlines.append(.image(image))
        }
        var isLinked = false
        if case .link? = paragraphs.last?.frames.last?.kind { isLinked = true }
        if let id = drawing.link, let target = relationships[id], !isLinked, !inlines.isEmpty {
            let address = target.target
            let destination: Link.Target =
                address.hasPrefix("#") ? .bookmark(String(address.dropFirst())) : .external(address)
            inlines = [.link(Link(target: destination, content: inlines))]
        }
        paragraphs.mutateLast { paragraph in for inline in inlines { paragraph.append(inline) } }
    }

    private func source(of picture: DrawingState.Picture) -> ImageReference.Source? {
        if let id = picture.embedded, let relationship = relationships[id] {
            if relationship.isExternal { return .linked(relationship.target) }
            if let media = session.mediaID(part.resolve(relationship.target)) { return .embedded(media) }
        }
        if let id = picture.linked, let relationship = relationships[id] { return .linked(relationship.target) }
        return nil
    }

    private mutating func addObject(_ drawing: DrawingState) {
        let collector = OpaqueObjectCollector(session: session, part: part, relationships: relationships)
        let kind: OpaqueObject.Kind =
            drawing.uri.hasSuffix("/diagram")
            ? .diagram : drawing.isEmbedded ? .embedded : drawing.uri.contains("/chart") ? .chart : .drawing
        var object = OpaqueObject(
            kind: kind, markup: drawing.recorder.markup, parts: collector.parts(of: drawing.references),
            alternativeText: drawing.alternativeText ?? drawing.program)
        object.text = drawing.texts.filter { !$0.isEmpty } + OpaqueObjectText.text(of: object)
        let id = session.add(object)
        paragraphs.mutateLast { $0.append(.object(ObjectReference(id: id))) }
    }
}
