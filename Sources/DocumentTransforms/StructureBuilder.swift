import ConversionCore
import DocumentModel

/// Makes blocks of lines.
struct StructureBuilder {
    private let dropsFurniture: Bool
    private var furniture = FoundFurniture()
    private(set) var title: String?
    private(set) var documentNumber: String?
    private(set) var date: PartialDate?
    private(set) var irregularities = 0
    private var frame = PageFrame()
    private var joinedLines = 0
    private var headEnd = 0
    /// The blocks that lines stand for.
    private var objects: [Block] = []
    /// The layouts of paragraphs that lines are of.
    private var layouts: [ParagraphLayout] = []

    init(dropsFurniture: Bool) { self.dropsFurniture = dropsFurniture }

    /// A line in the place of a block that is no line of text, so that what stands before and behind it is one text.
    mutating func line(for block: Block) -> TextLine {
        objects.append(block)
        return TextLine(object: objects.count - 1)
    }

    /// The number by which lines name the layout of their paragraph; `nil` where it has none.
    mutating func number(of layout: ParagraphLayout) -> Int? {
        if layout == ParagraphLayout() { return nil }
        if layouts.last != layout { layouts.append(layout) }
        return layouts.count - 1
    }

    /// - Throws: ``ConversionError/Code/cancelled``; what is found in a text is asked for one thing after another, each of
    ///   which looks at all lines.
    mutating func blocks(
        of lines: consuming [TextLine], isBeginning: Bool, followsTitle: Bool = false
    ) throws(ConversionError) -> [Block] {
        var raw = lines
        frame.remove(from: &raw)
        try ConversionError.checkCancellation()
        var lines = HardWrapping.unwrapped(raw)
        joinedLines += raw.count - lines.count
        raw = []
        try ConversionError.checkCancellation()
        LoneNumbers.join(&lines)
        TypedContents.mark(&lines)
        try ConversionError.checkCancellation()
        irregularities += OutlineInference.mark(&lines)
        try ConversionError.checkCancellation()
        NamedSeries.mark(&lines)
        try ConversionError.checkCancellation()
        if isBeginning {
            findHead(&lines)
        } else if followsTitle, var first = lines.firstIndex(where: { $0.object == nil }) {
            if DateLine.isDocumentNumber(lines[first].text), first + 1 < lines.count {
                lines[first].finding = .role(.documentNumber)
                first += 1
            }
            StructureBuilder.findRecipient(&lines, at: first)
        }
        MarkedHeadings.mark(&lines)
        try ConversionError.checkCancellation()
        // Before the text begins, or, in a text without a title, before its first line that is of the report.
        if dropsFurniture, isBeginning { furniture.dropHead(&lines, end: headEnd) }
        var end = DocumentEnd()
        end.mark(&lines)
        date = date ?? end.date
        AttachmentNote.mark(&lines)
        try ConversionError.checkCancellation()
        let head = isBeginning ? lines.prefix(headEnd).lastIndex { $0.finding != .body } : nil
        PlainHeadings.mark(&lines, from: head.map { $0 + 1 } ?? 0)
        var blocks: [Block] = []
        var index = 0
        while index < lines.count {
            if index & 0x3FF == 0 { try ConversionError.checkCancellation() }
            if lines[index].startsPage { blocks.append(.pageBreak) }
            if lines[index].finding == .body, let (found, count) = TypedTable.find(lines[index...]) {
                var table = found
                table.caption = TableCaption.take(from: &blocks)
                blocks.append(.table(table))
                index += count
                while index < lines.count, lines[index].finding == .body, !lines[index].startsPage,
                    TableCaption.isNote(lines[index].text)
                {
                    lines[index].finding = .role(.tableNote)
                    append(lines[index], to: &blocks)
                    index += 1
                }
                continue
            }
            let contents = lines[index...].prefix { $0.finding == .contents }
            if !contents.isEmpty {
                let entries = contents.enumerated().flatMap { place, line in
                    let entry = Block.paragraph(Paragraph(content: line.content))
                    return place > 0 && line.startsPage ? [.pageBreak, entry] : [entry]
                }
                blocks.append(.tableOfContents(TableOfContents(blocks: entries)))
                index += contents.count
                continue
            }
            if let (list, count) = list(lines[index...]) {
                blocks.append(.list(list))
                index += count
                continue
            }
            append(lines[index], to: &blocks)
            index += 1
        }
        return blocks
    }

    /// Takes what is of the page off the end of the document.
    mutating func tidyEnd(of blocks: inout [Block]) {
        if dropsFurniture { furniture.dropTail(&blocks) }
    }

    /// Says what was taken off, and what it told about the report.
    func report(to metadata: inout Metadata, _ diagnostics: inout Diagnostics) {
        furniture.report(to: &metadata, &diagnostics)
        if joinedLines > 0 {
            diagnostics.note(
                .changed, "lines that were broken at one width were put together again", count: joinedLines)
        }
        if let first = frame.pageNumbers.first {
            diagnostics.warn(
                .skipped, "page numbers between the lines were left out, the first “\(first)”",
                count: frame.pageNumbers.count)
        }
        if frame.joinedPages > 0 {
            diagnostics.warn(.skipped, "ends of pages inside sentences were left out", count: frame.joinedPages)
        }
        if let first = frame.runningHeads.first {
            diagnostics.warn(
                .skipped, "running heads of pages were left out, the first “\(first)”", count: frame.runningHeads.count)
        }
    }

