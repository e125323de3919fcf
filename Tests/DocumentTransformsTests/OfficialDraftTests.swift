import ConversionCore
import DocumentModel
import Testing

@testable import DocumentTransforms

/// Official drafts: titles, signatures, headings, and a clean copy.
@Suite struct OfficialDraftTests {
    @Test func titlesAreNotBrokenWithinBooksFiguresAndLatinWords() {
        for title in [
            "国务院办公厅关于印发《政府信息公开条例实施细则》的通知", "关于做好2018年度国家自然科学基金项目申报工作有关事项的通知",
            "关于举办International Conference on Open Government论坛的通知",
        ] {
            for place in TitleBreaking.breaks(in: title) {
                let scalars = Array(title.unicodeScalars)
                let before = String(String.UnicodeScalarView(scalars[..<place]))
                #expect(before.filter { $0 == "《" }.count == before.filter { $0 == "》" }.count)
                let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
                #expect(!(isDigit(scalars[place - 1]) && isDigit(scalars[place])))
                #expect(
                    !(scalars[place - 1].properties.isAlphabetic && scalars[place - 1].isASCII && scalars[place].isASCII
                        && scalars[place] != " "))
            }
        }
    }

    /// 右空四字 and the name in the middle over the date (7.3.5.1).
    @Test func namesStandOverTheirDates() {
        // 2018年2月9日: six figures of half a character and three characters.
        let date = SignatureLayout.width("2018年2月9日")
        #expect(date == 600)
        let name = SignatureLayout.width("常熟市人民政府")
        #expect(SignatureLayout.indents(name: name, date: date, seal: .seal) == (350, 400))
        #expect(SignatureLayout.indents(name: 600, date: 600, seal: .seal) == (400, 400))
        #expect(SignatureLayout.indents(name: 2_000, date: 600, seal: .seal) == (0, 400))
    }

    /// 署名右空二字, the date two characters to the right of its beginning (7.3.5.2); a short name gives way to the date.
    @Test func namesWithoutASealStandTwoCharactersFromTheRight() {
        #expect(SignatureLayout.indents(name: 1_400, date: 600, seal: .none) == (200, 800))
        #expect(SignatureLayout.indents(name: 800, date: 600, seal: .none) == (200, 200))
        #expect(SignatureLayout.indents(name: 400, date: 600, seal: .none) == (600, 200))
        #expect(SignatureLayout.indents(name: 400, date: 600, seal: .stamp) == (400, 400))
    }

    private static func draft(_ document: Document) throws -> (Document, Diagnostics) {
        var document = document
        var diagnostics = Diagnostics()
        try OfficialDraft().apply(to: &document, diagnostics: &diagnostics)
        return (document, diagnostics)
    }

    @Test func looksGoAndWordsStay() throws {
        var style = TextStyle([.bold, .superscript])
        style.details.color = Color(red: 255, green: 0, blue: 0)
        let (draft, _) = try Self.draft(
            Document(blocks: [
                .paragraph(Paragraph("关于试点的通知", role: .title)),
                .paragraph(
                    Paragraph(
                        content: [.text("　　甲", TextStyle(.bold)), .text("2", style)],
                        layout: ParagraphLayout(alignment: .end), sourceStyle: "Mine")),
            ]))
        #expect(
            draft.blocks[1]
                == .paragraph(Paragraph(content: [.text("甲", .plain), .text("2", TextStyle(.superscript))])))
    }

    @Test func whatIsNotForOthersIsLeftOutAndSaid() throws {
        let comment = CommentID("1")
        let (draft, diagnostics) = try Self.draft(
            Document(
                blocks: [
                    .paragraph(
                        Paragraph(content: [
                            .text("甲", .plain), .text("秘", TextStyle(.hidden)), .marker(.commentReference(comment)),
                            .revision(RevisedText(revision: Revision(kind: .deletion), content: [.text("旧", .plain)])),
                            .revision(RevisedText(revision: Revision(kind: .insertion), content: [.text("新", .plain)])),
                        ]))
                ], comments: [comment: Comment(blocks: [])]))
        #expect(draft.blocks == [.paragraph(Paragraph(content: [.text("甲新", .plain)]))])
        #expect(draft.comments.isEmpty)
        #expect(diagnostics.warnings.count == 3)
    }

    @Test func picturesStandByThemselves() throws {
        let image = Inline.image(ImageReference(source: .linked("a.png"), isFloating: true))
        let (draft, _) = try Self.draft(
            Document(blocks: [
                .paragraph(Paragraph("标题", role: .title)),
                .paragraph(
                    Paragraph(content: [
                        .text("前", .plain), image, .link(Link(target: .external("b"), content: [image])),
                        .text("后", .plain),
                    ])),
            ]))
        #expect(draft.blocks.count == 4)
        #expect(draft.blocks[1] == .paragraph(Paragraph("前后")))
        guard case .figure = draft.blocks[2], case .figure = draft.blocks[3] else {
            Issue.record("the pictures are no figures")
            return
        }
    }

    @Test func headingsWithoutNumbersAreCounted() throws {
        func heading(_ level: Int, _ text: String) -> Block {
            .heading(Heading(level: level, content: [.text(text, .plain)]))
        }
        let (draft, diagnostics) = try Self.draft(
            Document(blocks: [
                heading(1, "总标题"), heading(3, "甲"), heading(5, "乙"), heading(5, "丙"), heading(3, "丁"), heading(5, "戊"),
            ]))
        let numbers = draft.blocks.compactMap { block -> String? in
            if case .heading(let heading) = block { heading.number?.text } else { nil }
        }
        #expect(draft.blocks.first == .paragraph(Paragraph("总标题", role: .title)))
        #expect(numbers == ["一、", "（一）", "（二）", "二、", "（一）"])
        #expect(diagnostics.warnings.count == 1)
        // Once more, nothing changes.
        #expect(try Self.draft(draft).0 == draft)
    }

    @Test func automaticNumbersBecomeTyped() throws {
        let number = PrintedNumber("一、", gap: "", source: NumberingPosition(definition: "1", level: 0))
        let document = Document(
            blocks: [.heading(Heading(level: 1, number: number, content: [.text("总则", .plain)]))],
            numberings: ["1": NumberingDefinition(levels: [NumberingLevel(format: .decimal, pattern: "%1.", gap: " ")])]
        )
        let (draft, _) = try Self.draft(document)
        #expect(draft.numberings.isEmpty)
        #expect(
            draft.blocks == [.heading(Heading(level: 1, number: PrintedNumber("一、"), content: [.text("总则", .plain)]))])
    }
}

