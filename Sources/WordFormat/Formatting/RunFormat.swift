/// What one place of a DOCX states of how text looks; `nil` is not stated there (17.3.2).
package struct RunFormat: Hashable, Sendable {
    /// A face as it is named: by itself, or by its place in the theme (17.3.2.26).
    package enum Face: Hashable, Sendable {
        case named(String)
        case themed(String)
    }

    /// The face of ASCII characters.
    package var ascii: Face?
    /// The face of other characters that are not East Asian.
    package var highAnsi: Face?
    /// The face of East Asian characters.
    package var eastAsia: Face?
    /// To which script marks belong that several share.
    package var hint: String?
    /// The size, in half points.
    package var halfPoints: Int?
    /// What is put between characters, in twips.
    package var spacing: Int?
    package var isBold: Bool?
    package var isItalic: Bool?
    package var isHidden: Bool?
    package var snapsToGrid: Bool?
    /// Six digits or `auto`.
    package var color: String?
    package var highlight: String?
    /// The language of East Asian text.
    package var eastAsianLanguage: String?

    package init() {}

    /// Takes what the other states over what this one does.
    mutating func apply(_ other: RunFormat) {
        ascii = other.ascii ?? ascii
        highAnsi = other.highAnsi ?? highAnsi
        eastAsia = other.eastAsia ?? eastAsia
        hint = other.hint ?? hint
        halfPoints = other.halfPoints ?? halfPoints
        spacing = other.spacing ?? spacing
        isBold = other.isBold ?? isBold
        isItalic = other.isItalic ?? isItalic
        isHidden = other.isHidden ?? isHidden
        snapsToGrid = other.snapsToGrid ?? snapsToGrid
        color = other.color ?? color
        highlight = other.highlight ?? highlight
        eastAsianLanguage = other.eastAsianLanguage ?? eastAsianLanguage
    }

    /// Takes what a character style states: its bold and italic turn those of the paragraph's style over (17.7.3).
    mutating func applyCharacterStyle(_ style: RunFormat) {
        var style = style
        if let own = style.isBold, let under = isBold { style.isBold = own != under }
        if let own = style.isItalic, let under = isItalic { style.isItalic = own != under }
        apply(style)
    }
}
