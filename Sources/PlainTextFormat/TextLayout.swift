import DocumentModel

/// Lays blocks out as lines.
struct TextLayout {
    private(set) var bytes: [UInt8] = []
    private var inlines: InlineText
    private let lineWidth: Int?
    /// What stands at the beginning of each line for the blocks that enclose this one.
    private var prefix: [UInt8] = []
    /// What stands there on the next line alone, such as an item's mark.
    private var firstPrefix: [UInt8]?
    private var needsBlankLine = false
    /// A heading in whose line the next paragraph goes on.
    private var runIn: [UInt8] = []
    /// Where the text of a block is put together.
    private var line: [UInt8] = []

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
        runIn = []
        addText(text)
    }

    /// Adds a block of text with its number.
    private mutating func addText(of content: [Inline], number: PrintedNumber? = nil) {
        // Taken out of the layout while it changes, so that it is not copied.
        var text = line
        line = []
        append(number, content, to: &text)
        addText(text)
        text.removeAll(keepingCapacity: true)
        line = text
    }

    private mutating func append(_ number: PrintedNumber?, _ content: [Inline], to text: inout [UInt8]) {
        if !runIn.isEmpty {
            text += runIn
            runIn = []
        }
        if let number { text += (number.text + number.gap).utf8 }
        inlines.append(content, to: &text)
    }

    mutating func add(_ block: Block) {
        if case .paragraph(let paragraph) = block, !paragraph.layout.startsPage {
            addText(of: paragraph.content, number: paragraph.number)
            return
        }
        endRunIn()
        switch block {
        case .heading(let heading):
            if heading.isRunIn {
                var text: [UInt8] = []
                append(heading.number, heading.content, to: &text)
                runIn = text
            } else {
                addText(of: heading.content, number: heading.number)
            }
        case .paragraph(let paragraph):
            addFormFeed()
            addText(of: paragraph.content, number: paragraph.number)
        case .list(let list): add(list)
        case .definitionList(let list):
            for entry in list.entries {
                for term in entry.terms {
                    addText(of: term)
                    needsBlankLine = false
                }
                for definition in entry.definitions { addIndented(definition) }
            }
        case .table(let table): add(table)
        case .figure(let figure):
            add(figure.caption, at: .above)
            add(figure.blocks)
            add(figure.caption, at: .below)
        case .quotation(let quotation): addIndented(quotation.blocks)
        case .preformatted(let preformatted):
            beginBlock()
            var text: [UInt8] = []
            inlines.append(preformatted.content, to: &text)
            addLines(of: text[...])
        case .textBox(let box): add(box.blocks)
        case .group(let group): add(group.blocks)
        case .tableOfContents(let contents): add(contents.blocks)
        case .object(let reference):
            if let object = inlines.document.objects[reference.id] {
                let text = object.text.isEmpty ? object.shownText : object.text.joined(separator: "\n")
                addText(Array(text.utf8))
            }
        case .foreign(let element): addText(Array(element.text.utf8))
        case .rule:
            beginBlock()
            addLine(Array(repeating: UInt8(ascii: "-"), count: 20)[...])
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
        firstPrefix = (savedFirst ?? prefix) + mark.utf8
        for _ in 0..<DisplayWidth.of(mark) { prefix.append(0x20) }
        needsBlankLine = false
        if blocks.isEmpty { addLine([]) } else { add(blocks) }
        if firstPrefix != nil { addLine([]) }
        prefix = saved
        firstPrefix = nil
        needsBlankLine = true
    }

    private mutating func addIndented(_ blocks: [Block]) {
        let indent = [UInt8](repeating: 0x20, count: 4)
        let saved = prefix
        prefix += indent
        if let first = firstPrefix { firstPrefix = first + indent }
        add(blocks)
        prefix = saved
    }

    private mutating func add(_ caption: Caption?, at position: Caption.Position) {
        if let caption, caption.position == position { addText(of: caption.content) }
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
        for line in TextTable(table: visible, texts: cells).lines { addLines(of: Array(line.utf8)[...]) }
        add(table.caption, at: .below)
    }

    /// A cell's text; notes are counted as they are met, like everywhere.
    private mutating func text(of cell: TableCell) -> String {
        // Laid out in the place of what is around the table, which is too much to copy for each cell.
        let around = (bytes, prefix, firstPrefix, needsBlankLine)
        (bytes, prefix, firstPrefix, needsBlankLine) = ([], [], nil, false)
        add(cell.blocks)
        let text = bytes
        (bytes, prefix, firstPrefix, needsBlankLine) = around
        // Most cells hold a line or nothing.
        if text.isEmpty { return "" }
        if text.firstIndex(of: 0x0A) == text.count - 1, text.count > 2 {
            return String(decoding: text.dropLast(), as: UTF8.self)
        }
        let all = lines(of: String(decoding: text, as: UTF8.self)).filter { !$0.isEmpty && $0 != "\u{C}" }
        return all.joined(separator: "\n")
    }

    private mutating func addText(_ text: [UInt8]) {
        guard !text.isEmpty else { return }
        beginBlock()
        guard let lineWidth else { return addLines(of: text[...]) }
        let text = String(decoding: text, as: UTF8.self)
        let first = lineWidth - DisplayWidth.of(String(decoding: firstPrefix ?? prefix, as: UTF8.self))
        // What stands before further lines is spaces alone.
        for line in LineWrapper.wrap(text, width: lineWidth - prefix.count, firstWidth: max(first, 8)) {
            addLines(of: Array(line.utf8)[...])
        }
    }

    private func lines(of text: String) -> [String] {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }

    private mutating func beginBlock() {
        if needsBlankLine, !bytes.isEmpty { bytes.append(0x0A) }
        needsBlankLine = true
    }

    private mutating func addFormFeed() {
        guard !bytes.isEmpty, prefix.isEmpty else { return }
        bytes.append(0x0C)
        needsBlankLine = false
    }

    private mutating func addLines(of text: ArraySlice<UInt8>) {
        var start = text.startIndex
        while let end = text.firstLineFeed(from: start) {
            addLine(text[start..<end])
            start = end + 1
        }
        addLine(text[start...])
    }

    private mutating func addLine(_ line: ArraySlice<UInt8>) {
        let start = bytes.count
        bytes += firstPrefix ?? prefix
        firstPrefix = nil
        bytes += line
        while bytes.count > start, bytes[bytes.count - 1] == 0x20 || bytes[bytes.count - 1] == 0x09 {
            bytes.removeLast()
        }
        bytes.append(0x0A)
    }
}

extension ArraySlice<UInt8> {
    /// The first line feed from a place on; eight bytes are looked at at once.
    fileprivate func firstLineFeed(from start: Int) -> Int? {
        let bytes = span
        var place = start - startIndex
        while place &+ 8 <= bytes.count {
            let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
            let marked = word ^ 0x0A0A_0A0A_0A0A_0A0A
            if (marked &- 0x0101_0101_0101_0101) & ~marked & 0x8080_8080_8080_8080 != 0 { break }
            place &+= 8
        }
        while place < bytes.count, bytes[place] != 0x0A { place &+= 1 }
        return place < bytes.count ? startIndex + place : nil
    }
}
