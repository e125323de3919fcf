import DocumentModel

/// Lays blocks out as lines.
struct TextLayout {
    private(set) var bytes: [UInt8] = []
    private var inlines: InlineText
    private let lineWidth: Int?
    /// What stands at the beginning of each line for the blocks that enclose this one.
    private var prefix = ""
    /// What stands there on the next line alone, such as an item's mark.
    private var firstPrefix: String?
    private var needsBlankLine = false
    /// A heading in whose line the next paragraph goes on.
    private var runIn = ""

    init(document: Document, lineWidth: Int?) {
        inlines = InlineText(document: document)
        self.lineWidth = lineWidth
    }

    mutating func add(_ blocks: [Block]) {
        for block in blocks { add(block) }
        endRunIn()
    }

    private mutating func endRunIn() {
        guard !runIn.isEmpty else { return }
        let text = runIn
        runIn = ""
        addText(text)
    }

    mutating func add(_ block: Block) {
        if case .paragraph(let paragraph) = block, !paragraph.layout.startsPage {
            var text = runIn
            runIn = ""
            if let number = paragraph.number { text += printed(number) }
            inlines.append(paragraph.content, to: &text)
            addText(text)
            return
        }
        endRunIn()
        switch block {
        case .heading(let heading):
            let text = printed(heading.number) + inlines.text(of: heading.content)
            if heading.isRunIn { runIn = text } else { addText(text) }
        case .paragraph(let paragraph):
            addFormFeed()
            addText(printed(paragraph.number) + inlines.text(of: paragraph.content))
        case .list(let list): add(list)
        case .definitionList(let list):
            for entry in list.entries {
                for term in entry.terms {
                    addText(inlines.text(of: term))
                    needsBlankLine = false
                }
                for definition in entry.definitions { addIndented(definition, by: "    ") }
            }
        case .table(let table): add(table)
        case .figure(let figure):
            add(figure.caption, at: .above)
            add(figure.blocks)
            add(figure.caption, at: .below)
        case .quotation(let quotation): addIndented(quotation.blocks, by: "    ")
        case .preformatted(let preformatted):
            beginBlock()
            addLines(of: inlines.text(of: preformatted.content))
        case .textBox(let box): add(box.blocks)
        case .group(let group): add(group.blocks)
        case .tableOfContents(let contents): add(contents.blocks)
        case .object(let reference):
            if let object = inlines.document.objects[reference.id] {
                addText(object.text.isEmpty ? object.shownText : object.text.joined(separator: "\n"))
            }
        case .foreign(let element): addText(element.text)
        case .rule:
            beginBlock()
            addLine(String(repeating: "-", count: 20))
        case .pageBreak: addFormFeed()
        case .sectionBreak:
            inlines.beginSection()
            addFormFeed()
        }
    }

    /// Adds the notes and comments that were met; notes may refer to further ones.
    mutating func addNotes() {
        var index = 0
        while index < inlines.notes.count {
            let id = inlines.notes[index]
            addItem("[\(inlines.noteLabel(id))]", inlines.document.notes[id]?.blocks ?? [])
            index += 1
        }
        for (index, id) in inlines.comments.enumerated() {
            guard let comment = inlines.document.comments[id] else { continue }
            addItem("[C\(index + 1)]", comment.blocks)
        }
    }

    private mutating func add(_ list: ListBlock) {
        for (item, label) in zip(list.items, list.labels) {
            var label = label
            if let isChecked = item.isChecked { label += (label.isEmpty ? "" : " ") + (isChecked ? "[x]" : "[ ]") }
            addItem(label, item.blocks)
            needsBlankLine = false
        }
        needsBlankLine = true
    }

