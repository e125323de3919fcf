import XMLStream

/// Reads a story with the formatting that holds for each place of it.
struct FormattingHandler: XMLEventHandler {
    private struct OpenParagraph {
        var ordinal: Int
        var direct = ParagraphFormat()
        var style: String?
        var base: FormattingStyles.Resolved?
        var content: FormattedDocument.Paragraph
    }

    private struct OpenRun {
        var direct = RunFormat()
        var style: String?
        var text = ""
    }

    private struct OpenTable {
        var style: String?
        var content: FormattedDocument.Table
        var isFirstRow = true
    }

    private(set) var sheet: FormattingStyles
    private(set) var document = FormattedDocument()
    private var open: [FormattingElement?] = []
    /// How deep the parse is in what is passed over.
    private var skipped = 0
    private var paragraphs: [OpenParagraph] = []
    private var runs: [OpenRun] = []
    private var tables: [OpenTable] = []
    private var section = FormattedDocument.Section()
    private var nextOrdinal = 0
    private var boxDepth = 0
    /// How many paragraphs before the place hold nothing.
    private var emptyRun = 0

    init(_ sheet: FormattingStyles) { self.sheet = sheet }

    mutating func startElement(_ element: borrowing XMLElement) throws(XMLError) {
        let kind = FormattingElement(rawValue: element.token)
        if kind == .p { nextOrdinal += 1 }
        if skipped > 0 {
            skipped += 1
            return
        }
        switch kind {
        case .fallback, .pPrChange, .rPrChange, .sectPrChange, .tblPrChange, .trPrChange, .tcPrChange, .tblGridChange:
            skipped = 1
            if kind != .fallback { document.revisionCount += 1 }
            return
        case .del, .moveFrom:
            document.revisionCount += 1
            skipped = 1
            return
        default: break
        }
        defer { open.append(kind) }
        guard let kind else { return }
        switch kind {
        case .p: begin(nextOrdinal - 1)
        case .r: runs.append(OpenRun())
        case .ins, .moveTo: document.revisionCount += 1
        case .commentReference: document.commentCount += 1
        case .txbxContent: boxDepth += 1
        case .drawing, .pict, .object: change { $0.content.hasDrawing = true }
        case .inline: change { $0.content.hasInlinePicture = true }
        case .tab where open.last == .r: add("\t")
        case .br, .cr: add("\n")
        case .noBreakHyphen: add("-")
        case .fldSimple:
            let instruction = element.word("instr") ?? ""
            change { $0.content.instructions += " " + instruction }
        case .tbl, .tblStyle, .gridCol, .tr, .tblHeader, .tc: takeTable(kind, element)
        case .sectPr, .pgSz, .pgMar, .docGrid, .footerReference: takeSection(kind, element)
        case .pStyle:
            let style = element.value
            change { $0.style = style }
        case .rStyle: if !runs.isEmpty, open.contains(.r) { runs[runs.count - 1].style = element.value }
        default: takeProperty(kind, element)
        }
    }

    private mutating func takeProperty(_ kind: FormattingElement, _ element: borrowing XMLElement) {
        guard open.count >= 2, let last = paragraphs.indices.last else { return }
        let parent = open[open.count - 1]
        if parent == .rPr, open[open.count - 2] == .r, let run = runs.indices.last {
            if kind == .highlight, element.value != "none" { document.highlightCount += 1 }
            runs[run].direct.take(kind, element)
        } else if parent == .pPr || parent == .numPr {
            paragraphs[last].direct.take(kind, element)
        }
    }

    private mutating func takeTable(_ kind: FormattingElement, _ element: borrowing XMLElement) {
        if kind == .tbl {
            tables.append(
                OpenTable(content: FormattedDocument.Table()))
            return
        }
        guard let last = tables.indices.last else { return }
        switch kind {
        case .tblStyle: tables[last].style = element.value
        case .gridCol: tables[last].content.gridWidths.append(element.length("w") ?? 0)
        case .tr: tables[last].content.rows.append([])
        case .tblHeader: if tables[last].content.rows.count == 1 { tables[last].content.repeatsFirstRow = element.isOn }
        case .tc:
            let row = tables[last].content.rows.count - 1
            if row >= 0 { tables[last].content.rows[row].append("") }
        default: break
        }
    }

