/// How a number is written in headings, lists, notes and pages, under the names of ECMA-376's `ST_NumberFormat`.
///
/// The set is open: a name that this package does not know is kept and printed in digits.
public struct NumberFormat: RawRepresentable, Hashable, Sendable {
    /// The name in `ST_NumberFormat`.
    public let rawValue: String
    /// Makes a format from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// 1, 2, 3.
    public static let decimal = NumberFormat(rawValue: "decimal")
    /// 01, 02, … 10.
    public static let decimalZero = NumberFormat(rawValue: "decimalZero")
    /// a, b, … z, aa, bb.
    public static let lowerLetter = NumberFormat(rawValue: "lowerLetter")
    /// A, B, … Z, AA, BB.
    public static let upperLetter = NumberFormat(rawValue: "upperLetter")
    /// i, ii, iii.
    public static let lowerRoman = NumberFormat(rawValue: "lowerRoman")
    /// I, II, III.
    public static let upperRoman = NumberFormat(rawValue: "upperRoman")
    /// 一, 二, … 十, 十一 … 一百〇一.
    public static let chineseCountingThousand = NumberFormat(rawValue: "chineseCountingThousand")
    /// 一, 二, … 十, 十一 … 一○一.
    public static let chineseCounting = NumberFormat(rawValue: "chineseCounting")
    /// 壹, 贰, 叁.
    public static let chineseLegalSimplified = NumberFormat(rawValue: "chineseLegalSimplified")
    /// 一, 二, 三, each digit by itself.
    public static let ideographDigital = NumberFormat(rawValue: "ideographDigital")
    /// 甲, 乙, … 癸, then digits.
    public static let ideographTraditional = NumberFormat(rawValue: "ideographTraditional")
    /// 子, 丑, … 亥, then digits.
    public static let ideographZodiac = NumberFormat(rawValue: "ideographZodiac")
    /// １, ２, ３.
    public static let decimalFullWidth = NumberFormat(rawValue: "decimalFullWidth")
    /// ①, ②, … ⑳, then digits.
    public static let decimalEnclosedCircle = NumberFormat(rawValue: "decimalEnclosedCircle")
    /// 一, 二, … 十, 十一, as Japanese counts.
    public static let japaneseCounting = NumberFormat(rawValue: "japaneseCounting")
    /// A mark instead of a number.
    public static let bullet = NumberFormat(rawValue: "bullet")
    /// Nothing at all.
    public static let none = NumberFormat(rawValue: "none")
}
