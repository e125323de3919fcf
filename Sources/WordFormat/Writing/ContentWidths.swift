import DocumentModel

/// Widths of columns that follow what stands in them, for tables that state none.
enum ContentWidths {
    /// The width of half a character and what a cell has at its sides, in twips.
    private static let half = 120
    private static let margins = 216
    /// A cell of this many characters is broken over lines without harm.
    private static let enough = 40

    /// The widths of the columns in twips, together as wide as the text.
    static func widths(of table: Table, count: Int, within width: Int) -> [Int] {
        let equal = Array(repeating: max(width / count, 1), count: count)
        guard count <= 63, table.rows.count <= 5_000 else { return equal }
        var wanted = Array(repeating: 2 * half + margins, count: count)
        var needed = wanted
        let grid = table.grid
        var spanning: [(columns: Range<Int>, wanted: Int, needed: Int)] = []
        for (row, placements) in grid.placements.enumerated() {
            for placement in placements where placement.column < count {
                let (text, word) = measure(table.rows[row].cells[placement.cell])
                let end = min(placement.column + max(placement.columnSpan, 1), count)
                let columns = placement.column..<end
                let sizes = (wanted: min(text, enough) * half + margins, needed: min(word, enough) * half + margins)
                if columns.count == 1 {
                    wanted[placement.column] = max(wanted[placement.column], sizes.wanted)
                    needed[placement.column] = max(needed[placement.column], sizes.needed)
                } else if columns.count < count {
                    spanning.append((columns, sizes.wanted, sizes.needed))
                }
            }
        }
        // What several columns hold together widens all of them, fewer columns first.
        for cell in spanning.sorted(by: { $0.columns.count < $1.columns.count }) {
            widen(&wanted, cell.columns, to: cell.wanted)
            widen(&needed, cell.columns, to: cell.needed)
        }
        let sum = wanted.reduce(0, +)
        let least = needed.reduce(0, +)
        guard sum > 0 else { return equal }
        // Words and figures stay whole as far as there is room; what is left is shared out by what else stands there.
        if least < width, sum > least {
            return zip(wanted, needed).map { max($1 + ($0 - $1) * (width - least) / (sum - least), 1) }
        }
        return wanted.map { max($0 * width / sum, 1) }
    }

    private static func widen(_ widths: inout [Int], _ columns: Range<Int>, to width: Int) {
        let lacking = width - widths[columns].reduce(0, +)
        guard lacking > 0 else { return }
        for column in columns { widths[column] += lacking / columns.count }
    }

    /// The widths of the longest line of a cell and of its longest word or figure, in half characters.
    private static func measure(_ cell: TableCell) -> (text: Int, word: Int) {
        var (longest, longestWord) = (0, 2)
        for block in cell.blocks {
            guard case .paragraph(let paragraph) = block else {
                longest = max(longest, enough)
                continue
            }
            var (line, word) = (0, 0)
            for scalar in paragraph.content.plainText.unicodeScalars {
                if scalar == "\n" {
                    longest = max(longest, line)
                    (line, word) = (0, 0)
                    continue
                }
                let isWide = scalar.value >= 0x2E80
                line += isWide ? 2 : 1
                word = isWide || scalar == " " ? 0 : word + 1
                longestWord = max(longestWord, word)
                if line > 4 * enough { break }
            }
            longest = max(longest, line)
        }
        return (longest, longestWord)
    }
}
