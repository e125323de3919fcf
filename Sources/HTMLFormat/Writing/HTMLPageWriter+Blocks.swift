import ConversionCore
import DocumentModel

extension HTMLPageWriter {
    /// Writes blocks, each on lines of its own.
    mutating func write(_ blocks: [Block]) throws(ConversionError) {
        var followsRunIn = false
        for block in blocks {
            isInHeadingLine = followsRunIn
            if case .heading(let heading) = block { followsRunIn = heading.isRunIn } else { followsRunIn = false }
            try write(block)
            if let failure { throw failure }
            try options.limits.check(outputBytes: output.bytes.count)
        }
    }

    /// Writes blocks of which the first stands in the line that has begun.
    mutating func writeInLine(_ blocks: [Block]) throws(ConversionError) {
        guard !isFaithful, case .paragraph(let first)? = blocks.first, first.role == .body,
            alignment(of: first.layout) == nil
        else { return try write(blocks) }
        write(first.number)
        write(first.content)
        if blocks.count > 1 { output.lineFeed() }
        try write(Array(blocks.dropFirst()))
    }

    /// How lines are set, where a person would miss it.
    func alignment(of layout: ParagraphLayout) -> TextAlignment? {
        switch layout.alignment {
        case .center, .end, .distribute: layout.alignment
        default: nil
        }
    }

    /// The layout that is worth saying.
    func shown(_ layout: ParagraphLayout, _ role: ParagraphRole) -> ParagraphLayout {
        if isFaithful { return layout }
        var shown = ParagraphLayout()
        shown.alignment = alignment(of: layout)
        shown.startsPage = layout.startsPage
        shown.startIndent = layout.startIndent.flatMap { $0.isSeen ? $0 : nil }
        // Lines in the middle and at the end have none.
        guard shown.alignment == nil || shown.alignment == .distribute else { return shown }
        // Said at each paragraph: office programs take a rule for all of them for lists, too, and would indent items twice.
        let usual: IndentMeasure? = isChinese ? .characters(hundredths: 200) : nil
        let isRunningText = role == .body && !isBesideText && !isInHeadingLine
        let indent = layout.firstLineIndent ?? (isRunningText ? usual : nil)
        if let indent, indent.isSeen, isRunningText || indent != usual { shown.firstLineIndent = indent }
        return shown
    }

    private mutating func write(_ block: Block) throws(ConversionError) {
        let wasBesideText = isBesideText
        defer { isBesideText = wasBesideText }
        if block.isBesideText { isBesideText = true }
        switch block {
        case .heading(let heading): write(heading)
        case .paragraph(let paragraph): write(paragraph)
        case .list(let list): try write(list)
        case .definitionList(let list): try write(list)
        case .table(let table): try write(table)
        case .figure(let figure):
            output.raw("<figure>\n")
            if let caption = figure.caption, caption.position == .above { write(caption) }
            try write(figure.blocks)
            if let caption = figure.caption, caption.position == .below { write(caption) }
            output.raw("</figure>\n")
        case .quotation(let quotation):
            output.raw("<blockquote>\n")
            try write(quotation.blocks)
            output.raw("</blockquote>\n")
        case .preformatted(let code): write(code)
        case .textBox(let box):
            var style: [String] = []
            if let width = box.width { style.append("width:\(width)") }
            if let height = box.height { style.append("height:\(height)") }
            output.beginTag("aside")
            output.attribute("class", "text-box")
            output.mark(HTMLMarks.kind, "textBox")
            output.attribute("style", style.isEmpty ? nil : style.joined(separator: ";"))
            output.raw(">\n")
            try write(box.blocks)
            output.raw("</aside>\n")
        case .group(let group): try write(group)
        case .tableOfContents(let contents):
            output.beginTag("nav")
            output.attribute("role", "doc-toc")
            output.mark(HTMLMarks.kind, "contents")
            output.mark(HTMLMarks.level, "\(contents.firstLevel)-\(contents.lastLevel)")
            output.raw(">\n")
            try write(contents.blocks)
            output.raw("</nav>\n")
        case .object(let reference):
            output.raw("<div class=\"object\">")
            beginLine()
            writeObject(reference)
            output.raw("</div>\n")
        case .foreign(let element):
            output.beginTag("div")
            output.mark(HTMLMarks.kind, "foreign")
            output.mark(HTMLMarks.source, element.markup)
            output.endTag()
            output.text(element.text)
            output.raw("</div>\n")
        case .rule: output.raw("<hr>\n")
        case .pageBreak:
            output.beginTag("hr")
            output.attribute("class", "page-break")
            output.mark(HTMLMarks.kind, "pageBreak")
            output.raw(">\n")
        case .sectionBreak(let setup):
            noteLabels.beginSection()
            if !isFaithful, setup.start == .continuous { return }
            output.beginTag("hr")
            output.attribute("class", "page-break")
            output.mark(HTMLMarks.kind, "sectionBreak")
            output.mark(HTMLMarks.layout, SectionText.text(of: setup))
            output.raw(">\n")
        }
    }