/// Tables on pages on their side, and characters that fonts do not hold.
@Suite struct OfficialPagesTests {
    private static func table(columns: Int, _ text: String) -> Table {
        let row = TableRow(cells: (0..<columns).map { _ in TableCell(blocks: [.paragraph(Paragraph(text))]) })
        return Table(rows: [row, row])
    }

    @Test(arguments: [
        (4, "本年新收政府信息公开申请数量", false), (6, "申请数量", false), (9, "申请数量", true), (10, "公开申请数量", true), (12, "1", false),
        (16, "1", false), (8, "1,234,567,890.12", true),
    ])
    func wideTablesAreTurned(columns: Int, text: String, isWide: Bool) {
        #expect(WideTables.isWide(Self.table(columns: columns, text)) == isWide)
    }

    @Test func turnedTablesStandInSectionsOfTheirOwn() {
        let wide = Block.table(Self.table(columns: 12, "公开申请数量"))
        let note = Block.paragraph(Paragraph("注：略。", role: .tableNote))
        let text = Block.paragraph(Paragraph("正文"))
        var document = Document(blocks: [text, wide, note, text, text, wide])
        #expect(WideTables.turn(&document) == 2)
        let kinds = document.blocks.map { block -> String in
            switch block {
            case .sectionBreak(let setup): setup.page?.isLandscape == true ? "side" : "upright"
            case .table: "table"
            default: "text"
            }
        }
        #expect(kinds == ["text", "side", "table", "text", "upright", "text", "text", "side", "table"])
        let once = document
        #expect(WideTables.turn(&document) == 0)
        #expect(document == once)
    }

