extension NumberFormat {
    /// The number as Word prints it in this format.
    ///
    /// - Parameter number: The number; what a format cannot write (nought, negatives, beyond its range) comes in digits.
    /// - Returns: The number's text, empty for ``none`` and ``bullet``.
    public func text(for number: Int) -> String {
        switch self {
        case .none, .bullet: ""
        case .decimalZero: (0...9).contains(number) ? "0\(number)" : String(number)
        case .lowerLetter: NumberFormat.letters(number, first: 0x61) ?? String(number)
        case .upperLetter: NumberFormat.letters(number, first: 0x41) ?? String(number)
        case .lowerRoman: NumberFormat.roman(number)?.lowercased() ?? String(number)
        case .upperRoman: NumberFormat.roman(number) ?? String(number)
        case .chineseCountingThousand, NumberFormat(rawValue: "taiwaneseCountingThousand"):
            NumberFormat.counted(number, digits: .chinese) ?? String(number)
        case .japaneseCounting: NumberFormat.counted(number, digits: .japanese) ?? String(number)
        case .chineseLegalSimplified: NumberFormat.counted(number, digits: .legalSimplified) ?? String(number)
        case NumberFormat(rawValue: "ideographLegalTraditional"):
            NumberFormat.counted(number, digits: .legalTraditional) ?? String(number)
        case .chineseCounting, NumberFormat(rawValue: "taiwaneseCounting"):
            NumberFormat.shortCounted(number) ?? String(number)
        case .ideographDigital, NumberFormat(rawValue: "japaneseDigitalTenThousand"),
            NumberFormat(rawValue: "taiwaneseDigital"), NumberFormat(rawValue: "koreanDigital2"):
            number >= 0 ? NumberFormat.spelled(number, digits: NumberFormat.ideographicDigits) : String(number)
        case .ideographTraditional: NumberFormat.pick(number, from: "甲乙丙丁戊己庚辛壬癸")
        case .ideographZodiac: NumberFormat.pick(number, from: "子丑寅卯辰巳午未申酉戌亥")
        case .decimalFullWidth, NumberFormat(rawValue: "decimalFullWidth2"):
            number >= 0 ? NumberFormat.spelled(number, digits: Array("０１２３４５６７８９")) : String(number)
        case .decimalEnclosedCircle, NumberFormat(rawValue: "decimalEnclosedCircleChinese"):
            NumberFormat.pick(number, from: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
        case NumberFormat(rawValue: "decimalEnclosedParen"):
            NumberFormat.pick(number, from: "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇")
        case NumberFormat(rawValue: "decimalEnclosedFullstop"):
            NumberFormat.pick(number, from: "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛")
        case NumberFormat(rawValue: "ideographEnclosedCircle"): NumberFormat.pick(number, from: "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉")
        case NumberFormat(rawValue: "numberInDash"): "- \(number) -"
        case NumberFormat(rawValue: "ordinal"): "\(number)\(NumberFormat.englishSuffix(number))"
        case NumberFormat(rawValue: "hex"): number >= 0 ? String(number, radix: 16, uppercase: true) : String(number)
        case NumberFormat(rawValue: "aiueo"), NumberFormat(rawValue: "aiueoFullWidth"):
            NumberFormat.pick(number, from: "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン")
        case NumberFormat(rawValue: "iroha"), NumberFormat(rawValue: "irohaFullWidth"):
            NumberFormat.pick(number, from: "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン")
        case NumberFormat(rawValue: "ganada"): NumberFormat.pick(number, from: "가나다라마바사아자차카타파하")
        case NumberFormat(rawValue: "chosung"): NumberFormat.pick(number, from: "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ")
        default: String(number)
        }
    }

    private static let ideographicDigits = Array("〇一二三四五六七八九")

    private struct CountingDigits {
        let digits: [Character]
        let units: [Character]
        let tenThousand: Character
        /// Whether ten is written without a one before it.
        let bareTen: Bool
        /// Whether a skipped unit is bridged by a nought.
        let bridges: Bool
        /// Whether a one before hundred and thousand is left out.
        let bareUnits: Bool

        static let chinese = CountingDigits(
            digits: Array("〇一二三四五六七八九"), units: Array("十百千"), tenThousand: "万", bareTen: true, bridges: true,
            bareUnits: false)
        static let japanese = CountingDigits(
            digits: Array("〇一二三四五六七八九"), units: Array("十百千"), tenThousand: "万", bareTen: true, bridges: false,
            bareUnits: true)
        static let legalSimplified = CountingDigits(
            digits: Array("零壹贰叁肆伍陆柒捌玖"), units: Array("拾佰仟"), tenThousand: "万", bareTen: false, bridges: true,
            bareUnits: false)
        static let legalTraditional = CountingDigits(
            digits: Array("零壹貳參肆伍陸柒捌玖"), units: Array("拾佰仟"), tenThousand: "萬", bareTen: false, bridges: true,
            bareUnits: false)
    }

    private static func letters(_ number: Int, first: UInt8) -> String? {
        guard (1...780).contains(number) else { return nil }
        let letter = Character(UnicodeScalar(first + UInt8((number - 1) % 26)))
        return String(repeating: letter, count: (number - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String? {
        guard (1...32_767).contains(number) else { return nil }
        let steps: [(Int, String)] = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = number
        var text = ""
        for (value, letters) in steps {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }

    private static func spelled(_ number: Int, digits: [Character]) -> String {
        String(String(number).utf8.map { digits[Int($0 &- 0x30) % 10] })
    }

    private static func pick(_ number: Int, from alphabet: String) -> String {
        let letters = Array(alphabet)
        return (1...letters.count).contains(number) ? String(letters[number - 1]) : String(number)
    }

    private static func englishSuffix(_ number: Int) -> String {
        switch (number.magnitude % 100, number.magnitude % 10) {
        case (11...13, _): "th"
        case (_, 1): "st"
        case (_, 2): "nd"
        case (_, 3): "rd"
        default: "th"
        }
    }

    /// `chineseCounting`: units up to 99, from 100 on digit by digit with a white circle for nought.
    private static func shortCounted(_ number: Int) -> String? {
        guard number >= 0 else { return nil }
        if (1...99).contains(number) { return counted(number, digits: .chinese) }
        return spelled(number, digits: Array("○一二三四五六七八九"))
    }

    private static func counted(_ number: Int, digits: CountingDigits) -> String? {
        guard (0...99_999_999).contains(number) else { return nil }
        if number == 0 { return String(digits.digits[0]) }
        var text = ""
        if number >= 10_000 {
            text = group(number / 10_000, digits: digits, leads: true)
            text.append(digits.tenThousand)
        }
        let low = number % 10_000
        if low > 0 {
            if number >= 10_000, low < 1_000, digits.bridges { text.append(digits.digits[0]) }
            text += group(low, digits: digits, leads: number < 10_000)
        }
        return text
    }

    private static func group(_ number: Int, digits: CountingDigits, leads: Bool) -> String {
        var text = ""
        var skipped = false
        for (unit, divisor) in [(2, 1000), (1, 100), (0, 10), (-1, 1)] {
            let digit = number / divisor % 10
            if digit == 0 {
                skipped = !text.isEmpty
                continue
            }
            if skipped, digits.bridges { text.append(digits.digits[0]) }
            skipped = false
            let isBareTen = unit == 0 && digit == 1 && text.isEmpty && leads && digits.bareTen
            let isBareUnit = unit >= 0 && digit == 1 && digits.bareUnits
            if !isBareTen && !isBareUnit { text.append(digits.digits[digit]) }
            if unit >= 0 { text.append(digits.units[unit]) }
        }
        return text
    }
}
