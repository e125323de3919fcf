import DocumentModel

/// A number typed at the beginning of a line, as Chinese and Western reports number headings and items.
struct TypedNumber: Hashable, Sendable {
    /// A way of numbering.
    enum Kind: Int, Hashable, Sendable, CaseIterable, Comparable {
        /// 第一编, 第一部分.
        case part
        /// 第一分编.
        case subpart
        /// 第一章.
        case chapter
        /// 第一节.
        case section
        /// 第一条.
        case article
        /// Ⅰ. or Ⅰ、.
        case roman
        /// A. or A、.
        case letter
        /// 壹、.
        case formalIdeograph
        /// 一、.
        case ideograph
        /// （一）.
        case parenthesizedIdeograph
        /// 1. or 1、.
        case decimal
        /// 1.1.
        case twoLevelDecimal
        /// 1.1.1.
        case threeLevelDecimal
        /// （1） or 1）.
        case parenthesizedDecimal
        /// ①.
        case circledDecimal

        /// Whether it numbers the parts of a document more than the items of a list.
        var numbersChapters: Bool { self < .decimal && self != .letter }

        /// Outer kinds come first, as Chinese documents nest them.
        static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    /// The way of numbering.
    var kind: Kind
    /// The number; of several levels, the last.
    var value: Int
    /// The numbers of outer levels, as in 1.2.3.
    var outer: Outer
    /// How many scalars of the line the number takes, with its punctuation.
    var printedLength: Int
    /// How many scalars of the line the number and the white space behind it take.
    var length: Int
    /// Whether nothing but white space or the words follow the digits (`1 总则`, `1.1编制目的`), so that only the outline as
    /// a whole tells it from a quantity.
    var isBare: Bool

    /// The numbers before the last one: 1 and 2 of 1.2.3.
    struct Outer: Hashable, Sendable {
        var first: Int?
        var second: Int?

        var count: Int { first == nil ? 0 : second == nil ? 1 : 2 }
        var isEmpty: Bool { first == nil }
    }

    init(kind: Kind, value: Int, outer: Outer, printedLength: Int, length: Int, isBare: Bool) {
        self.kind = kind
        self.value = value
        self.outer = outer
        self.printedLength = printedLength
        self.length = length
        self.isBare = isBare
    }

    /// Reads the number at the beginning of a line; `nil` if the line begins with none.
    init?(_ line: String) {
        guard let start = line.unicodeScalars.first, TypedNumber.mayBegin(start) else { return nil }
        let scalars = Array(line.unicodeScalars.prefix(40))
        guard let first = scalars.first,
            let found = TypedNumber.ordinal(scalars) ?? TypedNumber.parenthesized(scalars)
                ?? TypedNumber.enclosed(first) ?? TypedNumber.roman(scalars) ?? TypedNumber.letter(scalars)
                ?? TypedNumber.ideograph(scalars)
                ?? TypedNumber.decimal(scalars)
        else { return nil }
        var end = found.end
        while end < scalars.count, scalars[end].isWhiteSpace { end += 1 }
        // A Western number is set off by a space unless Chinese follows, or it is part of a word or of another number.
        if found.needsSpace, end == found.end, end < scalars.count, scalars[end].value < 0x2E80 { return nil }
        kind = found.kind
        value = found.value
        outer = found.outer
        printedLength = found.end
        length = end
        isBare = found.isBare
    }

    /// Whether a number can begin with a character; most lines begin with another.
    static func mayBegin(_ first: Unicode.Scalar) -> Bool {
        switch first.value {
        case 0x28, 0x30...0x39, 0x41...0x5A, 0x2160...0x216B, 0x2460...0x249B, 0x3220...0x3229, 0xFF08, 0xFF10...0xFF19:
            true
        case 0x3007, 0x4E00...0x9FFF: first == "第" || ideographs[first] != nil || formal[first] != nil
        default: false
        }
    }

    /// Whether white space stands behind it.
    var hasGap: Bool { length > printedLength }

    /// The number as printed, with its punctuation.
    func text(in line: String) -> String { String(String.UnicodeScalarView(line.unicodeScalars.prefix(printedLength))) }

    /// The white space behind the number.
    func gap(in line: String) -> String {
        String(String.UnicodeScalarView(line.unicodeScalars.prefix(length).dropFirst(printedLength)))
    }

    /// The number as a heading or a paragraph prints it.
    func printed(in line: String) -> PrintedNumber { PrintedNumber(text(in: line), gap: gap(in: line)) }

