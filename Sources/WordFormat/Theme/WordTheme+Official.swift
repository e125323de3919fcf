import ConversionCore
import DocumentModel

extension WordTheme {
    /// Drafts after GB/T 9704-2012. Clauses are of that standard; what it leaves open is as offices do it.
    ///
    /// 22 lines of 28 characters come by lines of an exact height and by characters of 16 pt set closer by a quarter of a
    /// point: a grid of characters narrower than the type breaks in word processors other than Word.
    static func official(_ layout: OfficialLayout) -> WordTheme {
        let own = layout.overrides
        let faces = OfficialFaces(layout.fontSet, own.faces)
        let character = characterWidth(halfPoints: own.halfPoints(.text) ?? 32)
        let pitch = own.linePitch?.twips ?? (layout.profile == .common ? 579 : 589)
        let (top, bottom) = layout.profile == .common ? (2_098, 1_984) : (1_960, 1_847)
        var page = officialPage(
            top: own.top?.twips ?? top, bottom: own.bottom?.twips ?? bottom, pitch: pitch)
        page.left = own.left ?? page.left
        page.right = own.right ?? page.right
        var theme = WordTheme(
            defaults: RunLook(face: faces.text, halfPoints: 32), kerning: nil,
            paragraphs: officialParagraphs(faces, pitch: pitch, character: character, layout.pageNumbers),
            codeFace: faces.text, tableHeader: RunLook(face: faces.strong),
            listIndent: .firstLine(2 * character, characters: 200), page: page, imposesPage: true,
            characterWidth: character, tabWidth: 420)
        theme.runIns = (1...4).map { level in
            RunInLook(style: WordStyleNames.runInHeading(level), run: RunLook(face: faces.heading(level)))
        }
        if layout.pageNumbers != .none {
            // 一字线, the digits between them in 宋体 of 14 pt (7.5).
            theme.pageNumbers = PageNumbers(
                before: "— ", after: " —", isOutside: layout.pageNumbers == .outer)
        }
        theme.setsSharedMarksInEastAsianFace = true
        theme.runsHeadingsIn = true
        theme.fillsWidthWithTables = true
        // 正文下空一行 (7.3.4, 7.3.5.2).
        theme.blankLinesBefore = [.attachmentNote: 1, .signature: 1]
        if layout.seal == .stamp {
            // 签名章 are put 空二行 below the text, the date a line below them (7.3.5.3).
            theme.blankLinesBefore[.signature] = 2
            theme.blankLinesBefore[.date] = 1
        }
        theme.blankLinesAfter = [.title, .subtitle, .byline, .documentNumber]
        theme.longestCaption = 19
        theme.setsPicturesApart = true
        theme.tables = officialTables
        theme.apply(own)
        return theme
    }

    /// Sizes, bold headings and the mark's colour as an office has them.
    private mutating func apply(_ own: OfficialOverrides) {
        if let size = own.halfPoints(.text) {
            defaults.halfPoints = size
            change(WordStyleNames.normal.id) { $0.run.halfPoints = size }
        }
        for (role, style) in WordStyleNames.roles {
            if role == .title, let size = own.halfPoints(.title) { change(style.id) { $0.run.halfPoints = size } }
            if role == .issuingMark, let color = own.markColor { change(style.id) { $0.run.color = color.description } }
        }
        if let size = own.halfPoints(.pageNumber) { change(WordStyleNames.footer.id) { $0.run.halfPoints = size } }
        for level in own.boldHeadings where (1...4).contains(level) {
            change(WordStyleNames.heading(level).id) { $0.run.isBold = true }
            for index in runIns.indices where runIns[index].style.id == WordStyleNames.runInHeading(level).id {
                runIns[index].run.isBold = true
            }
        }
    }

    private mutating func change(_ id: String, _ body: (inout ParagraphLook) -> Void) {
        for index in paragraphs.indices where paragraphs[index].style.id == id { body(&paragraphs[index]) }
    }

    /// The pages that drafts impose, by which a reader knows them.
    static let officialPages = OfficialLayout.Profile.allCases.map { official(OfficialLayout(profile: $0)).page }

    /// Whether a footer is nothing but the page's number as drafts have it.
    static func isPageNumbers(_ furniture: PageFurniture) -> Bool {
        guard let primary = furniture.primary else { return furniture.even == nil }
        return [primary, furniture.even ?? primary].allSatisfy { blocks in
            guard blocks.count == 1, case .paragraph(let paragraph) = blocks[0], paragraph.content.count == 3,
                case .field(let field) = paragraph.content[1], field.kind == .page
            else { return false }
            return paragraph.content[0] == .text("— ", .plain) && paragraph.content[2] == .text(" —", .plain)
        }
    }

