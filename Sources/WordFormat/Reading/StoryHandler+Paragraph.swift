import ConversionCore
import DocumentModel
import XMLStream

extension StoryHandler {
    mutating func endParagraph() {
        guard isInline else { return }
        closeAllFrames()
        guard var paragraph = paragraphs.popLast() else { return }
        if paragraph.isRunIn {
            let style = paragraph.style ?? session.styles.paragraphStyle(paragraph.properties.styleID)
            let level = paragraph.properties.outlineLevel ?? style.outlineLevel
            // Behind text that is no heading the line simply goes on.
            if level.map({ $0 > 8 }) ?? true { paragraph.joinsNext = true }
        }
        if paragraph.joinsNext {
            containers[containers.count - 1].carried = paragraph
            return
        }
        finish(paragraph)
    }

    /// Makes pieces of a paragraph and of what it carries.
    mutating func finish(_ paragraph: ParagraphBuilder) {
        if paragraph.isFlattened {
            session.diagnostics.warn(
                .limited,
                "links, fields or changes are nested deeper than \(session.options.limits.inlineDepth) levels; their text"
                    + " stays", at: location(paragraph.line))
        }
        var paragraph = paragraph
        var content = paragraph.frames[0].content
        if paragraph.hasShifted, !paragraph.hasBaseline {
            // A line that is moved as a whole has no exponents in it.
            var line = InlineFrame(.root)
            for inline in content {
                if case .text(let text, var style) = inline {
                    style.marks.subtract([.superscript, .subscript])
                    line.append(.text(text, style))
                } else {
                    line.append(inline)
                }
            }
            content = line.content
        }
        let style = paragraph.style ?? session.styles.paragraphStyle(paragraph.properties.styleID)
        let properties = paragraph.properties.over(style.paragraph)
        let counted = count(properties, style)
        if counted != nil, style.kind != .numberedParagraph, let isChecked = content.first?.tick,
            (properties.outlineLevel ?? style.outlineLevel).map({ $0 > 8 }) ?? true
        {
            // At the beginning of an item a tick says whether its task is done.
            paragraph.isChecked = isChecked
            content.removeFirst()
        }
        let isBlank = content.isBlank && !content.contains { $0.isPageOrColumnBreak }
        if isBlank, paragraph.printedNumber == nil {
            addBlank(paragraph, content, style, properties, counted)
        } else if let breaks = StoryHandler.pageBreaks(content) {
            for _ in 0..<breaks { add(.block(.pageBreak)) }
        } else if content.count == 1, case .object(let reference) = content[0] {
            add(.block(.object(reference)))
        } else {
            addFilled(paragraph, content, style, properties, counted)
        }
        for box in paragraph.textBoxes { add(.block(box)) }
        if let (start, instruction) = paragraph.endedContents { endContents(from: start, instruction) }
        if let section = paragraph.section {
            endSection(section)
            containers[0].pieces.append(.block(.sectionBreak(SectionSetup())))
        }
    }

    /// A number of an automatic numbering, as it is printed before a paragraph.
    private struct Counted {
        var use: NumberingTable.Use
        var numbering: Int
        var level: Int
        var number: Int
        var label: String

        var rule: NumberingCounter.Level { use.levels[level] }
    }

    private mutating func count(_ properties: ParagraphProperties, _ style: StyleSheet.ParagraphStyle) -> Counted? {
        guard let id = properties.numberingID ?? style.numberingID, id != 0, let use = session.numbering.use(id) else {
            return nil
        }
        var level = properties.numberingLevel ?? style.numberingLevel
        if level == nil, properties.numberingID == nil, let name = style.numberingStyle {
            level = session.numbering.level(ofStyle: name, in: id)
        }
        let place = level ?? 0
        guard use.levels.indices.contains(place) else { return nil }
        let counted = counter.count(
            definition: use.definition, numbering: id, level: place, levels: use.levels, restart: use.restarts[place])
        let label = use.levels[place].format == .bullet ? use.levels[place].pattern : counted.label
        if use.levels[place].format == .none, label.isEmpty { return nil }
        return Counted(use: use, numbering: id, level: place, number: counted.number, label: label)
    }

