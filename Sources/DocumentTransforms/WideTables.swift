package import ConversionCore
package import DocumentModel

/// Puts tables that are too wide for an upright page on pages on their side (GB/T 9704-2012, 8).
enum WideTables {
    /// The width of the text of an upright page, in twips.
    private static let textWidth = 8_844
    /// The width of a character of 12 pt, in twips, and what a cell has at its sides.
    private static let character = 240
    private static let margins = 216
    /// A cell of this many characters is broken over lines without harm.
    private static let enough = 6

    /// Whether a table's columns need more room than an upright page has.
    static func isWide(_ table: Table) -> Bool {
        let grid = table.grid
        guard grid.columnCount > 4 else { return false }
        if isMadeForUprightPage(table, grid) { return false }
        var widths = Array(repeating: 1, count: grid.columnCount)
        for (row, placements) in grid.placements.enumerated() {
            for placement in placements where placement.columnSpan == 1 && placement.column < widths.count {
                let cell = table.rows[row].cells[placement.cell]
                widths[placement.column] = max(widths[placement.column], width(of: cell))
            }
        }
        return widths.reduce(0) { $0 + $1 * character / 2 + margins } > textWidth
    }

    /// Whether the source gives the columns widths that together fit an upright page and hold a character, or the longest
    /// word or figure, each.
    private static func isMadeForUprightPage(_ table: Table, _ grid: TableGrid) -> Bool {
        let stated = table.columnWidths.map(\.twips)
        guard stated.count == grid.columnCount, stated.reduce(0, +) <= textWidth + 100 else { return false }
        for (row, placements) in grid.placements.enumerated() {
            for placement in placements where placement.columnSpan == 1 && placement.column < stated.count {
                let longest = longestWord(of: table.rows[row].cells[placement.cell])
                if max(longest, 2) * character / 2 + margins > stated[placement.column] { return false }
            }
        }
        return true
    }

    /// The longest Latin word or figure of a cell, in half characters.
    private static func longestWord(of cell: TableCell) -> Int {
        cell.blocks.reduce(0) { longest, block in
            guard case .paragraph(let paragraph) = block else { return longest }
            let words = paragraph.content.plainText.split {
                $0 == " " || $0.unicodeScalars.allSatisfy { $0.value >= 0x2E80 }
            }
            return max(longest, words.map(\.unicodeScalars.count).max() ?? 0)
        }
    }

    /// The width that a cell should have, in half characters.
    private static func width(of cell: TableCell) -> Int {
        var widest = 0
        for case .paragraph(let paragraph) in cell.blocks {
            let text = paragraph.content.plainText
            // A Latin word or a figure stays whole; Chinese may be broken anywhere.
            let word =
                text.split { $0 == " " || $0.unicodeScalars.allSatisfy { $0.value >= 0x2E80 } }
                .map(\.unicodeScalars.count).max() ?? 0
            let whole = SignatureLayout.width(text) / 50
            widest = max(widest, min(whole, enough * 2), min(word, enough * 4))
        }
        return widest
    }

    /// Sets wide tables apart in sections on their side.
    ///
    /// - Returns: How many were.
    static func turn(_ document: inout Document) -> Int {
        let hasWide = document.blocks.contains { if case .table(let table) = $0 { isWide(table) } else { false } }
        guard hasWide else { return 0 }
        var isTurned = document.section?.page?.isLandscape ?? false
        var turned = 0
        var result: [Block] = []
        let upright = SectionSetup()
        let side = SectionSetup(page: PageSetup(width: .millimetres(297), height: .millimetres(210)))
        /// Whether the section at hand was begun here.
        var isOwn = false
        for block in document.blocks {
            if case .sectionBreak(let setup) = block {
                isTurned = setup.page?.isLandscape ?? false
                isOwn = false
            } else if case .table(let table) = block, isWide(table) {
                if !isTurned {
                    // A heading goes with its table.
                    var headings: [Block] = []
                    while case .heading? = result.last { headings.insert(result.removeLast(), at: 0) }
                    result.append(.sectionBreak(side))
                    result += headings
                    (isTurned, isOwn) = (true, true)
                    turned += 1
                }
            } else if isOwn {
                // Notes and sources under a table stay with it.
                if case .paragraph(let paragraph) = block, paragraph.role == .tableNote {
                } else {
                    result.append(.sectionBreak(upright))
                    (isTurned, isOwn) = (false, false)
                }
            }
            result.append(block)
        }
        document.blocks = result
        return turned
    }
}

/// Turns pages for tables that need it.
package struct WideTablesPass: DocumentTransform {
    package init() {}

    package func apply(to document: inout Document, diagnostics: inout Diagnostics) throws(ConversionError) {
        let turned = WideTables.turn(&document)
        if turned > 0 { diagnostics.note(.changed, "wide tables stand on pages on their side", count: turned) }
    }
}
