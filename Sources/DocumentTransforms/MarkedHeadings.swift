/// Headings that bear a mark instead of a number: `■ 工作回顾`, `【工作回顾】`. One such line may be anything; several of one
/// kind, each short, no sentence, and with text of its own behind it, are headings.
enum MarkedHeadings {
    private static let marks: [Unicode.Scalar] = ["■", "◆", "▲", "★", "□", "◇", "▌"]
    private static let ends = Set("。；！？，：;,.!?".unicodeScalars)

    /// Marks the lines as headings, below the numbered headings in which they stand.
    static func mark(_ lines: inout [TextLine]) {
        let used = series(lines)
        guard let first = used.min() else { return }
        var level = 0
        for index in lines.indices {
            guard case .heading(let found, _) = lines[index].finding else { continue }
            // Numbers below marks: their levels were given without regard to these, so that the marks stay text.
            if level == 0, index > first { return }
            level = max(level, found)
        }
        guard level < 9 else { return }
        for index in used { lines[index].finding = .heading(level: level + 1, split: nil) }
    }

    /// The lines that are headings by their marks.
    private static func series(_ lines: [TextLine]) -> Set<Int> {
        var series: [Unicode.Scalar: [Int]] = [:]
        var excluded: Set<Unicode.Scalar> = []
        for index in lines.indices where mayBegin(lines[index].text) {
            guard let mark = mark(of: lines[index]) else { continue }
            let followedByText =
                index + 1 < lines.count && lines[index + 1].finding == .body && self.mark(of: lines[index + 1]) == nil
            // Where lines of a kind follow each other or are sentences, they are items of a list.
            if followedByText, isShort(lines[index]) {
                series[mark, default: []].append(index)
            } else {
                excluded.insert(mark)
            }
        }
        var used: Set<Int> = []
        for (mark, places) in series where places.count >= 2 && !excluded.contains(mark) {
            // A heading stands once; what comes again is a button (【详细】) or a rating (★★★).
            guard Set(places.map { lines[$0].text }).count == places.count else { continue }
            used.formUnion(places)
        }
        return used
    }

    /// A look at one byte, which spares most lines any other: marks begin with E2, `【` with E3.
    private static func mayBegin(_ text: String) -> Bool { text.utf8.first == 0xE2 || text.utf8.first == 0xE3 }

    /// The mark with which a line begins, if it may be a heading; `【` if brackets enclose the line.
    private static func mark(of line: TextLine) -> Unicode.Scalar? {
        guard let first = line.text.unicodeScalars.first, first == "【" || marks.contains(first), line.number == nil,
            line.finding == .body
        else { return nil }
        if first != "【" { return first }
        return line.text.unicodeScalars.last == "】" ? first : nil
    }

    private static func isShort(_ line: TextLine) -> Bool {
        guard let last = line.text.unicodeScalars.last else { return false }
        // 【1】【2】 are places to go to.
        if line.text.unicodeScalars.dropFirst().contains("【") { return false }
        return (2...40).contains(line.text.unicodeScalars.count) && !ends.contains(last) && !line.text.contains("。")
    }
}
