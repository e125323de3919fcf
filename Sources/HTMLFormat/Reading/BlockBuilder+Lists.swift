import DocumentModel
import HTMLParsing

// Lists with their marks and numbers.
extension BlockBuilder {
    /// What a list's style says of its marks: the type alone, in lower case but for strings.
    func listType(_ css: CSSDeclarations) -> String? {
        if let type = css[.listStyleType] { return type }
        guard let style = css[.listStyle] else { return nil }
        if style.hasPrefix("'") || style.hasPrefix("\"") || page.isOwn { return style }
        let others: Set<String> = ["inside", "outside", "inherit", "initial"]
        return style.split(separator: " ").first {
            !others.contains($0.lowercased()) && !$0.lowercased().hasPrefix("url(")
        }
        .map { String($0) }
    }

    func bullet(_ node: HTMLTree.Node, _ css: CSSDeclarations) -> ListMarker {
        // What is said of the items holds for them.
        let first = page.isOwn ? nil : tree.children(node).first { tree.isElement($0, .li) }
        let own = first.flatMap { listType(styles[$0]) }
        guard let type = own ?? listType(css) ?? tree.attribute(node, .type) else { return .disc }
        if !page.isOwn, let (format, pattern) = CSSCounterStyles.format(type.lowercased()) {
            return .ordered(format: format, pattern: pattern, start: 1)
        }
        if let mark = styles.counterStyles[type.lowercased()]?.bullet { return .bullet(mark) }
        if type.hasPrefix("'") || type.hasPrefix("\"") {
            var mark = CSSDeclarations.unquoted(type)
            if mark.hasSuffix(" ") { mark.removeLast() }
            return .bullet(mark)
        }
        switch type.lowercased() {
        case "none": return .bullet("")
        case "circle": return .bullet("◦")
        case "square": return .bullet("▪")
        default: return .disc
        }
    }

    func numbers(_ node: HTMLTree.Node, _ css: CSSDeclarations) -> ListMarker {
        var start = tree.attribute(node, .start).flatMap { Int($0) } ?? 1
        if tree.attribute(node, .reversed) != nil, tree.attribute(node, .start) == nil {
            start = tree.children(node).count { tree.isElement($0, .li) }
        }
        if page.isOwn, let format = tree.attribute(node, named: HTMLMarks.format) {
            return .ordered(
                format: NumberFormat(rawValue: format), pattern: tree.attribute(node, named: HTMLMarks.pattern) ?? "%.",
                start: start)
        }
        var format = NumberFormat.decimal
        if let type = tree.attribute(node, .type), let known = HTMLNumbers.types.first(where: { $0.type == type }) {
            format = known.format
        }
        let first = page.isOwn ? nil : tree.children(node).first { tree.isElement($0, .li) }
        let style = (first.flatMap { listType(styles[$0]) } ?? listType(css))?.lowercased()
        if style == "none", !page.isOwn { return .bullet("") }
        if let style, ["disc", "circle", "square"].contains(style) {
            return style == "disc" ? .disc : .bullet(style == "circle" ? "◦" : "▪")
        }
        if let style, styles.counterStyles[style] == nil, let (named, pattern) = CSSCounterStyles.format(style) {
            return .ordered(format: named, pattern: page.isOwn ? "%." : pattern, start: start)
        }
        return .ordered(format: format, pattern: "%.", start: start)
    }

    /// Notes in what style a list's or an item's number is printed where that is not what the list's marker says.
    mutating func takeOwnNumbers(_ tag: HTMLTagName, _ node: HTMLTree.Node, _ css: CSSDeclarations) {
        let place = containers.count - 1
        if tag == .li {
            guard place > 0, case .list(.ordered(let format, _, _), _) = containers[place - 1].kind else { return }
            if let type = tree.attribute(node, .type), let own = HTMLNumbers.types.first(where: { $0.type == type }),
                own.format != format
            {
                containers[place].numberStyle = type
            }
        } else if tag == .ol, let style = listType(css)?.lowercased(), label(style, 1) != nil {
            containers[place].numberStyle = style
        }
    }

    /// A number in a style that the model has no format for; `nil` for what is no such style.
    func label(_ style: String, _ number: Int) -> String? {
        styles.counterStyles[style]?.label(number) ?? CSSCounterStyles.label(style, number)
    }

    func item(_ node: HTMLTree.Node) -> ListItem {
        var item = ListItem(blocks: [], value: tree.attribute(node, .value).flatMap { Int($0) })
        if page.isOwn { item.label = tree.attribute(node, named: HTMLMarks.label) }
        if let first = tree.children(node).first(where: { tree.kind($0) == .element }),
            tree.isElement(first, .input), tree.attribute(first, .type)?.lowercased() == "checkbox"
        {
            item.isChecked = tree.attribute(first, .checked) != nil
        }
        return item
    }

    /// Whether a number that stands first in an item is the list's own, printed for browsers that cannot count so.
    func expectsLabel(_ node: HTMLTree.Node) -> Bool {
        guard page.isOwn, tree.tag(node) == .li else { return false }
        if tree.attribute(node, named: HTMLMarks.label) != nil { return true }
        return tree.parent(node).map { tree.attribute($0, named: HTMLMarks.format) != nil } ?? false
    }
}
