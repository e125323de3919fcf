import ConversionCore
import DocumentModel
import XMLStream

extension StoryWriter {
    /// How many columns Word's tables may have.
    private static let columnsOfWord = 63

    mutating func writeTable(_ table: Table, _ context: Context) throws(ConversionError) {
        let grid = table.grid
        guard grid.columnCount > 0 else {
            if let caption = table.caption { try write(caption) }
            return
        }
        if grid.columnCount > StoryWriter.columnsOfWord {
            session.diagnostics.warn(
                .notWritten,
                "a table has \(grid.columnCount) columns; Word opens no document whose tables have more than"
                    + " \(StoryWriter.columnsOfWord)")
        }
        if let caption = table.caption, caption.position == .above { try write(caption) }
        let look = session.theme.tableLook(table.sourceStyle)
        if let look { session.usedTables.insert(look.style.id) }
        let widths = fitted(columnWidths(of: table, count: grid.columnCount), to: look?.width ?? textWidth)
        xml.start("w:tbl")
        writeProperties(of: table, look)
        xml.start("w:tblGrid")
        for width in widths { xml.empty("w:gridCol", ("w:w", String(width))) }
        xml.end()
        var inner = context
        inner.isTopLevel = false
        inner.listLevel = 0
        inner.listBase = 0
        inner.baseStyle = WordStyleNames.tableText
        for row in table.rows.indices { try writeRow(row, of: table, grid, widths, inner, look) }
        xml.end()
        if let position = look?.position, position.distance == nil {
            // What floats is held by the paragraph after it, which takes next to no room.
            let layout = ParagraphLayout(lineSpacing: .exactly(.twips(20)))
            startParagraph(ParagraphFrame(styleID: WordStyleNames.normal.id, layout: layout))
            endParagraph()
        }
        if let caption = table.caption, caption.position == .below { try write(caption) }
    }

    private mutating func writeProperties(of table: Table, _ look: TableLook?) {
        xml.start("w:tblPr")
        let style =
            look?.style.id ?? table.sourceStyle.map { session.styles.table($0) } ?? WordStyleNames.table.id
        xml.empty("w:tblStyle", ("w:val", style))
        if let position = look?.position {
            xml.empty(
                "w:tblpPr", ("w:vertAnchor", position.verticalAnchor), ("w:horzAnchor", "page"),
                ("w:tblpXSpec", position.left == nil ? "center" : nil), ("w:tblpX", position.left.map { String($0) }),
                ("w:tblpYSpec", position.distance == nil ? "bottom" : nil),
                ("w:tblpY", position.distance.map { String($0) }))
        }
        let isFull = session.theme.fillsWidthWithTables
        switch isFull ? .length(.twips(look?.width ?? textWidth)) : table.width {
        case .length(let length):
            let width = length.twips > textWidth * 3 / 2 ? textWidth : length.twips
            xml.empty("w:tblW", ("w:w", String(width)), ("w:type", "dxa"))
        case .percent(let hundredths): xml.empty("w:tblW", ("w:w", String(hundredths / 2)), ("w:type", "pct"))
        case nil: xml.empty("w:tblW", ("w:w", "0"), ("w:type", "auto"))
        }
        if let alignment = isFull ? .center : table.alignment {
            let name: String =
                switch alignment {
                case .center: "center"
                case .end: "right"
                default: "left"
                }
            xml.empty("w:jc", ("w:val", name))
        }
        if isFull { xml.empty("w:tblLayout", ("w:type", "fixed")) }
        xml.empty(
            "w:tblLook", ("w:val", table.headerRowCount > 0 ? "0020" : "0000"),
            ("w:firstRow", table.headerRowCount > 0 ? "1" : "0"), ("w:lastRow", "0"), ("w:firstColumn", "0"),
            ("w:lastColumn", "0"), ("w:noHBand", "1"), ("w:noVBand", "1"))
        xml.end()
    }

