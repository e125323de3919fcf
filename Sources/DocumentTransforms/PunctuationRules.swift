/// Chinese punctuation and figures as GB/T 15834 and GB/T 15835 have them, found in the scalars of a text.
///
/// Figures, times, addresses and Latin text keep their half-width marks. Not a word is changed.
struct PunctuationRules {
    /// A stretch of scalars and what is to stand for it.
    struct Change: Hashable {
        var range: Range<Int>
        var text: String
        var rule: String
    }

    private let text: [Unicode.Scalar]
    private var changes: [Change] = []

    /// The changes that a text needs, in order, none of which overlap.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    static func changes(in text: [Unicode.Scalar]) -> [Change] {
        var rules = PunctuationRules(text: text)
        rules.findBrackets()
        rules.findQuotes()
        rules.findMarks()
        rules.findInnerTitles()
        rules.findDates()
        var result: [Change] = []
        for change in rules.changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where change.range.lowerBound >= (result.last?.range.upperBound ?? 0) {
            result.append(change)
        }
        return result
    }

    private init(text: [Unicode.Scalar]) { self.text = text }

    private mutating func change(_ range: Range<Int>, _ text: String, _ rule: String) {
        changes.append(Change(range: range, text: text, rule: rule))
    }

    private func scalar(_ index: Int) -> Unicode.Scalar? { text.indices.contains(index) ? text[index] : nil }

    /// The scalar before or behind a place, past spaces.
    private func neighbour(_ index: Int, by step: Int) -> Unicode.Scalar? {
        var index = index + step
        while let found = scalar(index), found == " " { index += step }
        return scalar(index)
    }

    private static func isHan(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return (0x3400...0x9FFF).contains(scalar.value) || scalar.value >= 0x20000 && scalar.value < 0x40000
    }

    /// Whether a scalar belongs to Chinese text: an ideograph, or a mark that only such text has.
    private static func isChinese(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        switch scalar.value {
        case 0x3001...0x3017, 0xFF01...0xFF60, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: return true
        default: return isHan(scalar)
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { ("0"..."9").contains($0) } ?? false }

    private static func isLatin(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    // MARK: Brackets

    private static func isOpening(_ mark: Unicode.Scalar) -> Bool {
        switch mark {
        case "(", "（", "[", "［", "【": true
        default: false
        }
    }

    private static func isClosing(_ mark: Unicode.Scalar) -> Bool {
        switch mark {
        case ")", "）", "]", "］", "】": true
        default: false
        }
    }

    private static func closes(_ mark: Unicode.Scalar, _ opening: Unicode.Scalar) -> Bool {
        switch opening {
        case "(", "（": mark == ")" || mark == "）"
        case "[", "［": mark == "]" || mark == "］"
        default: mark == "】"
        }
    }

    /// Brackets that pair: round ones around or beside Chinese, and those around the year of a document's number.
    private mutating func findBrackets() {
        var open: [Int] = []
        for index in text.indices {
            let mark = text[index]
            if PunctuationRules.isOpening(mark) {
                open.append(index)
            } else if PunctuationRules.isClosing(mark),
                let start = open.last(where: { PunctuationRules.closes(mark, text[$0]) })
            {
                while let last = open.popLast(), last != start {}
                pair(start, index)
            }
        }
        // What has no partner still has a width.
        for index in open where text[index] == "(" && isBesideHan(index) {
            change(index..<(index + 1), "（", "punctuation")
        }
    }

    private func isBesideHan(_ index: Int) -> Bool {
        PunctuationRules.isHan(scalar(index - 1)) || PunctuationRules.isHan(scalar(index + 1))
    }

    private mutating func pair(_ start: Int, _ end: Int) {
        if isYear(start + 1, end), endsDocumentNumber(end + 1) {
            // 发文字号 has its year in 六角括号 (7.2.5).
            if text[start] != "〔" { change(start..<(start + 1), "〔", "document number") }
            change(end..<(end + 1), "〕", "document number")
            return
        }
        guard text[start] == "(" || text[start] == "（" else { return }
        guard isBesideHan(start) || isBesideHan(end) || text[start] != "(" || text[end] != ")" else { return }
        if text[start] == "(" { change(start..<(start + 1), "（", "punctuation") }
        if text[end] == ")" { change(end..<(end + 1), "）", "punctuation") }
    }

    private func isYear(_ start: Int, _ end: Int) -> Bool {
        end - start == 4 && text[start..<end].allSatisfy { PunctuationRules.isDigit($0) }
    }

    /// Whether `12号` follows, `第` or white space before it or not.
    private func endsDocumentNumber(_ start: Int) -> Bool {
        var index = start
        while scalar(index) == " " { index += 1 }
        if scalar(index) == "第" { index += 1 }
        let digits = index
        while PunctuationRules.isDigit(scalar(index)) { index += 1 }
        return index > digits && scalar(index) == "号"
    }

    // MARK: Quotation marks

    /// Straight quotation marks in pairs around Chinese.
    private mutating func findQuotes() {
        var start: Int?
        for index in text.indices where text[index] == "\"" {
            guard let first = start else {
                start = index
                continue
            }
            start = nil
            let inside = text[(first + 1)..<index]
            if inside.contains(where: { PunctuationRules.isHan($0) }) || isBesideHan(first) || isBesideHan(index) {
                change(first..<(first + 1), "“", "punctuation")
                change(index..<(index + 1), "”", "punctuation")
            }
        }
    }

    // MARK: Marks

    private static func fullWidth(_ mark: Unicode.Scalar) -> String? {
        switch mark {
        case ",": "，"
        case ";": "；"
        case ":": "："
        case "?": "？"
        case "!": "！"
        case ".": "。"
        default: nil
        }
    }

    private mutating func findMarks() {
        for index in text.indices {
            guard text[index].value < 0x40, let wide = PunctuationRules.fullWidth(text[index]) else { continue }
            let before = scalar(index - 1)
            let after = scalar(index + 1)
            // 1,024 and 12:30 and 3.5.
            if PunctuationRules.isDigit(before), PunctuationRules.isDigit(after) { continue }
            switch text[index] {
            case ".":
                // Behind Chinese it ends a sentence; behind a figure it may belong to a number such as `1.`.
                let ends = after == nil || PunctuationRules.isChinese(after) || after == " " || after == "\n"
                let isBehindBracket = before == ")" && PunctuationRules.isHan(scalar(index - 2))
                guard
                    isBehindBracket || PunctuationRules.isHan(before)
                        || before.map({ "”’）》〉".unicodeScalars.contains($0) }) == true,
                    ends
                else { continue }
            default:
                guard PunctuationRules.isChinese(before) || PunctuationRules.isHan(after) else { continue }
            }
            // A space behind a half-width mark goes with its width.
            var end = index + 1
            while scalar(end) == " ", PunctuationRules.isChinese(neighbour(end - 1, by: 1)) { end += 1 }
            change(index..<end, wide, "punctuation")
        }
    }

    // MARK: Titles within titles

    /// 书名号 within 书名号 are single ones (GB/T 15834, 4.15.3.6).
    private mutating func findInnerTitles() {
        var depth = 0
        var opened: [Int] = []
        for index in text.indices {
            switch text[index] {
            case "《":
                depth += 1
                opened.append(index)
            case "》" where depth > 0:
                depth -= 1
                guard let start = opened.popLast(), depth > 0, depth.isMultiple(of: 2) == false else { continue }
                change(start..<(start + 1), "〈", "punctuation")
                change(index..<(index + 1), "〉", "punctuation")
            default: break
            }
        }
    }

    // MARK: Figures

    /// Months and days have no leading nought (7.3.5.4).
    private mutating func findDates() {
        for index in text.indices where text[index] == "0" && PunctuationRules.isDigit(scalar(index + 1)) {
            let unit = scalar(index + 2)
            let isMonth = unit == "月" && scalar(index - 1) == "年" && PunctuationRules.isDigit(scalar(index - 2))
            let isDay = unit == "日" && scalar(index - 1) == "月"
            if isMonth || isDay, scalar(index + 1) != "0" { change(index..<(index + 1), "", "date") }
        }
    }
}
