import WordFormat

/// Numbers that leave one out, repeat one or turn back.
enum SequenceRules {
    static func brokenHeadings(_ lines: [DraftLine]) -> [DraftLine] {
        var broken: [DraftLine] = []
        var (first, second) = (0, 0)
        for line in lines {
            switch line.kind {
            case .attachmentLabel: (first, second) = (0, 0)
            case .heading1, .heading1RunIn:
                guard let heading = TypedHeading(line.numbered), heading.level == 1 else { continue }
                if heading.value != first + 1, heading.value != 1 { broken.append(line) }
                (first, second) = (heading.value, 0)
            case .heading2, .heading2RunIn:
                guard let heading = TypedHeading(line.numbered), heading.level == 2 else { continue }
                if heading.value != second + 1, heading.value != 1 { broken.append(line) }
                second = heading.value
            default: break
            }
        }
        return broken
    }

    /// Headings under one that is not of the next outer level that the draft uses.
    static func skippedLevels(_ lines: [DraftLine]) -> [DraftLine] {
        let levels = lines.map { line -> Int? in
            // A list of another language has a way of its own.
            guard line.text.unicodeScalars.contains(where: { $0.isHan }) else { return nil }
            return switch line.kind {
            case .heading1, .heading1RunIn: 1
            case .heading2, .heading2RunIn: 2
            case .heading3: 3
            case .heading4: 4
            default: nil
            }
        }
        let used = Set(levels.compactMap { $0 })
        var broken: [DraftLine] = []
        var open: [Int] = []
        for (line, level) in zip(lines, levels) {
            if line.kind == .attachmentLabel { open = [] }
            guard let level else { continue }
            while let last = open.last, last >= level { open.removeLast() }
            let outer = used.filter { $0 < level }.max()
            if let outer, open.last != outer, !open.isEmpty { broken.append(line) }
            open.append(level)
        }
        return broken
    }

    /// Broken runs of 1. 2. and of （1）（2）, within the part of a heading.
    static func brokenNumbers(_ lines: [DraftLine]) -> [DraftLine] {
        var broken: [DraftLine] = []
        var (third, fourth) = (0, 0)
        for line in lines {
            switch line.kind {
            case .heading1, .heading1RunIn, .heading2, .heading2RunIn, .attachmentLabel, .chapter, .article,
                .attachmentNote:
                (third, fourth) = (0, 0)
            case .heading3, .heading4, .body, .item:
                guard line.paragraph.number == nil, let heading = TypedHeading(line.text), heading.level >= 3 else {
                    continue
                }
                let last = heading.level == 3 ? third : fourth
                // A figure that happens to stand at the beginning of a paragraph begins no run.
                if last == 0, heading.value != 1 { continue }
                if heading.value != last + 1, heading.value != 1 { broken.append(line) }
                if heading.level == 3 { (third, fourth) = (heading.value, 0) } else { fourth = heading.value }
            default: break
            }
        }
        return broken
    }

    /// Broken runs of 一是, 二是.
    static func brokenEnumerations(_ lines: [DraftLine]) -> [DraftLine] {
        var broken: [DraftLine] = []
        var last = 0
        for line in lines {
            if [.heading1, .heading2, .heading1RunIn, .heading2RunIn].contains(line.kind) { last = 0 }
            guard line.text.contains("是") else { continue }
            var isBroken = false
            for value in enumerated(in: line.text) {
                if value != 1, value != last + 1, last > 0 || value <= 2 { isBroken = true }
                last = value
            }
            if isBroken { broken.append(line) }
        }
        return broken
    }

    /// The numbers of 一是, 二是 at the beginnings of clauses.
    private static func enumerated(in text: String) -> [Int] {
        let scalars = Array(text.unicodeScalars)
        let before = Set("。；：，、！？ \u{3000}\n".unicodeScalars)
        var values: [Int] = []
        for index in scalars.indices where scalars[index] == "是" {
            var start = index
            while start > 0, ChineseNumber.numerals.contains(scalars[start - 1]) { start -= 1 }
            guard start < index, start == 0 || before.contains(scalars[start - 1]) else { continue }
            values.append(ChineseNumber.value(String(String.UnicodeScalarView(scalars[start..<index]))))
        }
        return values
    }
}
