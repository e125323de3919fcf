import ConversionCore
import DocumentModel

/// Gives a draft the title and the levels of headings that official documents have.
enum DraftOutline {
    /// 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3).
    static let levels = [
        NumberingLevel(format: .chineseCounting, pattern: "%1、", gap: ""),
        NumberingLevel(format: .chineseCounting, pattern: "（%2）", gap: ""),
        NumberingLevel(format: .decimal, pattern: "%3.", gap: ""),
        NumberingLevel(format: .decimal, pattern: "（%4）", gap: ""),
    ]

    static let numbering = NumberingID("official")

    /// Whether a numbering is that of official headings.
    static func isOfficial(_ definition: NumberingDefinition?) -> Bool { definition?.levels == levels }

    /// Makes the heading that stands for a title the title, or takes it from what is known of the document; then gives headings
    /// levels without gaps.
    static func arrange(_ document: inout Document) {
        if !hasTitle(document.blocks) { findTitle(&document) }
        DraftRoles.assign(to: &document)
        document.blocks = listsAsHeadings(document.blocks)
        findTypedHeadings(&document.blocks)
        document.blocks = NumberedHeadings.marked(document.blocks)
        flatten(&document.blocks)
        closeGaps(&document.blocks)
    }

    /// Gives headings levels without gaps; where a number is of the official kinds, the number tells the level.
    private static func closeGaps(_ blocks: inout [Block]) {
        let stated = blocks.map { block -> Int? in
            guard case .heading(let heading) = block, let number = heading.number else { return nil }
            return NumberedHeadings.level(of: number.text)
        }
        let free = zip(blocks, stated).compactMap { $1 == nil ? $0.headingLevel : nil }
        let used = Set(free).sorted()
        for index in blocks.indices {
            guard case .heading(var heading) = blocks[index] else { continue }
            heading.level = stated[index] ?? (used.firstIndex(of: heading.level) ?? 0) + 1
            blocks[index] = .heading(heading)
        }
    }

    /// Lists whose items are counted like headings (（一） or 一、) and are sentences of their own are headings in the line of their
    /// text; those that a colon introduces, or whose items end with semicolons, are lists.
    private static func listsAsHeadings(_ blocks: [Block]) -> [Block] {
        guard blocks.contains(where: { if case .list = $0 { true } else { false } }) else { return blocks }
        var result: [Block] = []
        for (index, block) in blocks.enumerated() {
            guard case .list(let list) = block, let level = headingLevel(of: list),
                index == 0 || !blocks[index - 1].endsWithColon, list.items.allSatisfy(isSentence)
            else {
                result.append(block)
                continue
            }
            for (item, label) in zip(list.items, list.labels) {
                guard case .paragraph(let paragraph)? = item.blocks.first else { continue }
                let line = TextLine(content: paragraph.content, followsBlank: true)
                let scalars = Array(line.text.unicodeScalars)
                let end = scalars.firstIndex { "。！？；".unicodeScalars.contains($0) } ?? scalars.count - 1
                let body = TextLine(content: line.content(dropping: end + 1), followsBlank: false).content
                result.append(
                    .heading(
                        Heading(
                            level: level, number: PrintedNumber(label), content: line.content(upTo: end + 1),
                            isRunIn: !body.isEmpty)))
                if !body.isEmpty { result.append(.paragraph(Paragraph(content: body))) }
                result += item.blocks.dropFirst()
            }
        }
        return result
    }

    private static func headingLevel(of list: ListBlock) -> Int? {
        guard case .ordered(let format, let pattern, _) = list.marker,
            [.chineseCounting, .chineseCountingThousand, .japaneseCounting].contains(format)
        else { return nil }
        switch pattern {
        case "%、": return 1
        case "（%）", "(%)": return 2
        default: return nil
        }
    }

    /// Whether an item begins with a short sentence.
    private static func isSentence(_ item: ListItem) -> Bool {
        guard case .paragraph(let paragraph)? = item.blocks.first, item.isChecked == nil, paragraph.number == nil else {
            return false
        }
        let scalars = Array(paragraph.content.plainText.unicodeScalars)
        guard let last = scalars.last, !"；;".unicodeScalars.contains(last) else { return false }
        return (scalars.firstIndex { "。！？；".unicodeScalars.contains($0) } ?? scalars.count) <= longestTitle
    }

    /// Makes headings of paragraphs that begin with the numbers of headings, where they make an outline.
    private static func findTypedHeadings(_ blocks: inout [Block]) {
        // Two at least make an outline.
        guard blocks.lazy.filter(\.beginsLikeHeading).prefix(2).count == 2 else { return }
        var places: [Int] = []
        var lines: [TextLine] = []
        for index in blocks.indices {
            guard case .paragraph(let paragraph) = blocks[index], paragraph.role == .body, paragraph.number == nil,
                !paragraph.content.contains(.lineBreak(.line))
            else { continue }
            places.append(index)
            lines.append(TextLine(content: paragraph.content, followsBlank: true))
        }
        _ = OutlineInference.mark(&lines)
        let found = lines.indices.filter { index in
            guard case .heading = lines[index].finding, let number = lines[index].number else { return false }
            return number.kind == .ideograph || number.kind == .parenthesizedIdeograph
        }
        guard found.count >= 2 else { return }
        for index in found.reversed() {
            guard case .heading(_, let split) = lines[index].finding, let number = lines[index].number else { continue }
            let line = lines[index]
            // Beside other headings the kind of the number tells the level.
            let level = number.kind == .ideograph ? 1 : 2
            var rest = line
            rest.content = line.content(dropping: number.length)
            var heading = Heading(level: level, number: number.printed(in: line.text), content: rest.content)
            var made: [Block] = []
            if let split {
                heading.content = rest.content(upTo: split)
                let body = TextLine(content: rest.content(dropping: split), followsBlank: false)
                heading.isRunIn = !body.content.isEmpty
                made = [.heading(heading)]
                if !body.content.isEmpty { made.append(.paragraph(Paragraph(content: body.content))) }
            } else {
                made = [.heading(heading)]
            }
            blocks.replaceSubrange(places[index]...places[index], with: made)
        }
    }

