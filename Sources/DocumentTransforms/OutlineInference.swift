import DocumentModel

/// Decides which numbered lines are headings, which are items of lists and which are ordinary text.
///
/// A kind of number is believed where it runs: 1, 2, 3 within what encloses it. A run is of headings if most of its lines look
/// like headings (short, without a full stop), or begin with a short sentence before the text; and of items if its lines
/// follow one another.
struct OutlineInference {
    private struct Run {
        var kind: TypedNumber.Kind
        var lines: [Int]
        var gaps = 0
    }

    private var lines: [TextLine] = []
    private var hasBareChapters = false
    /// How many numbers were left out or met twice within runs of headings.
    private var irregularities = 0

    /// Marks the lines with what was found of them.
    ///
    /// - Returns: How many numbers were left out or met twice within runs of headings.
    static func mark(_ lines: inout [TextLine]) -> Int {
        var inference = OutlineInference()
        swap(&inference.lines, &lines)
        inference.mark()
        swap(&inference.lines, &lines)
        return inference.irregularities
    }

    private mutating func mark() {
        dropBareNumbers()
        let runs = OutlineInference.runs(lines)
        var headings: [Int: TypedNumber.Kind] = [:]
        for run in runs {
            if run.kind == .article {
                for line in run.lines { lines[line].finding = .article }
            } else if isOfHeadings(run) {
                irregularities += run.gaps
                for line in run.lines { headings[line] = run.kind }
            } else {
                for line in items(of: run) { lines[line].finding = .item }
            }
        }
        let kinds = Set(headings.values).sorted()
        for (line, kind) in headings {
            let split = OutlineInference.splitPoint(lines[line])
            // A whole paragraph is no heading, whatever its brothers are.
            if split == nil, lines[line].words.unicodeScalars.count > OutlineInference.longestHeading { continue }
            let level = min((kinds.firstIndex(of: kind) ?? 0) + 1, 9)
            lines[line].finding = .heading(level: level, split: split)
        }
    }

    /// Takes bare numbers (`1 总则`, `1.1编制目的`) for numbers only where they make an outline: chapters that follow one
    /// another from 1, some of which have sections of their number.
    private mutating func dropBareNumbers() {
        let (places, chaptersWithSections) = OutlineInference.decimals(lines)
        var chapter = 0
        var last: [Int: Int] = [:]
        for index in places {
            guard let number = lines[index].number else { continue }
            let isShaped = OutlineInference.looksLikeHeading(lines[index])
            if number.kind == .decimal, number.isBare {
                guard isShaped, number.value == chapter + 1, !chaptersWithSections.isEmpty else {
                    lines[index].number = nil
                    continue
                }
                chapter = number.value
                last = [:]
            } else if number.kind == .twoLevelDecimal || number.kind == .threeLevelDecimal {
                let depth = number.outer.count
                let goesOn = number.value == (last[depth] ?? 0) + 1
                guard !number.isBare || isShaped && goesOn && (chapter == 0 || number.outer.first == chapter) else {
                    lines[index].number = nil
                    continue
                }
                if number.isBare || number.outer.first == chapter { last[depth] = number.value }
                last[depth + 1] = nil
            }
        }
        // Chapters without any section were quantities after all, unless most have some.
        let firstWithSections = chaptersWithSections.min() ?? .max
        hasBareChapters = chapter >= firstWithSections && (chapter >= 2 || firstWithSections == 1)
        if !hasBareChapters {
            for index in places where lines[index].number?.kind == .decimal && lines[index].number?.isBare == true {
                lines[index].number = nil
            }
        }
    }

    /// The lines with bare numbers or numbers of several levels, and the chapters that have sections.
    private static func decimals(_ lines: [TextLine]) -> (places: [Int], chaptersWithSections: Set<Int>) {
        var places: [Int] = []
        var chapters: Set<Int> = []
        for index in lines.indices {
            guard let number = lines[index].number, number.isBare || !number.outer.isEmpty else { continue }
            places.append(index)
            if let chapter = number.outer.first, looksLikeHeading(lines[index]) { chapters.insert(chapter) }
        }
        return (places, chapters)
    }

