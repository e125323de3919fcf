import DocumentModel

/// Numbers that stand on a line of their own with the words of their heading on the next: `第一章`, below it `总　则`.
enum LoneNumbers {
    /// Puts such numbers before their words, where they make a series.
    ///
    /// - Complexity: O(*n*) in the lines.
    static func join(_ lines: inout [TextLine]) {
        var series: [TypedNumber.Kind: [(place: Int, number: TypedNumber)]] = [:]
        var broken: Set<TypedNumber.Kind> = []
        for index in lines.indices where lines[index].text.utf8.count <= 24 {
            guard let number = number(lines[index]) else { continue }
            if index + 1 < lines.count, isHeading(lines[index + 1]) {
                series[number.kind, default: []].append((index, number))
            } else if lines[index].number != nil {
                broken.insert(number.kind)
            }
        }
        var places: Set<Int> = []
        for (kind, found) in series where !broken.contains(kind) {
            // Sections begin anew in every chapter; what goes on by one, or begins at 1, is of the series.
            let steps = zip(found, found.dropFirst()).count {
                $1.number.value == $0.number.value + 1 || $1.number.value == 1
            }
            guard found.first?.number.value == 1, steps == found.count - 1 else { continue }
            guard found.count >= 2 || kind <= .section else { continue }
            places.formUnion(found.map(\.place))
        }
        guard !places.isEmpty else { return }
        var result: [TextLine] = []
        var index = 0
        while index < lines.count {
            if places.contains(index) {
                var content = lines[index].content
                content.appendMerging(.text(" ", .plain))
                for inline in lines[index + 1].content { content.appendMerging(inline) }
                var line = TextLine(content: content, followsBlank: lines[index].followsBlank)
                line.startsPage = lines[index].startsPage
                result.append(line)
                index += 2
            } else {
                result.append(lines[index])
                index += 1
            }
        }
        lines = result
    }

    /// The number that is all of a line.
    private static func number(_ line: TextLine) -> TypedNumber? {
        if line.number != nil { return line.hasWords ? nil : line.number }
        // A bare number is one only before words.
        guard line.text.unicodeScalars.allSatisfy({ (0x30...0x39).contains($0.value) || $0 == "." }) else { return nil }
        return TypedNumber(line.text + " 一")
    }

    private static let marks = Set("。；！？，、：;:,.!?”".unicodeScalars)

    /// Whether a line may be the words of the heading: directly below, short, and no sentence.
    private static func isHeading(_ line: TextLine) -> Bool {
        guard line.number == nil, !line.followsBlank, !line.startsPage, let last = line.text.unicodeScalars.last else {
            return false
        }
        return line.text.unicodeScalars.prefix(41).count <= 40 && !marks.contains(last) && !line.text.contains("。")
            && !line.content.contains(.tab)
    }
}
