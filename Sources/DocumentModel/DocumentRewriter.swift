extension Document {
    /// Changes every list of blocks in the document: innermost first, each before the one that holds it.
    ///
    /// - Parameter body: Changes one list of blocks, such as the body, a cell or a note.
    /// - Complexity: O(*n*) in the number of blocks.
    public mutating func rewriteBlocks(_ body: (inout [Block]) -> Void) {
        Block.rewrite(&blocks, body)
        for id in notes.keys.sorted() {
            guard var note = notes[id] else { continue }
            Block.rewrite(&note.blocks, body)
            notes[id] = note
        }
        for id in comments.keys.sorted() {
            guard var comment = comments[id] else { continue }
            Block.rewrite(&comment.blocks, body)
            comments[id] = comment
        }
        section?.rewriteBlocks(body)
    }

    /// Changes every text of the document: the inlines of each paragraph, heading, term, caption and preformatted block.
    ///
    /// - Parameter body: Changes one text as a whole; what its links and spans hold is part of it.
    /// - Complexity: O(*n*) in the number of inlines.
    public mutating func rewriteTexts(_ body: (inout [Inline]) -> Void) {
        rewriteBlocks { blocks in
            for index in blocks.indices { blocks[index].rewriteTexts(body) }
        }
    }
}

extension SectionSetup {
    /// Changes every list of blocks in headers and footers.
    public mutating func rewriteBlocks(_ body: (inout [Block]) -> Void) {
        for path in [\SectionSetup.header, \SectionSetup.footer] {
            for side in [\PageFurniture.primary, \PageFurniture.first, \PageFurniture.even] {
                guard var blocks = self[keyPath: path][keyPath: side] else { continue }
                Block.rewrite(&blocks, body)
                self[keyPath: path][keyPath: side] = blocks
            }
        }
    }
}

extension Block {
    /// Changes a list of blocks and every list within it, innermost first.
    public static func rewrite(_ blocks: inout [Block], _ body: (inout [Block]) -> Void) {
        for index in blocks.indices { blocks[index].rewriteHeldBlocks { rewrite(&$0, body) } }
        body(&blocks)
    }

    /// Changes the lists of blocks that this block holds itself.
    ///
    /// The payload is taken out of its place while it is changed: a copy left behind would make every change a copy of
    /// the whole.
    private mutating func rewriteHeldBlocks(_ body: (inout [Block]) -> Void) {
        switch self {
        case .list(var list):
            self = .rule
            for index in list.items.indices { body(&list.items[index].blocks) }
            self = .list(list)
        case .definitionList(var list):
            self = .rule
            for entry in list.entries.indices {
                for index in list.entries[entry].definitions.indices { body(&list.entries[entry].definitions[index]) }
            }
            self = .definitionList(list)
        case .table(var table):
            self = .rule
            for row in table.rows.indices {
                for cell in table.rows[row].cells.indices { body(&table.rows[row].cells[cell].blocks) }
            }
            self = .table(table)
        case .figure(var figure):
            self = .rule
            body(&figure.blocks)
            self = .figure(figure)
        case .quotation(var quotation):
            self = .rule
            body(&quotation.blocks)
            self = .quotation(quotation)
        case .textBox(var box):
            self = .rule
            body(&box.blocks)
            self = .textBox(box)
        case .group(var group):
            self = .rule
            body(&group.blocks)
            self = .group(group)
        case .tableOfContents(var contents):
            self = .rule
            body(&contents.blocks)
            self = .tableOfContents(contents)
        case .sectionBreak(var setup):
            self = .rule
            setup.rewriteBlocks(body)
            self = .sectionBreak(setup)
        case .heading, .paragraph, .preformatted, .object, .foreign, .rule, .pageBreak: break
        }
    }

    /// Changes the texts that this block holds itself, not those of blocks within it.
    public mutating func rewriteTexts(_ body: (inout [Inline]) -> Void) {
        switch self {
        case .heading(var heading):
            self = .rule
            body(&heading.content)
            self = .heading(heading)
        case .paragraph(var paragraph):
            self = .rule
            body(&paragraph.content)
            self = .paragraph(paragraph)
        case .preformatted(var preformatted):
            self = .rule
            body(&preformatted.content)
            self = .preformatted(preformatted)
        case .definitionList(var list):
            self = .rule
            for entry in list.entries.indices {
                for index in list.entries[entry].terms.indices { body(&list.entries[entry].terms[index]) }
            }
            self = .definitionList(list)
        case .table(var table):
            guard table.caption != nil else { return }
            self = .rule
            if var caption = table.caption {
                body(&caption.content)
                table.caption = caption
            }
            self = .table(table)
        case .figure(var figure):
            guard figure.caption != nil else { return }
            self = .rule
            if var caption = figure.caption {
                body(&caption.content)
                figure.caption = caption
            }
            self = .figure(figure)
        case .list, .quotation, .textBox, .group, .tableOfContents, .object, .foreign, .rule, .pageBreak,
            .sectionBreak:
            break
        }
    }
}
