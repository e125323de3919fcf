import HTMLParsing

// Introductions that stand between the title and the text.
extension MainContent {
    /// Adds the paragraphs that stand between the title and the text found, as introductions do that pages set apart.
    mutating func addLead() {
        guard let title = title.node, let first = firstProse(), tree.end(of: title) < first else { return }
        var leads: [HTMLTree.Node] = []
        var node = tree.end(of: title)
        while node < first, leads.count < 4 {
            if measures.isSilent[node] || cards?[node] == true {
                node = tree.end(of: node)
                continue
            }
            if tree.kind(node) == .element, BlockBuilder.isBlock(tree.tag(node)) {
                let end = tree.end(of: node)
                if isListOfFacts(node), end <= first {
                    leads.append(node)
                    node = end
                    continue
                }
                if tree.tag(node) == .nav || tree.tag(node) == .figure || tree.tag(node) == .figcaption
                    || isAside(node)
                {
                    node = end
                    continue
                }
                if end <= first, measures.prose(node) >= 50, measures.prose(node) * 10 >= measures.text(node) * 9,
                    measures.text(node) < 2_000
                {
                    leads.append(node)
                    node = end
                    continue
                }
            }
            node += 1
        }
        leads = leads.filter {
            !(root < $0 && $0 < tree.end(of: root)) || tree.lies($0, within: isDropped, below: root)
        }
        guard let lead = leads.first else { return }
        keep(leads + (root < lead ? [] : [root]), from: lead)
    }

    /// Whether a block says in several terms what a page is about: when and where an event is, what a thing is made of.
    private func isListOfFacts(_ node: HTMLTree.Node) -> Bool {
        guard tree.tag(node) == .dl, !saysArticle, !isChinese,
            measures.hints[node].isDisjoint(with: [.byline, .furniture]),
            measures.linked(node) * 3 < measures.text(node), measures.text(node) < 1_000
        else { return false }
        return tree.children(node).count { tree.isElement($0, .dt) } >= 2
    }

    /// Whether a block between title and text is about neither: a caption, an invitation, a line about the author.
    func isAside(_ node: HTMLTree.Node) -> Bool {
        let hints = measures.hints[node]
        if !hints.isDisjoint(with: [.comments, .caption]) { return true }
        if hints.contains(.furniture), !hints.contains(.content), tree.tag(node) != .header { return true }
        let text = measures.text(node)
        if hints.contains(.byline), text < 200, !hints.contains(.content) { return true }
        return text < 90 && LinePhrases.holdsDate(measures.visibleText(node))
    }

    /// Adds what a list's page marks as its main part, where what introduces the list was found outside of it.
    mutating func addMain() {
        guard statedKind == .list, let main, !main.overlaps(root..<tree.end(of: root)),
            !isDropped[main.lowerBound], measures.linked(main.lowerBound) >= 60
        else { return }
        let before = isDropped[main]
        keep([root, main.lowerBound].sorted(), from: main.lowerBound)
        for node in main { isDropped[node] = before[node] }
    }

    /// The first block of running text in the content.
    func firstProse() -> HTMLTree.Node? {
        let end = tree.end(of: root)
        var node = root
        while node < end {
            if isDropped[node] {
                node = tree.end(of: node)
                continue
            }
            if measures.ownProse(node) > 0 { return node }
            node += 1
        }
        return nil
    }

    /// Makes parts content that lie outside of it, or were left out within it.
    mutating func keep(_ parts: [HTMLTree.Node], from first: HTMLTree.Node) {
        let old = root
        let isInside = root < first && first < tree.end(of: root)
        while !(root <= first && tree.end(of: first) <= tree.end(of: root)), let parent = tree.parent(root) {
            root = parent
        }
        let ranges = parts.map { $0..<tree.end(of: $0) }
        var node = root + 1
        let end = isInside ? parts.map { tree.end(of: $0) }.max() ?? root : tree.end(of: root)
        while node < end {
            let next = tree.end(of: node)
            if let range = ranges.first(where: { $0.contains(node) }) {
                if range.lowerBound != old {
                    for inner in range { isDropped[inner] = measures.isSilent[inner] }
                }
                node = range.upperBound
            } else if ranges.contains(where: { node < $0.lowerBound && $0.lowerBound < next }) {
                if isDropped[node] {
                    // What was left out as a whole is left out part by part.
                    isDropped[node] = false
                    var child = tree.firstChild(node)
                    while let part = child {
                        isDropped[part] = true
                        child = tree.nextSibling(part)
                    }
                }
                node += 1
            } else {
                if !isInside { isDropped[node] = true }
                node = next
            }
        }
    }

    static let parts: HTMLTagSet = [.table, .tbody, .thead, .tr, .ul, .ol, .dl]
}
