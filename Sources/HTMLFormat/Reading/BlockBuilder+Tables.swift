import DocumentModel
import HTMLParsing

// Tables, their columns and cells.
extension BlockBuilder {
    func table(_ node: HTMLTree.Node, _ css: CSSDeclarations) -> Table {
        var table = Table(rows: [])
        if page.isOwn { table.sourceStyle = tree.attribute(node, named: HTMLMarks.style) }
        let width = css[.width] ?? tree.attribute(node, .width)
        if let width {
            if width.hasSuffix("%"), let percent = Double(width.dropLast()), percent > 0, percent < 10_000 {
                table.width = .percent(hundredths: Int((percent * 100).rounded()))
            } else if let length = CSSDeclarations.length(width)
                ?? Double(width).map({ Length.points($0 * 0.75) }), length.emu > 0
            {
                table.width = .length(length)
            }
        }
        if css.keyword(.marginInline) == "auto" || tree.attribute(node, .align)?.lowercased() == "center" {
            table.alignment = .center
        } else if css.keyword(.marginInlineStart) == "auto" || tree.attribute(node, .align)?.lowercased() == "right" {
            table.alignment = .end
        }
        return table
    }

    /// The widths of a table's columns, as far as its `col` elements state them.
    func columns(of table: HTMLTree.Node) -> [Length?] {
        var columns: [Length?] = []
        for group in tree.children(table) where tree.isElement(group, .colgroup) || tree.isElement(group, .col) {
            let members = tree.isElement(group, .col) ? [group] : Array(tree.children(group))
            for column in members where tree.isElement(column, .col) {
                let css = styles[column]
                let stated =
                    css.length(.width)
                    ?? tree.attribute(column, .width).flatMap { Double($0) }.map { Length.points($0 * 0.75) }
                let count = tree.attribute(column, .span).flatMap { Int($0) } ?? 1
                columns += Array(repeating: stated, count: min(max(count, 1), 1_000))
                if columns.count > 1_000 { return [] }
            }
        }
        return columns
    }

    func cell(_ node: HTMLTree.Node, _ css: CSSDeclarations, isHeader: Bool) -> TableCell {
        var cell = TableCell(blocks: [])
        cell.columnSpan = min(max(tree.attribute(node, .colspan).flatMap { Int($0) } ?? 1, 1), 1_000)
        let rows = tree.attribute(node, .rowspan).flatMap { Int($0) } ?? 1
        // Nought says "as far as the rows go".
        cell.rowSpan = rows == 0 ? 65_534 : min(max(rows, 1), 65_534)
        if page.isOwn {
            cell.isRowHeader =
                tree.attribute(node, named: HTMLMarks.role) == "rowHeader"
                || (isHeader && tree.attribute(node, .scope) == "row")
        } else {
            cell.isRowHeader = isHeader
        }
        switch css.keyword(.verticalAlign) ?? tree.attribute(node, .valign)?.lowercased() {
        case "top": cell.verticalAlignment = .top
        case "middle": cell.verticalAlignment = .middle
        case "bottom": cell.verticalAlignment = .bottom
        default: break
        }
        cell.shading =
            css.color(.backgroundColor) ?? css.color(.background)
            ?? tree.attribute(node, .bgcolor).flatMap { CSSColors.color($0) }
        return cell
    }
}
