import DocumentModel

/// How raised and lowered text stands in plain text, so that no figure changes its value: `10⁶`, `CO₂`, `x^k`.
enum ScriptText {
    /// Text that was raised or lowered behind other text.
    static func text(_ run: String, isRaised: Bool, behind before: Unicode.Scalar?) -> String {
        // White space behind the script was only raised along with it.
        if let last = run.unicodeScalars.last, last.isWhiteSpace {
            let end = run.unicodeScalars.lastIndex { !$0.isWhiteSpace }
            guard let end else { return run }
            let rest = run.unicodeScalars.index(after: end)
            return text(String(run[..<rest]), isRaised: isRaised, behind: before) + run[rest...]
        }
        if let script = isRaised ? ScriptCharacters.raised(run) : ScriptCharacters.lowered(run) { return script }
        // Only behind a letter, a digit or a bracket of Western text it could be read as part of that.
        guard let before, before.value < 0x2E80,
            before.properties.isAlphabetic || isDigit(before) || ")]".unicodeScalars.contains(before),
            let first = run.unicodeScalars.first,
            first.properties.isAlphabetic && first.value < 0x2E80 || isDigit(first),
            !(isRaised && asides.contains(run.lowercased()))
        else { return run }
        let sign = isRaised ? "^" : "_"
        return run.unicodeScalars.prefix(2).count == 1 ? sign + run : "\(sign)(\(run))"
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    /// Endings of ordinals and marks of trade, which are raised by habit alone.
    private static let asides: Set<String> = [
        "st", "nd", "rd", "th", "er", "re", "ère", "e", "ème", "o", "a", "os", "as", "tm", "sm", "mo", "me", "le",
    ]
}
