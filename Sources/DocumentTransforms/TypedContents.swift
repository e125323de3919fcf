import DocumentModel

/// Finds a table of contents that was typed: a heading 目录 with the lines of the outline after it, or lines that end in
/// dot leaders and page numbers.
enum TypedContents {
    /// Marks the lines of a table of contents; their numbers are no numbers of headings.
    ///
    /// - Complexity: O(*n*) in the lines.
    static func mark(_ lines: inout [TextLine]) {
        guard let start = beginning(lines) else { return }
        var index = start
        if isHeading(lines[index].text) { index += 1 }
        // Lines that come again, as far as the first line that has come already.
        var counts: [String: Int] = [:]
        for line in lines { counts[key(line.text), default: 0] += 1 }
        var seen: Set<String> = []
        var end = index
        while end < lines.count {
            let text = lines[end].text
            if !hasLeader(text) {
                let key = key(text)
                guard text.unicodeScalars.count <= 60, counts[key, default: 0] > 1, seen.insert(key).inserted else {
                    break
                }
            } else {
                seen.insert(key(text))
            }
            end += 1
        }
        guard end - index >= 2 else { return }
        for place in start..<end {
            lines[place].finding = .contents
            lines[place].number = nil
        }
    }

    /// Contents stand near the beginning; no further is looked.
    private static let reach = 200

    private static func beginning(_ lines: [TextLine]) -> Int? {
        let head = lines.prefix(reach)
        if let heading = head.firstIndex(where: { isHeading($0.text) }) { return heading }
        return head.indices.first { index in
            index + 2 < head.endIndex && (index...(index + 2)).allSatisfy { hasLeader(head[$0].text) }
        }
    }

    private static func isHeading(_ text: String) -> Bool {
        guard text.utf8.count <= 64, let first = text.unicodeScalars.first(where: { !$0.isWhiteSpace }),
            first == "目" || first == "C"
        else { return false }
        let letters = text.unicodeScalars.filter { !$0.isWhiteSpace }
        return letters.count <= 8
            && ["目录", "目錄", "目次", "Contents", "CONTENTS"].contains(String(String.UnicodeScalarView(letters)))
    }

    private static let leaders = Set("….·．‥⋯".unicodeScalars)

    /// Whether a line ends in a leader and a page number: `一、概述………1`.
    private static func hasLeader(_ text: String) -> Bool {
        // Most lines end with a sentence or a word.
        guard text.utf8.count <= 600, let last = text.unicodeScalars.last(where: { !$0.isWhiteSpace }), last != "。",
            !(0x4E00...0x9FFF).contains(last.value)
        else { return false }
        return leaderStart(Array(text.unicodeScalars)) != nil
    }

    private static func leaderStart(_ scalars: [Unicode.Scalar]) -> Int? {
        var index = scalars.count
        func skip(_ matches: (Unicode.Scalar) -> Bool) -> Int {
            let before = index
            while index > 0, matches(scalars[index - 1]) { index -= 1 }
            return before - index
        }
        let isSpace = { (scalar: Unicode.Scalar) in scalar.isWhiteSpace }
        _ = skip(isSpace)
        _ = skip { ")）-—".unicodeScalars.contains($0) }
        let digits = skip { $0.properties.numericType == .decimal || "IVXivx".unicodeScalars.contains($0) }
        _ = skip { "(（-—".unicodeScalars.contains($0) }
        let gap = skip(isSpace)
        let dots = skip { leaders.contains($0) || isSpace($0) }
        let wide = scalars[index..<(index + dots)].count { leaders.contains($0) }
        guard index > 0, (1...4).contains(digits) || wide >= 4 else { return nil }
        return wide >= 2 || (gap + dots >= 4 && digits > 0) ? index : nil
    }

    /// A line without its leader, page number and white space, by which it is found again.
    private static func key(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let end = leaderStart(scalars) ?? scalars.count
        return String(String.UnicodeScalarView(scalars[..<end].filter { !$0.isWhiteSpace }))
    }
}
