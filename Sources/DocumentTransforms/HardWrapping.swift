import DocumentModel

/// Puts lines together again that were broken at a fixed width.
enum HardWrapping {
    /// The lines as they were before they were broken; the very lines if they were not.
    static func unwrapped(_ lines: [TextLine]) -> [TextLine] {
        guard lines.count >= 3 else { return lines }
        var widths: [Int] = []
        for line in lines {
            let width = width(line.text)
            // One line that is longer than any page is wide, and the text was not broken.
            guard width <= pageWidths.upperBound else { return lines }
            widths.append(width)
        }
        guard let widest = widths.max(), widest >= pageWidths.lowerBound else { return lines }
        // Lines that another one of the same block follows: when text was broken, most of these are full.
        let inner = lines.indices.dropLast().filter { !lines[$0 + 1].followsBlank && !startsAnew(lines[$0 + 1]) }
        let full = inner.filter { widths[$0] * 100 >= widest * 80 }
        guard inner.count >= 2, full.count * 10 >= inner.count * 7 else { return lines }
        // Lines that nearly all end a sentence were not broken; they are paragraphs, or items, of one length.
        let ended = full.count { endsSentence(lines[$0]) }
        guard ended * 2 <= full.count else { return lines }
        var result: [TextLine] = []
        var index = 0
        while index < lines.count {
            var end = index + 1
            while end < lines.count, widths[end - 1] * 100 >= widest * 80, !startsAnew(lines[end]),
                !lines[end].followsBlank || lines[end].startsPage && !endsSentence(lines[end - 1])
            {
                end += 1
            }
            var line = lines[index]
            for next in lines[(index + 1)..<end] { line.append(next) }
            result.append(line)
            index = end
        }
        return result
    }

    /// How wide the lines of a page may be, in columns.
    private static let pageWidths = 30...130

    private static let sentenceEnds = Set("。；！？.;!?".unicodeScalars)

    private static func endsSentence(_ line: TextLine) -> Bool {
        line.text.unicodeScalars.last.map { sentenceEnds.contains($0) } ?? true
    }

    private static func startsAnew(_ line: TextLine) -> Bool {
        line.number != nil || line.isIndented || line.content.contains(.tab) || TypedTable.hasBar(line.text)
            || TypedTable.isSpacedRow(line)
            || "•●■◆※│┌├└┃┏".unicodeScalars.contains(line.text.unicodeScalars.first ?? " ")
            || line.text.begins(with: "- ") || line.text.begins(with: "* ")
    }

    /// How many columns a text takes: two for each character from U+1100 on.
    private static func width(_ text: String) -> Int {
        // So many bytes are too many columns, whatever the characters are.
        text.utf8.count > pageWidths.upperBound * 4
            ? .max : text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
    }
}