    @Test func charactersBeyondTheFontsAreNamed() throws {
        var document = Document(blocks: [.paragraph(Paragraph("朱镕基和张喆，镕"))])
        var diagnostics = Diagnostics()
        try OfficialDraft().apply(to: &document, diagnostics: &diagnostics)
        let said = diagnostics.warnings.filter { $0.code == .kept }
        #expect(said.count == 1)
        #expect(said.first?.count == 3)
        #expect(said.first?.message.contains("喆 (“镕基和张喆，镕”), 镕 (“朱镕基和张喆”)") == true)
        diagnostics = Diagnostics()
        try OfficialDraft(isLimitedToGB2312: false).apply(to: &document, diagnostics: &diagnostics)
        #expect(diagnostics.warnings.isEmpty)
    }

    /// As wide as 95 % of the line, in half points, between 22 and 62 pt.
    @Test func marksAreAsLargeAsFits() {
        #expect(LetterheadLayout.markSize(of: ["某市人民政府文件"], width: 8_844, rows: 1) == 105)
        #expect(LetterheadLayout.markSize(of: ["令"], width: 8_844, rows: 1) == 124)
        #expect(LetterheadLayout.markSize(of: [String(repeating: "局", count: 40)], width: 8_844, rows: 1) == 44)
        #expect(LetterheadLayout.markSize(of: ["甲局", "乙局", "丙局"], width: 5_300, rows: 3) == 64)
    }

    @Test func annexesHangUnderTheirNames() throws {
        var document = Document(
            blocks: ["附件：1．提纲", "2．统计表"].map { .paragraph(Paragraph($0, role: .attachmentNote)) })
        AttachmentLayout.place(&document.blocks)
        let found = document.blocks.compactMap { block -> Paragraph? in
            if case .paragraph(let paragraph) = block { paragraph } else { nil }
        }
        #expect(found.map(\.content.plainText) == ["附件：1.提纲", "2.统计表"])
        #expect(found.map(\.layout.startIndent) == [.characters(hundredths: 600), .characters(hundredths: 600)])
        #expect(found.map(\.layout.firstLineIndent) == [.characters(hundredths: -400), .characters(hundredths: -100)])
    }

    @Test func shortEnumerationsAreHeadingsAndAnnouncedOnesAreLists() throws {
        func list(_ texts: [String]) -> Block {
            .list(
                ListBlock(
                    marker: .ordered(format: .chineseCounting, pattern: "（%）", start: 1),
                    items: texts.map { ListItem(blocks: [.paragraph(Paragraph($0))]) }))
        }
        func levels(_ blocks: [Block]) throws -> [Int] {
            var document = Document(blocks: [.paragraph(Paragraph("标题", role: .title))] + blocks)
            var diagnostics = Diagnostics()
            try OfficialDraft().apply(to: &document, diagnostics: &diagnostics)
            return document.blocks.compactMap { block in
                if case .heading(let heading) = block { heading.level } else { nil }
            }
        }
        #expect(try levels([list(["全年情况。主要如下。", "存在的问题。"])]).count == 2)
        #expect(try levels([.paragraph(Paragraph("包括以下内容：")), list(["全年情况。主要如下。", "问题。"])]).isEmpty)
        #expect(try levels([list(["全年情况；", "存在的问题。"])]).isEmpty)
    }

