import WordFormat

/// How words, marks and numbers are put.
enum WordRules {
    static let all: [OfficialRule] = [
        OfficialRule("full-width-punctuation", "GB/T 15834-2011", .standard, .warning, expects: "full-width marks") {
            draft in
            var count = 0
            var example = ""
            var lines: [DraftLine] = []
            for line in draft.lines {
                let found = halfWidthMarks(in: line.paragraph.text)
                if found.isEmpty { continue }
                if example.isEmpty { example = found[0] }
                count += found.count
                lines.append(line)
            }
            return .unless(
                lines, "\(count) half-width marks next to Chinese" + (example.isEmpty ? "" : ", such as “\(example)”"))
        },
        OfficialRule("document-number-brackets", "7.2.5", expects: "〔year〕number号") { draft in
            var brackets = 0
            var forms = 0
            let lines = draft.lines.filter { line in
                let (other, wrong) = documentNumbers(in: line.text)
                brackets += other
                forms += wrong
                return other + wrong > 0
            }
            return .unless(lines, "\(brackets) not in 〔〕, \(forms) with 第 or a leading nought")
        },
        OfficialRule("date-no-leading-zero", "7.3.5.4", expects: "2018年2月9日") { draft in
            let lines = draft.lines.filter { hasLeadingNought($0.text) }
            return .unless(lines, "\(lines.count) dates with a leading nought")
        },
        OfficialRule("date-arabic", "7.3.5.4", expects: "dates in Arabic figures") { draft in
            let lines = draft.lines.filter { DraftDate($0.text)?.isArabic == false }
            return .unless(
                lines, lines.isEmpty ? "none in Chinese numerals" : lines.map(\.text).joined(separator: ", "))
        },
        OfficialRule("date-form", "7.3.5.4", expects: "a day of the calendar, its year in full, as 2018年2月9日") {
            draft in
            let lines = draft.lines.filter { DateForms.isWrong($0, in: draft) }
            return .unless(lines, lines.isEmpty ? "all in form" : lines.map(\.text.opening).joined(separator: ", "))
        },
        OfficialRule("pairs", "GB/T 15834-2011", .standard, .warning, expects: "《》 “” （） 〔〕 in pairs") { draft in
            let lines = draft.lines.filter { hasUnpaired($0.text) }
            return .unless(lines, lines.isEmpty ? "all pair" : "\(lines.count) paragraphs with marks that do not pair")
        },
        OfficialRule(
            "no-comma-between-titles", "GB/T 15834-2011", .standard, .warning, expects: "no 、 between 》《 or ”“"
        ) { draft in
            let lines = draft.lines.filter { holds("》、《", $0.text) || holds("”、“", $0.text) }
            return .unless(lines, lines.isEmpty ? "none" : "\(lines.count) paragraphs")
        },
        OfficialRule("heading-sequence", "7.3.3", .standard, .error, expects: "一、二、 and （一）（二） without gap or repeat") {
            draft in
            let lines = SequenceRules.brokenHeadings(draft.lines)
            return .unless(lines, lines.isEmpty ? "unbroken" : lines.map(\.text.opening).joined(separator: ", "))
        },
        OfficialRule("heading-levels", "7.3.3", .standard, .warning, expects: "no level skipped") { draft in
            let lines = SequenceRules.skippedLevels(draft.lines)
            return .unless(lines, lines.isEmpty ? "none skipped" : lines.map(\.text.opening).joined(separator: ", "))
        },
        OfficialRule("number-sequence", "7.3.3", .standard, .warning, expects: "1. 2. and （1）（2） without gap or repeat")
        {
            draft in
            let lines = SequenceRules.brokenNumbers(draft.lines)
            return .unless(lines, lines.isEmpty ? "unbroken" : lines.map(\.text.opening).joined(separator: ", "))
        },
        OfficialRule("enumeration-sequence", nil, .practice, .warning, expects: "一是 二是 三是 without gap or repeat") {
            draft in
            let lines = SequenceRules.brokenEnumerations(draft.lines)
            return .unless(lines, lines.isEmpty ? "unbroken" : "\(lines.count) paragraphs")
        },
    ]

    private static func holds(_ words: String, _ text: String) -> Bool {
        guard let first = words.unicodeScalars.first else { return false }
        var scan = WordScan(text)
        while !scan.isAtEnd {
            _ = scan.skip { $0 != first }
            if scan.takeWords(words) { return true }
            _ = scan.skip { $0 == first }
        }
        return false
    }

    /// Half-width marks beside Chinese, each with its neighbour.
    private static func halfWidthMarks(in text: String) -> [String] {
        guard text.utf8.contains(where: { ",;:?!().\"".utf8.contains($0) }) else { return [] }
        let scalars = Array(text.unicodeScalars)
        let marks = Set(",;:?!()".unicodeScalars)
        var found: [String] = []
        var index = 0
        while index < scalars.count {
            defer { index += 1 }
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if scalar.isHan, let next {
                let isPoint = next == "." && (index + 2 >= scalars.count || scalars[index + 2].isHan)
                if marks.contains(next) || next == "\"" || isPoint {
                    found.append("\(scalar)\(next)")
                    index += 1
                }
            } else if let next, next.isHan, marks.contains(scalar) || scalar == "\"" {
                found.append("\(scalar)\(next)")
                index += 1
            }
        }
        return found
    }