    private mutating func addItem(_ label: String, _ blocks: [Block]) {
        beginBlock()
        let mark = label.isEmpty ? "" : label + " "
        let saved = prefix
        let savedFirst = firstPrefix
        firstPrefix = (savedFirst ?? prefix) + mark
        for _ in 0..<DisplayWidth.of(mark) { prefix.append(" ") }
        needsBlankLine = false
        if blocks.isEmpty { addLine("") } else { add(blocks) }
        if firstPrefix != nil { addLine("") }
        prefix = saved
        firstPrefix = nil
        needsBlankLine = true
    }

    private mutating func addIndented(_ blocks: [Block], by indent: String) {
        let saved = prefix
        prefix += indent
        if let first = firstPrefix { firstPrefix = first + indent }
        add(blocks)
        prefix = saved
    }

    private mutating func add(_ caption: Caption?, at position: Caption.Position) {
        if let caption, caption.position == position { addText(inlines.text(of: caption.content)) }
    }

    private mutating func add(_ table: Table) {
        add(table.caption, at: .above)
        var cells: [[String]] = []
        for row in table.rows where row.revision.map(\.remainsWhenAccepted) ?? true {
            if Task.isCancelled { return }
            var texts: [String] = []
            for cell in row.cells { texts.append(text(of: cell)) }
            cells.append(texts)
        }
        var visible = table
        visible.rows.removeAll { !($0.revision.map(\.remainsWhenAccepted) ?? true) }
        beginBlock()
        for line in TextTable(table: visible, texts: cells).lines { addLine(line) }
        add(table.caption, at: .below)
    }

    /// A cell's text; notes are counted as they are met, like everywhere.
    private mutating func text(of cell: TableCell) -> String {
        var inner = self
        inner.bytes = []
        inner.prefix = ""
        inner.firstPrefix = nil
        inner.needsBlankLine = false
        inner.add(cell.blocks)
        inlines = inner.inlines
        // Most cells hold a line or nothing.
        if inner.bytes.isEmpty { return "" }
        if inner.bytes.firstIndex(of: 0x0A) == inner.bytes.count - 1, inner.bytes.count > 2 {
            return String(decoding: inner.bytes.dropLast(), as: UTF8.self)
        }
        let all = lines(of: String(decoding: inner.bytes, as: UTF8.self)).filter { !$0.isEmpty && $0 != "\u{C}" }
        return all.joined(separator: "\n")
    }

    private mutating func addText(_ text: String) {
        guard !text.isEmpty else { return }
        beginBlock()
        if let lineWidth {
            let indent = DisplayWidth.of(prefix)
            let first = lineWidth - DisplayWidth.of(firstPrefix ?? prefix)
            for line in LineWrapper.wrap(text, width: lineWidth - indent, firstWidth: max(first, 8)) { addLine(line) }
        } else {
            addLines(of: text)
        }
    }

    private func lines(of text: String) -> [String] {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }

    private func printed(_ number: PrintedNumber?) -> String { number.map { $0.text + $0.gap } ?? "" }

    private mutating func beginBlock() {
        if needsBlankLine, !bytes.isEmpty { bytes.append(0x0A) }
        needsBlankLine = true
    }

    private mutating func addFormFeed() {
        guard !bytes.isEmpty, prefix.isEmpty else { return }
        bytes.append(0x0C)
        needsBlankLine = false
    }

    private mutating func addLine(_ line: String) { addLines(of: line) }

    private mutating func addLines(of text: String) {
        var text = text
        text.withUTF8 { text in
            var start = 0
            while true {
                let end = text[start...].firstIndex(of: 0x0A) ?? text.endIndex
                addLine(text[start..<end])
                if end == text.endIndex { break }
                start = end + 1
            }
        }
    }

    private mutating func addLine(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
        let start = bytes.count
        bytes += (firstPrefix ?? prefix).utf8
        firstPrefix = nil
        bytes.append(contentsOf: line)
        while bytes.count > start, bytes[bytes.count - 1] == 0x20 || bytes[bytes.count - 1] == 0x09 {
            bytes.removeLast()
        }
        bytes.append(0x0A)
    }
}
