import DocumentModel
import XMLStream

/// The properties of runs as far as they reach the model; each part is `nil` where nothing is said (ECMA-376 part 1, 17.3.2).
struct RunProperties: Hashable {
    enum Position: Hashable { case baseline, raised, lowered }

    var bold: Bool?
    var italic: Bool?
    var underline: Bool?
    var strike: Bool?
    var smallCapitals: Bool?
    var capitals: Bool?
    var emphasisMarks: Bool?
    var hidden: Bool?
    var position: Position?
    /// How far the letters stand above the line, in half points (17.3.2.24); below it where negative.
    var raise: Int?
    /// `.some(nil)` says "automatic".
    var color: Color??
    var highlight: Color??
    var shading: Color??
    var halfPoints: Int?
    var latinFont: String?
    /// Whether marks that Latin and East Asian faces share are set in the East Asian one, which is named for all slots.
    var isHinted = false
    var eastAsianFont: String?
    var language: String?
    var eastAsianLanguage: String?
    var styleID: String?

    /// Takes one element of a `w:rPr`.
    mutating func take(_ kind: WordElement, _ element: borrowing XMLElement) {
        switch kind {
        case .rStyle: styleID = element.value
        case .b: bold = element.isOn
        case .i: italic = element.isOn
        case .u: underline = element.value.map { $0 != "none" } ?? false
        case .strike, .dstrike: strike = element.isOn || (strike == true && kind == .dstrike)
        case .smallCaps: smallCapitals = element.isOn
        case .caps: capitals = element.isOn
        case .em: emphasisMarks = element.value.map { $0 != "none" }
        case .vanish: hidden = element.isOn
        case .vertAlign:
            position =
                switch element.value {
                case "superscript": .raised
                case "subscript": .lowered
                default: .baseline
                }
        case .position: raise = element.wordInteger("val").map { min(max($0, -3_168), 3_168) }
        case .color: color = .some(element.value.flatMap { Color(hex: $0) })
        case .highlight: highlight = .some(element.value.flatMap { RunProperties.highlightColors[$0] })
        case .shd: shading = .some(element.word("fill").flatMap { Color(hex: $0) })
        case .sz: halfPoints = element.wordInteger("val").map { min(max($0, 1), 3_276) }
        case .rFonts:
            latinFont = element.word("ascii") ?? element.word("hAnsi") ?? latinFont
            eastAsianFont = element.word("eastAsia") ?? eastAsianFont
            isHinted = element.word("hint") == "eastAsia" && latinFont == eastAsianFont
        case .lang:
            language = element.value ?? language
            eastAsianLanguage = element.word("eastAsia") ?? eastAsianLanguage
        default: break
        }
    }

    /// These properties where they say something, and those of `base` where they do not.
    func over(_ base: RunProperties) -> RunProperties {
        var merged = self
        merged.bold = bold ?? base.bold
        merged.italic = italic ?? base.italic
        merged.underline = underline ?? base.underline
        merged.strike = strike ?? base.strike
        merged.smallCapitals = smallCapitals ?? base.smallCapitals
        merged.capitals = capitals ?? base.capitals
        merged.emphasisMarks = emphasisMarks ?? base.emphasisMarks
        merged.hidden = hidden ?? base.hidden
        merged.position = position ?? base.position
        merged.raise = raise ?? base.raise
        merged.color = color ?? base.color
        merged.highlight = highlight ?? base.highlight
        merged.shading = shading ?? base.shading
        merged.halfPoints = halfPoints ?? base.halfPoints
        merged.latinFont = latinFont ?? base.latinFont
        merged.eastAsianFont = eastAsianFont ?? base.eastAsianFont
        merged.language = language ?? base.language
        merged.eastAsianLanguage = eastAsianLanguage ?? base.eastAsianLanguage
        return merged
    }

    /// A character style over a paragraph style: what is on in both is off (17.7.3), the rest is overridden.
    func toggled(over base: RunProperties) -> RunProperties {
        var merged = over(base)
        func toggle(_ own: Bool?, _ other: Bool?) -> Bool? {
            own == true && other == true ? false : own ?? other
        }
        merged.bold = toggle(bold, base.bold)
        merged.italic = toggle(italic, base.italic)
        merged.strike = toggle(strike, base.strike)
        merged.smallCapitals = toggle(smallCapitals, base.smallCapitals)
        merged.capitals = toggle(capitals, base.capitals)
        merged.hidden = toggle(hidden, base.hidden)
        return merged
    }

    /// The marks that are on.
    var marks: TextMarks {
        var marks: TextMarks = []
        if bold == true { marks.insert(.bold) }
        if italic == true { marks.insert(.italic) }
        if underline == true { marks.insert(.underline) }
        if strike == true { marks.insert(.strike) }
        if smallCapitals == true { marks.insert(.smallCapitals) }
        if capitals == true { marks.insert(.capitals) }
        if emphasisMarks == true { marks.insert(.emphasisMarks) }
        if hidden == true { marks.insert(.hidden) }
        switch position ?? shift {
        case .raised: marks.insert(.superscript)
        case .lowered: marks.insert(.subscript)
        case .baseline, nil: break
        }
        return marks
    }

    /// What letters moved off the line mean, when they are moved far enough to be seen as an exponent or an index.
    ///
    /// Some programs and many writers move them instead of saying `w:vertAlign`; 10⁶ must not become 106.
    var shift: Position? {
        guard position == nil, let raise, abs(raise) >= 3 else { return nil }
        guard abs(raise) * 100 >= (halfPoints ?? 20) * 15 else { return nil }
        return raise > 0 ? .raised : .lowered
    }

    /// The colours that `w:highlight` knows by name (17.18.40).
    static let highlightColors: [String: Color] = [
        "black": Color(red: 0, green: 0, blue: 0), "blue": Color(red: 0, green: 0, blue: 0xFF),
        "cyan": Color(red: 0, green: 0xFF, blue: 0xFF), "green": Color(red: 0, green: 0xFF, blue: 0),
        "magenta": Color(red: 0xFF, green: 0, blue: 0xFF), "red": Color(red: 0xFF, green: 0, blue: 0),
        "yellow": Color(red: 0xFF, green: 0xFF, blue: 0), "white": Color(red: 0xFF, green: 0xFF, blue: 0xFF),
        "darkBlue": Color(red: 0, green: 0, blue: 0x80), "darkCyan": Color(red: 0, green: 0x80, blue: 0x80),
        "darkGreen": Color(red: 0, green: 0x80, blue: 0), "darkMagenta": Color(red: 0x80, green: 0, blue: 0x80),
        "darkRed": Color(red: 0x80, green: 0, blue: 0), "darkYellow": Color(red: 0x80, green: 0x80, blue: 0),
        "darkGray": Color(red: 0x80, green: 0x80, blue: 0x80), "lightGray": Color(red: 0xC0, green: 0xC0, blue: 0xC0),
    ]
}
