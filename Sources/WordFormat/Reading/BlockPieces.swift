import DocumentModel

/// What a container holds before its blocks are put together: paragraphs that belong with their neighbours are marked so.
enum BlockPiece {
    /// A block that stands by itself.
    case block(Block)
    /// A paragraph, which may turn out to be the caption's figure.
    case paragraph(Paragraph)
    /// A paragraph of ordinary text that is not indented, which says so where other text is.
    case flush(Paragraph)
    /// An item of a list.
    case item(ListItemPiece)
    /// A paragraph of the list item above, on this depth counted from 0.
    case continuation(depth: Int, Paragraph)
    /// Further blocks of the list item above, on this depth counted from 0.
    case itemRest(depth: Int, [Block])
    case quoted(Paragraph)
    case code(Paragraph)
    case term([Inline])
    case definition(Paragraph?)
    /// Further blocks of the definition above.
    case definitionRest([Block])
    case caption(Paragraph)
    /// A paragraph of the style for pictures.
    case figure(Paragraph)
}

/// A paragraph with a number of an automatic numbering, on its way into a list.
struct ListItemPiece {
    var level: Int
    /// What counts are kept by.
    var definition: Int
    var numbering: Int
    var format: NumberFormat
    /// The level's pattern with `%` for its own number.
    var pattern: String
    var number: Int
    /// The label as printed.
    var label: String
    /// Whether the label stands for itself rather than for the list's marker.
    var hasOwnLabel: Bool
    /// Whether the definition is of one list alone.
    var isOneList: Bool
    var isChecked: Bool?
    /// The paragraph; `nil` for one without anything in it.
    var paragraph: Paragraph?

    /// The marker of a list that begins with this item.
    var marker: ListMarker {
        format == .bullet
            ? .bullet(pattern) : .ordered(format: format, pattern: pattern, start: number)
    }
}

/// Puts pieces together to blocks.
struct BlockAssembler {
    private var blocks: [Block] = []
    private var lists = ListAssembler()
    private var quotation: [Block] = []
    private var code: [Inline]?
    private var definitions: [DefinitionEntry] = []
    private var caption: Caption?
    private let joinsQuotations: Bool
    private let statesFlush: Bool

    /// Makes an assembler.
    ///
    /// - Parameters:
    ///   - joinsQuotations: Whether quoted paragraphs become quotations; within a quotation they do not.
    ///   - statesFlush: Whether text that is not indented says so.
    init(joinsQuotations: Bool, statesFlush: Bool = false) {
        self.joinsQuotations = joinsQuotations
        self.statesFlush = statesFlush
    }

    /// Puts the pieces of one container together.
    static func blocks(
        of pieces: [BlockPiece], joinsQuotations: Bool = true, statesFlush: Bool = false
    ) -> [Block] {
        var assembler = BlockAssembler(joinsQuotations: joinsQuotations, statesFlush: statesFlush)
        for piece in pieces { assembler.add(piece) }
        assembler.close()
        return assembler.blocks
    }

    private mutating func add(_ piece: BlockPiece) {
        switch piece {
        case .item(let item):
            close(except: .list)
            lists.add(item)
        case .continuation(let depth, let paragraph):
            if lists.isOpen {
                close(except: .list)
                lists.append([.paragraph(paragraph)], depth: depth)
            } else {
                add(.paragraph(paragraph))
            }
        case .itemRest(let depth, let rest):
            if lists.isOpen {
                lists.append(rest, depth: depth)
            } else {
                close()
                blocks += rest
            }
        case .quoted(let paragraph):
            guard joinsQuotations else { return add(.paragraph(paragraph)) }
            close(except: .quotation)
            quotation.append(.paragraph(paragraph))
        case .code(let paragraph):
            close(except: .code)
            if code == nil { code = [] } else { code?.append(.text("\n", .plain)) }
            // In its place: text with another owner would be copied for each line that joins it.
            code?.append(contentsOf: BlockAssembler.preformatted(paragraph.content))
        case .term(let content):
            close(except: .definitions)
            if let last = definitions.last, last.definitions.isEmpty {
                definitions[definitions.count - 1].terms.append(content)
            } else {
                definitions.append(DefinitionEntry(terms: [content], definitions: []))
            }
        case .definition(let paragraph):
            close(except: .definitions)
            if definitions.isEmpty { definitions.append(DefinitionEntry(terms: [], definitions: [])) }
            let definition: [Block] = if let paragraph { [.paragraph(paragraph)] } else { [] }
            definitions[definitions.count - 1].definitions.append(definition)
        case .definitionRest(let rest):
            if let entry = definitions.last, !entry.definitions.isEmpty {
                let place = definitions.count - 1
                definitions[place].definitions[entry.definitions.count - 1] += rest
            } else {
                close()
                blocks += rest
            }
        case .caption(let paragraph): addCaption(paragraph)
        case .figure(let paragraph):
            let above = takeCaption()
            close()
            blocks.append(.figure(Figure(blocks: [.paragraph(paragraph)], caption: above)))
        case .flush(var paragraph):
            close()
            if statesFlush { paragraph.layout.firstLineIndent = .length(.twips(0)) }
            blocks.append(.paragraph(paragraph))
        case .paragraph(let paragraph):
            close()
            blocks.append(.paragraph(paragraph))
        case .block(.table(var table)):
            let above = takeCaption()
            close()
            if let above { table.caption = above }
            blocks.append(.table(table))
        case .block(let block):
            close()
            blocks.append(block)
        }
    }

