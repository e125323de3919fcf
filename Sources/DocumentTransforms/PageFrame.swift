import DocumentModel

/// Takes out what stands on every page of a printed text and belongs to none of its sentences: the numbers of the pages and
/// the running heads and feet.
struct PageFrame {
    /// The page numbers that were taken out.
    private(set) var pageNumbers: [String] = []
    /// The running heads and feet that were taken out, each once for every page.
    private(set) var runningHeads: [String] = []

    /// How many sentences went on over the end of a page.
    private(set) var joinedPages = 0

    /// Takes the lines out, and puts sentences together that go on over the end of a page.
    ///
    /// - Complexity: O(*n*) in the lines.
    mutating func remove(from lines: inout [TextLine]) {
        defer { joinSentences(&lines) }
        var isNumber = lines.map { PageNumberLine.isMarked($0.text) }
        for index in PageNumberLine.bare(lines) { isNumber[index] = true }
        guard isNumber.contains(true) || lines.contains(where: \.startsPage) else { return }
        let edges = PageFrame.edges(lines, isNumber)
        var counts: [String: Int] = [:]
        for index in edges { counts[lines[index].text, default: 0] += 1 }
        // A page that has no number and no form feed shows no edge: half of all edges is enough.
        let running = Set(counts.filter { $0.value >= 3 && $0.value * 4 >= edges.count }.keys)
        let heads = edges.filter { running.contains(lines[$0].text) }
        var kept: [TextLine] = []
        var startsPage = false
        for (index, line) in lines.enumerated() {
            startsPage = startsPage || line.startsPage
            if isNumber[index] {
                pageNumbers.append(line.text)
            } else if heads.contains(index) {
                runningHeads.append(line.text)
            } else {
                var line = line
                line.startsPage = startsPage
                line.followsBlank = line.followsBlank || startsPage
                startsPage = false
                kept.append(line)
            }
        }
        lines = kept
    }

    private static let longestHead = 40

    /// The lines next to where one page ends and another begins, of those that may be running heads.
    private static func edges(_ lines: [TextLine], _ isNumber: [Bool]) -> Set<Int> {
        var result: Set<Int> = []
        func look(from start: Int, by step: Int) {
            var index = start
            while lines.indices.contains(index), isNumber[index] { index += step }
            guard lines.indices.contains(index), lines[index].number == nil else { return }
            let scalars = lines[index].text.unicodeScalars
            guard let last = scalars.last, !proseMarks.contains(last) else { return }
            if scalars.prefix(longestHead + 1).count <= longestHead { result.insert(index) }
        }
        for index in lines.indices where lines[index].startsPage || isNumber[index] {
            // Of several numbers one after the other the first looks back and the last ahead.
            if index > 0, !isNumber[index - 1] { look(from: index - 1, by: -1) }
            if !isNumber[index] || index + 1 == lines.count || !isNumber[index + 1] { look(from: index, by: 1) }
        }
        return result
    }

    // MARK: - Sentences

    private static let commas = Set("，、,".unicodeScalars)
    private static let proseMarks = Set("，。；、,.;".unicodeScalars)

    private mutating func joinSentences(_ lines: inout [TextLine]) {
        guard lines.contains(where: \.startsPage) else { return }
        var result: [TextLine] = []
        for line in lines {
            if line.startsPage, let last = result.last, PageFrame.goesOn(from: last, in: line) {
                result[result.count - 1].append(line)
                joinedPages += 1
            } else {
                result.append(line)
            }
        }
        lines = result
    }

    /// Whether a sentence that does not end with a page goes on with the next.
    private static func goesOn(from last: TextLine, in next: TextLine) -> Bool {
        guard next.number == nil, !next.isIndented, !next.content.contains(.tab), !last.content.contains(.tab),
            let end = last.text.unicodeScalars.last, commas.contains(end) || end.properties.isAlphabetic
        else { return false }
        // A heading or a caption has no punctuation; a sentence that is broken has some on either side.
        return last.text.utf8.count >= 60 && last.text.unicodeScalars.contains { proseMarks.contains($0) }
            && next.text.unicodeScalars.contains { proseMarks.contains($0) }
    }
}