    /// Makes text of what no official document has for a heading: what has no number and is a whole paragraph, or stands under
    /// four levels of others.
    private static func flatten(_ blocks: inout [Block]) {
        let used = Set(blocks.compactMap(\.headingLevel)).sorted()
        for index in blocks.indices {
            guard case .heading(let heading) = blocks[index], heading.number == nil, !heading.isRunIn else { continue }
            let text = heading.content.plainText.unicodeScalars
            let isDeep = (used.firstIndex(of: heading.level) ?? 0) >= levels.count
            let isSentence = text.contains { "。；".unicodeScalars.contains($0) }
            if isDeep || isSentence || text.count > longestTitle {
                blocks[index] = .paragraph(Paragraph(content: heading.content))
            }
        }
    }

    private static func hasTitle(_ blocks: [Block]) -> Bool {
        blocks.contains { block in
            if case .paragraph(let paragraph) = block { paragraph.role == .title } else { false }
        }
    }

    /// A title is no longer than this, in characters.
    private static let longestTitle = 60

    private static func findTitle(_ document: inout Document) {
        let levels = document.blocks.compactMap(\.headingLevel)
        if let first = document.blocks.prefix(3).firstIndex(where: { $0.headingLevel != nil }),
            case .heading(let heading) = document.blocks[first], heading.number == nil, !heading.isRunIn,
            levels.filter({ $0 <= heading.level }).count == 1
        {
            document.blocks[first] = .paragraph(Paragraph(content: heading.content, role: .title))
            return
        }
        if let title = document.metadata.title, !title.isEmpty {
            if case .paragraph(var paragraph)? = document.blocks.first, paragraph.content.plainText == title {
                paragraph.role = .title
                document.blocks[0] = .paragraph(paragraph)
            } else {
                document.blocks.insert(.paragraph(Paragraph(title, role: .title)), at: 0)
            }
            return
        }
        guard case .paragraph(var paragraph)? = document.blocks.first, paragraph.role == .body,
            paragraph.number == nil, document.blocks.count > 1
        else { return }
        let scalars = paragraph.content.plainText.unicodeScalars
        guard !scalars.isEmpty, scalars.count <= longestTitle, let last = scalars.last,
            !"。.，,；;：:！!？?".unicodeScalars.contains(last)
        else { return }
        paragraph.role = .title
        document.blocks[0] = .paragraph(paragraph)
    }

    /// Numbers headings as a word processor counts them: the outermost levels of which no heading has a number. What then
    /// is without a number has no place among the levels of official documents and becomes text.
    ///
    /// - Returns: How many headings were numbered, and how many became text.
    static func number(_ document: inout Document) -> (numbered: Int, flattened: Int) {
        var hasNumber: [Int: Bool] = [:]
        for case .heading(let heading) in document.blocks {
            hasNumber[heading.level] = hasNumber[heading.level] ?? false || heading.number != nil
        }
        let outermost = hasNumber.keys.sorted().prefix { hasNumber[$0] == false && $0 <= levels.count }
        let counted = Set(outermost)
        let isWhole = hasNumber.values.allSatisfy { !$0 }
        var counts = Array(repeating: 0, count: levels.count)
        var outer = 0
        var result = (numbered: 0, flattened: 0)
        for index in document.blocks.indices {
            guard case .heading(var heading) = document.blocks[index], heading.number == nil, !heading.isRunIn else {
                continue
            }
            guard counted.contains(heading.level), heading.content.plainText.unicodeScalars.count <= longestTitle - 4
            else {
                document.blocks[index] = .paragraph(Paragraph(content: heading.content))
                result.flattened += 1
                continue
            }
            // No level stands under one that is not there.
            let level = isWhole ? min(heading.level - 1, outer) : heading.level - 1
            outer = level + 1
            heading.level = level + 1
            counts[level] += 1
            for inner in (level + 1)..<max(level + 1, levels.count) { counts[inner] = 0 }
            let text = levels[level].pattern.replacing(
                "%\(level + 1)", with: levels[level].format.text(for: counts[level]))
            heading.number = PrintedNumber(
                text, gap: "", source: NumberingPosition(definition: numbering, level: level))
            document.blocks[index] = .heading(heading)
            result.numbered += 1
        }
        if result.numbered > 0 { document.numberings[numbering] = NumberingDefinition(levels: levels) }
        return result
    }
}

extension Block {
    /// Whether what follows is announced.
    fileprivate var endsWithColon: Bool {
        guard case .paragraph(let paragraph) = self, paragraph.role == .body else { return false }
        let last = paragraph.content.plainText.unicodeScalars.last
        return last == "：" || last == ":"
    }

    /// Whether it is a paragraph that begins with a Chinese numeral or a bracket.
    fileprivate var beginsLikeHeading: Bool {
        guard case .paragraph(let paragraph) = self, case .text(let text, _)? = paragraph.content.first,
            let first = text.unicodeScalars.first
        else { return false }
        return "一二三四五六七八九十（(".unicodeScalars.contains(first)
    }

    fileprivate var headingLevel: Int? {
        if case .heading(let heading) = self { heading.level } else { nil }
    }
}
