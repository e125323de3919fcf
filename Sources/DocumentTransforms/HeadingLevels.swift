import DocumentModel

/// Closes up the levels of a document's headings: the highest one in use becomes the first, and none between two that are in
/// use is left out. Pages begin below their title, or choose elements by their size.
enum HeadingLevels {
    /// - Complexity: O(*n*) in the blocks of the document.
    static func closeUp(_ document: inout Document) {
        var collector = Collector()
        document.walk(&collector)
        let used = collector.levels.sorted()
        if used.last ?? 0 <= used.count { return }
        var levels: [Int: Int] = [:]
        for (place, level) in used.enumerated() { levels[level] = place + 1 }
        set(&document.blocks, levels)
    }

    private struct Collector: DocumentVisitor {
        static let visitsInlines = false

        var levels: Set<Int> = []

        mutating func visit(_ block: Block) {
            if case .heading(let heading) = block { levels.insert(heading.level) }
        }
    }

    private static func set(_ blocks: inout [Block], _ levels: [Int: Int]) {
        for place in blocks.indices {
            switch blocks[place] {
            case .heading(var heading):
                heading.level = levels[heading.level] ?? heading.level
                blocks[place] = .heading(heading)
            case .group(var group):
                set(&group.blocks, levels)
                blocks[place] = .group(group)
            case .quotation(var quotation):
                set(&quotation.blocks, levels)
                blocks[place] = .quotation(quotation)
            case .textBox(var box):
                set(&box.blocks, levels)
                blocks[place] = .textBox(box)
            case .figure(var figure):
                set(&figure.blocks, levels)
                blocks[place] = .figure(figure)
            case .list(var list):
                for item in list.items.indices { set(&list.items[item].blocks, levels) }
                blocks[place] = .list(list)
            case .definitionList(var list):
                for entry in list.entries.indices {
                    for definition in list.entries[entry].definitions.indices {
                        set(&list.entries[entry].definitions[definition], levels)
                    }
                }
                blocks[place] = .definitionList(list)
            case .table(var table):
                for row in table.rows.indices {
                    for cell in table.rows[row].cells.indices { set(&table.rows[row].cells[cell].blocks, levels) }
                }
                blocks[place] = .table(table)
            default: break
            }
        }
    }
}
