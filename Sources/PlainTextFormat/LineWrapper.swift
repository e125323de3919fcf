/// Breaks text into lines of a width: between words, and between any two East Asian characters but where punctuation must
/// not begin or end a line (UAX #14 in its plainest form).
enum LineWrapper {
    static func wrap(_ text: String, width: Int, firstWidth: Int? = nil) -> [String] {
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            lines += wrapLine(String(line), width: max(width, 8), firstWidth: lines.isEmpty ? firstWidth : nil)
        }
        return lines
    }

    private static func wrapLine(_ text: String, width: Int, firstWidth: Int?) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var lines: [String] = []
        var start = 0
        var column = 0
        var lastBreak = 0
        var available = firstWidth ?? width
        var index = 0
        while index < scalars.count {
            if index > start, canBreak(scalars[index - 1], scalars[index]) { lastBreak = index }
            column += DisplayWidth.of(scalars[index])
            if column > available, lastBreak > start {
                lines.append(trimmed(scalars[start..<lastBreak]))
                start = lastBreak
                while start < scalars.count, scalars[start] == " " { start += 1 }
                index = start
                lastBreak = start
                column = 0
                available = width
                continue
            }
            index += 1
        }
        lines.append(trimmed(scalars[min(start, scalars.count)...]))
        return lines
    }

    private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    private static let closing = Set("，。、；：？！）】》〉」』”’％…—,.;:?!)]}%".unicodeScalars)
    private static let opening = Set("（【《〈「『“‘([{".unicodeScalars)

    private static func canBreak(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
        if before == " " { return after != " " }
        guard DisplayWidth.of(before) == 2 || DisplayWidth.of(after) == 2 else { return false }
        return !closing.contains(after) && !opening.contains(before) && DisplayWidth.of(after) > 0
    }
}
