import ConversionCore
import DocumentModel
import Testing

@testable import DocumentTransforms

/// What pages only show becomes structure: captions, notes, narrow digits.
@Suite struct PageStructureTests {
    private static func paragraph(_ words: String) -> Block { .paragraph(Paragraph(content: [.text(words, .plain)])) }

    private static func structured(_ blocks: [Block]) throws -> [Block] {
        var document = Document(blocks: blocks)
        var diagnostics = Diagnostics()
        try PageStructure().apply(to: &document, diagnostics: &diagnostics)
        return document.blocks
    }

    private static func targets(_ block: Block) -> [String] {
        struct Collector: DocumentVisitor {
            var names: [String] = []
            mutating func visit(_ inline: Inline) {
                switch inline {
                case .link(let link): if case .bookmark(let name) = link.target { names.append("to " + name) }
                case .marker(.bookmarkStart(let name)): names.append("at " + name)
                default: break
                }
            }
        }
        var collector = Collector()
        Document.walk([block], &collector)
        return collector.names
    }

    private static func words(_ blocks: [Block]) -> String {
        blocks.map { if case .paragraph(let paragraph) = $0 { paragraph.content.plainText } else { "" } }
            .joined(separator: "|")
    }

    @Test func notesTypedAtTheEndAreLinked() throws {
        let before = [
            PageStructureTests.paragraph("The first[1] and the second [2], the first once more [1], no third [3]."),
            PageStructureTests.paragraph("Running text between."),
            PageStructureTests.paragraph("[1] One source."), PageStructureTests.paragraph("［2］ Another."),
            PageStructureTests.paragraph("Printed by the office."),
        ]
        let after = try PageStructureTests.structured(before)
        #expect(PageStructureTests.words(after) == PageStructureTests.words(before))
        #expect(
            PageStructureTests.targets(after[0]) == [
                "at noteref1", "to note1", "at noteref2", "to note2", "to note1",
            ])
        #expect(PageStructureTests.targets(after[2]) == ["at note1", "to noteref1"])
        #expect(PageStructureTests.targets(after[3]) == ["at note2", "to noteref2"])
    }

    @Test(arguments: [("notes", true), ("note1", false), ("noteref1", false)])
    func placesOfThePageKeepTheirNames(_ name: String, _ isLinked: Bool) throws {
        let place = Block.paragraph(
            Paragraph(content: [.marker(.bookmarkStart(name)), .marker(.bookmarkEnd(name)), .text("Text [1].", .plain)])
        )
        let blocks = try PageStructureTests.structured([place, PageStructureTests.paragraph("[1] One source.")])
        #expect(PageStructureTests.targets(blocks[1]).isEmpty == !isLinked)
    }

    @Test(arguments: [
        // No reference, no note, a series that does not begin, nothing but notes, a document number.
        ["Text without any.", "[1] One source."], ["Text with one [1].", "No note."],
        ["Text with one [2].", "[2] One source."], ["[1] One source.", "[2] Another."],
        ["国办发〔2018〕135号", "〔2018〕135号是文号。"], ["", ""],
    ])
    func whatHasOneEndStays(_ lines: [String]) throws {
        let blocks = lines.map(PageStructureTests.paragraph)
        #expect(try PageStructureTests.structured(blocks) == blocks)
    }

    @Test func captionsBelongToWhatTheyName() throws {
        let table = Table(rows: [TableRow(cells: [TableCell(blocks: [PageStructureTests.paragraph("1")])])])
        let image = ImageReference(source: .linked("a.png"))
        let blocks = try PageStructureTests.structured([
            PageStructureTests.paragraph("正文。"), PageStructureTests.paragraph("表1 收到申请情况"),
            PageStructureTests.paragraph("单位：件"), .table(table), PageStructureTests.paragraph("正文。"),
            .paragraph(Paragraph(content: [.image(image)])), PageStructureTests.paragraph("图1 现场"),
            PageStructureTests.paragraph("图1说明了这一点。"),
        ])
        guard blocks.count == 5, case .table(let found) = blocks[1], case .figure(let figure) = blocks[3] else {
            Issue.record("unexpected blocks: \(blocks)")
            return
        }
        #expect(found.caption?.content.plainText == "表1 收到申请情况 单位：件")
        #expect(figure.caption?.content.plainText == "图1 现场")
        #expect(PageStructureTests.words([blocks[4]]) == "图1说明了这一点。")
    }

    private static let sentence = "全年各项工作稳步推进，成效明显，任务全部完成，群众满意。"

    private static func headings(_ blocks: [Block]) -> [String] {
        blocks.compactMap { block in
            guard case .heading(let heading) = block else { return nil }
            return "\(heading.level) \(heading.number?.text ?? "")\(heading.content.plainText)"
        }
    }

    @Test func tablesDoNotBreakTheOutline() throws {
        let cell = TableCell(blocks: [PageStructureTests.paragraph("1")])
        let table = Block.table(Table(rows: [TableRow(cells: [cell])]))
        let blocks = try PageStructureTests.structured([
            PageStructureTests.paragraph("一、总体情况"), PageStructureTests.paragraph(PageStructureTests.sentence), table,
            PageStructureTests.paragraph("二、收到和处理申请情况"), table, table, PageStructureTests.paragraph("三、存在问题"),
            PageStructureTests.paragraph(PageStructureTests.sentence),
        ])
        #expect(PageStructureTests.headings(blocks) == ["1 一、总体情况", "1 二、收到和处理申请情况", "1 三、存在问题"])
        #expect(blocks.count == 8 && blocks[2] == table && blocks[4] == table && blocks[5] == table)
    }

    @Test func typedHeadingsStandBelowMarkedOnes() throws {
        func marked(_ number: String, _ words: String) -> Block {
            .heading(Heading(level: 2, number: PrintedNumber(number), content: [.text(words, .plain)]))
        }
        let text = PageStructureTests.paragraph(PageStructureTests.sentence)
        let blocks = try PageStructureTests.structured([
            marked("一、", "总体情况"), PageStructureTests.paragraph("（一）加强领导"), text,
            PageStructureTests.paragraph("（二）加强投入"),
            text, marked("二、", "下步打算"), PageStructureTests.paragraph("（一）抓好落实"), text,
        ])
        #expect(
            PageStructureTests.headings(blocks)
                == ["1 一、总体情况", "2 （一）加强领导", "2 （二）加强投入", "1 二、下步打算", "2 （一）抓好落实"])
        // One heading of the page's own beside a report's typed ones.
        let other = Block.heading(Heading(level: 3, content: [.text("附件说明", .plain)]))
        let beside = try PageStructureTests.structured([
            PageStructureTests.paragraph("一、总体情况"), text, PageStructureTests.paragraph("二、存在问题"), text, other,
            PageStructureTests.paragraph("三、下步打算"), text,
        ])
        #expect(PageStructureTests.headings(beside) == ["1 一、总体情况", "1 二、存在问题", "1 附件说明", "1 三、下步打算"])
    }

    @Test func layoutStaysAndHeadingsNeedNoBold() throws {
        let layout = ParagraphLayout(alignment: .end)
        let bold = Paragraph(content: [.text("一、总体情况", TextStyle(.bold))], layout: ParagraphLayout(alignment: .center))
        let signed = Paragraph(
            content: [.text("某办公室", .plain), .lineBreak(.line), .text("2022年3月15日", .plain)], layout: layout)
        let text = PageStructureTests.paragraph(PageStructureTests.sentence)
        let blocks = try PageStructureTests.structured([
            .paragraph(signed), text, .paragraph(bold), text, PageStructureTests.paragraph("二、存在问题"), text,
        ])
        guard case .paragraph(let first) = blocks[0], case .paragraph(let second) = blocks[1],
            case .heading(let heading) = blocks[3]
        else {
            Issue.record("unexpected blocks: \(blocks)")
            return
        }
        #expect(first.layout == layout && second.layout == layout && second.content.plainText == "2022年3月15日")
        #expect(heading.alignment == .center && heading.content == [.text("总体情况", .plain)])
    }

    @Test func linksToWhatWasLeftOutAreText() throws {
        func link(_ name: String) -> Inline {
            .link(Link(target: .bookmark(name), content: [.text("there", .plain)]))
        }
        let content: [Inline] = [
            .marker(.bookmarkStart("here")), .marker(.bookmarkEnd("here")), .text("See ", .plain), link("contents"),
            .text(" or ", .plain), link("here"),
        ]
        let blocks = try PageStructureTests.structured([
            .quotation(Quotation(blocks: [.paragraph(Paragraph(content: content))]))
        ])
        guard case .quotation(let quotation) = blocks[0], case .paragraph(let paragraph) = quotation.blocks[0] else {
            Issue.record("unexpected blocks: \(blocks)")
            return
        }
        #expect(paragraph.content == Array(content[..<2]) + [.text("See there or ", .plain), link("here")])
    }

    @Test func levelsBeginWithTheFirst() throws {
        func heading(_ level: Int) -> Block { .heading(Heading(level: level, content: [.text("A", .plain)])) }
        let cell = TableCell(blocks: [heading(5)])
        let blocks = try PageStructureTests.structured([
            heading(2), .quotation(Quotation(blocks: [heading(4)])), .table(Table(rows: [TableRow(cells: [cell])])),
            heading(2),
        ])
        let levels = blocks.flatMap { block in
            struct Collector: DocumentVisitor {
                var levels: [Int] = []
                mutating func visit(_ block: Block) {
                    if case .heading(let heading) = block { levels.append(heading.level) }
                }
            }
            var collector = Collector()
            Document.walk([block], &collector)
            return collector.levels
        }
        #expect(levels == [1, 2, 3, 1])
    }

    @Test func wideDigitsAndLettersBecomeNarrow() throws {
        var document = Document(blocks: [PageStructureTests.paragraph("２０１８年Ａｂ（１）：％")])
        document.metadata.title = "第１期"
        var diagnostics = Diagnostics()
        try HalfWidth().apply(to: &document, diagnostics: &diagnostics)
        #expect(PageStructureTests.words(document.blocks) == "2018年Ab（1）：％")
        #expect(document.metadata.title == "第1期")
        #expect(diagnostics.all.map(\.count) == [8])
        // Program code stays; links and tracked changes are text like others.
        let code = Inline.text("１", TextStyle(.code))
        let link = Link(target: .external("a"), content: [.text("２", .plain), code])
        document.blocks = [
            .paragraph(Paragraph(content: [code, .link(link)])),
            .preformatted(Preformatted(content: [.text("３", .plain)])),
        ]
        try HalfWidth().apply(to: &document, diagnostics: &diagnostics)
        var narrow = link
        narrow.content[0] = .text("2", .plain)
        #expect(document.blocks[0] == .paragraph(Paragraph(content: [code, .link(narrow)])))
        #expect(document.blocks[1] == .preformatted(Preformatted(content: [.text("３", .plain)])))
    }
}