    /// What a character of running text takes, in twips: its size less the quarter of a point that it is set closer by.
    private static func characterWidth(halfPoints: Int) -> Int { halfPoints * 10 - 5 }

    /// 28 mm for binding, a text of 156 mm (5.2.1).
    private static func officialPage(top: Int, bottom: Int, pitch: Int) -> PageSetup {
        PageSetup(
            width: .twips(11_906), height: .twips(16_838), top: .twips(top), bottom: .twips(bottom),
            left: .twips(1_588), right: .twips(1_474), header: .twips(851), footer: .twips(bottom - 564),
            linePitch: .twips(pitch))
    }

    private static func officialParagraphs(
        _ faces: OfficialFaces, pitch: Int, character: Int, _ numbers: OfficialLayout.PageNumbers
    ) -> [ParagraphLook] {
        let normal = WordStyleNames.normal.id
        let body = WordStyleNames.body.id
        let twoCharacters = Indents(firstLine: 2 * character, firstLineCharacters: 200)
        var base = ParagraphLook(
            style: WordStyleNames.normal, line: .exactly(pitch), alignment: "both",
            run: RunLook(face: faces.text, halfPoints: 32, spacing: -5))
        base.typography = Typography(
            widowControl: false, kinsoku: true, overflowPunctuation: false, autoSpace: false, adjustsRightIndent: false)
        var styles = [
            base, ParagraphLook(style: WordStyleNames.body, basedOn: normal, indents: twoCharacters),
            ParagraphLook(style: WordStyleNames.flushText, basedOn: normal),
        ]
        for level in 1...9 {
            styles.append(
                ParagraphLook(
                    style: WordStyleNames.heading(level), basedOn: normal, next: body, outline: level - 1,
                    keepsNext: true, indents: twoCharacters, run: RunLook(face: faces.heading(level))))
        }
        for (role, style) in WordStyleNames.roles { styles.append(official(role, style, faces, character: character)) }
        // What else a report may hold is text like all other: the standard knows one size and one line for all of it.
        for style in [
            WordStyleNames.listParagraph, WordStyleNames.quotation, WordStyleNames.preformatted,
            WordStyleNames.definitionTerm, WordStyleNames.definition, WordStyleNames.numberedParagraph,
        ] + (1...5).map({ WordStyleNames.listContinuation($0) }) {
            styles.append(ParagraphLook(style: style, basedOn: body))
        }
        styles += [
            ParagraphLook(
                style: WordStyleNames.caption, basedOn: normal, alignment: "center",
                run: RunLook(face: faces.strong, halfPoints: 28)),
            loose(WordStyleNames.figure, alignment: "center"),
            loose(WordStyleNames.tableText, halfPoints: 24, alignment: "left"),
            loose(WordStyleNames.header, halfPoints: 18, alignment: "center"), footer(faces, numbers),
            loose(WordStyleNames.footnoteText, halfPoints: 21, alignment: "left"),
            loose(WordStyleNames.endnoteText, halfPoints: 21, alignment: "left"),
            loose(WordStyleNames.commentText, halfPoints: 21, alignment: "left"),
            ParagraphLook(
                style: WordStyleNames.contentsHeading, basedOn: normal, snapsToGrid: false, after: pitch,
                alignment: "center", run: RunLook(face: faces.title, halfPoints: 44, spacing: 0)),
        ]
        styles += WordTheme.contentsEntries(width: 8_844) { level in
            Indents(left: character * (level - 1), leftCharacters: 100 * (level - 1))
        }
        return styles
    }

    /// Lines as high as what stands in them: an exact height would clip pictures, formulas and cells.
    private static func loose(
        _ style: WordStyleNames.Style, halfPoints: Int? = nil, alignment: String
    ) -> ParagraphLook {
        ParagraphLook(
            style: style, basedOn: WordStyleNames.normal.id, snapsToGrid: false, line: .auto(240),
            alignment: alignment, run: RunLook(halfPoints: halfPoints, spacing: 0))
    }

    private static func footer(_ faces: OfficialFaces, _ numbers: OfficialLayout.PageNumbers) -> ParagraphLook {
        ParagraphLook(
            style: WordStyleNames.footer, basedOn: WordStyleNames.normal.id, snapsToGrid: false,
            line: .exactly(280), alignment: "center",
            run: RunLook(
                face: Face(latin: faces.number.eastAsian, eastAsian: faces.number.eastAsian), halfPoints: 28, spacing: 0
            ))
    }