    /// How many document numbers have other brackets, and how many have 第 or a leading nought.
    private static func documentNumbers(in text: String) -> (brackets: Int, forms: Int) {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }), text.contains("号") else { return (0, 0) }
        var scan = WordScan(text)
        var counts = (brackets: 0, forms: 0)
        while !scan.isAtEnd {
            _ = scan.skip { !"[［(（【〔".unicodeScalars.contains($0) }
            guard let opening = scan.next else { break }
            _ = scan.take("[［(（【〔")
            let year = scan.takeDigits()
            guard year.count == 4, scan.take("]］)）】〕") else { continue }
            let isRight = opening == "〔"
            if !isRight { _ = scan.skip { $0.properties.isWhitespace } }
            let hasOrdinal = scan.takeWords("第")
            let number = scan.takeDigits()
            guard !number.isEmpty else { continue }
            let ends = scan.takeWords("号")
            if isRight {
                if hasOrdinal || number.hasPrefix("0") { counts.forms += 1 }
            } else if ends {
                counts.brackets += 1
            }
        }
        return counts
    }

    private static func hasLeadingNought(_ text: String) -> Bool {
        guard text.contains("月") else { return false }
        var scan = WordScan(text)
        while !scan.isAtEnd {
            _ = scan.skip { !$0.isDigit && $0 != "月" }
            if scan.takeWords("月") {
                let day = scan.takeDigits()
                if day.count == 2, day.hasPrefix("0"), scan.takeWords("日") { return true }
                continue
            }
            guard scan.takeDigits().count >= 4, scan.takeWords("年") else { continue }
            let month = scan.takeDigits()
            if month.count == 2, month.hasPrefix("0"), scan.next == "月" { return true }
        }
        return false
    }

    private static func hasUnpaired(_ text: String) -> Bool {
        var counts: [Unicode.Scalar: Int] = [:]
        for scalar in text.unicodeScalars where scalar.value > 0x2000 {
            switch scalar {
            case "《", "》", "〈", "〉", "（", "）", "“", "”", "〔", "〕", "【", "】": counts[scalar, default: 0] += 1
            default: break
            }
        }
        if counts.isEmpty { return false }
        return
            ([("《", "》"), ("〈", "〉"), ("（", "）"), ("“", "”"), ("〔", "〕"), ("【", "】")]
            as [(Unicode.Scalar, Unicode.Scalar)])
            .contains { counts[$0.0, default: 0] != counts[$0.1, default: 0] }
    }
}

extension String {
    /// The first words, for a list of them.
    var opening: String { String(String.UnicodeScalarView(unicodeScalars.prefix(12))) }
}

/// Dates that are none, or not as they are to be written.
enum DateForms {
    static func isWrong(_ line: DraftLine, in draft: CheckedDraft) -> Bool {
        if holdsImpossibleDate(line.text) { return true }
        // Where a date closes a text, other ways of writing it are wrong as well.
        return line.length <= 20 && line.isRight && isOtherForm(line.text)
    }

    private static func holdsImpossibleDate(_ text: String) -> Bool {
        guard text.contains("日") else { return false }
        var scan = WordScan(text)
        while !scan.isAtEnd {
            _ = scan.skip { !$0.isDigit }
            let year = scan.takeDigits()
            guard year.count == 4, scan.takeWords("年"), let month = Int(scan.takeDigits()), scan.takeWords("月"),
                let day = Int(scan.takeDigits()), scan.takeWords("日"), let number = Int(year)
            else { continue }
            if !isDay(number, month, day) { return true }
        }
        return false
    }

    private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        guard (1...12).contains(month) else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }

    /// 2018-2-9, 2018.2.9, 2018/2/9, 18年2月9日, 2018 年 2 月 9 日.
    static func isOtherForm(_ text: String) -> Bool {
        var scan = WordScan(text)
        let year = scan.takeDigits()
        guard year.count == 4 || year.count == 2 else { return false }
        let space = scan.skip { $0.properties.isWhitespace }
        guard let separator = scan.next, scan.take("-.．/年") else { return false }
        let spaces = space + scan.skip { $0.properties.isWhitespace }
        guard (1...2).contains(scan.takeDigits().count) else { return false }
        let inner = spaces + scan.skip { $0.properties.isWhitespace }
        guard separator == "年" ? scan.takeWords("月") : scan.take(String(separator)) else { return false }
        let all = inner + scan.skip { $0.properties.isWhitespace }
        guard (1...2).contains(scan.takeDigits().count) else { return false }
        let last = all + scan.skip { $0.properties.isWhitespace }
        if separator != "年" { return scan.isAtEnd }
        return scan.takeWords("日") && scan.isAtEnd && (year.count == 2 || last > 0)
    }
}
