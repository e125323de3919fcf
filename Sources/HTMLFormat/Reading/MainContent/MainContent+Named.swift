import HTMLParsing

// What the page itself names as its article.
extension MainContent {
    /// The element that the page names as its article's, where there is one such and not many.
    func namedContent() -> HTMLTree.Node? {
        let end = tree.end(of: root)
        var found: [(node: HTMLTree.Node, sum: Int)] = []
        var total = 0
        var node = root + 1
        while node < end {
            if isDropped[node] || cards?[node] == true {
                node = tree.end(of: node)
                continue
            }
            let sum = Int(kept[tree.end(of: node)] - kept[node])
            if sum < 250 {
                // Nothing within is any longer.
                node = tree.end(of: node)
                continue
            }
            if tree.kind(node) == .element, namesArticle(node) {
                if measures.prose(node) >= 60 {
                    found.append((node, sum))
                    total += sum
                }
                node = tree.end(of: node)
                continue
            }
            node += 1
        }
        guard let best = found.max(by: { $0.sum < $1.sum }) else { return nil }
        let whole = Int(kept[end])
        if best.sum * 10 >= whole * 7 { return best.node }
        if statedKind != .forum, statedKind != .list, let titled = titled(found), saysArticle || title.isCertain,
            Int(kept[tree.end(of: titled)] - kept[titled]) * (holdsTitle(titled) ? 40 : 8) >= whole
        {
            return titled
        }
        // Posts are called so too, each of them.
        if statedKind == .forum || statedKind == .list { return nil }
        return (best.sum * 10 >= total * 6 || found.count == 1) && best.sum * 3 >= whole ? best.node : nil
    }

    /// A text of a few lines which much else stands beside: what editors' names say is the text, directly behind the title and
    /// the line with the day. Nothing else tells such a text from what is around it.
    func shortContent() -> HTMLTree.Node? {
        guard let title = title.node, statedKind == nil || statedKind == .article,
            self.title.isCertain || HTMLTagSet.headings.contains(tree.tag(title))
        else { return nil }
        let start = tree.end(of: title)
        let end = tree.end(of: root)
        var between = ""
        var node = start
        while node < end, between.utf8.count < 3_000 {
            if measures.isSilent[node] {
                node = tree.end(of: node)
                continue
            }
            if tree.kind(node) == .text { between += " " + tree.string(node) }
            if measures.proseBefore(node) - measures.proseBefore(start) > 300 { return nil }
            if tree.kind(node) == .element, tree.tag(node) != .article,
                namesArticle(node) || NameHints.isContent(node, tree)
            {
                // What several elements are called is a part of a list of them.
                if isOneOfSeveral(node) { return nil }
                let isShort = measures.text(node) >= 30 && weight(node) * 10 < Int(kept[end]) * 8
                return isShort && LinePhrases.holdsDate(between) ? node : nil
            }
            node += 1
        }
        return nil
    }

    /// Whether other elements with text, none of them around it or within, have the same class as one.
    private func isOneOfSeveral(_ node: HTMLTree.Node) -> Bool {
        guard let name = tree.attributeBytes(node, .class) else { return false }
        let end = tree.end(of: node)
        return (root + 1..<tree.end(of: root)).contains { other in
            (tree.end(of: other) <= node || other >= end) && tree.isElement(other, tree.tag(node))
                && measures.text(other) >= 30 && !measures.isSilent[other]
                && tree.attributeBytes(other, .class)?.elementsEqual(name) == true
        }
    }

    /// The one of several that the title stands in, or before; where many stand side by side none is the title's.
    func titled(_ found: [(node: HTMLTree.Node, sum: Int)]) -> HTMLTree.Node? {
        guard let place = title.node else { return nil }
        if let around = found.first(where: { $0.node <= place && place < tree.end(of: $0.node) }) { return around.node }
        guard let next = found.first(where: { $0.node > place }) else { return nil }
        let others = found.filter { $0.node != next.node }.map(\.sum).sorted()
        return others.count < 2 || next.sum * 2 >= others[others.count / 2] * 3 ? next.node : nil
    }

    func holdsTitle(_ node: HTMLTree.Node) -> Bool {
        title.node.map { node <= $0 && $0 < tree.end(of: node) } ?? false
    }

    func namesArticle(_ node: HTMLTree.Node) -> Bool {
        let tag = tree.tag(node)
        if tag == .article { return true }
        guard MainContentRoot.containers.contains(tag), tree.attributeCount(node) > 0 else { return false }
        if tree.attributeBytes(node, .itemprop)?.elementsEqual("articleBody".utf8) == true { return true }
        return NameHints.namesArticle(node, tree)
    }
}
