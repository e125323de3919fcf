/// Steps through the scalars of a text, for rules on how words are put.
struct WordScan {
    let scalars: [Unicode.Scalar]
    private(set) var place: Int

    init(_ text: some StringProtocol, from place: Int = 0) {
        scalars = Array(text.unicodeScalars)
        self.place = place
    }

    var isAtEnd: Bool { place >= scalars.count }
    var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    /// Steps over a scalar if it is one of these.
    mutating func take(_ wanted: String) -> Bool {
        guard let next, wanted.unicodeScalars.contains(next) else { return false }
        place += 1
        return true
    }

    /// Steps over words if they stand here.
    mutating func takeWords(_ words: String) -> Bool {
        let wanted = Array(words.unicodeScalars)
        guard place + wanted.count <= scalars.count, scalars[place..<(place + wanted.count)].elementsEqual(wanted)
        else {
            return false
        }
        place += wanted.count
        return true
    }

    /// Steps over a run of scalars and says how many there were.
    mutating func skip(while isWanted: (Unicode.Scalar) -> Bool) -> Int {
        let start = place
        while place < scalars.count, isWanted(scalars[place]) { place += 1 }
        return place - start
    }

    /// Steps over Arabic digits and returns them in half width.
    mutating func takeDigits() -> String {
        let start = place
        _ = skip { $0.isDigit }
        return scalars[start..<place].reduce(into: "") { $0 += $1.digit.map { String($0) } ?? "" }
    }

    mutating func takeNumerals() -> String {
        let start = place
        _ = skip { ChineseNumber.numerals.contains($0) }
        return String(String.UnicodeScalarView(scalars[start..<place]))
    }

    var rest: String { String(String.UnicodeScalarView(scalars[min(place, scalars.count)...])) }
}

/// Numbers as 一、 and （十二） have them.
enum ChineseNumber {
    static let numerals = Set("一二三四五六七八九十百".unicodeScalars)
    private static let digits: [Unicode.Scalar: Int] = [
        "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

    /// The value of a number below a thousand; 0 for what is none.
    static func value(_ text: String) -> Int {
        var total = 0
        var digit = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "百":
                total += max(digit, 1) * 100
                digit = 0
            case "十":
                total += max(digit, 1) * 10
                digit = 0
            default: digit = digits[scalar] ?? 0
            }
        }
        return total + digit
    }
}

extension Unicode.Scalar {
    /// Whether it is a Han character of the blocks that documents are written in.
    var isHan: Bool { (0x3400...0x9FFF).contains(value) }
    /// Whether it is an Arabic digit, half or full width.
    var isDigit: Bool { digit != nil }
    /// The value of an Arabic digit, half or full width.
    var digit: Int? {
        switch value {
        case 0x30...0x39: Int(value) - 0x30
        case 0xFF10...0xFF19: Int(value) - 0xFF10
        default: nil
        }
    }
}
