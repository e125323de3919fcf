import DocumentModel
import Testing

@Suite struct NumberFormatTests {
    @Test(arguments: [
        (1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (100, "一百"), (101, "一百〇一"), (110, "一百一十"), (1_001, "一千〇一"),
        (10_000, "一万"), (10_010, "一万〇一十"), (12_345, "一万二千三百四十五"), (0, "〇"), (-1, "-1"),
    ])
    func chineseCountingThousand(number: Int, text: String) {
        #expect(NumberFormat.chineseCountingThousand.text(for: number) == text)
    }

    @Test(arguments: [(9, "九"), (10, "十"), (19, "十九"), (99, "九十九"), (100, "一○○"), (101, "一○一"), (0, "○")])
    func chineseCounting(number: Int, text: String) {
        #expect(NumberFormat.chineseCounting.text(for: number) == text)
    }

    @Test(arguments: [
        (NumberFormat.decimalZero, 7, "07"), (.decimalZero, 10, "10"), (.lowerLetter, 26, "z"),
        (.lowerLetter, 27, "aa"),
        (.lowerLetter, 53, "aaa"), (.upperLetter, 3, "C"), (.lowerRoman, 1994, "mcmxciv"), (.upperRoman, 0, "0"),
        (.chineseLegalSimplified, 1, "壹"), (.chineseLegalSimplified, 10, "壹拾"), (.ideographDigital, 10, "一〇"),
        (.ideographTraditional, 10, "癸"), (.ideographTraditional, 11, "11"), (.ideographZodiac, 12, "亥"),
        (.decimalFullWidth, 12, "１２"), (.decimalEnclosedCircle, 20, "⑳"), (.decimalEnclosedCircle, 21, "21"),
        (.japaneseCounting, 101, "百一"), (.japaneseCounting, 10, "十"), (.bullet, 3, ""), (.none, 3, ""),
        (NumberFormat(rawValue: "somethingNew"), 3, "3"), (NumberFormat(rawValue: "ordinal"), 12, "12th"),
    ])
    func otherFormats(format: NumberFormat, number: Int, text: String) {
        #expect(format.text(for: number) == text)
    }

    @Test(arguments: [Int.min, Int.max, 100_000_000, 99_999_999])
    func extremesDoNotTrap(number: Int) {
        for name in [
            "decimal", "upperRoman", "upperLetter", "chineseCounting", "chineseCountingThousand", "hex", "ganada",
        ] {
            #expect(!NumberFormat(rawValue: name).text(for: number).isEmpty)
        }
    }
}
