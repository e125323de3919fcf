import HTMLParsing

// What threads say of their posts.
extension MainContent {
    /// Keeps who wrote a post, and when, of what stands beside the posts of a thread: of the column with a member's rank and
    /// signature only the name, of a post's head only the day.
    mutating func keepAuthors() {
        let columns = memberColumns()
        for column in columns { isDropped[column] = true }
        var node = root + 1
        let end = tree.end(of: root)
        while node < end {
            guard isDropped[node] else {
                node += 1
                continue
            }
            if tree.kind(node) == .element, !measures.isSilent[node], measures.text(node) < 400 {
                let isMember = columns.contains(node) || measures.hints[node].contains(.member)
                let name = isMember ? memberName(node).flatMap { isNamedBeside(node, $0) ? nil : $0 } : nil
                let parts = [name, day(node)].compactMap { $0 }
                if !parts.isEmpty { keepAlone(parts.sorted(), in: node) }
            }
            node = tree.end(of: node)
        }
    }

    /// The columns beside posts that say who wrote them: the largest elements without running text around what is called so.
    private func memberColumns() -> Set<HTMLTree.Node> {
        var columns: Set<HTMLTree.Node> = []
        var met: Set<HTMLTree.Node> = []
        for node in root + 1..<tree.end(of: root)
        where tree.kind(node) == .element && !measures.isSilent[node]
            && !measures.hints[node].isDisjoint(with: [.member, .memberName])
        {
            var column = node
            while let parent = tree.parent(column), parent > root, measures.prose(parent) < 20,
                measures.text(parent) < 400
            {
                column = parent
            }
            guard met.insert(column).inserted else { continue }
            // One that is an element of a list of members is no part of a post.
            if column != node, let post = tree.parent(column), measures.prose(post) >= 20, holdsLines(column) {
                columns.insert(column)
            }
        }
        return columns
    }

    /// Whether an element holds several lines of text: one alone says who wrote a post, and when.
    private func holdsLines(_ node: HTMLTree.Node) -> Bool {
        var lines = 0
        for inner in node..<tree.end(of: node) where tree.kind(inner) == .element && measures.text(inner) > 0 {
            if BlockBuilder.isBlock(tree.tag(inner)), tree.children(inner).allSatisfy({ !isFilledBlock($0) }) {
                lines += 1
            }
        }
        return lines > 1
    }

    private func isFilledBlock(_ node: HTMLTree.Node) -> Bool {
        tree.kind(node) == .element && BlockBuilder.isBlock(tree.tag(node)) && measures.text(node) > 0
    }

    /// Whether a name stands a second time close to the column that it is in, as where a line says who wrote the post.
    private func isNamedBeside(_ column: HTMLTree.Node, _ name: HTMLTree.Node) -> Bool {
        let words = measures.visibleBytes(name)
        let around = max(root, column - 40)..<min(tree.end(of: root), tree.end(of: column) + 40)
        return around.contains { node in
            !(column..<tree.end(of: column)).contains(node) && tree.kind(node) == .text && !measures.isSilent[node]
                && measures.text(node) == measures.text(name) && measures.visibleBytes(node) == words
                && !tree.lies(node, within: isDropped, below: root)
        }
    }

    private static let names = Set(["author", "name", "nick", "usernick"].map { NameHash.wide($0.utf8.span, seed: 4) })

    /// The element that holds a member's name.
    private func memberName(_ column: HTMLTree.Node) -> HTMLTree.Node? {
        var link: HTMLTree.Node?
        for node in column + 1..<tree.end(of: column)
        where tree.kind(node) == .element && !measures.isSilent[node] && (2...60).contains(measures.text(node)) {
            var isCalledSo =
                measures.hints[node].contains(.memberName)
                || tree.attributeBytes(node, .itemprop)?.elementsEqual("name".utf8) == true
            if let classes = tree.attributeBytes(node, .class) {
                NameHash.words(classes.span, seed: 4) { isCalledSo = isCalledSo || MainContent.names.contains($0) }
            }
            if isCalledSo { return node }
            if link == nil, tree.tag(node) == .a, measures.visibleText(node).contains(where: \.isLetter) { link = node }
        }
        return link
    }

    /// The element that holds the day of a post.
    private func day(_ head: HTMLTree.Node) -> HTMLTree.Node? {
        (head..<tree.end(of: head)).first {
            tree.isElement($0, .time) && !measures.isSilent[$0] && measures.text($0) > 0
        }
    }
}