    /// Says that a line begins: spaces at its beginning would be lost.
    mutating func beginLine() { losesSpace = true }

    private mutating func write(_ heading: Heading) {
        let level = heading.level + (hasTitle ? 1 : 0)
        // HTML has six levels; ARIA has as many as one needs.
        let names: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6", "div"]
        let name = names[min(max(level, 1), 7) - 1]
        output.beginTag(name)
        if level > 6 {
            output.attribute("role", "heading")
            output.attribute("aria-level", String(level))
            output.mark(HTMLMarks.level, String(heading.level))
        }
        output.mark(HTMLMarks.style, heading.sourceStyle)
        output.attribute("class", heading.isRunIn ? HTMLMarks.runInClass : nil)
        let layout = ParagraphLayout(
            alignment: isFaithful ? heading.alignment : alignment(of: ParagraphLayout(alignment: heading.alignment)))
        let style = CSSText.declarations(layout)
        output.attribute("style", style.isEmpty ? nil : style.joined(separator: ";"))
        output.endTag()
        beginLine()
        write(heading.number)
        write(heading.content)
        output.end(name)
        output.lineFeed()
    }

    /// Writes the number before a heading or a paragraph, with what stands between it and the words.
    private mutating func write(_ number: PrintedNumber?) {
        guard let number else { return }
        writeNumber(number.text + number.gap)
    }

    mutating func writeNumber(_ text: String) {
        output.raw("<span class=\"number\">")
        output.text(text)
        output.raw("</span>")
        losesSpace = text.utf8.last == 0x20 || text.utf8.last == 0x09
    }

    private mutating func write(_ paragraph: Paragraph) {
        let isTitle = hasTitle && paragraph.role == .title && !isTitleWritten
        if isTitle { isTitleWritten = true }
        if isTitle, showsTitleInHead { return }
        let name: StaticString = isTitle ? "h1" : "p"
        output.beginTag(name)
        if isFaithful || paragraph.role != .body, !isTitle { output.attribute("class", paragraph.role.rawValue) }
        output.mark(HTMLMarks.role, paragraph.role == .body ? nil : paragraph.role.rawValue)
        output.mark(HTMLMarks.style, paragraph.sourceStyle)
        if let revision = paragraph.endRevision { writeAttributes(of: revision) }
        if paragraph.layout.isRightToLeft { output.attribute("dir", "rtl") }
        let style = CSSText.declarations(shown(paragraph.layout, paragraph.role), isForOfficePrograms: !isFaithful)
        output.attribute("style", style.isEmpty ? nil : style.joined(separator: ";"))
        output.endTag()
        beginLine()
        write(paragraph.number)
        write(paragraph.content)
        output.end(name)
        output.lineFeed()
    }

    mutating func writeAttributes(of revision: Revision) {
        output.mark(HTMLMarks.change, revision.kind.rawValue)
        output.mark(HTMLMarks.author, revision.author)
        output.mark(HTMLMarks.date, revision.date)
    }

    private mutating func write(_ code: Preformatted) {
        output.raw("<pre>")
        if let language = code.language {
            output.beginTag("code")
            output.attribute("class", "language-\(language)")
            output.endTag()
        }
        // The line feed right after the tag is no part of the text.
        if code.language == nil, code.content.plainText.hasPrefix("\n") { output.lineFeed() }
        isPreformatted = true
        write(code.content)
        isPreformatted = false
        if code.language != nil { output.raw("</code>") }
        output.raw("</pre>\n")
    }

