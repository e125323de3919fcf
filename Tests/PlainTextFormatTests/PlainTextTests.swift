import ConversionCore
import DocumentModel
import Testing

@testable import PlainTextFormat

@Suite struct PlainTextTests {
    private static func read(_ text: String) throws -> Document {
        var diagnostics = Diagnostics()
        return try PlainTextReader(options: ReaderOptions()).read(
            Source(bytes: Array(text.utf8)), diagnostics: &diagnostics)
    }

    private static func written(_ blocks: [Block], width: Int? = nil) throws -> String {
        var diagnostics = Diagnostics()
        let writer = PlainTextWriter(options: WriterOptions(lineWidth: width))
        return try String(
            decoding: writer.write(Document(blocks: blocks), diagnostics: &diagnostics).bytes, as: UTF8.self)
    }

    @Test(arguments: ["a\nb\n\nc", "a\r\nb\r\n\r\nc\r\n", "a\rb\r\rc", "\u{FEFF}a\u{2028}b\n \u{3000}\nc"])
    func blankLinesPartParagraphs(text: String) throws {
        let document = try PlainTextTests.read(text)
        #expect(
            document.blocks == [
                .paragraph(Paragraph(content: [.text("a", .plain), .lineBreak(.line), .text("b", .plain)])),
                .paragraph(Paragraph("c")),
            ])
    }

    @Test func formFeedsInsideSentencesAreLeftOut() throws {
        var diagnostics = Diagnostics()
        let text = "为了规范工作，\u{0C}制定本办法，并报上级备\u{0C}案后施行。\u{0C}第二条\n目录\u{0C}第一章\n某市政府\u{0C}前言"
        let document = try PlainTextReader(options: ReaderOptions()).read(
            Source(bytes: Array(text.utf8)), diagnostics: &diagnostics)
        #expect(
            document.blocks == [
                .paragraph(Paragraph("为了规范工作，制定本办法，并报上级备案后施行。")), .pageBreak,
                .paragraph(Paragraph(content: [.text("第二条", .plain), .lineBreak(.line), .text("目录", .plain)])),
                .pageBreak,
                .paragraph(Paragraph(content: [.text("第一章", .plain), .lineBreak(.line), .text("某市政府", .plain)])),
                .pageBreak, .paragraph(Paragraph("前言")),
            ])
        #expect(diagnostics.all.map(\.count) == [2])
    }

    @Test func formFeedsEndPages() throws {
        let document = try PlainTextTests.read("a\u{0C}b")
        #expect(document.blocks == [.paragraph(Paragraph("a")), .pageBreak, .paragraph(Paragraph("b"))])
    }

    @Test func columnsOfTablesAlignByDisplayWidth() throws {
        let rows = [["项目", "n"], ["a", "数量"]].map { cells in
            TableRow(cells: cells.map { TableCell(blocks: [.paragraph(Paragraph($0))]) })
        }
        let lines = try PlainTextTests.written([.table(Table(rows: rows))]).split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("项目  n") })
        #expect(lines.contains { $0.hasPrefix("a     数量") })
    }

    @Test func cellsLeaveWhatIsAroundTheirTableAsItWas() throws {
        let cells = [["b", "c\nd"], ["", "e"]].map { row in
            TableRow(
                cells: row.map { text in
                    TableCell(blocks: text.split(separator: "\n").map { .paragraph(Paragraph(String($0))) })
                })
        }
        let table = Block.table(Table(rows: cells))
        let blocks: [Block] = [
            .paragraph(Paragraph("a")),
            .list(ListBlock(marker: .disc, items: [ListItem(blocks: [table, .paragraph(Paragraph("f"))])])),
            .quotation(Quotation(blocks: [table])),
        ]
        #expect(
            try PlainTextTests.written(blocks)
                == "a\n\n• b  c\n     d\n     e\n\n  f\n\n    b  c\n       d\n       e\n")
    }

    @Test func longLinesAreWrappedOnlyWhenAsked() throws {
        let block = Block.paragraph(Paragraph(String(repeating: "政府信息公开，", count: 20)))
        #expect(try PlainTextTests.written([block]).split(separator: "\n").count == 1)
        for line in try PlainTextTests.written([block], width: 40).split(separator: "\n") {
            #expect(DisplayWidth.of(String(line)) <= 42)
            #expect(!line.hasPrefix("，"))
        }
    }

    @Test func notesStandAtTheEnd() throws {
        var document = Document(blocks: [.paragraph(Paragraph(content: [.text("a", .plain), .note("1")]))])
        document.notes["1"] = Note(blocks: [.paragraph(Paragraph("said so"))])
        var diagnostics = Diagnostics()
        let bytes = try PlainTextWriter(options: WriterOptions()).write(document, diagnostics: &diagnostics).bytes
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("a[1]"))
        #expect(text.contains("said so"))
    }
}
