import DocumentModel

extension BlockBuilder {
    mutating func openContainer(_ kind: Container.Kind) {
        endParagraph()
        containers.append(Container(kind))
    }

    /// Adds a block to the innermost container, or to the one that stray content in it belongs to.
    mutating func add(_ block: Block) {
        var place = containers.count - 1
        while place > 0 {
            switch containers[place].kind {
            case .list:
                // What stands in a list but in none of its items goes on with the last one.
                if containers[place].items.isEmpty { containers[place].items.append(ListItem(blocks: [])) }
                containers[place].items[containers[place].items.count - 1].blocks.append(block)
                return
            case .definitions:
                if containers[place].entries.last.map({ $0.definitions.isEmpty }) ?? true {
                    if containers[place].entries.isEmpty {
                        containers[place].entries.append(DefinitionEntry(terms: [], definitions: []))
                    }
                    containers[place].entries[containers[place].entries.count - 1].definitions.append([])
                }
                let entry = containers[place].entries.count - 1
                let last = containers[place].entries[entry].definitions.count - 1
                containers[place].entries[entry].definitions[last].append(block)
                return
            case .table, .rowGroup, .row: place -= 1
            case .discarded: return
            default:
                containers[place].blocks.append(block)
                return
            }
        }
        containers[0].blocks.append(block)
    }

    /// Ends the innermost container and hands what it became to the one around it.
    mutating func closeContainer() {
        endParagraph()
        guard containers.count > 1, let container = containers.popLast() else { return }
        let place = containers.count - 1
        switch container.kind {
        case .root, .discarded: break
        case .quotation: if !container.blocks.isEmpty { add(.quotation(Quotation(blocks: container.blocks))) }
        case .figure:
            if container.blocks.isEmpty, let caption = container.caption {
                add(.paragraph(Paragraph(content: caption.content)))
            } else if !container.blocks.isEmpty {
                add(.figure(Figure(blocks: container.blocks, caption: container.caption)))
            }
        case .textBox(let width, let height):
            add(.textBox(TextBox(blocks: container.blocks, width: width, height: height)))
        case .group(let role, let tag, let title):
            add(.group(Group(role: role, tag: tag, title: title, blocks: container.blocks)))
        case .contents(let first, let last):
            add(.tableOfContents(TableOfContents(firstLevel: first, lastLevel: last, blocks: container.blocks)))
        case .list(let marker, let isReversed):
            guard !container.items.isEmpty else { break }
            var list = ListBlock(marker: marker, items: container.items)
            if isReversed { list = BlockBuilder.countingDown(list) }
            if container.numberStyle != nil || !container.ownNumberStyles.isEmpty {
                label(&list, container)
            }
            add(.list(list))
        case .item(var item):
            item.blocks = holdsWordLists ? WordHTML.grouped(container.blocks) : container.blocks
            if case .list = containers[place].kind {
                if let style = container.numberStyle {
                    containers[place].ownNumberStyles[containers[place].items.count] = style
                }
                containers[place].items.append(item)
            } else {
                // An item without a list around it is shown with a mark of its own.
                add(.list(ListBlock(marker: .disc, items: [item])))
            }
        case .definitions:
            if !container.entries.isEmpty { add(.definitionList(DefinitionList(entries: container.entries))) }
        case .term: closeTerm(BlockBuilder.joined(container.blocks))
        case .definition: closeDefinition(container.blocks)
        case .table, .rowGroup, .row, .cell, .caption: closeTablePart(container)
        case .note(let id, let kind, let mark):
            let blocks = holdsWordLists ? WordHTML.grouped(container.blocks) : container.blocks
            notes[id] = Note(kind: kind, blocks: blocks, mark: mark)
        case .comment(let id, var comment):
            comment.blocks = container.blocks
            comments[id] = comment
        }
    }

    /// A list whose numbers fall, each item with its own (HTML, 4.4.5: the ordinal value of a `li`).
    private static func countingDown(_ list: ListBlock) -> ListBlock {
        guard case .ordered(_, _, var number) = list.marker else { return list }
        var list = list
        for place in list.items.indices {
            if let own = list.items[place].value { number = own }
            if place > 0 { list.items[place].value = number }
            number = number.subtractingReportingOverflow(1).partialValue
        }
        return list
    }

    /// Prints the numbers of items in styles that the list's marker does not have.
    private func label(_ list: inout ListBlock, _ container: Container) {
        guard case .ordered(_, _, var number) = list.marker else { return }
        for place in list.items.indices {
            number = list.items[place].value ?? number
            if let type = container.ownNumberStyles[place] {
                let format = HTMLNumbers.types.first { $0.type == type }?.format ?? .decimal
                list.items[place].label = format.text(for: number) + "."
            } else if let style = container.numberStyle {
                list.items[place].label = label(style, number)
            }
            number = number.addingReportingOverflow(1).partialValue
        }
    }

    private mutating func closeTerm(_ content: [Inline]) {
        let place = containers.count - 1
        guard case .definitions = containers[place].kind else {
            if !content.isEmpty { add(.paragraph(Paragraph(content: content))) }
            return
        }
        if let last = containers[place].entries.last, last.definitions.isEmpty {
            containers[place].entries[containers[place].entries.count - 1].terms.append(content)
        } else {
            containers[place].entries.append(DefinitionEntry(terms: [content], definitions: []))
        }
    }