    /// Gathers lines into runs of numbers that go on by one.
    private static func runs(_ lines: [TextLine]) -> [Run] {
        var closed: [Run] = []
        var open: [Run] = []
        var noteEnd: Int?
        for index in lines.indices {
            guard let number = lines[index].number else {
                // The numbers of an annex are its own.
                if opensAnnex(lines[index].text) {
                    closed += open
                    open = []
                }
                continue
            }
            guard lines[index].hasWords || number.kind == .chapter else { continue }
            if let place = open.lastIndex(where: { $0.kind == number.kind }), let lastLine = open[place].lines.last,
                let last = lines[lastLine].number
            {
                let goesOn =
                    number.value == last.value + 1 && isSibling(number, of: last) || isInserted(number, after: last)
                let skips =
                    number.value > last.value + 1 && number.value <= last.value + 3
                    && isSibling(number, of: last) && looksLikeHeading(lines[index])
                if goesOn || skips {
                    // Articles are counted on through all chapters.
                    let deeper = open[(place + 1)...]
                    closed += deeper.filter { $0.kind != .article }
                    open.replaceSubrange((place + 1)..., with: deeper.filter { $0.kind == .article })
                    open[place].lines.append(index)
                    if skips { open[place].gaps += 1 }
                    continue
                }
                guard number.value == 1 else { continue }
                let ended = open[place...]
                closed += ended.filter { $0.kind != .article || number.kind == .article }
                open.replaceSubrange(place..., with: ended.filter { $0.kind == .article && number.kind != .article })
            }
            if number.value > 1 {
                // Measures and tasks are counted on through all chapters; what goes on under 附件：1. is none.
                if index > 0, lines[index - 1].text.begins(with: "附件") || noteEnd == index - 1 {
                    noteEnd = index
                } else if let place = closed.indices.suffix(8).last(where: { closed[$0].kind == number.kind }),
                    let lastLine = closed[place].lines.last,
                    let last = lines[lastLine].number, number.value == last.value + 1, isSibling(number, of: last),
                    !number.isBare, number.kind == .decimal || number.kind == .parenthesizedIdeograph
                {
                    var run = closed.remove(at: place)
                    run.lines.append(index)
                    open.append(run)
                }
                continue
            }
            // What is nested deeper ends where an outer kind begins anew.
            if let place = open.firstIndex(where: { $0.kind > number.kind && $0.kind != .article }) {
                closed += open[place...].filter { $0.kind != .article }
                open.replaceSubrange(place..., with: open[place...].filter { $0.kind == .article })
            }
            open.append(Run(kind: number.kind, lines: [index]))
        }
        return closed + open
    }

    /// 第十七条之一 after 第十七条, and 第十八条 after that.
    private static func isInserted(_ number: TypedNumber, after last: TypedNumber) -> Bool {
        guard number.kind == .article else { return false }
        if let article = number.outer.first { return number.value == 1 && last.outer.isEmpty && last.value == article }
        return last.outer.first.map { number.value == $0 + 1 } ?? false
    }

    /// Whether a line is the mark at the head of an annex: 附件, 附件1, 附件二：统计表.
    static func opensAnnex(_ text: String) -> Bool {
        guard text.utf8.count <= 160, text.begins(with: "附"), text.unicodeScalars.count <= 40,
            text.begins(with: "附件") || text.begins(with: "附录") || text.begins(with: "附錄")
        else {
            return false
        }
        let rest = text.dropFirst(2).drop { $0.isNumber || "一二三四五六七八九十".contains($0) }
        return rest.isEmpty || rest.first.map { "：: 　".contains($0) } ?? true && !text.contains("。")
    }

    private static func isSibling(_ number: TypedNumber, of other: TypedNumber) -> Bool { number.outer == other.outer }

    private func isOfHeadings(_ run: Run) -> Bool {
        let shaped = run.lines.count { OutlineInference.looksLikeHeading(lines[$0]) }
        let runIn = run.lines.count { OutlineInference.splitPoint(lines[$0]) != nil }
        guard run.lines.count >= 2 || isAloneButSure(run) else { return false }
        let adjacent = zip(run.lines, run.lines.dropFirst()).count { $1 == $0 + 1 }
        if run.kind.numbersChapters {
            // What a colon announces, one line after the other, is a list.
            if runIn == 0, run.lines.count > 1, adjacent == run.lines.count - 1, isAnnounced(run) { return false }
            // Headings may be sentences, where text stands between them (`（一）以更高标准打造生态高地。`).
            if adjacent * 2 < run.lines.count {
                let sentences = run.lines.count { OutlineInference.isOneSentence(lines[$0]) }
                if (shaped + runIn + sentences) * 3 >= run.lines.count * 2 { return true }
            }
        }
        guard (shaped + runIn) * 3 >= run.lines.count * 2 else { return false }
        // Short numbered lines that follow one another without any text are a list, except in the kinds that number
        // chapters.
        if !run.kind.numbersChapters, run.lines.count > 1 {
            if hasBareChapters, run.kind <= .threeLevelDecimal, adjacent * 2 < run.lines.count { return true }
            return runIn == 0 && adjacent * 2 < run.lines.count - 1 || runIn * 2 > run.lines.count
        }
        return true
    }

