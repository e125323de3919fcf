import HTMLParsing

// What of a page are lines of text.
extension ContentTrimmer {
    /// The innermost blocks, which hold lines of text.
    func leaves(_ root: HTMLTree.Node) -> [HTMLTree.Node] {
        var leaves: [HTMLTree.Node] = []
        var open: HTMLTree.Node?
        var node = root + 1
        let end = tree.end(of: root)
        while node < end {
            if isDropped[node] {
                node = tree.end(of: node)
                continue
            }
            if tree.kind(node) == .element, BlockBuilder.isBlock(tree.tag(node)) {
                if let last = open, node >= tree.end(of: last), measures.text(last) > 0 { leaves.append(last) }
                open = node
            } else if isLineBesideBlocks(node) {
                if let last = open, node >= tree.end(of: last), measures.text(last) > 0 { leaves.append(last) }
                open = node
            }
            node += 1
        }
        if let open, measures.text(open) > 0 { leaves.append(open) }
        return leaves
    }

    /// Whether an element within a line, or a text, is all of the line that it stands in, before a block or behind one.
    private func isLineBesideBlocks(_ node: HTMLTree.Node) -> Bool {
        guard measures.text(node) > 0, let parent = tree.parent(node) else { return false }
        var next = tree.nextSibling(node)
        while let other = next, neighbour(other) == .nothing { next = tree.nextSibling(other) }
        let after = next.map { neighbour($0) } ?? .edge
        guard after != .text else { return false }
        // What stands before it; rows of links are looked at no further.
        var before = Neighbour.edge
        var steps = 0
        for child in tree.children(parent) {
            if child >= node { break }
            steps += 1
            if steps > 16 { return false }
            let kind = neighbour(child)
            if kind != .nothing { before = kind }
        }
        return before != .text && (before == .block || after == .block)
    }

    private enum Neighbour { case nothing, text, edge, block }

    private func neighbour(_ node: HTMLTree.Node) -> Neighbour {
        if tree.kind(node) == .element {
            if BlockBuilder.isBlock(tree.tag(node)) { return .block }
            if tree.tag(node) == .br { return .edge }
        }
        return measures.text(node) > 0 ? .text : .nothing
    }
}
