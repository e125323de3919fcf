import HTMLParsing

/// Tells tables that only place parts of a page beside one another from tables that hold data.
enum LayoutTables {
    /// A cell of a table of data holds no more, in bytes.
    private static let longestCell = 1_200

    static func isLayout(_ table: HTMLTree.Node, _ tree: HTMLTree, _ styles: ElementStyles) -> Bool {
        let role = tree.attribute(table, .role)?.lowercased()
        if role == "presentation" || role == "none" { return true }
        if role == "table" || role == "grid" { return false }
        var rows = 0
        var cells = 0
        var widest = 0
        var current = 0
        var holdsTable = false
        var holdsBlocks = false
        var longest = 0
        var node = table + 1
        let end = tree.end(of: table)
        var cellEnd = 0
        var length = 0
        while node < end {
            if tree.kind(node) == .text {
                if node < cellEnd { length += tree.bytes(node).count { $0 > 0x20 } }
                node += 1
                continue
            }
            guard tree.kind(node) == .element else {
                node += 1
                continue
            }
            switch tree.tag(node) {
            case .table:
                holdsTable = true
                length += 1
                node = tree.end(of: node)
                continue
            case .th, .caption, .thead, .colgroup: return false
            case .tr:
                rows += 1
                current = 0
            case .td:
                longest = max(longest, length)
                length = 0
                cells += 1
                current += min(max(tree.attribute(node, .colspan).flatMap { Int($0) } ?? 1, 1), 1_000)
                widest = max(widest, current)
                cellEnd = tree.end(of: node)
                if tree.hasAttribute(node, .scope) || tree.hasAttribute(node, .headers) {
                    return false
                }
            case .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .dl, .form, .article, .section, .nav, .header, .footer:
                holdsBlocks = true
            case .script, .style:
                node = tree.end(of: node)
                continue
            default: break
            }
            node += 1
        }
        longest = max(longest, length)
        let isRuled = isRuled(table, tree, styles)
        // Pages laid out by tables say how wide they are, and that nothing is to be drawn around them.
        let isMeasured =
            [.width, .cellspacing, .cellpadding, .border, .bgcolor, .background].contains {
                tree.hasAttribute(table, $0)
            } || styles[table][.width] != nil
        if holdsTable, cells <= 2 { return true }
        if isRuled { return false }
        if widest <= 1 { return true }
        if holdsTable || holdsBlocks || rows <= 1 {
            if isMeasured || longest > longestCell { return true }
            return rows <= 2 && (holdsBlocks || holdsTable && cells <= 4)
        }
        return longest > longestCell
    }

    /// Whether lines are drawn around the table or its cells.
    private static func isRuled(_ table: HTMLTree.Node, _ tree: HTMLTree, _ styles: ElementStyles) -> Bool {
        if let border = tree.attribute(table, .border), border != "0" { return true }
        if let rules = tree.attribute(table, .rules)?.lowercased(), rules != "none" { return true }
        if isRuled(styles[table]) { return true }
        // The first cells tell for all.
        return (table..<tree.end(of: table)).prefix(40).contains { tree.isElement($0, .td) && isRuled(styles[$0]) }
    }

    private static func isRuled(_ css: CSSDeclarations) -> Bool {
        if css.isEmpty { return false }
        for property: CSSProperty in [.border, .borderTop, .borderBottom, .borderStyle] {
            guard let value = css.keyword(property) else { continue }
            if ["solid", "double", "dashed", "dotted", "inset", "outset", "ridge", "groove"].contains(
                where: value.contains)
            {
                return !value.hasPrefix("0 ") && !value.hasPrefix("0px")
            }
        }
        return false
    }
}