    /// A caption names the picture or the table before it if there is one without a caption; otherwise what follows.
    private mutating func addCaption(_ paragraph: Paragraph) {
        close()
        let below = Caption(content: paragraph.content, position: .below)
        switch blocks.last {
        case .table(var table)? where table.caption == nil:
            table.caption = below
            blocks[blocks.count - 1] = .table(table)
        case .figure(var figure)? where figure.caption == nil:
            figure.caption = below
            blocks[blocks.count - 1] = .figure(figure)
        case .paragraph(let picture)? where BlockAssembler.isPicture(picture):
            blocks[blocks.count - 1] = .figure(Figure(blocks: [.paragraph(picture)], caption: below))
        default: caption = Caption(content: paragraph.content, position: .above)
        }
    }

    private mutating func takeCaption() -> Caption? {
        defer { caption = nil }
        return caption
    }

    private enum Kind { case list, quotation, code, definitions }

    private mutating func close(except kept: Kind? = nil) {
        if let caption {
            // Nothing came that the caption could name: it is a paragraph like others.
            self.caption = nil
            blocks.append(.paragraph(Paragraph(content: caption.content, sourceStyle: WordStyleNames.caption.name)))
        }
        if kept != .list, lists.isOpen { blocks += lists.close() }
        if kept != .quotation, !quotation.isEmpty {
            blocks.append(.quotation(Quotation(blocks: quotation)))
            quotation = []
        }
        if kept != .code, var content = code {
            content.mergeRuns()
            blocks.append(.preformatted(Preformatted(content: content)))
            code = nil
        }
        if kept != .definitions, !definitions.isEmpty {
            blocks.append(.definitionList(DefinitionList(entries: definitions)))
            definitions = []
        }
    }

    private static func isPicture(_ paragraph: Paragraph) -> Bool {
        var pictures = 0
        for inline in paragraph.content {
            switch inline {
            case .image: pictures += 1
            case .text(let text, _):
                if !text.unicodeScalars.allSatisfy(\.isWhiteSpace) { return false }
            case .marker: break
            default: return false
            }
        }
        return pictures > 0
    }

    /// Text in which line ends and tabs are characters.
    static func preformatted(_ content: [Inline]) -> [Inline] {
        var result: [Inline] = []
        var style = TextStyle.plain
        for inline in content {
            switch inline {
            case .text(_, let own):
                style = own
                result.append(inline)
            case .lineBreak: result.append(.text("\n", style))
            case .tab: result.append(.text("\t", style))
            default: result.append(inline)
            }
        }
        result.mergeRuns()
        return result
    }
}

/// Puts numbered paragraphs together to nested lists.
struct ListAssembler {
    private struct Open {
        var list: ListBlock
        var level: Int
        var definition: Int
        var numbering: Int
        var next: Int
    }

    private var open: [Open] = []

    var isOpen: Bool { !open.isEmpty }

    mutating func add(_ item: ListItemPiece) {
        var finished: [Block] = []
        while let last = open.last, last.level > item.level || (last.level == item.level && !continues(last, item)) {
            if last.level == item.level, open.count == 1 {
                // A new list at the same depth: the one before is whole.
                finished = siblings + [.list(last.list)]
                siblings = []
                open.removeLast()
                break
            }
            pop()
        }
        siblings += finished
        if let last = open.last, last.level == item.level {
            append(item)
        } else {
            open.append(
                Open(
                    list: ListBlock(marker: item.marker, items: []), level: item.level, definition: item.definition,
                    numbering: item.numbering, next: item.number))
            append(item)
        }
    }

    /// Lists at the outermost depth that are whole and wait for the others to end.
    private var siblings: [Block] = []

    private func continues(_ open: Open, _ item: ListItemPiece) -> Bool {
        guard open.definition == item.definition else { return false }
        if item.isOneList || open.numbering == item.numbering { return true }
        return item.number > open.next - 1
    }

    private mutating func append(_ item: ListItemPiece) {
        let place = open.count - 1
        var entry = ListItem(blocks: [], isChecked: item.isChecked)
        if let paragraph = item.paragraph { entry.blocks = [.paragraph(paragraph)] }
        if item.format != .bullet, item.number != open[place].next { entry.value = item.number }
        if item.hasOwnLabel || (item.format != .bullet && open[place].list.marker.label(for: item.number) != item.label)
        {
            entry.label = item.label
        } else if item.format == .bullet, case .bullet(let mark) = open[place].list.marker, mark != item.label {
            entry.label = item.label
        }
        open[place].next = item.number &+ 1
        open[place].list.items.append(entry)
    }

    /// Adds blocks to the last item of the list at a depth, counted from 0.
    mutating func append(_ blocks: [Block], depth: Int) {
        while open.count > depth + 1 { pop() }
        guard let place = open.indices.last, let item = open[place].list.items.indices.last else { return }
        open[place].list.items[item].blocks += blocks
    }

    private mutating func pop() {
        guard let last = open.popLast() else { return }
        if let place = open.indices.last, let item = open[place].list.items.indices.last {
            open[place].list.items[item].blocks.append(.list(last.list))
        } else {
            siblings.append(.list(last.list))
        }
    }

    mutating func close() -> [Block] {
        while !open.isEmpty { pop() }
        defer { siblings = [] }
        return siblings
    }
}
