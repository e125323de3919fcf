import XMLStream

/// The styles and numberings of a DOCX, resolved as Word does: defaults, table style, paragraph style through those that it
/// is based on, numbering, what the paragraph states itself (17.7.2).
struct FormattingStyles: Sendable {
    struct Style: Sendable {
        /// Its name, if it is a paragraph style.
        var name: String?
        var basedOn: String?
        var paragraph = ParagraphFormat()
        var run = RunFormat()
    }

    struct Level: Sendable {
        var paragraph = ParagraphFormat()
        var pattern = ""
        var format = ""
    }

    struct Resolved: Sendable {
        var paragraph: ParagraphFormat
        var run: RunFormat
    }

    var defaultParagraph = ParagraphFormat()
    var defaultRun = RunFormat()
    var defaultStyle: String?
    var styles: [String: Style] = [:]
    var abstractNumberings: [String: [Int: Level]] = [:]
    var numberings: [String: String] = [:]
    private var chains: [String: [Style]] = [:]

    /// The styles that a style is based on and itself, the base first; a ring of styles ends where it began.
    private mutating func chain(_ id: String?) -> [Style] {
        guard let id else { return [] }
        if let known = chains[id] { return known }
        var found: [Style] = []
        var seen: Set<String> = []
        var next: String? = id
        while let name = next, let style = styles[name], seen.insert(name).inserted {
            found.append(style)
            next = style.basedOn
        }
        found.reverse()
        chains[id] = found
        return found
    }

    /// How text of a style looks where nothing is stated on the spot.
    mutating func resolved(style: String?, table: String?) -> (Resolved, style: String?) {
        var paragraph = defaultParagraph
        var run = defaultRun
        for style in chain(table) {
            paragraph.apply(style.paragraph)
            run.apply(style.run)
        }
        let id = style.flatMap { styles[$0] == nil ? nil : $0 } ?? defaultStyle
        for style in chain(id) {
            paragraph.apply(style.paragraph)
            run.apply(style.run)
        }
        return (Resolved(paragraph: paragraph, run: run), id)
    }

    func level(_ numbering: ParagraphFormat.Numbering) -> Level? {
        numberings[numbering.list].flatMap { abstractNumberings[$0]?[numbering.level] }
    }

    /// What holds for a paragraph over its style: its numbering's, then its own.
    func applied(_ direct: ParagraphFormat, over style: ParagraphFormat) -> (ParagraphFormat, Level?) {
        var direct = direct
        if direct.numbering?.list == "" { direct.numbering?.list = style.numbering?.list ?? "0" }
        var result = style
        let numbering = direct.numbering ?? style.numbering
        var found: Level?
        if let numbering, numbering.list != "0", let level = level(numbering) {
            found = level
            if direct.numbering != nil {
                result.apply(level.paragraph)
            } else {
                var under = level.paragraph
                under.apply(result)
                result = under
            }
        }
        // Characters from afar do not overrule a length stated on the spot.
        if direct.firstLine != nil, direct.firstLineCharacters == nil { result.firstLineCharacters = nil }
        result.apply(direct)
        return (result, found)
    }

    mutating func run(_ direct: RunFormat, style: String?, over base: RunFormat) -> RunFormat {
        var result = base
        if let style {
            for style in chain(style) { result.applyCharacterStyle(style.run) }
        }
        result.apply(direct)
        return result
    }
}

/// Reads the styles part, the numbering part or both.
struct FormattingStylesHandler: XMLEventHandler {
    var sheet: FormattingStyles
    private var open: [FormattingElement?] = []
    private var skipped = 0
    private var style: (id: String, isOfParagraphs: Bool, content: FormattingStyles.Style)?
    private var abstractNumbering: String?
    private var level: (number: Int, content: FormattingStyles.Level)?
    private var numbering: String?

    init(_ sheet: FormattingStyles) { self.sheet = sheet }

    mutating func startElement(_ element: borrowing XMLElement) throws(XMLError) {
        let kind = FormattingElement(rawValue: element.token)
        if skipped > 0 || [.tblStylePr, .pPrChange, .rPrChange].contains(kind) {
            skipped += 1
            return
        }
        defer { open.append(kind) }
        switch kind {
        case .style:
            let id = element.word("styleId") ?? ""
            let isOfParagraphs = element.word("type") ?? "paragraph" == "paragraph"
            style = (id, isOfParagraphs, FormattingStyles.Style())
            if isOfParagraphs,
                ["1", "true", "on"].contains(element.word("default"))
            {
                sheet.defaultStyle = id
            }
        case .name: if style?.isOfParagraphs == true { style?.content.name = element.value }
        case .basedOn: style?.content.basedOn = element.value
        case .abstractNum:
            abstractNumbering = element.word("abstractNumId")
            if let abstractNumbering { sheet.abstractNumberings[abstractNumbering] = [:] }
        case .lvl: level = (element.number("ilvl") ?? 0, FormattingStyles.Level())
        case .lvlText: level?.content.pattern = element.value ?? ""
        case .numFmt: level?.content.format = element.value ?? ""
        case .num: numbering = element.word("numId")
        case .abstractNumId:
            if let numbering, let value = element.value { sheet.numberings[numbering] = value }
        default: if let kind { take(kind, element) }
        }
    }

    private mutating func take(_ kind: FormattingElement, _ element: borrowing XMLElement) {
        let inRun = open.contains(.rPr)
        guard inRun || open.contains(.pPr) else { return }
        if style != nil {
            if inRun { style?.content.run.take(kind, element) } else { style?.content.paragraph.take(kind, element) }
        } else if level != nil {
            if !inRun { level?.content.paragraph.take(kind, element) }
        } else if open.contains(.rPrDefault) {
            sheet.defaultRun.take(kind, element)
        } else if open.contains(.pPrDefault) {
            sheet.defaultParagraph.take(kind, element)
        }
    }

    mutating func endElement(token: Int) throws(XMLError) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        switch open.popLast() ?? nil {
        case .style:
            if let style, sheet.styles[style.id] == nil { sheet.styles[style.id] = style.content }
            style = nil
        case .lvl:
            if let level, let abstractNumbering {
                var content = level.content
                content.paragraph.numbering = nil
                sheet.abstractNumberings[abstractNumbering]?[level.number] = content
            }
            level = nil
        case .abstractNum: abstractNumbering = nil
        case .num: numbering = nil
        default: break
        }
    }

    mutating func characters(_ text: Span<UInt8>) throws(XMLError) {}
}
