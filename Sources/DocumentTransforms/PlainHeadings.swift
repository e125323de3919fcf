import DocumentModel

/// Headings without any number: the parts that are named everywhere alike (附则, 引言, References) among numbered ones, and,
/// in a text that has no others, short lines that stand out consistently.
enum PlainHeadings {
    /// Marks the lines behind the head of the document.
    ///
    /// - Complexity: O(*n*) in the lines.
    static func mark(_ lines: inout [TextLine], from start: Int) {
        let isNumbered = lines.contains { line in
            if case .heading = line.finding { true } else { false }
        }
        let found = isNumbered ? named(lines, start) : outstanding(lines, start)
        for index in found { lines[index].finding = .heading(level: 1, split: nil) }
    }

    // MARK: - Among others

    private static let names: Set<String> = [
        "总则", "總則", "附则", "附則", "前言", "引言", "序言", "导言", "導言", "绪论", "緒論", "导语", "结语", "結語", "结束语", "结论", "結論", "后记",
        "後記",
        "摘要", "参考文献", "參考文獻", "致谢", "致謝", "introduction", "conclusion", "conclusions", "references", "abstract",
        "summary",
        "executive summary", "acknowledgements", "acknowledgments", "preface", "foreword", "bibliography", "appendix",
    ]

    private static func named(_ lines: [TextLine], _ start: Int) -> [Int] {
        let found = lines.indices.filter { index in
            index >= start && index + 1 < lines.count && isPlain(lines[index]) && namesPart(lines[index].text)
        }
        // A document has one part of each name.
        return Set(found.map { lines[$0].text }).count == found.count ? found : []
    }

    /// Whether a text is the name that a part of any document has.
    static func namesPart(_ text: String) -> Bool {
        guard text.utf8.count <= 48 else { return false }
        let isHan = (text.unicodeScalars.first?.value ?? 0) >= 0x2E80
        let letters = text.unicodeScalars.filter { !isHan || !$0.isWhiteSpace }
        return names.contains(String(String.UnicodeScalarView(letters)).lowercased())
    }

    // MARK: - By themselves

    private static let marks = Set("。；！？，、：;:,.!?…”》）)】".unicodeScalars)
    private static let sentenceEnds = Set("。；！？：.!?:”".unicodeScalars)

    /// Short lines, at least three, each with a paragraph under it, where nearly no other line is short.
    private static func outstanding(_ lines: [TextLine], _ start: Int) -> [Int] {
        let candidates = lines.indices.filter { $0 >= start && isShort(lines[$0]) && isText(lines, $0 + 1) }
        guard candidates.count >= 3, let first = candidates.first, let last = candidates.last else { return [] }
        let shorts = lines[first...last].count { isPlain($0) && isBrief($0) }
        guard candidates.count * 10 >= shorts * 9 else { return [] }
        // Who speaks stands over his words again and again; a heading stands once.
        let distinct = Set(candidates.map { lines[$0].text }).count
        return distinct * 10 >= candidates.count * 9 ? candidates : []
    }

    private static func isPlain(_ line: TextLine) -> Bool {
        line.finding == .body && line.number == nil && !line.content.contains(.tab)
    }

    private static func isBrief(_ line: TextLine) -> Bool {
        guard let last = line.text.unicodeScalars.last else { return false }
        return line.text.utf8.count <= 120 && !sentenceEnds.contains(last)
    }

    /// Whether a line reads like a heading.
    private static func isShort(_ line: TextLine) -> Bool {
        guard isPlain(line), line.text.utf8.count <= 80, let first = line.text.unicodeScalars.first,
            let last = line.text.unicodeScalars.last, !marks.contains(last)
        else { return false }
        let scalars = line.text.unicodeScalars
        guard !scalars.contains(where: { "。；：:;|@/\\=".unicodeScalars.contains($0) }) else { return false }
        if first.value >= 0x2E80 {
            return (2...20).contains(scalars.count) && !"（【《“「".unicodeScalars.contains(first)
                && DateLine.leadingDate(line.text) == nil && PageFurniture.kind(of: line.text) == nil
        }
        // A line that ends in figures is a date or an entry.
        return first.properties.isUppercase && (4...60).contains(scalars.count) && last.properties.isAlphabetic
    }

    /// Whether a line is a paragraph: whole sentences, and more than a heading's words.
    private static func isText(_ lines: [TextLine], _ index: Int) -> Bool {
        guard index < lines.count, lines[index].finding == .body, let last = lines[index].text.unicodeScalars.last
        else {
            return false
        }
        return lines[index].text.utf8.count >= 90 && sentenceEnds.contains(last)
            && lines[index].text.utf8.count >= lines[index - 1].text.utf8.count * 2
    }
}