    private static func official(
        _ role: ParagraphRole, _ style: WordStyleNames.Style, _ faces: OfficialFaces, character: Int
    ) -> ParagraphLook {
        var look = ParagraphLook(style: style, basedOn: WordStyleNames.normal.id)
        let twoCharacters = Indents(firstLine: 2 * character, firstLineCharacters: 200)
        switch role {
        case .title:
            // 二号小标宋 in the middle (7.3.1), on the lines of the page.
            look.next = WordStyleNames.body.id
            look.keepsNext = true
            look.snapsToGrid = false
            look.alignment = "center"
            look.run = RunLook(face: faces.title, halfPoints: 44, spacing: 0)
        case .subtitle, .byline, .documentNumber:
            look.alignment = "center"
            if role == .subtitle { look.run.face = faces.second }
        case .recipient: look.next = WordStyleNames.body.id
        case .attachmentNote:
            // 左空二字, what wraps under the name (7.3.4).
            look.indents = Indents(
                left: 5 * character, leftCharacters: 500, firstLine: -3 * character, firstLineCharacters: -300)
            look.alignment = "left"
        case .signature, .date:
            // 右空四字 (7.3.5.1); where a name is shorter or longer than the date, the writer moves it over it.
            look.alignment = "right"
            look.indents = Indents(right: 4 * character, rightCharacters: 400)
            look.keepsNext = role == .signature
        case .copyNumber, .secrecy, .urgency, .signer:
            look.alignment = "left"
            if role != .copyNumber { look.run.face = faces.strong }
            if role == .signer {
                look.run.face = faces.text
                look.alignment = "right"
                look.indents = Indents(right: 320, rightCharacters: 100)
            }
        case .issuingMark:
            // 红色小标宋, as large as fits (7.2.4).
            look.snapsToGrid = false
            look.line = .auto(240)
            look.alignment = "center"
            look.run = RunLook(face: faces.mark, halfPoints: 72, spacing: 0, color: "FF0000")
        case .letterNumber:
            look.alignment = "center"
        case .copyTo:
            // 左右各空一字, what wraps under the first name (7.4.2).
            look.indents = Indents(
                left: 1_120, leftCharacters: 400, right: 280, rightCharacters: 100, firstLine: -840,
                firstLineCharacters: -300)
            look.run.halfPoints = 28
        case .printing:
            // 左空一字, the date 右空一字 (7.4.3).
            look.indents = Indents(left: 280, leftCharacters: 100, right: 280, rightCharacters: 100)
            look.rightTab = 8_844 - 280
            look.run.halfPoints = 28
        case .remark: look.indents = twoCharacters
        case .attachment:
            look.startsPage = true
            look.keepsNext = true
            look.run.face = faces.strong
        case .tableNote:
            look.indents = twoCharacters
        default: look.indents = twoCharacters
        }
        return look
    }
}

/// The faces of official drafts (5.2.2 and 7).
private struct OfficialFaces {
    let text: WordTheme.Face
    let strong: WordTheme.Face
    let second: WordTheme.Face
    let title: WordTheme.Face
    let number: WordTheme.Face
    let mark: WordTheme.Face
    private let headings: [Int: WordTheme.Face]

    init(_ set: OfficialLayout.FontSet, _ own: [OfficialOverrides.FaceRole: String]) {
        func face(_ eastAsian: String) -> WordTheme.Face {
            WordTheme.Face(latin: own[.latin] ?? "Times New Roman", eastAsian: eastAsian)
        }
        let (text, title): (WordTheme.Face, WordTheme.Face)
        switch set {
        case .gb2312:
            (text, title) = (face("仿宋_GB2312"), face("方正小标宋简体"))
        case .gbk: (text, title) = (face("仿宋"), face("方正小标宋_GBK"))
        case .free: (text, title) = (face("FandolFang"), face("Noto Serif CJK SC"))
        }
        strong = face(set == .free ? "Noto Sans CJK SC" : "黑体")
        number = face(own[.pageNumber] ?? (set == .free ? "Noto Serif CJK SC" : "宋体"))
        self.text = own[.text].map(face) ?? text
        second = face(set.secondFace)
        self.title = own[.title].map(face) ?? title
        mark = own[.mark].map(face) ?? title
        let roles: [OfficialOverrides.FaceRole] = [.heading1, .heading2, .heading3, .heading4]
        var headings: [Int: WordTheme.Face] = [:]
        for (level, role) in zip(1..., roles) { headings[level] = own[role].map(face) }
        self.headings = headings
    }

    /// 黑体 for 一、, 楷体 for （一）, 仿宋 below.
    func heading(_ level: Int) -> WordTheme.Face {
        if let own = headings[level] { return own }
        return switch level {
        case 1: strong
        case 2: second
        default: text
        }
    }
}

extension OfficialOverrides {
    fileprivate func halfPoints(_ role: SizeRole) -> Int? { sizes[role].map { Int(($0.points * 2).rounded()) } }
}
