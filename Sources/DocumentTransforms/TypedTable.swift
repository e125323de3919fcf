import DocumentModel

/// Tables typed as text: columns divided by tabs, by `|`, or drawn with box characters.
enum TypedTable {
    /// The table that begins at a line, and how many lines it takes; `nil` if none does.
    static func find(_ lines: ArraySlice<TextLine>) -> (table: Table, count: Int)? {
        drawn(lines) ?? divided(lines, by: bars) ?? divided(lines, by: tabs) ?? spaced(lines)
    }

    /// Whether a line looks like a row or a rule of a table.
    static func isRow(_ line: TextLine) -> Bool {
        guard let first = line.text.unicodeScalars.first, let last = line.text.unicodeScalars.last else { return false }
        return verticals.contains(first) && verticals.contains(last) || isFrame(line.text)
            || gaps(line)?.contains(where: isFigure) == true
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
                // Two frames with nothing between them end one table and begin another.
                if count > 0, current.isEmpty { break }
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
        guard hasBar(line.text) else { return nil }
        let cells = cells(line.text) { $0 == "|" }
        return cells.count >= 2 ? cells : nil
    }

    /// Looks at all bytes of a line, without a branch for any of them.
    static func hasBar(_ text: String) -> Bool {
        let fast = text.utf8.withContiguousStorageIfAvailable { bytes in
            var found: UInt8 = 0
            for byte in bytes { found |= byte == UInt8(ascii: "|") ? 1 : 0 }
            return found != 0
        }
        return fast ?? text.contains("|")
    }

    private static func tabs(_ line: TextLine) -> [String]? {
        guard line.content.contains(.tab) else { return nil }
        return line.content.split(separator: .tab, omittingEmptySubsequences: false).map { piece in
            Array(piece).plainText
        }
    }

    /// A table whose columns are parted by wide gaps: three rows of at least three cells, figures in a third of them, so
    /// that names set side by side or spaced words make none.
    private static func spaced(_ lines: ArraySlice<TextLine>) -> (table: Table, count: Int)? {
        // The first rows tell, so that lines which are no table cost no more than these.
        guard let sample = rows(lines.prefix(6), by: gaps)?.rows, sample.count >= 3, let header = sample.first else {
            return nil
        }
        let body = sample.dropFirst().joined()
        guard body.count(where: isFigure) * 3 >= body.count, let (rows, ruled, count) = rows(lines, by: gaps) else {
            return nil
        }
        return (table(rows, headerRowCount: header.contains(where: isFigure) ? ruled : 1), count)
    }

    private static func isFigure(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return scalars.contains { (0x30...0x39).contains($0.value) }
            && scalars.allSatisfy { (0x30...0x39).contains($0.value) || "+-−.,%‰/:, ".unicodeScalars.contains($0) }
    }

    /// A look at the bytes that spares nearly every line the look at its characters; a row is no longer than a page is wide.
    private static func mayHaveGaps(_ text: String) -> Bool {
        guard text.utf8.count <= 400 else { return false }
        var last: UInt32 = 0
        for byte in text.utf8 {
            last = last << 8 | UInt32(byte)
            // Two spaces, U+3000, or U+00A0.
            if last & 0xFFFF == 0x2020 || last & 0xFF_FFFF == 0xE3_8080 || last & 0xFFFF == 0xC2A0 { return true }
        }
        return false
    }

    /// Whether wide gaps divide a line into the cells of a row.
    static func isSpacedRow(_ line: TextLine) -> Bool { gaps(line) != nil }

    /// The cells between gaps of two spaces or more, of which an ideographic space takes two and makes none alone.
    private static func gaps(_ line: TextLine) -> [String]? {
        guard line.finding == .body, mayHaveGaps(line.text), !line.content.contains(.tab) else { return nil }
        var cells: [String] = []
        let scalars = line.text.unicodeScalars
        var start = scalars.startIndex
        var gap = (start: start, length: 0)
        for (index, scalar) in zip(scalars.indices, scalars) {
            if scalar == " " || scalar == "\u{3000}" || scalar == "\u{A0}" {
                if gap.length == 0 { gap.start = index }
                gap.length += 1
                continue
            }
            if gap.length >= 2 {
                cells.append(String(scalars[start..<gap.start]))
                start = index
            }
            gap.length = 0
        }
        cells.append(String(scalars[start...]))
        return cells.count >= 3 ? cells : nil
    }

    private static func divided(_ lines: ArraySlice<TextLine>, by cells: (TextLine) -> [String]?) -> (
        table: Table, count: Int
    )? {
        rows(lines, by: cells).map { (table($0.rows, headerRowCount: $0.headerRowCount), $0.count) }
    }

    /// The rows of a table, how many of them are its header, and how many lines they take.
    private static func rows(_ lines: ArraySlice<TextLine>, by cells: (TextLine) -> [String]?) -> (
        rows: [[String]], headerRowCount: Int, count: Int
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
        return rows.count >= 2 ? (rows, headerRowCount, count) : nil
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
