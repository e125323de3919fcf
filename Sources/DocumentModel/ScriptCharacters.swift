/// Raised and lowered characters that Unicode has of their own, for text that cannot raise or lower anything else.
package enum ScriptCharacters {
    /// Text in raised characters; `nil` if one of its characters has none.
    package static func raised(_ text: String) -> String? { mapped(text, superscripts) }

    /// Text in lowered characters; `nil` if one of its characters has none.
    package static func lowered(_ text: String) -> String? { mapped(text, subscripts) }

    /// Whether a character is raised or lowered in itself.
    package static func isScript(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xB2, 0xB3, 0xB9, 0x2070...0x207B, 0x207F, 0x2080...0x208B: true
        default: false
        }
    }

    private static func mapped(_ text: String, _ table: [Unicode.Scalar: Unicode.Scalar]) -> String? {
        guard !text.isEmpty, text.utf8.count <= 24 else { return nil }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard let found = table[scalar] else { return nil }
            result.append(found)
        }
        return String(result)
    }

    private static let superscripts: [Unicode.Scalar: Unicode.Scalar] = [
        "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "+": "⁺",
        "-": "⁻",
        "−": "⁻", "–": "⁻", "n": "ⁿ", "i": "ⁱ",
    ]
    private static let subscripts: [Unicode.Scalar: Unicode.Scalar] = [
        "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉", "+": "₊",
        "-": "₋",
        "−": "₋", "–": "₋",
    ]
}
