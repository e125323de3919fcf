import DocumentModel
import Testing

@testable import WordFormat

/// Columns of tables that state no widths are as wide as what stands in them asks for.
@Suite struct ContentWidthsTests {
    private static func cell(_ words: String, columns: Int = 1, rows: Int = 1) -> TableCell {
        TableCell(blocks: [.paragraph(Paragraph(words))], columnSpan: columns, rowSpan: rows)
    }

    @Test func whatSeveralColumnsHoldWidensThem() {
        let table = Table(rows: [
            TableRow(cells: [Self.cell("三、本年度办理结果", rows: 2), Self.cell("（一）予以公开", columns: 2), Self.cell("10")]),
            TableRow(cells: [Self.cell("（二）部分公开的有关情况", columns: 2), Self.cell("2")]),
        ])
        let widths = ContentWidths.widths(of: table, count: 4, within: 8_000)
        #expect(widths.reduce(0, +) <= 8_000)
        // The second and the third column hold twelve characters together, the first one nine.
        #expect(widths[1] + widths[2] > widths[0] && widths[1] == widths[2] && widths[3] < widths[1])
    }

    @Test func figuresStayWhole() {
        let table = Table(rows: [
            TableRow(cells: [Self.cell(String(repeating: "文", count: 80)), Self.cell("1,234,567.89")])
        ])
        let widths = ContentWidths.widths(of: table, count: 2, within: 6_000)
        #expect(widths[1] >= 12 * 120)
    }
}
