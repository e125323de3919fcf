import ConversionCore
import DocumentModel

extension HTMLPageWriter {
    mutating func write(_ table: Table) throws(ConversionError) {
        output.beginTag("table")
        // Office programs take rules from here rather than from a style sheet.
        if !isFaithful { output.attribute("border", "1") }
        var style: [String] = []
        switch isFaithful ? table.width : nil {
        case .length(let length): style.append("width:\(length)")
        case .percent(let hundredths): style.append("width:" + CSSText.decimal(hundredths) + "%")
        case nil: break
        }
        switch table.alignment {
        case .center: style.append("margin-inline:auto")
        case .end: style.append("margin-inline-start:auto")
        default: break
        }
        output.mark(HTMLMarks.style, table.sourceStyle)
        output.attribute("style", style.isEmpty ? nil : style.joined(separator: ";"))
        output.raw(">\n")
        if let caption = table.caption {
            output.start("caption", ("style", caption.position == .below ? "caption-side:bottom" : nil))
            beginLine()
            write(caption.content)
            output.raw("</caption>\n")
        }
        if isFaithful, !table.columnWidths.isEmpty {
            output.raw("<colgroup>")
            for width in table.columnWidths { output.start("col", ("style", "width:\(width)")) }
            output.raw("</colgroup>\n")
        }
        let headers = min(max(table.headerRowCount, 0), table.rows.count)
        if headers > 0 {
            output.raw("<thead>\n")
            for row in table.rows[..<headers] { try write(row, isHeader: true) }
            output.raw("</thead>\n")
        }
        if headers < table.rows.count {
            output.raw("<tbody>\n")
            for row in table.rows[headers...] { try write(row, isHeader: false) }
            output.raw("</tbody>\n")
        }
        output.raw("</table>\n")
    }

    /// The paragraph that is all a cell holds, where the cell can say what there is to say of it.
    private func loneParagraph(of cell: TableCell) -> Paragraph? {
        guard !isFaithful, cell.blocks.count == 1, case .paragraph(let paragraph) = cell.blocks[0],
            paragraph.role == .body
        else { return nil }
        return paragraph
    }

    private mutating func write(_ row: TableRow, isHeader: Bool) throws(ConversionError) {
        output.beginTag("tr")
        if let revision = row.revision { writeAttributes(of: revision) }
        output.endTag()
        for cell in row.cells {
            let isHead = isHeader || cell.isRowHeader
            if isHead { output.beginTag("th") } else { output.beginTag("td") }
            if isHead, isFaithful || !isHeader { output.attribute("scope", isHeader ? "col" : "row") }
            if isHeader, cell.isRowHeader { output.mark(HTMLMarks.role, "rowHeader") }
            if cell.columnSpan > 1 { output.attribute("colspan", String(min(cell.columnSpan, 1_000))) }
            if cell.rowSpan > 1 { output.attribute("rowspan", String(min(cell.rowSpan, 65_534))) }
            var style: [String] = []
            if let alignment = cell.verticalAlignment, isFaithful {
                style.append("vertical-align:\(alignment.rawValue)")
            }
            if let shading = cell.shading, isFaithful || shading.isTelling {
                style.append("background-color:#\(shading)")
            }
            let lone = loneParagraph(of: cell)
            if let lone, let alignment = alignment(of: lone.layout) {
                style.append("text-align:" + (alignment == .distribute ? "justify" : alignment.rawValue))
            }
            output.attribute("style", style.isEmpty ? nil : style.joined(separator: ";"))
            output.endTag()
            if let lone {
                beginLine()
                if let number = lone.number { writeNumber(number.text + number.gap) }
                write(lone.content)
            } else if cell.blocks.count == 1, case .paragraph(let paragraph) = cell.blocks[0], paragraph.isBare {
                beginLine()
                write(paragraph.content)
            } else {
                try write(cell.blocks)
            }
            output.raw(isHead ? "</th>" : "</td>")
        }
        output.raw("</tr>\n")
    }
}

extension Paragraph {
    /// Whether there is nothing to say about it but its text.
    var isBare: Bool {
        role == .body && number == nil && sourceStyle == nil && endRevision == nil && layout == ParagraphLayout()
    }
}

extension Color {
    /// Whether the colour says something: no shade between black and white does, nor one next to it.
    var isTelling: Bool {
        let parts = [Int(red), Int(green), Int(blue)]
        return (parts.max() ?? 0) - (parts.min() ?? 0) > 0x40
    }
}