    private mutating func takeSection(_ kind: FormattingElement, _ element: borrowing XMLElement) {
        switch kind {
        case .pgSz:
            section.hasSize = true
            section.width = element.length("w")
            section.height = element.length("h")
            section.isLandscape = element.word("orient") == "landscape"
        case .pgMar:
            section.hasMargins = true
            for side in ["top", "bottom", "left", "right", "header", "footer", "gutter"] {
                section.margins[side] = FormattingHandler.margin(side, element)
            }
        case .docGrid:
            section.gridType = element.word("type")
            section.gridPitch = element.number("linePitch")
            section.gridCharacterSpace = element.number("charSpace")
        case .footerReference:
            guard let id = element.attribute("id", in: FormattingElement.relationships) else { return }
            let type = element.word("type") ?? "default"
            section.footers[type] = id
        default: break
        }
    }

    private static func margin(_ side: String, _ element: borrowing XMLElement) -> Int? {
        switch side {
        case "top": element.length("top")
        case "bottom": element.length("bottom")
        case "left": element.length("left")
        case "right": element.length("right")
        case "header": element.length("header")
        case "footer": element.length("footer")
        default: element.length("gutter")
        }
    }

    private mutating func begin(_ ordinal: Int) {
        var paragraph = FormattedDocument.Paragraph(ordinal: ordinal, format: ParagraphFormat(), runs: [])
        paragraph.isInTable = !tables.isEmpty
        paragraph.isApart = boxDepth > 0
        paragraphs.append(OpenParagraph(ordinal: ordinal, content: paragraph))
    }

    private mutating func change(_ body: (inout OpenParagraph) -> Void) {
        if let last = paragraphs.indices.last { body(&paragraphs[last]) }
    }

    private mutating func add(_ text: String) {
        if let last = runs.indices.last, open.contains(.r) { runs[last].text += text }
    }

    /// What holds for the paragraph before its own formatting, found once its style is known.
    private mutating func base(of index: Int) -> FormattingStyles.Resolved {
        if let known = paragraphs[index].base { return known }
        let (resolved, style) = sheet.resolved(style: paragraphs[index].style, table: tables.last?.style)
        paragraphs[index].base = resolved
        paragraphs[index].content.style = style
        return resolved
    }

    mutating func endElement(token: Int) throws(XMLError) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        guard let kind = open.popLast() ?? nil else { return }
        switch kind {
        case .r: endRun()
        case .p: endParagraph()
        case .txbxContent: boxDepth -= 1
        case .tbl: if let table = tables.popLast() { document.tables.append(table.content) }
        case .sectPr:
            document.sections.append(section)
            section = FormattedDocument.Section()
        default: break
        }
    }

    private mutating func endRun() {
        guard let run = runs.popLast(), !run.text.isEmpty, let last = paragraphs.indices.last else { return }
        let base = base(of: last)
        let format = sheet.run(run.direct, style: run.style, over: base.run)
        if let previous = paragraphs[last].content.runs.indices.last,
            paragraphs[last].content.runs[previous].format == format
        {
            paragraphs[last].content.runs[previous].text += run.text
        } else {
            paragraphs[last].content.runs.append(FormattedDocument.Run(text: run.text, format: format))
        }
    }

    private mutating func endParagraph() {
        guard let last = paragraphs.indices.last else { return }
        if paragraphs[last].content.isEmpty {
            let isInTable = paragraphs[last].content.isInTable
            paragraphs.removeLast()
            emptyRun = isInTable ? 0 : emptyRun + 1
            document.longestEmptyRun = max(document.longestEmptyRun, emptyRun)
            return
        }
        emptyRun = 0
        let base = base(of: last)
        var paragraph = paragraphs[last].content
        let (format, level) = sheet.applied(paragraphs[last].direct, over: base.paragraph)
        paragraphs.removeLast()
        paragraph.format = format
        if let level { paragraph.number = (level.pattern, level.format) }
        if paragraph.isInTable, let table = tables.indices.last, let row = tables[table].content.rows.indices.last,
            let cell = tables[table].content.rows[row].indices.last
        {
            tables[table].content.rows[row][cell] += paragraph.text
        }
        document.paragraphs.append(paragraph)
    }

    mutating func characters(_ text: Span<UInt8>) throws(XMLError) {
        guard skipped == 0 else { return }
        switch open.last ?? nil {
        case .t: add(String(decoding: text))
        case .instrText:
            let instruction = String(decoding: text)
            change { $0.content.instructions += instruction }
        default: break
        }
    }
}