    /// A paragraph without text may still be a line, an item, or the place of bookmarks.
    private mutating func addBlank(
        _ paragraph: ParagraphBuilder, _ content: [Inline], _ style: StyleSheet.ParagraphStyle,
        _ properties: ParagraphProperties, _ counted: Counted?
    ) {
        for inline in content where inline.isMarker { pendingMarkers.append(inline) }
        if paragraph.isRule || (properties.hasBorder && counted == nil && paragraph.textBoxes.isEmpty) {
            add(.block(.rule))
        } else if style.kind == .definition {
            add(.definition(nil))
        } else if style.kind == .preformatted {
            add(.code(Paragraph(content: [])))
        } else if let counted, (properties.outlineLevel ?? style.outlineLevel).map({ $0 > 8 }) ?? true,
            style.kind != .numberedParagraph
        {
            add(.item(item(counted, nil, isChecked: paragraph.isChecked)))
        }
    }

    private mutating func addFilled(
        _ builder: ParagraphBuilder, _ content: [Inline], _ style: StyleSheet.ParagraphStyle,
        _ properties: ParagraphProperties, _ counted: Counted?
    ) {
        if builder.isRule { add(.block(.rule)) }
        let typed = builder.printedNumber.map { StoryHandler.typedNumber($0) }
        if let outline = properties.outlineLevel ?? style.outlineLevel, (0...8).contains(outline) {
            var heading = Heading(level: outline + 1, number: typed, content: content)
            if let counted { heading.number = number(counted) }
            heading.alignment = properties.alignment
            heading.sourceStyle = style.customName
            heading.isRunIn = builder.isRunIn
            add(.block(.heading(heading)))
            return
        }
        var paragraph = Paragraph(
            content: content, number: typed, layout: properties.layout, sourceStyle: style.customName,
            endRevision: builder.endRevision)
        if case .role(let role) = style.kind { paragraph.role = role }
        if let counted {
            if style.kind == .numberedParagraph {
                paragraph.number = number(counted)
                add(.paragraph(paragraph))
            } else {
                if NumberingCounter.isOfSeveralLevels(counted.rule.pattern, level: counted.level) {
                    session.diagnostics.warn(
                        .changed,
                        "numbers of list items that show several levels, such as 1.1, stand as marks that are not counted on",
                        at: location(builder.line))
                }
                add(.item(item(counted, paragraph, isChecked: builder.isChecked)))
            }
            return
        }
        switch style.kind {
        case .quotation: add(.quoted(paragraph))
        case .preformatted: add(.code(paragraph))
        case .definitionTerm: add(.term(content))
        case .definition: add(.definition(paragraph))
        case .caption: add(.caption(paragraph))
        case .figure: add(.figure(paragraph))
        case .listContinuation(let depth): add(.continuation(depth: depth - 1, paragraph))
        case .contentsEntry(let level):
            if level > 1 { paragraph.sourceStyle = WordStyleNames.contentsEntry(level).name }
            add(.paragraph(paragraph))
        case .contentsHeading:
            paragraph.sourceStyle = WordStyleNames.contentsHeading.name
            add(.paragraph(paragraph))
        case .body:
            if let (heading, rest) = StoryHandler.runIn(paragraph) {
                add(.block(.heading(heading)))
                add(.paragraph(rest))
            } else {
                addBody(paragraph, properties, style)
            }
        case .role, .listParagraph, .heading, .numberedParagraph, .custom: add(.paragraph(paragraph))
        }
    }

    /// The heading that stands in the line of a paragraph's text, told by its character style, and the text behind it.
    private static func runIn(_ paragraph: Paragraph) -> (heading: Heading, rest: Paragraph)? {
        func level(_ inline: Inline?) -> Int? {
            guard case .text(_, let style)? = inline, let name = style.details.sourceStyle else { return nil }
            return (1...4).first { WordStyleNames.runInHeading($0).name == name }
        }
        guard let level = level(paragraph.content.first) else { return nil }
        var heading: [Inline] = []
        var rest = paragraph.content[...]
        while let next = rest.first, StoryHandler.isOfRunIn(next, WordStyleNames.runInHeading(level).name) {
            rest.removeFirst()
            if case .text(let text, var style) = next {
                style.details.sourceStyle = nil
                heading.appendMerging(.text(text, style))
            } else {
                heading.append(next)
            }
        }
        guard !rest.isEmpty else { return nil }
        var text = paragraph
        text.content = Array(rest)
        return (Heading(level: level, content: heading, isRunIn: true), text)
    }

    private static func isOfRunIn(_ inline: Inline, _ name: String) -> Bool {
        switch inline {
        case .text(_, let style): style.details.sourceStyle == name
        case .marker: true
        default: false
        }
    }

