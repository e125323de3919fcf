import DocumentModel

/// Makes headings of short numbered lines (一、 （一） 1. （1）), as official documents have them for the parts of a text, whether
/// the source has them as paragraphs or as items of lists.
enum NumberedHeadings {
    /// A line of the document: a paragraph, a heading, or the first paragraph of an item.
    private struct Line {
        var block: Int
        var item: Int?
        /// The heading that it would be; `nil` if it is too long or no such line.
        var heading: Heading?
        var endsWithSemicolon = false
        var endsWithColon = false
    }

    /// The level that a number stands for; `nil` for one that official documents do not use.
    static func level(of number: String) -> Int? {
        // What follows the number makes it one.
        guard let typed = TypedNumber(number + "字"), !typed.isBare, typed.printedLength == number.unicodeScalars.count
        else {
            return nil
        }
        switch typed.kind {
        case .ideograph: return 1
        case .parenthesizedIdeograph: return 2
        case .decimal: return number.unicodeScalars.last == "、" ? nil : 3
        case .parenthesizedDecimal: return number.unicodeScalars.first.map { $0 == "（" || $0 == "(" } ?? false ? 4 : nil
        default: return nil
        }
    }

    /// The blocks with such lines as headings. A run of brothers of which one ends in a semicolon, or that a colon
    /// introduces, is a list.
    static func marked(_ blocks: [Block]) -> [Block] {
        var lines = lines(of: blocks)
        guard lines.contains(where: { $0.heading != nil }) else { return blocks }
        var index = 0
        while index < lines.count {
            guard let level = lines[index].heading?.level else {
                index += 1
                continue
            }
            var end = index + 1
            while end < lines.count, lines[end].heading?.level == level { end += 1 }
            let isList =
                lines[index..<end].contains(where: \.endsWithSemicolon)
                || (end - index > 1 && index > 0 && lines[index - 1].endsWithColon)
            if isList { for place in index..<end { lines[place].heading = nil } }
            index = end
        }
        return rebuilt(blocks, lines)
    }

    private static func lines(of blocks: [Block]) -> [Line] {
        var lines: [Line] = []
        for (index, block) in blocks.enumerated() {
            switch block {
            case .paragraph(let paragraph):
                lines.append(
                    line(
                        paragraph.content, block: index, label: nil,
                        isBody: paragraph.role == .body && paragraph.number == nil))
            case .list(let list):
                let isOrdered = if case .ordered = list.marker { true } else { false }
                for (place, item) in list.items.enumerated() {
                    guard case .paragraph(let paragraph)? = item.blocks.first else { continue }
                    var line = line(
                        paragraph.content, block: index, label: isOrdered ? list.labels[place] : "",
                        isBody: item.isChecked == nil && isOrdered)
                    line.item = place
                    lines.append(line)
                }
            default: lines.append(Line(block: index))
            }
        }
        return lines
    }

    private static func line(_ content: [Inline], block: Int, label: String?, isBody: Bool) -> Line {
        var line = Line(block: block)
        if case .text(let end, _)? = content.last {
            let last = end.unicodeScalars.last
            line.endsWithSemicolon = last == "；" || last == ";"
            line.endsWithColon = last == "：" || last == ":"
        }
        // Most paragraphs begin with a word.
        guard isBody, label != nil || mayBegin(content) else { return line }
        let text = content.plainText
        guard isShort(text, label) else { return line }
        if let label {
            // 1. before a figure is part of another number.
            if let level = level(of: label), level != 3 || text.unicodeScalars.first?.properties.numericType == nil {
                line.heading = Heading(level: level, number: PrintedNumber(label), content: trimmed(content))
            }
        } else if TypedNumber(text) != nil {
            let typed = TextLine(content: content, followsBlank: true)
            guard let number = TypedNumber(typed.text), let level = level(of: number.text(in: typed.text)) else {
                return line
            }
            line.heading = Heading(
                level: level, number: number.printed(in: typed.text),
                content: trimmed(typed.content(dropping: number.length)))
        }
        return line
    }

    /// No longer than a heading, and one sentence.
    private static func isShort(_ text: String, _ label: String?) -> Bool {
        let scalars = text.unicodeScalars
        guard let last = scalars.last, last != "。",
            scalars.count + (label?.unicodeScalars.count ?? 0) <= longest
        else { return false }
        let end = scalars.firstIndex { "。；！？\n".unicodeScalars.contains($0) }
        return end.map { scalars.index(after: $0) == scalars.endIndex } ?? true
    }

    /// Whether a number can begin what begins like this.
    private static func mayBegin(_ content: [Inline]) -> Bool {
        guard case .text(let text, _)? = content.first, let first = text.unicodeScalars.first else {
            return !content.isEmpty
        }
        return TypedNumber.mayBegin(first) || first.properties.isWhitespace
    }

    private static func trimmed(_ content: [Inline]) -> [Inline] {
        TextLine(content: content, followsBlank: true).content
    }

    private static let longest = 60

    private static func rebuilt(_ blocks: [Block], _ lines: [Line]) -> [Block] {
        var headings: [Int: [Int: Heading]] = [:]
        var result: [Block] = []
        var paragraphs: [Int: Heading] = [:]
        for line in lines {
            guard let heading = line.heading else { continue }
            if let item = line.item {
                headings[line.block, default: [:]][item] = heading
            } else {
                paragraphs[line.block] = heading
            }
        }
        for (index, block) in blocks.enumerated() {
            if let heading = paragraphs[index] {
                result.append(.heading(heading))
            } else if case .list(let list) = block, let found = headings[index] {
                result += parted(list, found)
            } else {
                result.append(block)
            }
        }
        return result
    }

    /// A list with some of its items as headings between its parts, which go on counting.
    private static func parted(_ list: ListBlock, _ headings: [Int: Heading]) -> [Block] {
        guard case .ordered(let format, let pattern, let start) = list.marker else { return [.list(list)] }
        var result: [Block] = []
        var items: [ListItem] = []
        var first = start
        var value = start
        func end() {
            guard !items.isEmpty else { return }
            // Of items that state their labels none is counted.
            let isCounted = items.contains { $0.label == nil }
            result.append(
                .list(
                    ListBlock(
                        marker: .ordered(format: format, pattern: pattern, start: isCounted ? first : 1), items: items))
            )
            items = []
        }
        for (index, item) in list.items.enumerated() {
            value = item.value ?? value
            if let heading = headings[index] {
                end()
                result.append(.heading(heading))
                result += item.blocks.dropFirst()
            } else {
                var kept = item
                if items.isEmpty {
                    first = value
                    kept.value = nil
                }
                items.append(kept)
            }
            value &+= 1
        }
        end()
        return result
    }
}
