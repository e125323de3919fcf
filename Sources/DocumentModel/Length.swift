/// A length in English Metric Units, which divide points, twips and millimetres without a rest (ECMA-376 part 1, 20.1.10.16).
public struct Length: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The length in EMU; 12,700 to a point, 36,000 to a millimetre.
    public let emu: Int

    /// Makes a length from EMU, cut to what a page could ever need (± 100 m).
    public init(emu: Int) {
        self.emu = min(max(emu, -Length.bound), Length.bound)
    }

    /// Makes a length from twentieths of a point, the unit of WordprocessingML.
    public static func twips(_ count: Int) -> Length {
        Length(emu: min(max(count, -bound / 635), bound / 635) * 635)
    }

    /// Makes a length from points.
    public static func points(_ count: Double) -> Length {
        guard count.isFinite else { return Length(emu: 0) }
        return Length(emu: Int(min(max(count * 12_700, Double(-bound)), Double(bound)).rounded()))
    }

    /// Makes a length from millimetres.
    public static func millimetres(_ count: Double) -> Length {
        guard count.isFinite else { return Length(emu: 0) }
        return Length(emu: Int(min(max(count * 36_000, Double(-bound)), Double(bound)).rounded()))
    }

    /// The length in twentieths of a point, rounded to the nearest.
    public var twips: Int { Length.divide(emu, by: 635) }
    /// The length in points.
    public var points: Double { Double(emu) / 12_700 }

    /// Reads a decimal number of points with or without the unit `pt`, as ``description`` prints it.
    ///
    /// - Returns: `nil` when the text is no such number.
    public init?(pointText text: some StringProtocol) {
        let digits = text.hasSuffix("pt") ? String(text.dropLast(2)) : String(text)
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }),
            let points = Double(digits)
        else { return nil }
        self = .points(points)
    }

    /// The length in points with as many decimals as it takes to tell one EMU from the next, such as `12.5pt`.
    public var description: String {
        let magnitude = emu.magnitude
        var text = (emu < 0 ? "-" : "") + String(magnitude / 12_700)
        let rest = magnitude % 12_700
        if rest != 0 {
            // Five decimals tell 1/12,700 apart from its neighbours.
            var decimals = (rest * 100_000 + 6_350) / 12_700
            var width = 5
            while width > 1, decimals % 10 == 0 {
                decimals /= 10
                width -= 1
            }
            let digits = String(decimals)
            text += "." + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return text + "pt"
    }

    /// Orders lengths by size.
    public static func < (left: Length, right: Length) -> Bool { left.emu < right.emu }

    private static let bound = 3_600_000_000

    private static func divide(_ number: Int, by unit: Int) -> Int {
        let half = unit / 2
        return number >= 0 ? (number + half) / unit : -((-number + half) / unit)
    }
}

/// An indent, either as a length or counted in characters of the paragraph's own size, as Chinese typography counts.
public enum IndentMeasure: Hashable, Sendable {
    /// A fixed length.
    case length(Length)
    /// Hundredths of a character width (the unit of `w:firstLineChars`).
    case characters(hundredths: Int)
}
