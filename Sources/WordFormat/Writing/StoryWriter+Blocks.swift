import ConversionCore
import DocumentModel
import XMLStream

extension StoryWriter {
    /// Writes blocks that something holds; what holds blocks must end with a paragraph.
    mutating func writeHeld(_ blocks: [Block], _ context: Context) throws(ConversionError) {
        var context = context
        context.isTopLevel = false
        context.listBase = context.listLevel
        try write(blocks, context)
        if blocks.last.map(StoryWriter.endsWithParagraph) != true { writeEmptyParagraph() }
    }

    private static func endsWithParagraph(_ block: Block) -> Bool {
        switch block {
        case .table(let table): table.caption?.position == .below
        case .foreign(let element): !element.text.isEmpty
        case .list(let list): !list.items.isEmpty
        case .definitionList(let list): !list.entries.isEmpty
        case .sectionBreak: false
        default: true
        }
    }

    mutating func writeQuotation(_ quotation: Quotation, _ context: Context, isApart: Bool) throws(ConversionError) {
        var inner = context
        inner.isTopLevel = false
        inner.baseStyle = WordStyleNames.quotation
        let isSimple = quotation.blocks.allSatisfy { block in
            if case .paragraph(let paragraph) = block { paragraph.isPlainBody } else { false }
        }
        if isSimple, !isApart, !context.isQuotation, !quotation.blocks.isEmpty {
            for case .paragraph(let paragraph) in quotation.blocks { try write(paragraph, inner) }
        } else {
            inner.isQuotation = true
            try writeControl(.quotation, quotation.blocks, inner)
        }
    }

    mutating func writePreformatted(_ code: Preformatted, isApart: Bool) throws(ConversionError) {
        let frame = ParagraphFrame(styleID: WordStyleNames.preformatted.id)
        if code.language != nil || isApart {
            startControl(
                tag: WordMarks.tagPrefix + WordMarks.Construct.code.rawValue + ":" + (code.language ?? ""), title: nil,
                isHidden: true, beginsWithField: StoryWriter.beginsWithField([.preformatted(code)]))
            try write(code.content, number: nil, frame)
            endControl()
        } else {
            try write(code.content, number: nil, frame)
        }
    }

    mutating func writeFigure(_ figure: Figure, _ context: Context) throws(ConversionError) {
        var inner = context
        inner.isTopLevel = false
        if figure.blocks.count == 1, figure.caption?.position != .above,
            case .paragraph(let picture) = figure.blocks[0],
            picture.isPlainBody, !picture.content.isEmpty, picture.number == nil,
            picture.content.allSatisfy(\.isPicture)
        {
            inner.baseStyle = WordStyleNames.figure
            try write(picture, inner, keepsNext: figure.caption != nil && picture.layout.keepsWithNext)
            if let caption = figure.caption { try write(caption) }
            return
        }
        startControl(
            tag: WordMarks.tagPrefix + WordMarks.Construct.figure.rawValue, title: nil, isHidden: true,
            beginsWithField: StoryWriter.beginsWithField([.figure(figure)]))
        if let caption = figure.caption, caption.position == .above { try write(caption) }
        try writeHeld(figure.blocks, inner)
        if let caption = figure.caption, caption.position == .below { try write(caption) }
        endControl()
    }

    /// Writes the caption of a table or a figure.
    mutating func write(_ caption: Caption) throws(ConversionError) {
        var frame = ParagraphFrame(styleID: WordStyleNames.caption.id)
        // What is longer than half a line reads as text, and is set as text where the theme knows one size only.
        if let limit = session.theme.longestCaption, caption.content.plainText.unicodeScalars.count > limit {
            frame.styleID = WordStyleNames.body.id
        }
        if caption.position == .above { frame.layout.keepsWithNext = true }
        try write(caption.content, number: nil, frame)
    }