    private mutating func write(_ caption: Caption) {
        output.raw("<figcaption>")
        beginLine()
        write(caption.content)
        output.raw("</figcaption>\n")
    }

    private mutating func write(_ group: Group) throws(ConversionError) {
        if !isFaithful, !["aside", "address", "section"].contains(group.role) { return try write(group.blocks) }
        let name: StaticString =
            switch group.role {
            case "aside": "aside"
            case "address": "address"
            case "section": "section"
            default: "div"
            }
        output.beginTag(name)
        output.mark(HTMLMarks.kind, "group")
        output.mark(HTMLMarks.role, group.role)
        output.mark(HTMLMarks.tag, group.tag)
        output.attribute("title", group.title)
        output.raw(">\n")
        try write(group.blocks)
        output.end(name)
        output.lineFeed()
    }

    private mutating func write(_ list: DefinitionList) throws(ConversionError) {
        output.raw("<dl>\n")
        for entry in list.entries {
            for term in entry.terms {
                output.raw("<dt>")
                beginLine()
                write(term)
                output.raw("</dt>\n")
            }
            for definition in entry.definitions {
                output.raw("<dd>")
                beginLine()
                try writeInLine(definition)
                output.raw("</dd>\n")
            }
        }
        output.raw("</dl>\n")
    }

    // MARK: Lists

    /// What stands between a printed number and the words: a space, unless the number ends in a mark as wide as a character.
    static func gap(after label: String) -> String {
        label.unicodeScalars.last.map { $0.value < 0x2E80 ? " " : "" } ?? ""
    }

    private mutating func write(_ list: ListBlock) throws(ConversionError) {
        let isPlain: Bool
        switch list.marker {
        case .bullet(let mark):
            isPlain = true
            output.beginTag("ul")
            if mark.isEmpty {
                output.attribute("style", "list-style-type:none")
            } else if list.marker != .disc {
                output.attribute("style", "list-style-type:" + CSSText.quoted(mark + " "))
            }
        case .ordered(let format, let pattern, let start):
            let type = HTMLNumbers.types.first { $0.format == format }?.type
            isPlain = type != nil && pattern == "%."
            output.beginTag("ol")
            if isPlain, let type {
                output.attribute("type", type.isEmpty ? nil : type)
            } else {
                output.attribute("class", "labelled")
                output.attribute("type", type.flatMap { $0.isEmpty ? nil : $0 })
                output.mark(HTMLMarks.format, format.rawValue)
                output.mark(HTMLMarks.pattern, pattern)
            }
            output.attribute("start", start == 1 ? nil : String(start))
        }
        output.raw(">\n")
        for (item, label) in zip(list.items, list.labels) {
            output.beginTag("li")
            output.attribute("value", item.value.map { String($0) })
            if item.label != nil { output.attribute("class", "labelled") }
            output.mark(HTMLMarks.label, item.label)
            output.endTag()
            if let isChecked = item.isChecked {
                output.beginTag("input")
                output.attribute("type", "checkbox")
                output.flag("checked", isChecked)
                output.raw(" disabled> ")
            }
            // Where the browser cannot count as the list does, what is printed stands in the text.
            if !isPlain || item.label != nil {
                beginLine()
                writeNumber(isFaithful || label.isEmpty ? label : label + HTMLPageWriter.gap(after: label))
            } else {
                beginLine()
            }
            try writeInLine(item.blocks)
            output.raw("</li>\n")
        }
        output.raw(list.marker.isOrdered ? "</ol>\n" : "</ul>\n")
    }
}

extension Block {
    /// Whether what it holds is no running text.
    fileprivate var isBesideText: Bool {
        switch self {
        case .list, .definitionList, .table, .figure, .tableOfContents: true
        default: false
        }
    }
}

extension IndentMeasure {
    /// Whether it can be seen.
    var isSeen: Bool {
        switch self {
        case .length(let length): length.emu.magnitude > 12_700
        case .characters(let hundredths): hundredths != 0
        }
    }
}
