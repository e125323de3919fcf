import TextEncoding
import WordFormat

/// Finds characters, many of them in names, that fonts named after GB 2312 do not hold.
enum RareCharacters {
    static func judge(_ draft: CheckedDraft) -> OfficialRule.Judgement {
        var found: [Unicode.Scalar: Int] = [:]
        var lines: [DraftLine] = []
        for line in draft.lines where GB2312.mayLackSome(of: line.text.utf8) {
            var isFound = false
            for run in line.runs where draft.document.name(of: run.format.eastAsia)?.hasSuffix("GB2312") ?? false {
                for scalar in run.text.unicodeScalars where scalar.value >= 0x3400 && GB2312.lacks(scalar) {
                    found[scalar, default: 0] += 1
                    isFound = true
                }
            }
            if isFound { lines.append(line) }
        }
        let shown = found.keys.sorted().prefix(20).map { String($0) }.joined(separator: " ")
        return .unless(lines, found.isEmpty ? "all held" : "\(found.count) are not: \(shown)")
    }
}