    private mutating func writeRow(
        _ index: Int, of table: Table, _ grid: TableGrid, _ widths: [Int], _ context: Context, _ look: TableLook?
    ) throws(ConversionError) {
        let covering = grid.covering[index]
        var filled = covering.count
        while filled > 0, covering[filled - 1] == nil { filled -= 1 }
        xml.start("w:tr")
        let row = table.rows[index]
        xml.start("w:trPr")
        if filled < grid.columnCount, filled > 0 {
            xml.empty("w:gridAfter", ("w:val", String(grid.columnCount - filled)))
        }
        xml.empty("w:cantSplit")
        if let height = look?.height(ofRow: index, of: table.rows.count) {
            xml.empty("w:trHeight", ("w:val", String(height)), ("w:hRule", "exact"))
        }
        if index < table.headerRowCount { xml.empty("w:tblHeader") }
        if let revision = row.revision {
            startRevision(
                revision.kind == .moveTo
                    ? Revision(kind: .insertion, author: revision.author, date: revision.date)
                    : revision.kind == .moveFrom
                        ? Revision(kind: .deletion, author: revision.author, date: revision.date) : revision)
            xml.end()
        }
        xml.end()
        // A row must have a cell.
        if filled == 0 { filled = 1 }
        var column = 0
        while column < filled {
            guard column < covering.count, let placement = covering[column] else {
                try writeCell(
                    nil, column: column, span: 1, merge: nil, hasWidths: hasWidths(table), widths, context)
                column += 1
                continue
            }
            let isOrigin = placement.row == index
            let cell = table.rows[placement.row].cells[placement.cell]
            let merge: String? = placement.rowSpan > 1 ? (isOrigin ? "restart" : "continue") : nil
            try writeCell(
                isOrigin ? cell : nil, column: placement.column, span: placement.columnSpan, merge: merge,
                hasWidths: hasWidths(table), widths, context)
            column = max(placement.column + placement.columnSpan, column + 1)
        }
        xml.end()
    }

    private mutating func writeCell(
        _ cell: TableCell?, column: Int, span: Int, merge: String?, hasWidths: Bool, _ widths: [Int],
        _ context: Context
    ) throws(ConversionError) {
        xml.start("w:tc")
        xml.start("w:tcPr")
        if cell?.isRowHeader == true { xml.empty("w:cnfStyle", ("w:val", "001000000000")) }
        if hasWidths {
            let end = min(column + span, widths.count)
            let width = widths[min(column, end)..<end].reduce(0, +)
            xml.empty("w:tcW", ("w:w", String(width)), ("w:type", "dxa"))
        } else {
            xml.empty("w:tcW", ("w:w", "0"), ("w:type", "auto"))
        }
        if span > 1 { xml.empty("w:gridSpan", ("w:val", String(span))) }
        if let merge { xml.empty("w:vMerge", ("w:val", merge)) }
        if let shading = cell?.shading {
            xml.empty("w:shd", ("w:val", "clear"), ("w:color", "auto"), ("w:fill", shading.description))
        }
        if let alignment = cell?.verticalAlignment ?? (session.theme.fillsWidthWithTables ? .middle : nil) {
            let name: String =
                switch alignment {
                case .top: "top"
                case .middle: "center"
                case .bottom: "bottom"
                }
            xml.empty("w:vAlign", ("w:val", name))
        }
        xml.end()
        try writeHeld(cell?.blocks ?? [], context)
        xml.end()
    }

    /// The width of the text on the pages of this section.
    var textWidth: Int {
        var page = section?.page ?? session.theme.page
        if session.theme.imposesPage { page = page.isLandscape ? session.theme.landscapePage : session.theme.page }
        return max(WordTheme.textWidth(of: page), 1_440)
    }

    private func hasWidths(_ table: Table) -> Bool {
        !table.columnWidths.isEmpty || session.theme.fillsWidthWithTables
    }

    /// The widths of columns, together as wide as the text where the theme says so.
    private func fitted(_ widths: [Int], to width: Int) -> [Int] {
        let sum = widths.reduce(0, +)
        // Half as wide again as the text no table stays on its paper.
        if !session.theme.fillsWidthWithTables, sum > width * 3 / 2 { return widths.map { max($0 * width / sum, 1) } }
        guard session.theme.fillsWidthWithTables, sum > 0 else { return widths }
        var result = widths.map { max($0 * width / sum, 1) }
        let rest = width - result.reduce(0, +)
        result[result.count - 1] = max(result[result.count - 1] + rest, 1)
        return result
    }

    /// The columns' widths in twips: as stated, or equal parts of the text's width.
    private func columnWidths(of table: Table, count: Int) -> [Int] {
        if !table.columnWidths.isEmpty {
            let stated = table.columnWidths.map { max($0.twips, 1) }
            let rest = max(count - stated.count, 0)
            let usual = stated.reduce(0, +) / stated.count
            // A column less or more than the cells need would not come back, but a table must have them all.
            return Array((stated + Array(repeating: usual, count: rest)).prefix(max(count, stated.count)))
        }
        return ContentWidths.widths(of: table, count: count, within: textWidth)
    }
}
