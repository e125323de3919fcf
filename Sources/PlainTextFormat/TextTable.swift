import DocumentModel

/// Draws a table in columns of equal width, counting East Asian characters as two.
struct TextTable {
    private let grid: TableGrid
    private let rows: [TableRow]
    private let headerRowCount: Int
    private let texts: [[[String]]]

    /// Takes a table and the text of each of its cells, lines divided by line feeds.
    init(table: Table, texts: [[String]]) {
        grid = table.grid
        rows = table.rows
        headerRowCount = table.headerRowCount
        self.texts = texts.map { row in
            row.map { text in
                text.utf8.contains(0x0A)
                    ? text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) : [text]
            }
        }
    }

    var lines: [String] {
        let widths = columnWidths()
        var result: [String] = []
        let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
        for row in rows.indices {
            // A writer asks whether it was cancelled behind each block, which may be a table of any size.
            if row & 0xFF == 0, Task.isCancelled { break }
            let height = grid.placements[row].map { texts[row][$0.cell].count }.max() ?? 1
            for line in 0..<max(height, 1) {
                var text = ""
                var column = 0
                // Behind the last cell of a row there is nothing to draw.
                while column < grid.covering[row].count {
                    guard let placement = grid.covering[row][column] else {
                        text += String(repeating: " ", count: widths[column] + 2)
                        column += 1
                        continue
                    }
                    let span = min(placement.columnSpan, grid.columnCount - column)
                    let width = widths[column..<(column + span)].reduce(0, +) + 2 * (span - 1)
                    let content = placement.row == row ? texts[row][placement.cell] : []
                    text += DisplayWidth.padded(line < content.count ? content[line] : "", to: width) + "  "
                    column += span
                }
                result.append(text)
            }
            if row + 1 == headerRowCount, row + 1 < rows.count { result.append(rule) }
        }
        return result
    }

    /// Widths that hold every cell; what a spanning cell needs beyond its columns goes to its last one.
    private func columnWidths() -> [Int] {
        var widths = Array(repeating: 1, count: grid.columnCount)
        for isSpanning in [false, true] {
            for (row, placements) in grid.placements.enumerated() {
                if row & 0xFF == 0, Task.isCancelled { break }
                for placement in placements where (placement.columnSpan > 1) == isSpanning {
                    let needed = texts[row][placement.cell].map { DisplayWidth.of($0) }.max() ?? 0
                    let columns = placement.column..<min(placement.column + placement.columnSpan, widths.count)
                    guard let last = columns.last else { continue }
                    let present = columns.reduce(2 * (columns.count - 1)) { $0 + widths[$1] }
                    widths[last] += max(0, needed - present)
                }
            }
        }
        return widths
    }
}