    /// How a list of such items numbers them, the first of which is a line.
    func marker(of line: String) -> ListMarker {
        let text = text(in: line)
        let format: NumberFormat =
            switch kind {
            case .formalIdeograph:
                text.unicodeScalars.contains { "贰叁陆".unicodeScalars.contains($0) }
                    ? .chineseLegalSimplified : NumberFormat(rawValue: "ideographLegalTraditional")
            case .ideograph, .parenthesizedIdeograph, .part, .subpart, .chapter, .section, .article:
                .chineseCountingThousand
            case .roman: .upperRoman
            case .letter: .upperLetter
            case .circledDecimal: .decimalEnclosedCircle
            case .decimal, .twoLevelDecimal, .threeLevelDecimal, .parenthesizedDecimal: .decimal
            }
        let printed = format.text(for: value)
        guard let place = text.firstRange(of: printed) else { return .bullet(text) }
        return .ordered(format: format, pattern: text.replacingCharacters(in: place, with: "%"), start: value)
    }

    private struct Found {
        var kind: Kind
        var value: Int
        var outer = Outer()
        var end: Int
        var needsSpace = false
        var isBare = false
    }

    /// 第…章 and its like.
    private static func ordinal(_ scalars: [Unicode.Scalar]) -> Found? {
        guard scalars.first == "第", let (value, end) = number(scalars, from: 1), end < scalars.count else { return nil }
        switch scalars[end] {
        case "编", "編", "篇": return Found(kind: .part, value: value, end: end + 1)
        case "部" where end + 1 < scalars.count && scalars[end + 1] == "分":
            return Found(kind: .part, value: value, end: end + 2)
        case "章": return Found(kind: .chapter, value: value, end: end + 1)
        case "节", "節": return Found(kind: .section, value: value, end: end + 1)
        case "分" where end + 1 < scalars.count && (scalars[end + 1] == "编" || scalars[end + 1] == "編"):
            return Found(kind: .subpart, value: value, end: end + 2)
        case "条", "條":
            // An article that was put in later counts with the one before it: 第十七条之一.
            if end + 2 < scalars.count, scalars[end + 1] == "之", let (further, last) = number(scalars, from: end + 2) {
                return Found(kind: .article, value: further, outer: Outer(first: value), end: last)
            }
            return Found(kind: .article, value: value, end: end + 1)
        default: return nil
        }
    }

    /// （一）, (1) and 1).
    private static func parenthesized(_ scalars: [Unicode.Scalar]) -> Found? {
        let isOpened = scalars.first == "（" || scalars.first == "("
        guard let (value, end) = number(scalars, from: isOpened ? 1 : 0), end < scalars.count, value <= 99,
            scalars[end] == "）" || scalars[end] == ")"
        else { return nil }
        let isDecimal = (0x30...0x39).contains(scalars[end - 1].value) || scalars[end - 1].value >= 0xFF10
        if !isOpened, !isDecimal { return nil }
        return Found(kind: isDecimal ? .parenthesizedDecimal : .parenthesizedIdeograph, value: value, end: end + 1)
    }

    /// Numbers that are one character with their punctuation: ①, ⑴, ⒈, ㈠.
    private static func enclosed(_ first: Unicode.Scalar) -> Found? {
        let ranges: [(ClosedRange<UInt32>, Kind)] = [
            (0x2460...0x2473, .circledDecimal), (0x2474...0x2487, .parenthesizedDecimal), (0x2488...0x249B, .decimal),
            (0x3220...0x3229, .parenthesizedIdeograph),
        ]
        guard let (range, kind) = ranges.first(where: { $0.0.contains(first.value) }) else { return nil }
        return Found(kind: kind, value: Int(first.value - range.lowerBound) + 1, end: 1)
    }

    /// Ⅰ., Ⅱ、 in the characters of their own, and I., II. in letters.
    private static func roman(_ scalars: [Unicode.Scalar]) -> Found? {
        if let position = scalars.firstIndex(where: { $0 != "I" && $0 != "V" && $0 != "X" }),
            (1...5).contains(position),
            isPoint(scalars[position]),
            let value = romans.firstIndex(of: String(String.UnicodeScalarView(scalars[..<position])))
        {
            return Found(kind: .roman, value: value + 1, end: position + 1, needsSpace: true)
        }
        guard (0x2160...0x216B).contains(scalars[0].value), scalars.count > 1,
            isPoint(scalars[1]) || scalars[1] == "、"
        else { return nil }
        return Found(kind: .roman, value: Int(scalars[0].value - 0x215F), end: 2)
    }

    private static let romans = (1...20).map { NumberFormat.upperRoman.text(for: $0) }

    /// A. with a space behind it, and A、.
    private static func letter(_ scalars: [Unicode.Scalar]) -> Found? {
        guard (0x41...0x5A).contains(scalars[0].value), scalars.count > 1, isPoint(scalars[1]) || scalars[1] == "、"
        else {
            return nil
        }
        return Found(kind: .letter, value: Int(scalars[0].value - 0x40), end: 2, needsSpace: scalars[1] != "、")
    }

