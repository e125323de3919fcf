import DocumentModel
import Mathematics
import TextEncoding

/// What fields show that have no result of their own, because word processors draw them from their instructions.
enum FieldResult {
    /// What a field shows; `nil` if that is not in its instruction.
    static func shown(_ name: String, _ instruction: String) -> [Inline]? {
        switch name {
        case "EQ":
            let formula = Formula(equationField: String(rest(instruction, behind: 1)))
            if let guide = formula.phoneticGuide {
                return [.ruby(Ruby(base: [.text(guide.base, .plain)], annotation: [.text(guide.reading, .plain)]))]
            }
            return formula.text.isEmpty ? nil : [.text(formula.text, .plain)]
        case "MACROBUTTON", "GOTOBUTTON":
            let text = String(rest(instruction, behind: 2))
            return text.isEmpty ? nil : [.text(text, .plain)]
        case "SYMBOL": return symbol(FieldInstruction.words(instruction)).map { [.text($0, .plain)] }
        case "QUOTE":
            let words = FieldInstruction.words(instruction)
            return words.count > 1 ? [.text(words[1], .plain)] : nil
        default: return nil
        }
    }

    /// Whether a field is there to be seen: not a mark, a definition, or what each page shows of its own.
    static func showsSomething(_ name: String) -> Bool { !silent.contains(name) }

    private static let silent: Set<String> = [
        "TC", "XE", "RD", "TA", "SET", "ASK", "PRIVATE", "ADVANCE", "DATA", "NEXT", "NEXTIF", "SKIPIF", "HYPERLINK",
        "TOC", "PRINT",
        "PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "BIDIOUTLINE",
    ]

    /// The instruction behind its first words, with nested fields left out.
    private static func rest(_ instruction: String, behind count: Int) -> Substring {
        var text = Substring(instruction)
        for _ in 0..<count {
            text = text.drop { $0.isWhitespace }.drop { !$0.isWhitespace && $0 != "\\" }
        }
        return text.drop { $0.isWhitespace }
    }

    /// `SYMBOL 254 \\f "Wingdings"`: a place in a font, or of Unicode with `\\u`.
    private static func symbol(_ words: [String]) -> String? {
        guard words.count > 1 else { return nil }
        let code = words[1].lowercased().hasPrefix("0x") ? UInt32(words[1].dropFirst(2), radix: 16) : UInt32(words[1])
        guard let code else { return words[1].unicodeScalars.count == 1 ? words[1] : nil }
        let switches = words.map { $0.lowercased() }
        if let place = switches.firstIndex(of: "\\f"), place + 1 < words.count,
            let font = SymbolFont(name: words[place + 1])
        {
            return font.character(code).map { String($0) }
        }
        return Unicode.Scalar(code).map { String($0) }
    }
}
