import ConversionCore
import DocumentModel

extension HTMLPageWriter {
    mutating func write(_ table: Table) throws(ConversionError) {
        output.beginTag("table")
        var style: [String] = []
        switch table.width {
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
        if !table.columnWidths.isEmpty {
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

    private mutating func write(_ row: TableRow, isHeader: Bool) throws(ConversionError) {
        output.beginTag("tr")
        if let revision = row.revision { writeAttributes(of: revision) }
        output.endTag()
        for cell in row.cells {
            let isHead = isHeader || cell.isRowHeader
            if isHead { output.beginTag("th") } else { output.beginTag("td") }
            if isHead { output.attribute("scope", isHeader ? "col" : "row") }
            if isHeader, cell.isRowHeader { output.mark(HTMLMarks.role, "rowHeader") }
            if cell.columnSpan > 1 { output.attribute("colspan", String(min(cell.columnSpan, 1_000))) }
            if cell.rowSpan > 1 { output.attribute("rowspan", String(min(cell.rowSpan, 65_534))) }
            var style: [String] = []
            if let alignment = cell.verticalAlignment { style.append("vertical-align:\(alignment.rawValue)") }
            if let shading = cell.shading { style.append("background-color:#\(shading)") }
            output.attribute("style", style.isEmpty ? nil : style.joined(separator: ";"))
            output.endTag()
            if cell.blocks.count == 1, case .paragraph(let paragraph) = cell.blocks[0], paragraph.isBare {
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
