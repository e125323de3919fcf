import DocumentModel

/// Headings that are numbered with a word of their own: `专栏1 主要指标`, `其一，违规使用经费`, `附件一：任务分工表`, `Appendix A`.
/// They stand outside the outline's numbers: a box or a case is one level below the heading in which it stands, an annex
/// stands beside the chapters.
enum NamedSeries {
    private struct Name {
        var word: String
        var isAnnex = false
        /// Whether one alone is a heading.
        var standsAlone = false
    }

    private static let names = [
        Name(word: "专栏", standsAlone: true), Name(word: "專欄", standsAlone: true), Name(word: "其"),
        Name(word: "案例"), Name(word: "附件", isAnnex: true, standsAlone: true),
        Name(word: "附录", isAnnex: true, standsAlone: true), Name(word: "附錄", isAnnex: true, standsAlone: true),
        Name(word: "附表", isAnnex: true), Name(word: "Appendix", isAnnex: true, standsAlone: true),
        Name(word: "Annex", isAnnex: true, standsAlone: true),
    ]
    private static let ends = Set("。；！？：;:.!?”".unicodeScalars)

    /// Marks such lines; the first one of a series is its number 1.
    ///
    /// - Complexity: O(*n*) in the lines.
    static func mark(_ lines: inout [TextLine]) {
        var series: [String: [(place: Int, length: Int, value: Int)]] = [:]
        for index in lines.indices where lines[index].finding == .body && lines[index].text.utf8.count <= 180 {
            guard let name = names.first(where: { lines[index].text.begins(with: $0.word) }),
                let (length, value) = number(lines[index].text, after: name.word), isHeading(lines[index], length)
            else { continue }
            series[name.word, default: []].append((index, length, value))
        }
        guard !series.isEmpty else { return }
        let levels = enclosingLevels(lines)
        for name in names {
            guard let found = series[name.word], found.first?.value == 1, found.count >= 2 || name.standsAlone else {
                continue
            }
            guard zip(found, found.dropFirst()).allSatisfy({ $1.value == $0.value + 1 || $1.value == 1 }) else {
                continue
            }
            let places = Set(found.map(\.place))
            for (place, length, _) in found {
                if name.isAnnex, isListed(lines, place, places) {
                    lines[place].finding = .role(.attachmentNote)
                    continue
                }
                let text = lines[place].text.unicodeScalars
                var printed = length
                while printed > 0, text[text.index(text.startIndex, offsetBy: printed - 1)].isWhiteSpace {
                    printed -= 1
                }
                lines[place].number = TypedNumber(
                    kind: .chapter, value: 1, outer: TypedNumber.Outer(), printedLength: printed, length: length,
                    isBare: false)
                lines[place].finding = .heading(
                    level: name.isAnnex ? 1 : min(levels[place] + 1, 9), split: nil)
            }
        }
    }

    /// Whether an annex is named in the list of annexes under the text: next to another, or over the signature.
    private static func isListed(_ lines: [TextLine], _ place: Int, _ all: Set<Int>) -> Bool {
        if all.contains(place - 1) || all.contains(place + 1) { return true }
        return lines[place...].dropFirst().prefix(2).contains { DateLine.date($0.text) != nil }
    }

    /// For each line the level of the heading in which it stands; 0 if it stands in none.
    private static func enclosingLevels(_ lines: [TextLine]) -> [Int] {
        var current = 0
        return lines.map { line in
            defer { if case .heading(let level, _) = line.finding, !isNamed(line) { current = level } }
            return current
        }
    }

    private static func isNamed(_ line: TextLine) -> Bool { names.contains { line.text.begins(with: $0.word) } }

    /// How many scalars the word takes with its number and what parts them from the heading's words, and the number.
    private static func number(_ text: String, after word: String) -> (length: Int, value: Int)? {
        let rest = Array(text.unicodeScalars.dropFirst(word.unicodeScalars.count).prefix(12))
        var index = 0
        while index < rest.count, rest[index] == " " { index += 1 }
        guard let (value, end) = TypedNumber.number(rest, from: index) ?? letter(rest, index), value <= 99 else {
            return nil
        }
        index = end
        let beforeParting = index
        if index < rest.count, "：:、，,.．".unicodeScalars.contains(rest[index]) { index += 1 }
        while index < rest.count, rest[index].isWhiteSpace { index += 1 }
        // Words that follow at once are of a sentence: 附件1所列, 其一生.
        guard index > beforeParting, index < rest.count else { return nil }
        return (word.unicodeScalars.count + index, value)
    }

    private static func letter(_ scalars: [Unicode.Scalar], _ index: Int) -> (value: Int, end: Int)? {
        guard index < scalars.count, (0x41...0x5A).contains(scalars[index].value) else { return nil }
        return (Int(scalars[index].value - 0x40), index + 1)
    }

    private static func isHeading(_ line: TextLine, _ length: Int) -> Bool {
        let words = line.text.unicodeScalars.dropFirst(length)
        guard let last = words.last, words.prefix(41).count <= 40, !ends.contains(last) else { return false }
        return !words.contains("。")
    }
}