    /// Adds a paragraph of ordinary text, taking note of whether its first line is indented.
    private mutating func addBody(
        _ paragraph: Paragraph, _ properties: ParagraphProperties, _ style: StyleSheet.ParagraphStyle
    ) {
        let layout = paragraph.layout
        let indent = properties.firstLine.over(style.firstLine)
        if (indent.hundredths ?? indent.twips ?? 0) > 0 { session.hasIndentedText = true }
        let isFlush =
            indent.measure == nil && layout.startIndent == nil && layout.alignment != .center
            && layout.alignment != .end && style.kind == .body && paragraph.content.contains { $0.isText }
        add(isFlush ? .flush(paragraph) : .paragraph(paragraph))
    }

    private func number(_ counted: Counted) -> PrintedNumber? {
        guard !counted.label.isEmpty else { return nil }
        let id = session.numberingID(counted.numbering, counted.use.levels)
        return PrintedNumber(
            counted.label, gap: counted.rule.gap, source: NumberingPosition(definition: id, level: counted.level))
    }

    private func item(_ counted: Counted, _ paragraph: Paragraph?, isChecked: Bool?) -> ListItemPiece {
        let isFixed = counted.rule.format == .none
        let hasOwnLabel = isFixed && counted.use.listName != nil && counted.use.ownLevels.contains(counted.level)
        var format = counted.rule.format
        var pattern = counted.rule.pattern
        if hasOwnLabel {
            // The item prints a label of its own; the list's marker is that of its other items.
            format = counted.use.definedLevels[counted.level].format
            pattern = counted.use.definedLevels[counted.level].pattern
            if format != .bullet { pattern = StoryHandler.ownPattern(pattern, level: counted.level) }
        } else if isFixed {
            format = .bullet
            pattern = counted.label
        } else if format != .bullet {
            pattern = StoryHandler.ownPattern(pattern, level: counted.level)
        }
        return ListItemPiece(
            level: counted.level, definition: counted.use.definition, numbering: counted.numbering, format: format,
            pattern: pattern, number: counted.number, label: counted.label, hasOwnLabel: hasOwnLabel,
            isOneList: counted.use.listName?.hasPrefix(WordMarks.listName) == true, isChecked: isChecked,
            paragraph: paragraph)
    }

    /// A level's pattern with `%` for its own number and without those of other levels.
    private static func ownPattern(_ pattern: String, level: Int) -> String {
        var result = ""
        var isPlace = false
        for scalar in pattern.unicodeScalars {
            if isPlace {
                isPlace = false
                if scalar.value == 0x31 + UInt32(level) { result += "%" }
                if (0x31...0x39).contains(scalar.value) { continue }
            }
            if scalar == "%" { isPlace = true } else { result.unicodeScalars.append(scalar) }
        }
        // What stood between the numbers of outer levels and this one is no part of this one's pattern.
        while result.hasPrefix("."), result.contains("%") { result.removeFirst() }
        return result
    }

    /// A typed number with the white space behind it apart.
    private static func typedNumber(_ text: String) -> PrintedNumber {
        var number = text.unicodeScalars[...]
        while let last = number.last, last.isWhiteSpace { number.removeLast() }
        let gap = text.unicodeScalars[number.endIndex...]
        return PrintedNumber(String(number), gap: String(gap))
    }

    /// How many page breaks a paragraph consists of; `nil` if there is anything else in it.
    private static func pageBreaks(_ content: [Inline]) -> Int? {
        var breaks = 0
        for inline in content {
            switch inline {
            case .lineBreak(.page): breaks += 1
            case .text(let text, _): if !text.unicodeScalars.allSatisfy(\.isWhiteSpace) { return nil }
            default: return nil
            }
        }
        return breaks > 0 ? breaks : nil
    }

    private mutating func endContents(from start: Int, _ instruction: String) {
        let place = containers.count - 1
        guard start <= containers[place].pieces.count else { return }
        let entries = BlockAssembler.blocks(of: Array(containers[place].pieces[start...]))
        containers[place].pieces.removeLast(containers[place].pieces.count - start)
        let levels = FieldInstruction.levels(instruction)
        add(
            .block(
                .tableOfContents(TableOfContents(firstLevel: levels.first, lastLevel: levels.last, blocks: entries))))
    }
}

extension Inline {
    /// Of a tick box without a name, whether it is ticked.
    var tick: Bool? {
        guard case .span(let span) = self, case .control(let control) = span.annotation, control.tag == nil,
            control.title == nil, case .checkBox(let isChecked)? = control.field
        else { return nil }
        return isChecked
    }

    fileprivate var isText: Bool { if case .text = self { true } else { false } }

    /// Whether it ends a page or a column, which even a paragraph without text does.
    fileprivate var isPageOrColumnBreak: Bool {
        switch self {
        case .lineBreak(.page), .lineBreak(.column): true
        default: false
        }
    }
}
