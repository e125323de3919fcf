import DocumentModel

/// Tables typed as text: columns divided by tabs, by `|`, or drawn with box characters.
enum TypedTable {
    /// The table that begins at a line, and how many lines it takes; `nil` if none does.
    static func find(_ lines: ArraySlice<TextLine>) -> (table: Table, count: Int)? {
        drawn(lines) ?? divided(lines, by: bars) ?? divided(lines, by: tabs)
    }

    private static let verticals = Set("│┃|║".unicodeScalars)
    private static let frame = Set("┌┬┐├┼┤└┴┘─┏┳┓┣╋┫┗┻┛━╔╦╗╠╬╣╚╩╝═+-=┠┨┯┷┿ ".unicodeScalars)
    private static let corners = Set("┌├└┏┣┗╔╠╚+┠".unicodeScalars)

    private static func isFrame(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, corners.contains(first), text.unicodeScalars.count >= 3 else {
            return false
        }
        return text.unicodeScalars.allSatisfy { frame.contains($0) }
    }

    private static func drawn(_ lines: ArraySlice<TextLine>) -> (table: Table, count: Int)? {
        guard let first = lines.first, isFrame(first.text) else { return nil }
        var rows: [[[String]]] = []
        var current: [[String]] = []
        var count = 0
        for line in lines {
            if count > 0, line.followsBlank { break }
            if isFrame(line.text) {
                if !current.isEmpty { rows.append(current) }
                current = []
            } else if let edge = line.text.unicodeScalars.first, verticals.contains(edge) {
                current.append(cells(line.text) { verticals.contains($0) })
            } else {
                break
            }
            count += 1
        }
        if !current.isEmpty { rows.append(current) }
        // Without a frame between them, lines are rows; with one, the lines of a row belong together.
        let isRuled = rows.count > 1 || count > rows.joined().count + 2
        let grid = isRuled ? rows.map(joined) : rows.joined().map { [$0] }.map(joined)
        guard let width = grid.map(\.count).max(), width >= 1, !grid.isEmpty else { return nil }
        return (table(grid, headerRowCount: 0), count)
    }

    private static func joined(_ lines: [[String]]) -> [String] {
        let width = lines.map(\.count).max() ?? 0
        return (0..<width).map { column in
            lines.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }.joined(separator: "\n")
        }
    }

    private static func bars(_ line: TextLine) -> [String]? {
        guard line.text.unicodeScalars.contains("|") else { return nil }
        let cells = cells(line.text) { $0 == "|" }
        return cells.count >= 2 ? cells : nil
    }

    private static func tabs(_ line: TextLine) -> [String]? {
        guard line.content.contains(.tab) else { return nil }
        return line.content.split(separator: .tab, omittingEmptySubsequences: false).map { piece in
            Array(piece).plainText
        }
    }

    private static func divided(_ lines: ArraySlice<TextLine>, by cells: (TextLine) -> [String]?) -> (
        table: Table, count: Int
    )? {
        var rows: [[String]] = []
        var headerRowCount = 0
        var count = 0
        for line in lines {
            if count > 0, line.followsBlank { break }
            guard let row = cells(line) else { break }
            if count == 1,
                row.allSatisfy({ !$0.isEmpty && $0.unicodeScalars.allSatisfy { "-: ".unicodeScalars.contains($0) } })
            {
                headerRowCount = 1
            } else if let first = rows.first, first.count != row.count {
                break
            } else {
                rows.append(row)
            }
            count += 1
        }
        return rows.count >= 2 ? (table(rows, headerRowCount: headerRowCount), count) : nil
    }

    private static func cells(_ text: String, by isDivider: (Unicode.Scalar) -> Bool) -> [String] {
        var pieces = text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: isDivider).map(trimmed)
        if pieces.first?.isEmpty == true { pieces.removeFirst() }
        if pieces.last?.isEmpty == true { pieces.removeLast() }
        return pieces
    }

    private static func trimmed(_ text: Substring.UnicodeScalarView) -> String {
        var scalars = text.drop { $0.isWhiteSpace }
        while let last = scalars.last, last.isWhiteSpace { scalars.removeLast() }
        return String(Substring(scalars))
    }

    private static func table(_ rows: [[String]], headerRowCount: Int) -> Table {
        Table(
            rows: rows.map { row in
                TableRow(
                    cells: row.map { text in
                        TableCell(blocks: text.split(separator: "\n").map { .paragraph(Paragraph(String($0))) })
                    })
            }, headerRowCount: headerRowCount)
    }
}