    /// 一、 and 壹、.
    private static func ideograph(_ scalars: [Unicode.Scalar]) -> Found? {
        if let value = formal[scalars[0]], scalars.count > 1, scalars[1] == "、" {
            return Found(kind: .formalIdeograph, value: value, end: 2)
        }
        guard let (value, end) = number(scalars, from: 0), end < scalars.count, scalars[0].value > 0x2E80,
            scalars[0].value < 0xFF00, value <= 99
        else { return nil }
        guard scalars[end] == "、" || scalars[end] == "．" || scalars[end] == "." || scalars[end] == "," else {
            return nil
        }
        if scalars[end] == ",", end + 1 < scalars.count { return nil }
        return Found(kind: .ideograph, value: value, end: end + 1)
    }

    /// 1., 1、, 1.2 and 1.2.3.
    private static func decimal(_ scalars: [Unicode.Scalar]) -> Found? {
        var numbers: [Int] = []
        var position = 0
        while numbers.count < 4, let (value, end) = digits(scalars, from: position), value <= 199 {
            numbers.append(value)
            position = end
            guard position < scalars.count, isPoint(scalars[position]), digits(scalars, from: position + 1) != nil
            else {
                break
            }
            position += 1
        }
        guard let last = numbers.last, position < scalars.count else { return nil }
        let outer = Outer(
            first: numbers.count > 1 ? numbers[0] : nil, second: numbers.count > 2 ? numbers[1] : nil)
        let isPunctuated = isPoint(scalars[position]) || scalars[position] == "、"
        if isPunctuated { position += 1 }
        let hasSpace = position < scalars.count && scalars[position].isWhiteSpace
        if !isPunctuated {
            // What counts something is no number of a heading: 1.6个工作日, 40余家, 2018年.
            var next = position
            while next < scalars.count, scalars[next].isWhiteSpace { next += 1 }
            guard next < scalars.count, hasSpace || scalars[next].value >= 0x4E00, !counters.contains(scalars[next])
            else {
                return nil
            }
        }
        switch numbers.count {
        case 1:
            guard isPunctuated || last <= 30 && scalars[0] != "0" else { return nil }
            let isWestern = isPunctuated && scalars[position - 1] == "."
            return Found(
                kind: .decimal, value: last, end: position, needsSpace: isWestern || !isPunctuated,
                isBare: !isPunctuated)
        case 2, 3:
            return Found(
                kind: numbers.count == 2 ? .twoLevelDecimal : .threeLevelDecimal, value: last, outer: outer,
                end: position, needsSpace: true, isBare: !isPunctuated && !hasSpace)
        default: return nil
        }
    }

    /// What stands behind a quantity and begins no heading.
    private static let counters = Set(
        "年月日号號时時分秒个個家余餘多万萬亿億百千元％%‰℃°".unicodeScalars)

    private static func isPoint(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "．" }

    private static func digits(_ scalars: [Unicode.Scalar], from start: Int) -> (value: Int, end: Int)? {
        var index = start
        var value = 0
        while index < scalars.count, index - start < 3 {
            let code = scalars[index].value
            let digit =
                (0x30...0x39).contains(code) ? code - 0x30 : (0xFF10...0xFF19).contains(code) ? code - 0xFF10 : 10
            guard digit < 10 else { break }
            value = value * 10 + Int(digit)
            index += 1
        }
        return index > start ? (value, index) : nil
    }

    private static let ideographs: [Unicode.Scalar: Int] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "百": 100,
    ]

    private static let formal: [Unicode.Scalar: Int] = [
        "壹": 1, "贰": 2, "貳": 2, "叁": 3, "參": 3, "叄": 3, "肆": 4, "伍": 5, "陆": 6, "陸": 6, "柒": 7, "捌": 8, "玖": 9, "拾": 10,
    ]

    /// A number in digits or in Chinese numerals up to hundreds.
    static func number(_ scalars: [Unicode.Scalar], from start: Int) -> (value: Int, end: Int)? {
        if let found = digits(scalars, from: start) { return found }
        var index = start
        var total = 0
        var digit = 0
        while index < scalars.count, index - start < 7, let value = ideographs[scalars[index]] {
            if value >= 10 {
                total += max(digit, 1) * value
                digit = 0
            } else {
                digit = value
            }
            index += 1
        }
        let value = total + digit
        return index > start && value > 0 ? (value, index) : nil
    }
}

extension String {
    fileprivate func firstRange(of text: String) -> Range<Index>? {
        guard !text.isEmpty else { return nil }
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }

    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
