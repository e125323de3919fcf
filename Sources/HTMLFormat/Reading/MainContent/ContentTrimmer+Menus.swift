import HTMLParsing

// Where a list is what a page is there for, short links beside it lead to other lists.
extension ContentTrimmer {
    /// The list that is most of a part of the page, if its entries are as long as titles are.
    private func mainList(_ root: HTMLTree.Node) -> HTMLTree.Node? {
        let whole = measures.text(root)
        // Text and not entries.
        if measures.prose(root) * 3 > whole { return nil }
        var list = root
        // Down to the innermost element that holds half of the text.
        search: while true {
            for child in tree.children(list) where measures.text(child) * 2 > whole {
                list = child
                continue search
            }
            break
        }
        var (entries, text) = (0, 0)
        for child in tree.children(list) where tree.kind(child) == .element && measures.linked(child) > 0 {
            entries += 1
            text += measures.linked(child)
        }
        return entries >= 5 && text >= entries * ContentTrimmer.shortestTitle ? list : nil
    }

    /// Entries of a list are titles, which are this long on average, in units.
    private static let shortestTitle = 18
    /// The links of menus are no longer, on average.
    private static let longestName = 12

    private static let parts: HTMLTagSet = [
        .div, .section, .ul, .ol, .dl, .table, .td, .nav, .aside, .p, .center, .header,
    ]

    /// Leaves out what is but links with short names, beside a list of titles.
    mutating func dropMenus(_ root: HTMLTree.Node) {
        guard let list = mainList(root), list != root else { return }
        let end = tree.end(of: root)
        // How many links stand before each node.
        var links: [Int32] = []
        links.reserveCapacity(end - root + 1)
        var count: Int32 = 0
        for node in root...end {
            links.append(count)
            if node < end, tree.isElement(node, .a), measures.text(node) > 0 { count += 1 }
        }
        func isMenu(_ node: HTMLTree.Node) -> Bool {
            let text = measures.text(node)
            let own = Int(links[tree.end(of: node) - root] - links[node - root])
            return own >= 3 && measures.linked(node) * 10 >= text * 8 && text <= own * ContentTrimmer.longestName
        }
        var node = root + 1
        while node < end {
            let isAround = node <= list && list < tree.end(of: node)
            if node == list || isDropped[node] {
                node = tree.end(of: node)
            } else if !isAround, tree.kind(node) == .element, ContentTrimmer.parts.contains(tree.tag(node)),
                isMenu(node)
            {
                isDropped[node] = true
            } else {
                node += 1
            }
        }
    }
}