    private func append(_ line: TextLine, to blocks: inout [Block]) {
        if let object = line.object {
            blocks.append(objects[object])
            return
        }
        switch line.finding {
        case .heading(let level, let split):
            let number = line.number.map { $0.printed(in: line.text) }
            let start = line.number?.length ?? 0
            let rest = line.content(dropping: start)
            guard let split else {
                blocks.append(
                    .heading(Heading(level: level, number: number, content: rest, alignment: layout(line).alignment)))
                return
            }
            var cut = line
            cut.content = rest
            let body = TextLine(content: cut.content(dropping: split), followsBlank: false)
            blocks.append(
                .heading(
                    Heading(
                        level: level, number: number, content: cut.content(upTo: split), isRunIn: !body.content.isEmpty)
                ))
            if !body.content.isEmpty {
                blocks.append(.paragraph(Paragraph(content: body.content, layout: layout(line))))
            }
        case .article:
            let number = line.number.map { $0.printed(in: line.text) }
            let content = line.content(dropping: line.number?.length ?? 0)
            blocks.append(.paragraph(Paragraph(content: content, number: number, layout: layout(line))))
        case .title: blocks.append(.paragraph(Paragraph(content: line.content, role: .title)))
        case .role(let role): blocks.append(.paragraph(Paragraph(content: line.content, role: role)))
        case .body, .item, .contents: blocks.append(.paragraph(Paragraph(content: line.content, layout: layout(line))))
        }
    }

    private func layout(_ line: TextLine) -> ParagraphLayout {
        var layout = line.layout.map { layouts[$0] } ?? ParagraphLayout()
        if line.ideographicIndent == 2 { layout.firstLineIndent = .characters(hundredths: 200) }
        return layout
    }

    // MARK: Lists

    private static let bullets = Set("•·●○■□◆◇※▪▶►–—-*".unicodeScalars)

    /// The mark of a bulleted line, and how many scalars it takes with the space behind it.
    private func bullet(_ line: TextLine) -> (mark: String, length: Int)? {
        let scalars = Array(line.text.unicodeScalars.prefix(8))
        guard line.finding == .body, let first = scalars.first, StructureBuilder.bullets.contains(first) else {
            return nil
        }
        var end = 1
        while end < scalars.count, scalars[end].isWhiteSpace { end += 1 }
        // A dash or an asterisk without a space behind it is a minus, an emphasis or the dash of a sentence.
        if end == 1, "–—-*·".unicodeScalars.contains(first) { return nil }
        guard end < line.text.unicodeScalars.count else { return nil }
        return (String(first), end)
    }

    private func list(_ lines: ArraySlice<TextLine>) -> (list: ListBlock, count: Int)? {
        guard let first = lines.first else { return nil }
        if let (mark, _) = bullet(first) {
            var items: [ListItem] = []
            for line in lines {
                guard let (other, length) = bullet(line), other == mark, items.isEmpty || !line.startsPage else {
                    break
                }
                items.append(ListItem(blocks: [.paragraph(Paragraph(content: line.content(dropping: length)))]))
            }
            let isWeak = "-*–—".contains(mark)
            return isWeak && items.count < 2 ? nil : (ListBlock(marker: .bullet(mark), items: items), items.count)
        }
        guard first.finding == .item, let number = first.number else { return nil }
        var items: [ListItem] = []
        var expected = number.value
        let marker = number.marker(of: first.text)
        for line in lines {
            guard line.finding == .item, let next = line.number, next.kind == number.kind, next.value == expected,
                items.isEmpty || !line.startsPage
            else { break }
            var item = ListItem(blocks: [.paragraph(Paragraph(content: line.content(dropping: next.length)))])
            let label = next.text(in: line.text)
            if marker.label(for: next.value) != label { item.label = label }
            items.append(item)
            expected += 1
        }
        return (ListBlock(marker: marker, items: items), items.count)
    }

    // MARK: Head
    private mutating func findHead(_ lines: inout [TextLine]) {
        let head = DocumentHead(lines)
        headEnd = head.end
        var place = head.title?.upperBound ?? lines.count
        if let found = head.title {
            title = lines[found].map(\.text).joined()
            for (index, role) in head.roles {
                lines[index].finding = .role(role)
                if role == .documentNumber, documentNumber == nil { documentNumber = lines[index].text }
            }
            lines[found.lowerBound].content = Array(
                lines[found].map(\.content).joined(separator: [.lineBreak(.line)]))
            lines[found.lowerBound].finding = .title
            lines.removeSubrange((found.lowerBound + 1)..<found.upperBound)
            place -= found.count - 1
            headEnd -= found.count - 1
        }
        while place < lines.count, case .role = lines[place].finding { place += 1 }
        StructureBuilder.findRecipient(&lines, at: place)
    }

    /// Marks the line that says to whom a document goes, which stands before its text.
    private static func findRecipient(_ lines: inout [TextLine], at place: Int) {
        guard place + 1 < lines.count, lines[place].finding == .body else { return }
        let text = lines[place].text
        let next = lines[place + 1]
        // What announces something announces it to nobody by name.
        if text.contains("如下") || next.object != nil { return }
        let isText = next.number == nil && next.finding == .body && next.text.hasSuffix("。")
        if DocumentHead.isAddress(text), !DocumentHead.isLabel(lines, place), !text.contains("。"),
            isText || next.text.unicodeScalars.count > text.unicodeScalars.count
        {
            lines[place].finding = .role(.recipient)
        }
    }
}
