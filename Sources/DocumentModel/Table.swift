/// A table: rows of cells, some of which may span columns and rows.
///
/// As in HTML, a place that a span covers has no cell of its own; ``Table/grid`` tells where each cell stands.
public struct Table: Hashable, Sendable {
    /// The columns' widths; empty where the source is silent.
    public var columnWidths: [Length]
    /// The rows, header rows first.
    public var rows: [TableRow]
    /// How many rows at the top are headers.
    public var headerRowCount: Int
    /// The caption.
    public var caption: Caption?
    /// Where the table stands between the margins.
    public var alignment: TextAlignment?
    /// The width.
    public var width: TableWidth?
    /// The table style as the source names it.
    public var sourceStyle: String?

    /// Makes a table.
    public init(
        columnWidths: [Length] = [], rows: [TableRow], headerRowCount: Int = 0, caption: Caption? = nil,
        alignment: TextAlignment? = nil, width: TableWidth? = nil, sourceStyle: String? = nil
    ) {
        self.columnWidths = columnWidths
        self.rows = rows
        self.headerRowCount = headerRowCount
        self.caption = caption
        self.alignment = alignment
        self.width = width
        self.sourceStyle = sourceStyle
    }
}

/// The width of a table.
public enum TableWidth: Hashable, Sendable {
    /// A fixed width.
    case length(Length)
    /// Hundredths of a per cent of the text's width.
    case percent(hundredths: Int)
}

/// A row of a table.
public struct TableRow: Hashable, Sendable {
    /// The cells that begin in this row, in order.
    public var cells: [TableCell]
    /// Whether the row as a whole was inserted or deleted.
    public var revision: Revision?

    /// Makes a row.
    public init(cells: [TableCell], revision: Revision? = nil) {
        self.cells = cells
        self.revision = revision
    }
}

/// A cell of a table.
public struct TableCell: Hashable, Sendable {
    /// How the content of a cell stands between its top and its bottom.
    public enum VerticalAlignment: String, Hashable, Sendable, CaseIterable {
        /// At the top.
        case top
        /// In the middle.
        case middle
        /// At the bottom.
        case bottom
    }

    /// What the cell holds.
    public var blocks: [Block]
    /// How many columns it covers, at least 1.
    public var columnSpan: Int
    /// How many rows it covers, at least 1.
    public var rowSpan: Int
    /// Whether it heads its row (cells of header rows head their columns without saying so).
    public var isRowHeader: Bool
    /// How its content stands between top and bottom.
    public var verticalAlignment: VerticalAlignment?
    /// The colour behind it.
    public var shading: Color?

    /// Makes a cell.
    public init(
        blocks: [Block], columnSpan: Int = 1, rowSpan: Int = 1, isRowHeader: Bool = false,
        verticalAlignment: VerticalAlignment? = nil, shading: Color? = nil
    ) {
        self.blocks = blocks
        self.columnSpan = columnSpan
        self.rowSpan = rowSpan
        self.isRowHeader = isRowHeader
        self.verticalAlignment = verticalAlignment
        self.shading = shading
    }
}

/// Where the cells of a table stand.
public struct TableGrid: Hashable, Sendable {
    /// The place of one cell.
    public struct Placement: Hashable, Sendable {
        /// The row in which the cell begins.
        public var row: Int
        /// The index of the cell within ``TableRow/cells``.
        public var cell: Int
        /// The first column that it covers.
        public var column: Int
        /// How many columns it covers.
        public var columnSpan: Int
        /// How many rows it covers; never more than there are.
        public var rowSpan: Int
    }

    /// How many columns the table has.
    public let columnCount: Int
    /// The cells' places, row by row.
    public let placements: [[Placement]]
    /// For each row, the placement that covers each column as far as its cells reach; `nil` where the table has a hole.
    public let covering: [[Placement?]]
}

extension Table {
    /// The places of the cells, found as HTML's table model finds them; spans that reach over a taken place push the
    /// cell to the right, spans that reach below the last row are cut.
    ///
    /// - Complexity: O(*n*) in the cells and the places that they cover, of which there are at most ``Table/areaLimit``.
    public var grid: TableGrid {
        var covering: [[TableGrid.Placement?]] = Array(repeating: [], count: rows.count)
        var placements: [[TableGrid.Placement]] = []
        var columnCount = 0
        var area = 0
        for (rowIndex, row) in rows.enumerated() {
            var placed: [TableGrid.Placement] = []
            var column = 0
            for (cellIndex, cell) in row.cells.enumerated() {
                while column < covering[rowIndex].count, covering[rowIndex][column] != nil { column += 1 }
                var columnSpan = min(max(cell.columnSpan, 1), max(Table.columnLimit - column, 1))
                var rowSpan = min(max(cell.rowSpan, 1), rows.count - rowIndex)
                if area + columnSpan * rowSpan > Table.areaLimit { (columnSpan, rowSpan) = (1, 1) }
                area += columnSpan * rowSpan
                let placement = TableGrid.Placement(
                    row: rowIndex, cell: cellIndex, column: column, columnSpan: columnSpan, rowSpan: rowSpan)
                for covered in rowIndex..<(rowIndex + rowSpan) {
                    let missing = column + columnSpan - covering[covered].count
                    if missing > 0 { covering[covered].append(contentsOf: repeatElement(nil, count: missing)) }
                    for place in column..<(column + columnSpan) where covering[covered][place] == nil {
                        covering[covered][place] = placement
                    }
                }
                placed.append(placement)
                column += columnSpan
            }
            columnCount = max(columnCount, covering[rowIndex].count)
            placements.append(placed)
        }
        return TableGrid(columnCount: columnCount, placements: placements, covering: covering)
    }

    /// More columns than this are never placed: what a file claims must not decide how much memory it takes.
    public static let columnLimit = 10_000

    /// Where spans cover more places than this, further ones are taken for single cells.
    public static let areaLimit = 16_000_000

    /// How many places the cells cover with their spans, spans below the last row and overlaps counted.
    public var coveredArea: Int {
        rows.reduce(0) { sum, row in
            row.cells.reduce(sum) { sum, cell in
                let (area, overflow) = max(cell.columnSpan, 1).multipliedReportingOverflow(
                    by: min(max(cell.rowSpan, 1), rows.count))
                return overflow || area > Table.areaLimit ? Table.areaLimit + 1 : min(sum + area, Table.areaLimit + 1)
            }
        }
    }
}
