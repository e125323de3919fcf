import DocumentModel

/// Numbers that word processors count in fields without keeping a result: LISTNUM, AUTONUM and AUTONUMLGL (17.16.5).
struct NumberFields {
    private var counts: [String: [Int]] = [:]
    private var paragraphs = 0

    /// What the next field of a name shows; `nil` for fields that are not counted here.
    mutating func next(_ name: String, _ instruction: String) -> String? {
        let words = FieldInstruction.words(instruction)
        switch name {
        case "AUTONUM", "AUTONUMLGL":
            paragraphs += 1
            // What stands behind the number is a full stop unless the field says otherwise.
            return "\(paragraphs)" + (NumberFields.value(of: "\\s", in: words) ?? ".")
        case "LISTNUM": return listNumber(words)
        default: return nil
        }
    }

    private mutating func listNumber(_ words: [String]) -> String? {
        var name = words.count > 1 ? words[1] : ""
        if name.hasPrefix("\\") || name.isEmpty { name = "NumberDefault" }
        let levels = NumberFields.lists[name.lowercased()] ?? NumberFields.numberDefault
        let level = min(max(NumberFields.value(of: "\\l", in: words).flatMap { Int($0) } ?? 1, 1), 9) - 1
        var values = counts[name] ?? Array(repeating: 0, count: 9)
        values[level] = NumberFields.value(of: "\\s", in: words).flatMap { Int($0) } ?? (values[level] &+ 1)
        for inner in (level + 1)..<max(level + 1, 9) { values[inner] = 0 }
        counts[name] = values
        if name.lowercased() == "legaldefault" {
            return values[...level].map { String(max($0, 1)) }.joined(separator: ".") + "."
        }
        let (format, pattern) = levels[level]
        return pattern.split(separator: "%", omittingEmptySubsequences: false)
            .joined(separator: format.text(for: values[level]))
    }

    private static func value(of name: String, in words: [String]) -> String? {
        guard let place = words.firstIndex(where: { $0.lowercased() == name }), place + 1 < words.count else {
            return nil
        }
        return words[place + 1]
    }

    private typealias Level = (format: NumberFormat, pattern: String)

    private static let numberDefault: [Level] = [
        (.decimal, "%)"), (.lowerLetter, "%)"), (.lowerRoman, "%)"), (.decimal, "(%)"), (.lowerLetter, "(%)"),
        (.lowerRoman, "(%)"), (.decimal, "%."), (.lowerLetter, "%."), (.lowerRoman, "%."),
    ]

    private static let outlineDefault: [Level] = [
        (.upperRoman, "%."), (.upperLetter, "%."), (.decimal, "%."), (.lowerLetter, "%)"), (.decimal, "(%)"),
        (.lowerLetter, "(%)"), (.lowerRoman, "(%)"), (.lowerLetter, "(%)"), (.lowerRoman, "(%)"),
    ]

    private static let lists = ["numberdefault": numberDefault, "outlinedefault": outlineDefault]
}