    private func isAnnounced(_ run: Run) -> Bool {
        guard let first = run.lines.first, first > 0, let last = lines[first - 1].text.unicodeScalars.last else {
            return false
        }
        return last == "：" || last == ":"
    }

    /// A number that is alone in its run is believed only as the chapter of a text that has just one of it.
    private func isAloneButSure(_ run: Run) -> Bool {
        guard run.lines.count == 1, let line = run.lines.first else { return false }
        // 3.1 alone under 3, where chapters and sections are numbered so.
        if hasBareChapters, run.kind == .twoLevelDecimal || run.kind == .threeLevelDecimal {
            return OutlineInference.looksLikeHeading(lines[line])
        }
        guard OutlineInference.looksLikeHeading(lines[line]) else { return false }
        // 一、 alone with （一） below it, where the text ends before 二、.
        let next = lines[(line + 1)...].prefix(200).lazy.compactMap(\.number).first
        let encloses = next.map { $0.kind > run.kind && $0.kind.numbersChapters && $0.value == 1 } ?? false
        return run.kind <= .section || run.kind.numbersChapters && (encloses || opensText(line))
    }

    /// Whether a numbered line stands over text as its heading: a paragraph of sentences without a number follows.
    private func opensText(_ line: Int) -> Bool {
        guard line > 0, line + 1 < lines.count else { return false }
        let next = lines[line + 1]
        guard next.number == nil, let last = next.text.last else {
            return false
        }
        return last == "。" && !isAnnounced(Run(kind: .ideograph, lines: [line]))
    }

    /// The lines of a run that are items: those that follow one another, where none of them stands alone in its section.
    private func items(of run: Run) -> [Int] {
        var groups: [[Int]] = []
        for line in run.lines {
            if let last = groups.last?.last, line == last + 1 {
                groups[groups.count - 1].append(line)
            } else {
                groups.append([line])
            }
        }
        return groups.allSatisfy { $0.count >= 2 } ? run.lines : []
    }

    private static let sentenceEnds = Set("。；！？;".unicodeScalars)
    private static let openEnds = Set("，、,：:。；！？;.".unicodeScalars)
    private static let pauses = Set("，,；;：:".unicodeScalars)

    /// Whether a numbered line reads like a heading: short, and no sentence.
    static func looksLikeHeading(_ line: TextLine) -> Bool {
        // Most lines are paragraphs: they need no look at their characters.
        guard line.text.utf8.count <= longestBytes else { return false }
        let words = Array(line.words.unicodeScalars)
        let limit = words.contains { $0.value >= 0x2E80 } ? 50 : 100
        guard words.count <= limit else { return false }
        if let kind = line.number?.kind, kind <= .section {
            // A sentence that speaks of a chapter: 第一章所列情形，…
            if line.number?.hasGap != true, words.contains(where: { pauses.contains($0) }) { return false }
            return words.last.map { !sentenceEnds.contains($0) } ?? true
        }
        guard let last = words.last, !openEnds.contains(last) else { return false }
        return !words.contains { sentenceEnds.contains($0) }
    }

    /// Whether the words are one sentence of a heading's length, with its full stop.
    static func isOneSentence(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= longestBytes else { return false }
        let words = Array(line.words.unicodeScalars)
        guard words.count <= longestCompound, words.last == "。" else { return false }
        return !words.dropLast().contains { sentenceEnds.contains($0) || $0 == "：" || $0 == ":" }
    }

    private static let longestHeading = 100
    private static let longestBytes = 600
    /// A run-in heading is a sentence of at most so many characters: with commas in it only in the kinds that number
    /// chapters, whose sentences may be long (`（一）着力扩大内需，增强发展动力。正文…`).
    private static let longestPlain = 30
    private static let longestCompound = 64

    /// Where the heading of a run-in heading ends (`（一）抓好落实。正文…`), in scalars after the number.
    static func splitPoint(_ line: TextLine) -> Int? {
        guard let number = line.number, number.kind != .article else { return nil }
        let isChapter = number.kind.numbersChapters
        let limit = isChapter ? longestCompound : longestPlain
        let words = Array(line.words.unicodeScalars.prefix(limit + 2))
        guard let stop = words.firstIndex(of: "。"), stop >= 2, stop <= limit, words.count > stop + 1 else { return nil }
        if words[..<stop].contains(where: { sentenceEnds.contains($0) || $0 == "：" || $0 == ":" }) { return nil }
        return !isChapter && words[..<stop].contains { pauses.contains($0) } ? nil : stop + 1
    }
}