    private mutating func closeDefinition(_ blocks: [Block]) {
        let place = containers.count - 1
        guard case .definitions = containers[place].kind else {
            for block in blocks { add(block) }
            return
        }
        if containers[place].entries.isEmpty {
            containers[place].entries.append(DefinitionEntry(terms: [], definitions: []))
        }
        containers[place].entries[containers[place].entries.count - 1].definitions.append(blocks)
    }

    // MARK: Tables

    private mutating func closeTablePart(_ container: Container) {
        let place = containers.count - 1
        switch container.kind {
        case .cell(var cell, let isHeader):
            cell.blocks = holdsWordLists ? WordHTML.grouped(container.blocks) : container.blocks
            if case .row = containers[place].kind {
                containers[place].cells.append((cell, isHeader))
            } else if case .table = containers[place].kind {
                containers[place].rows.append(TableRow(cells: [cell]))
                containers[place].rowKinds.append((false, .body))
            } else {
                for block in cell.blocks { add(block) }
            }
        case .row(let revision, let isDropped):
            if isDropped { return }
            closeRow(container, revision)
        case .rowGroup(let section):
            guard
                let table = containers.indices.last(where: {
                    if case .table = containers[$0].kind { true } else { false }
                })
            else { return }
            // Cells span no further than the section that they stand in (HTML, 4.9.12).
            var rows = container.rows
            for row in rows.indices {
                for cell in rows[row].cells.indices {
                    rows[row].cells[cell].rowSpan = min(rows[row].cells[cell].rowSpan, rows.count - row)
                }
            }
            containers[table].rows += rows
            containers[table].rowKinds += container.rowKinds.map { ($0.isHeader, section) }
        case .caption(let position):
            let content = BlockBuilder.joined(container.blocks)
            guard !content.isEmpty else { return }
            switch containers[place].kind {
            case .table: containers[place].caption = Caption(content: content, position: position)
            case .figure:
                let isFirst = containers[place].blocks.isEmpty
                containers[place].caption = Caption(content: content, position: isFirst ? .above : .below)
            default: add(.paragraph(Paragraph(content: content)))
            }
        case .table(let table): closeTable(table, container)
        default: break
        }
    }

    private mutating func closeRow(_ container: Container, _ revision: Revision?) {
        let place = containers.count - 1
        let isHeader = !container.cells.isEmpty && container.cells.allSatisfy(\.isHeader)
        let row = TableRow(cells: container.cells.map(\.cell), revision: revision)
        switch containers[place].kind {
        case .table, .rowGroup:
            // Cells of a header row head their columns; only other rows have heads of their own.
            containers[place].rows.append(row)
            containers[place].rowKinds.append((isHeader, .body))
        default: for cell in row.cells { for block in cell.blocks { add(block) } }
        }
    }

    private mutating func closeTable(_ table: Table, _ container: Container) {
        var table = table
        var order = container.rows.indices.filter { container.rowKinds[$0].section == .head }
        let heads = order.count
        order += container.rows.indices.filter { container.rowKinds[$0].section == .body }
        order += container.rows.indices.filter { container.rowKinds[$0].section == .foot }
        table.rows = order.map { container.rows[$0] }
        table.headerRowCount = heads
        if heads == 0, !page.isOwn {
            let leading = order.prefix { container.rowKinds[$0].isHeader }.count
            if leading < table.rows.count { table.headerRowCount = leading }
        }
        if !page.isOwn {
            for row in 0..<table.headerRowCount {
                for cell in table.rows[row].cells.indices { table.rows[row].cells[cell].isRowHeader = false }
            }
        }
        for row in table.rows.indices {
            for cell in table.rows[row].cells.indices {
                let span = table.rows[row].cells[cell].rowSpan
                table.rows[row].cells[cell].rowSpan = min(span, table.rows.count - row)
            }
        }
        table.caption = container.caption
        let widths = container.columns.compactMap { $0 }
        if widths.count == container.columns.count { table.columnWidths = widths }
        if table.rows.contains(where: { !$0.cells.isEmpty }) {
            add(.table(table))
        } else if let caption = table.caption {
            add(.paragraph(Paragraph(content: caption.content)))
        }
    }

    /// The text of blocks where only text may stand, a line for each.
    static func joined(_ blocks: [Block]) -> [Inline] {
        var content: [Inline] = []
        for block in blocks {
            let next: [Inline] =
                switch block {
                case .paragraph(let paragraph): paragraph.content
                case .heading(let heading): heading.content
                case .preformatted(let code): code.content
                default: BlockBuilder.text(of: block)
                }
            if next.isEmpty { continue }
            if !content.isEmpty { content.append(.lineBreak(.line)) }
            for inline in next { content.appendMerging(inline) }
        }
        return content
    }

    /// All the text that a block holds, flat.
    private static func text(of block: Block) -> [Inline] {
        var collector = TextCollector()
        Document.walk([block], &collector)
        return collector.inlines
    }
}

private struct TextCollector: DocumentVisitor {
    static let visitsInlines = false
    var inlines: [Inline] = []

    mutating func visit(_ block: Block) {
        if !inlines.isEmpty { inlines.append(.lineBreak(.line)) }
        switch block {
        case .paragraph(let paragraph): inlines += paragraph.content
        case .heading(let heading): inlines += heading.content
        case .preformatted(let code): inlines += code.content
        default: if case .lineBreak? = inlines.last { inlines.removeLast() }
        }
    }
}
