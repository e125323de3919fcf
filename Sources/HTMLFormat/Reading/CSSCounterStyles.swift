import DocumentModel

/// The predefined counter styles of CSS (Counter Styles 3, 6 and 7): as formats of the model where it has one, as text else.
enum CSSCounterStyles {
    /// The format and the pattern of a style.
    static func format(_ name: String) -> (format: NumberFormat, pattern: String)? {
        switch name {
        case "decimal": (.decimal, "%.")
        case "decimal-leading-zero": (.decimalZero, "%.")
        case "lower-alpha", "lower-latin": (.lowerLetter, "%.")
        case "upper-alpha", "upper-latin": (.upperLetter, "%.")
        case "lower-roman": (.lowerRoman, "%.")
        case "upper-roman": (.upperRoman, "%.")
        case "cjk-decimal": (.ideographDigital, "%、")
        case "cjk-ideographic", "trad-chinese-informal", "simp-chinese-informal": (.chineseCountingThousand, "%、")
        case "simp-chinese-formal": (.chineseLegalSimplified, "%、")
        case "trad-chinese-formal": (NumberFormat(rawValue: "ideographLegalTraditional"), "%、")
        case "japanese-informal", "japanese-formal": (.japaneseCounting, "%、")
        case "cjk-earthly-branch": (.ideographZodiac, "%、")
        case "cjk-heavenly-stem": (.ideographTraditional, "%、")
        default: nil
        }
    }

    /// The first of ten digits that stand in order.
    private static let digits: [String: UInt32] = [
        "arabic-indic": 0x660, "bengali": 0x9E6, "cambodian": 0x17E0, "khmer": 0x17E0, "devanagari": 0x966,
        "gujarati": 0xAE6, "gurmukhi": 0xA66, "kannada": 0xCE6, "lao": 0xED0, "malayalam": 0xD66, "mongolian": 0x1810,
        "myanmar": 0x1040, "oriya": 0xB66, "persian": 0x6F0, "tamil": 0xBE6, "telugu": 0xC66, "thai": 0xE50,
        "tibetan": 0xF20,
    ]

    private static let letters: [String: String] = [
        "lower-greek": "αβγδεζηθικλμνξοπρστυφχψω",
        "hiragana": "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん",
        "hiragana-iroha": "いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす",
        "katakana": "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲン",
        "katakana-iroha": "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス",
    ]

    private static let additive: [String: [(Int, String)]] = [
        "upper-armenian": armenian(0x531), "armenian": armenian(0x531), "lower-armenian": armenian(0x561),
        "georgian": georgian, "hebrew": hebrew,
    ]

    private static func armenian(_ first: UInt32) -> [(Int, String)] {
        let values = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap { unit in [(unit, 0), (unit, 1), (unit, 2), (unit, 3)] }
        return values.map { unit, power -> (Int, String) in
            let place = UInt32(power * 9 + unit - 1)
            let scale = [1, 10, 100, 1_000][power]
            return (unit * scale, Unicode.Scalar(first + place).map { String($0) } ?? "")
        }.sorted { $0.0 > $1.0 }
    }

    private static let georgian: [(Int, String)] = {
        let letters = Array("აბგდევზჱთიკლმნჲოპჟრსტჳფქღყშჩცძწჭხჴჯჰ")
        var steps = letters.enumerated().map { index, letter in
            ((index % 9 + 1) * [1, 10, 100, 1_000][index / 9], String(letter))
        }
        steps.append((10_000, "ჵ"))
        return steps.sorted { $0.0 > $1.0 }
    }()

    private static let hebrew: [(Int, String)] = {
        var steps = Array("אבגדהוזחט").enumerated().map { ($0 + 1, String($1)) }
        steps += Array("יכלמנסעפצ").enumerated().map { (($0 + 1) * 10, String($1)) }
        steps += Array("קרשת").enumerated().map { (($0 + 1) * 100, String($1)) }
        // Not written as beginnings of a name.
        steps += [(15, "טו"), (16, "טז")]
        return steps.sorted { $0.0 > $1.0 }
    }()

    /// The number and its suffix in a style that the model has no format for; `nil` for what is no such style.
    static func label(_ name: String, _ number: Int) -> String? {
        if let first = digits[name] {
            let text = String(number).unicodeScalars.map { digit -> String in
                guard ("0"..."9").contains(digit), let own = Unicode.Scalar(first + digit.value - 0x30) else {
                    return String(digit)
                }
                return String(own)
            }
            return text.joined() + (name == "cambodian" || name == "khmer" ? ". " : ".")
        }
        if let letters = letters[name] {
            let all = Array(letters)
            guard number > 0 else { return "\(number)." }
            var rest = number
            var text = ""
            while rest > 0 {
                rest -= 1
                text = String(all[rest % all.count]) + text
                rest /= all.count
            }
            return text + (name == "lower-greek" ? "." : "、")
        }
        guard let steps = additive[name] else { return nil }
        guard (1...9_999).contains(number) else { return "\(number)." }
        var rest = number
        var text = ""
        for (value, letter) in steps {
            while rest >= value {
                text += letter
                rest -= value
            }
        }
        return text + "."
    }
}
