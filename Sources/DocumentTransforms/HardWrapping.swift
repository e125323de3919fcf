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
        let ended = full.count { sentenceEnds.contains(lines[$0].text.unicodeScalars.last ?? " ") }
        guard ended * 2 <= full.count else { return lines }
        var result: [TextLine] = []
        var index = 0
        while index < lines.count {
            var end = index + 1
            while end < lines.count, !lines[end].followsBlank, !startsAnew(lines[end]),
                widths[end - 1] * 100 >= widest * 80
            {
                end += 1
            }
            result.append(end == index + 1 ? lines[index] : joined(lines[index..<end]))
            index = end
        }
        return result
    }

    /// How wide the lines of a page may be, in columns.
    private static let pageWidths = 30...130

    private static let sentenceEnds = Set("。；！？.;!?".unicodeScalars)

    /// One line of several; between Western words a space takes the place of the line's end.
    private static func joined(_ lines: ArraySlice<TextLine>) -> TextLine {
        guard let first = lines.first else { return TextLine(content: [], followsBlank: false) }
        var content: [Inline] = []
        var last: Unicode.Scalar?
        for line in lines {
            if isWestern(last), isWestern(line.text.unicodeScalars.first) { content.appendMerging(.text(" ", .plain)) }
            for inline in line.content { content.appendMerging(inline) }
            last = line.text.unicodeScalars.last
        }
        var joined = TextLine(content: content, followsBlank: first.followsBlank)
        joined.ideographicIndent = first.ideographicIndent
        joined.isIndented = first.isIndented
        return joined
    }

    private static func startsAnew(_ line: TextLine) -> Bool {
        line.number != nil || line.isIndented || line.content.contains(.tab) || line.text.contains("|")
            || "•●■◆※│┌├└┃┏".unicodeScalars.contains(line.text.unicodeScalars.first ?? " ")
            || line.text.hasPrefix("- ") || line.text.hasPrefix("* ")
    }

    private static func isWestern(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return scalar.value < 0x2E80
    }

    /// How many columns a text takes: two for each character from U+1100 on.
    private static func width(_ text: String) -> Int {
        // So many bytes are too many columns, whatever the characters are.
        text.utf8.count > pageWidths.upperBound * 4
            ? .max : text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
    }
}
