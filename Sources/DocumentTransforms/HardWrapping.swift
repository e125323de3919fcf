import DocumentModel

/// Puts lines together again that were broken at a fixed width.
enum HardWrapping {
    /// The lines as they were before they were broken; the very lines if they were not.
    static func unwrapped(_ lines: [TextLine]) -> [TextLine] {
        let widths = lines.map { width($0.text) }
        guard let widest = widths.max(), (30...130).contains(widest), lines.count >= 3 else { return lines }
        // Lines that another one of the same block follows: when text was broken, most of these are full.
        let inner = lines.indices.dropLast().filter { !lines[$0 + 1].followsBlank && !startsAnew(lines[$0 + 1]) }
        let full = inner.filter { widths[$0] * 100 >= widest * 80 }
        guard inner.count >= 2, full.count * 10 >= inner.count * 7 else { return lines }
        var result: [TextLine] = []
        for (index, line) in lines.enumerated() {
            let continues =
                index > 0 && !line.followsBlank && !startsAnew(line) && widths[index - 1] * 100 >= widest * 80
            guard continues, let previous = result.last else {
                result.append(line)
                continue
            }
            let needsSpace = isWestern(previous.text.unicodeScalars.last) && isWestern(line.text.unicodeScalars.first)
            var content = previous.content + (needsSpace ? [.text(" ", .plain)] : []) + line.content
            content.mergeRuns()
            var joined = TextLine(content: content, followsBlank: previous.followsBlank)
            joined.ideographicIndent = previous.ideographicIndent
            joined.isIndented = previous.isIndented
            result[result.count - 1] = joined
        }
        return result
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

    private static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
    }
}