    /// Several seals stand in rows, the last over the date (7.3.5.1); without seals the names stand one under another.
    @Test(arguments: [
        (["甲市财政局", "甲市民政局"], [["", "甲市财政局", "甲市民政局"]]),
        (["甲市财政局 甲市民政局"], [["", "甲市财政局", "甲市民政局"]]),
        (
            ["甲市财政局", "甲市民政局", "甲市教育局", "甲市公安局"],
            [["甲市财政局", "甲市民政局", "甲市教育局"], ["", "", "甲市公安局"]]
        ),
        (
            ["甲市财政局", "甲市人力资源和社会保障局", "甲市教育局"],
            [["甲市财政局", "甲市人力资源和社会保障局"], ["", "甲市教育局"]]
        ),
    ])
    func sealsOfSeveralBodiesStandInRows(_ names: [String], _ rows: [[String]]) {
        let signed = names.map { Block.paragraph(Paragraph($0, role: .signature)) }
        var blocks = signed + [.paragraph(Paragraph("2018年2月9日", role: .date))]
        SignatureLayout.place(&blocks, seal: .seal)
        guard case .table(let table)? = blocks.first else {
            Issue.record("no table")
            return
        }
        let found = table.rows.map { row in
            row.cells.map { cell in
                if case .paragraph(let paragraph)? = cell.blocks.first { paragraph.content.plainText } else { "" }
            }
        }
        #expect(found == rows)
        #expect(table.columnWidths.reduce(0) { $0 + $1.twips } <= 8_844)
        #expect(blocks.count == 2)
        #expect(
            SignatureLayout.signatures(in: blocks[0])?.count == names.joined(separator: " ").split(separator: " ").count
        )
        var unsealed = signed + [.paragraph(Paragraph("2018年2月9日", role: .date))]
        SignatureLayout.place(&unsealed, seal: .none)
        #expect(unsealed.count == signed.count + 1)
    }

    @Test func severalBodiesSignOneUnderAnother() throws {
        let texts = ["关于工作的通知", "各单位要做好工作，认真落实，确保完成任务。", "不是机关的一行文字", "甲市财政局", "甲市民政局", "2018年2月9日"]
        var document = Document(
            blocks: texts.enumerated().map { .paragraph(Paragraph($1, role: $0 == 0 ? .title : .body)) })
        DraftRoles.assign(to: &document)
        #expect(document.blocks.map(\.role) == [.title, .body, .body, .signature, .signature, .date])
    }

    @Test func headingsAreListedWithTheirPlaces() throws {
        let blocks: [Block] = [
            .paragraph(Paragraph("报告", role: .title)),
            .heading(Heading(level: 1, number: PrintedNumber("一、"), content: [.text("概述", .plain)])),
            .heading(Heading(level: 4, content: [.text("太深", .plain)])),
            .heading(Heading(level: 2, number: PrintedNumber("1.", gap: " "), content: [.text("数据", .plain)])),
        ]
        for place in [TableOfContentsPass.Place.underTitle, .ownPage] {
            var document = Document(blocks: blocks)
            var diagnostics = Diagnostics()
            let pass = TableOfContentsPass(place: place, hasPageNumbers: place == .ownPage)
            try pass.apply(to: &document, diagnostics: &diagnostics)
            let at = place == .ownPage ? 0 : 1
            guard case .tableOfContents(let contents) = document.blocks[at] else {
                Issue.record("no contents at \(at)")
                return
            }
            let texts = contents.blocks.map { block in
                if case .paragraph(let paragraph) = block { paragraph.content.plainText } else { "" }
            }
            let end = place == .ownPage ? " " : ""
            #expect(texts == ["目　录", "一、概述\(end)", "1. 数据\(end)"])
            if place == .ownPage { #expect(document.blocks[1] == .pageBreak) }
            let once = document
            try pass.apply(to: &document, diagnostics: &diagnostics)
            #expect(document == once)
        }
    }
}
