import DocumentModel

/// Recognises lines that are nothing but a date, a document number or an address of the reader.
enum DateLine {
    private static let numerals: [Unicode.Scalar: Int] = [
        "〇": 0, "○": 0, "Ｏ": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

    /// The date that a line is: `2018年3月1日`, `二〇一八年三月一日`.
    static func date(_ text: String) -> PartialDate? {
        // Most lines are told by their last character.
        guard text.unicodeScalars.last(where: { !$0.isWhiteSpace }) == "日" else { return nil }
        let scalars = text.unicodeScalars.filter { !$0.isWhiteSpace }
        guard scalars.count <= 16 else { return nil }
        let sides = String(String.UnicodeScalarView(scalars.dropLast())).split { $0 == "年" || $0 == "月" }
        guard sides.count == 3, let year = number(sides[0], isYear: true), let month = number(sides[1], isYear: false),
            let day = number(sides[2], isYear: false)
        else { return nil }
        return PartialDate(year: year, month: month, day: day)
    }

    /// The date that a text begins with: `2026-02-05 09:20`, `2026/2/5`, `2026年2月5日…`.
    static func leadingDate(_ text: String) -> PartialDate? {
        var numbers: [Int] = []
        var digits = 0
        var value = 0
        for scalar in text.unicodeScalars.filter({ !$0.isWhiteSpace }) {
            if (0x30...0x39).contains(scalar.value), digits < 4 {
                value = value * 10 + Int(scalar.value - 0x30)
                digits += 1
                // 2026-02-0509:20 once white space is taken out: days have two digits.
                if numbers.count == 2, digits == 2 { break }
                continue
            }
            guard digits > 0, "-/.年月日".unicodeScalars.contains(scalar) else { break }
            numbers.append(value)
            value = 0
            digits = 0
            if numbers.count == 3 { break }
        }
        if digits > 0 { numbers.append(value) }
        guard numbers.count >= 3, (1900...2100).contains(numbers[0]), (1...12).contains(numbers[1]),
            (1...31).contains(numbers[2])
        else { return nil }
        return PartialDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// Whether a line is a document number: `常政办发〔2018〕135号`.
    static func isDocumentNumber(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard (8...30).contains(scalars.count), let last = scalars.last, last == "号" || last == "號",
            let open = scalars.firstIndex(where: { "〔[［（(".unicodeScalars.contains($0) }), open > 0,
            let close = scalars.firstIndex(where: { "〕]］）)".unicodeScalars.contains($0) }), close == open + 5
        else { return false }
        let isYear = scalars[(open + 1)..<close].allSatisfy { $0.properties.numericType == .decimal }
        let rest = scalars[(close + 1)..<(scalars.count - 1)]
        let isNumber = rest.contains { $0.properties.numericType == .decimal }
        return isYear && isNumber && !scalars.contains { "，。；：、《》".unicodeScalars.contains($0) }
    }

    private static func number(_ text: Substring, isYear: Bool) -> Int? {
        if let value = Int(text), text.utf8.count <= 4 { return value }
        let scalars = Array(text.unicodeScalars)
        if isYear {
            let digits = scalars.compactMap { numerals[$0] }
            guard digits.count == scalars.count, digits.count == 4 else { return nil }
            return digits.reduce(0) { $0 * 10 + $1 }
        }
        let sides = text.split(separator: "十", omittingEmptySubsequences: false)
        guard sides.count <= 2, let first = sides.first else { return nil }
        func digit(_ part: Substring) -> Int? {
            part.unicodeScalars.count == 1 ? part.unicodeScalars.first.flatMap { numerals[$0] } : nil
        }
        guard sides.count == 2 else { return digit(first) }
        let tens = first.isEmpty ? 1 : digit(first)
        let ones = sides[1].isEmpty ? 0 : digit(sides[1])
        guard let tens, let ones else { return nil }
        return tens * 10 + ones
    }
}