    mutating func writeGroup(_ group: Group, _ context: Context) throws(ConversionError) {
        if group.role == "control" {
            try writeControl(tag: group.tag, title: group.title, isHidden: false, group.blocks, context)
        } else {
            let detail = group.role + (group.tag.map { ":" + $0 } ?? "")
            try writeControl(.group, detail: detail, title: group.title, group.blocks, context)
        }
    }

    /// Writes a table of contents as a field with its entries (17.16.5.68) in the control that word processors offer to
    /// bring up to date.
    mutating func writeContents(_ contents: TableOfContents, _ context: Context) throws(ConversionError) {
        let instruction = "TOC \\o \"\(contents.firstLevel)-\(contents.lastLevel)\" \\h \\z \\u"
        xml.start("w:sdt")
        xml.start("w:sdtPr")
        xml.empty("w:id", ("w:val", String(session.makeID())))
        xml.start("w:docPartObj")
        xml.empty("w:docPartGallery", ("w:val", "Table of Contents"))
        xml.empty("w:docPartUnique")
        xml.end()
        xml.end()
        xml.start("w:sdtContent")
        var inner = context
        inner.isTopLevel = false
        inner.baseStyle = WordStyleNames.contentsEntry(1)
        fieldInstruction = instruction
        if contents.blocks.isEmpty || StoryWriter.lacksPages(contents.blocks) { session.needsFieldUpdate = true }
        // Where the field cannot begin and end within its entries, it does so in paragraphs of its own.
        if !StoryWriter.isParagraph(contents.blocks.first) {
            startParagraph(ParagraphFrame(styleID: inner.baseStyle.id))
            endParagraph()
        }
        let last = StoryWriter.isParagraph(contents.blocks.last) ? contents.blocks.last : nil
        try write(last == nil ? contents.blocks : contents.blocks.dropLast(), inner)
        endsField = true
        if let last {
            try write([last], inner)
        } else {
            startParagraph(ParagraphFrame(styleID: inner.baseStyle.id))
            endParagraph()
        }
        xml.end()
        xml.end()
    }

    /// Whether an entry refers to a page that nobody has counted yet.
    private static func lacksPages(_ entries: [Block]) -> Bool {
        entries.contains { entry in
            guard case .paragraph(let paragraph) = entry, case .field(let field)? = paragraph.content.last else {
                return false
            }
            return field.kind == .pageReference && field.result.isEmpty
        }
    }

    private static func isParagraph(_ block: Block?) -> Bool {
        if case .paragraph? = block { true } else { false }
    }

    /// Writes a text box as a VML shape, which all word processors read; where no drawing may stand, in a control.
    mutating func writeTextBox(_ box: TextBox, _ context: Context) throws(ConversionError) {
        guard context.isBody, context.allowsTextBox else { return try writeControl(.textBox, box.blocks, context) }
        var inner = context
        inner.isTopLevel = false
        inner.allowsTextBox = false
        inner.baseStyle = WordStyleNames.tableText
        startParagraph(ParagraphFrame(styleID: context.baseStyle.id))
        startRun(.plain)
        xml.start("w:pict")
        xml.start("v:rect")
        xml.attribute("id", "TextBox\(session.makeID())")
        var style = ""
        if let width = box.width { style += "width:\(width);" }
        if let height = box.height { style += "height:\(height);" }
        // Without a size of its own the box is as wide as half the text and as high as what is in it.
        if box.width == nil { style += "mso-width-percent:500;" }
        style += "mso-width-relative:margin"
        xml.attribute("style", style)
        xml.start("v:textbox")
        if box.height == nil { xml.attribute("style", "mso-fit-shape-to-text:t") }
        xml.start("w:txbxContent")
        try writeHeld(box.blocks, inner)
        for _ in 0..<5 { xml.end() }
        endParagraph()
    }
}

extension Inline {
    /// Whether it is a picture, or a link that holds nothing else.
    var isPicture: Bool {
        switch self {
        case .image: true
        case .link(let link):
            !link.content.isEmpty && link.content.allSatisfy { if case .image = $0 { true } else { false } }
        default: false
        }
    }
}
