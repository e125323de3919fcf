import DocumentModel
import XMLStream

/// A table while it is read (17.4).
struct TableBuilder {
    struct Cell {
        var columnSpan = 1
        /// `true` begins a vertical merge, `false` goes on with one.
        var beginsMerge: Bool?
        var continuesLeft = false
        var verticalAlignment: TableCell.VerticalAlignment?
        var shading: Color?
        var isRowHeader = false
        var hasWidth = false
        var blocks: [Block] = []
    }

    struct Row {
        var cells: [Cell] = []
        var before = 0
        var isHeader = false
        var revision: Revision?
        var isDropped = false
    }

    var rows: [Row] = []
    var columnWidths: [Int?] = []
    var styleID: String?
    var alignment: TextAlignment?
    var width: TableWidth?
    var isFixed = false
    /// Whether the table's style is asked to set its first row apart.
    var marksFirstRow = false
    /// How many containers were open when it began.
    let containerDepth: Int
    /// Whether it is nested too deep to be a table of its own.
    let isFlat: Bool

    init(containerDepth: Int, isFlat: Bool) {
        self.containerDepth = containerDepth
        self.isFlat = isFlat
    }

    /// Takes one element of `w:tblPr`, `w:trPr` or `w:tcPr`.
    mutating func take(_ kind: WordElement, _ element: borrowing XMLElement) {
        let row = rows.count - 1
        let cell = row >= 0 ? rows[row].cells.count - 1 : -1
        switch kind {
        case .tblStyle: styleID = element.value
        case .jc: if row < 0 { alignment = ParagraphProperties.alignment(element.value) }
        case .tblW:
            width = TableBuilder.width(type: element.word("type"), value: element.word("w"))
        case .tblLook:
            // The third bit of the older form says "first row" (17.4.56).
            let bits = element.value.flatMap { Int($0, radix: 16) } ?? 0
            marksFirstRow = element.word("firstRow").map { $0 == "1" || $0 == "true" } ?? (bits & 0x20 != 0)
        case .tblLayout: isFixed = element.word("type") == "fixed"
        case .tblHeader: if row >= 0 { rows[row].isHeader = element.isOn }
        case .gridBefore: if row >= 0 { rows[row].before = min(max(element.wordInteger("val") ?? 0, 0), 63) }
        case .gridSpan:
            if cell >= 0 { rows[row].cells[cell].columnSpan = min(max(element.wordInteger("val") ?? 1, 1), 1_000) }
        case .vMerge: if cell >= 0 { rows[row].cells[cell].beginsMerge = element.value == "restart" }
        case .hMerge: if cell >= 0 { rows[row].cells[cell].continuesLeft = element.value != "restart" }
        case .vAlign:
            if cell >= 0 {
                rows[row].cells[cell].verticalAlignment =
                    switch element.value {
                    case "center": .middle
                    case "bottom": .bottom
                    default: .top
                    }
            }
        case .shd: if cell >= 0 { rows[row].cells[cell].shading = element.word("fill").flatMap { Color(hex: $0) } }
        case .cnfStyle:
            // The third place says "first column" (17.18.18... ST_Cnf): the cell heads its row.
            if cell >= 0 {
                let bits = Array((element.value ?? "").utf8)
                rows[row].cells[cell].isRowHeader =
                    element.word("firstColumn") == "1" || (bits.count >= 3 && bits[2] == UInt8(ascii: "1"))
            }
        case .tcW: if cell >= 0 { rows[row].cells[cell].hasWidth = element.word("type") == "dxa" }
        default: break
        }
    }

    private static func width(type: String?, value: String?) -> TableWidth? {
        guard let value else { return nil }
        if value.hasSuffix("%"), let percent = Double(value.dropLast()), percent.magnitude < 1e6 {
            return .percent(hundredths: Int((percent * 100).rounded()))
        }
        guard let number = Int(value), number > 0, number < 1_000_000 else { return nil }
        switch type {
        // Fiftieths of a per cent.
        case "pct": return .percent(hundredths: number * 2)
        case "dxa", nil: return .length(.twips(number))
        default: return nil
        }
    }

    /// The table; cells that go on with a merge above become part of the cell that begins it.
    ///
    /// - Returns: The table, and in how many cells text stood that a merge covers; it is added to the cell that begins it.
    func table(styles: StyleSheet) -> (table: Table, coveredTexts: Int)? {
        var coveredTexts = 0
        let kept = rows.filter { !$0.isDropped }
        guard kept.contains(where: { !$0.cells.isEmpty }) else { return nil }
        var result = Table(rows: [])
        // For each column, the row and cell that a merge going down began in.
        var merges: [Int: (row: Int, cell: Int, span: Int)] = [:]
        for row in kept {
            var cells: [TableCell] = []
            var column = 0
            var extended: [Int: (row: Int, cell: Int, span: Int)] = [:]
            if row.before > 0 {
                cells.append(TableCell(blocks: [], columnSpan: row.before))
                column = row.before
            }
            for cell in row.cells {
                if cell.continuesLeft, !cells.isEmpty {
                    cells[cells.count - 1].columnSpan += cell.columnSpan
                    cells[cells.count - 1].blocks += cell.blocks
                    column += cell.columnSpan
                    continue
                }
                if cell.beginsMerge == false, let merge = merges[column], merge.span == cell.columnSpan {
                    result.rows[merge.row].cells[merge.cell].rowSpan += 1
                    if !cell.blocks.isEmpty {
                        result.rows[merge.row].cells[merge.cell].blocks += cell.blocks
                        coveredTexts += 1
                    }
                    extended[column] = merge
                    column += cell.columnSpan
                    continue
                }
                if cell.beginsMerge != nil { extended[column] = (result.rows.count, cells.count, cell.columnSpan) }
                cells.append(
                    TableCell(
                        blocks: cell.blocks, columnSpan: cell.columnSpan, isRowHeader: cell.isRowHeader,
                        verticalAlignment: cell.verticalAlignment, shading: cell.shading))
                column += cell.columnSpan
            }
            merges = extended
            result.rows.append(TableRow(cells: cells, revision: row.revision))
        }
        result.headerRowCount = kept.prefix { $0.isHeader }.count
        if result.headerRowCount == 0, marksFirstRow, kept.count > 1 { result.headerRowCount = 1 }
        let hasWidths = isFixed || kept.contains { $0.cells.contains { $0.hasWidth } }
        if hasWidths, !columnWidths.isEmpty, columnWidths.allSatisfy({ $0 != nil }) {
            result.columnWidths = columnWidths.map { .twips($0 ?? 0) }
        }
        result.alignment = alignment == .start ? nil : alignment
        result.width = width
        if let styleID {
            let name = styles.tableStyleName(styleID)
            if !WordStyleNames.isPlainTable(name) { result.sourceStyle = name }
        }
        return (result, coveredTexts)
    }
}
