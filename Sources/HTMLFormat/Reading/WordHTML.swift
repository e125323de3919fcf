import DocumentModel
import HTMLParsing

/// What Word writes into pages beside HTML: paragraphs that are items of its lists, and where notes lead.
enum WordHTML {
    /// The name of a style under which a paragraph waits to become an item.
    private static let prefix = "\u{1}mso-list:"

    /// The list and the level that a paragraph's `mso-list` names (`l0 level1 lfo1`).
    static func listStyle(_ css: CSSDeclarations) -> String? {
        guard let value = css.keyword(.msoList) else { return nil }
        let words = value.split(separator: " ")
        guard words.count >= 2, words[0].hasPrefix("l"), words[1].hasPrefix("level"),
            let level = Int(words[1].dropFirst(5)), (1...9).contains(level)
        else { return nil }
        return "\(prefix)\(level):\(words[0])"
    }

    private static func level(_ block: Block) -> (level: Int, list: Substring, paragraph: Paragraph)? {
        guard case .paragraph(let paragraph) = block, let style = paragraph.sourceStyle, style.hasPrefix(prefix) else {
            return nil
        }
        let words = style.dropFirst(prefix.count).split(separator: ":", maxSplits: 1)
        guard let level = words.first.flatMap({ Int($0) }) else { return nil }
        return (level, words.count > 1 ? words[1] : "", paragraph)
    }

    /// Makes lists of the paragraphs that are items.
    static func grouped(_ blocks: [Block]) -> [Block] {
        guard blocks.contains(where: { level($0) != nil }) else { return blocks }
        var result: [Block] = []
        var open: [(level: Int, list: ListBlock)] = []
        func close(to depth: Int) {
            while open.count > depth, let last = open.popLast() {
                if open.isEmpty {
                    result.append(.list(last.list))
                } else {
                    let place = open[open.count - 1].list.items.count - 1
                    open[open.count - 1].list.items[place].blocks.append(.list(last.list))
                }
            }
        }
        for block in blocks {
            guard let (level, _, paragraph) = level(block) else {
                close(to: 0)
                result.append(block)
                continue
            }
            while let last = open.last, last.level > level { close(to: open.count - 1) }
            var words = paragraph
            words.sourceStyle = nil
            words.number = nil
            // Indents are the list's.
            words.layout.firstLineIndent = nil
            let label = paragraph.number?.text ?? ""
            let (marker, number) = marker(label)
            if open.last?.level != level { open.append((level, ListBlock(marker: marker, items: []))) }
            let place = open.count - 1
            var item = ListItem(blocks: [.paragraph(words)])
            let expected = expected(open[place].list)
            if let number, number != expected, case .ordered = open[place].list.marker { item.value = number }
            if open[place].list.marker.label(for: number ?? expected) != marker.label(for: number ?? expected) {
                item.label = label
            }
            open[place].list.items.append(item)
        }
        close(to: 0)
        return result
    }

    /// The number that the next item would have.
    private static func expected(_ list: ListBlock) -> Int {
        guard case .ordered(_, _, var next) = list.marker else { return 1 }
        for item in list.items { next = (item.value ?? next) + 1 }
        return next
    }

    /// The marker that printed a label, and the number in it.
    private static func marker(_ label: String) -> (ListMarker, Int?) {
        let formats: [NumberFormat] = [
            .decimal, .chineseCountingThousand, .lowerLetter, .upperLetter, .lowerRoman, .upperRoman,
            .decimalEnclosedCircle,
        ]
        let scalars = Array(label)
        for format in formats {
            for number in 1...60 {
                let text = Array(format.text(for: number))
                guard text.count <= scalars.count,
                    let start = (0...(scalars.count - text.count)).first(where: {
                        Array(scalars[$0..<($0 + text.count)]) == text
                    })
                else { continue }
                let before = scalars[..<start]
                let after = scalars[(start + text.count)...]
                // No part of a longer number or word.
                guard !(before + after).contains(where: { $0.isLetter || $0.isNumber }) else { continue }
                let pattern = String(before) + "%" + String(after)
                return (.ordered(format: format, pattern: pattern, start: number), number)
            }
        }
        if label.contains(where: { $0.isLetter || $0.isNumber }), label.count > 1 {
            return (.ordered(format: .decimal, pattern: "%.", start: 1), nil)
        }
        let bullets: [String: String] = [
            "·": "•", "l": "•", "n": "▪", "Ø": "➢", "ü": "✓", "u": "◆", "o": "◦", "§": "▪",
        ]
        return (.bullet(bullets[label] ?? (label.isEmpty ? "" : label)), nil)
    }

    /// The name of the note that a reference leads to; Word calls the note's own element by the same name less a line.
    static func noteName(_ address: String, _ css: CSSDeclarations) -> String? {
        guard css[.msoFootnoteId] != nil || css[.msoEndnoteId] != nil, address.hasPrefix("#_"),
            !address.hasPrefix("#_ftnref"), !address.hasPrefix("#_ednref")
        else { return nil }
        return String(address.dropFirst(2))
    }
}
