import ConversionCore
import DocumentModel

extension WordTheme {
    /// The looks of another document: its page, and what its styles look like, all that they are based on included.
    ///
    /// Styles are matched by Word's own names. What the document has no style for looks as its Normal does, with the outline
    /// and the places of the package's own look.
    ///
    /// - Parameters:
    ///   - bytes: The DOCX.
    ///   - script: The script of the text that is written.
    ///   - limits: The bounds of what is read.
    /// - Returns: The theme.
    /// - Throws: ``ConversionError`` if it is no DOCX or reaches a limit.
    static func template(
        _ bytes: [UInt8], _ script: WrittenScript, limits: ConversionLimits
    ) throws(ConversionError) -> WordTheme {
        var (document, sheet) = try FormattedDocumentReader(limits: limits).readStyles(bytes)
        var theme = WordTheme.plain(script)
        theme.defaults = runLook(sheet.defaultRun, document)
        theme.defaults.halfPoints = theme.defaults.halfPoints ?? FormattedDocument.usualHalfPoints
        theme.kerning = nil
        var ids: [String: String] = [:]
        for (id, style) in sheet.styles {
            guard let name = style.name, let own = WordStyleNames.ownID(ofParagraphStyle: name) else { continue }
            // Of two styles for one purpose the first by its identifier, so that runs agree.
            if let known = ids[own], known < id { continue }
            ids[own] = id
        }
        if let normal = sheet.defaultStyle { ids[WordStyleNames.normal.id] = normal }
        for index in theme.paragraphs.indices {
            let look = theme.paragraphs[index]
            if let id = ids[look.style.id] {
                theme.paragraphs[index] = look.taking(sheet.resolved(style: id, table: nil).0, document)
            } else {
                // Text looks as the document's own text does.
                theme.paragraphs[index].run.face = nil
                theme.paragraphs[index].run.halfPoints = nil
                if [WordStyleNames.body.id, WordStyleNames.flushText.id].contains(look.style.id) {
                    theme.paragraphs[index].indents = nil
                    theme.paragraphs[index].after = 0
                }
            }
        }
        if let section = document.sections.last, let width = section.width, let height = section.height {
            theme.page = page(section, width: width, height: height)
        }
        return theme
    }

    private static func page(_ section: FormattedDocument.Section, width: Int, height: Int) -> PageSetup {
        func margin(_ side: String, _ usual: Int) -> Length { .twips(section.margins[side] ?? usual) }
        return PageSetup(
            width: .twips(width), height: .twips(height), top: margin("top", 1_440), bottom: margin("bottom", 1_440),
            left: .twips((section.margins["left"] ?? 1_800) + (section.margins["gutter"] ?? 0)),
            right: margin("right", 1_800), header: margin("header", WordDefaults.headerDistance.twips),
            footer: margin("footer", WordDefaults.footerDistance.twips),
            linePitch: section.gridType == nil ? nil : section.gridPitch.map { .twips($0) })
    }

    fileprivate static func runLook(_ format: RunFormat, _ document: FormattedDocument) -> RunLook {
        let latin = document.name(of: format.ascii)
        let eastAsian = document.name(of: format.eastAsia)
        var look = RunLook()
        if latin != nil || eastAsian != nil {
            func plain(_ name: String?) -> String? { name.flatMap { $0.hasPrefix("(") ? nil : $0 } }
            let face = plain(latin) ?? plain(eastAsian) ?? "Times New Roman"
            look.face = Face(latin: face, eastAsian: plain(eastAsian) ?? "宋体")
        }
        look.isBold = format.isBold ?? false
        look.isItalic = format.isItalic ?? false
        look.halfPoints = format.halfPoints
        look.spacing = format.spacing
        if let color = format.color, color != "auto", Color(hex: color) != nil { look.color = color }
        return look
    }
}

extension WordTheme.ParagraphLook {
    /// The look of a style, with all that it is based on; its place in the outline stays.
    fileprivate func taking(_ style: FormattingStyles.Resolved, _ document: FormattedDocument) -> Self {
        let format = style.paragraph
        var look = self
        look.basedOn = nil
        look.keepsNext = format.keepsNext ?? false
        look.startsPage = format.startsPage ?? false
        look.snapsToGrid = format.snapsToGrid
        look.typography = WordTheme.Typography(widowControl: format.controlsWidows, kinsoku: format.kinsoku)
        look.before = format.before ?? 0
        look.after = format.after ?? 0
        look.line = format.line.map {
            WordTheme.Line(value: $0, rule: WordTheme.Line.Rule(rawValue: format.lineRule ?? "auto") ?? .auto)
        }
        look.alignment = format.alignment
        let indents = WordTheme.Indents(
            left: format.left ?? 0, leftCharacters: format.leftCharacters, right: format.right ?? 0,
            rightCharacters: format.rightCharacters, firstLine: format.firstLine ?? 0,
            firstLineCharacters: format.hangingCharacters.map { -$0 } ?? format.firstLineCharacters)
        look.indents = indents == WordTheme.Indents() ? nil : indents
        look.run = WordTheme.runLook(style.run, document)
        return look
    }
}
