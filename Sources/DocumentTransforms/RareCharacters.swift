import ConversionCore
import TextEncoding

/// Names the characters that fonts of GB 2312 do not hold, each with the words around its first place: many are in names.
struct RareCharacters {
    private var found: [Unicode.Scalar: (words: String, count: Int)] = [:]

    mutating func look(at text: String) {
        guard GB2312.mayLackSome(of: text.utf8) else { return }
        let scalars = text.unicodeScalars
        for index in scalars.indices where scalars[index].value >= 0x3400 && GB2312.lacks(scalars[index]) {
            let scalar = scalars[index]
            if found[scalar] != nil {
                found[scalar]?.count += 1
                continue
            }
            let start = scalars.index(index, offsetBy: -4, limitedBy: scalars.startIndex) ?? scalars.startIndex
            let end = scalars.index(index, offsetBy: 5, limitedBy: scalars.endIndex) ?? scalars.endIndex
            found[scalar] = (String(scalars[start..<end]), 1)
        }
    }

    func report(to diagnostics: inout Diagnostics) {
        guard !found.isEmpty else { return }
        let shown = found.sorted { $0.key < $1.key }.prefix(20).map { "\($0.key) (“\($0.value.words)”)" }
        let more = found.count > 20 ? " and \(found.count - 20) more" : ""
        diagnostics.warn(
            .kept,
            "characters that the fonts named GB2312 do not hold: \(shown.joined(separator: ", "))\(more);"
                + " --font-set gbk takes fonts that do",
            count: found.values.reduce(0) { $0 + $1.count })
    }
}
