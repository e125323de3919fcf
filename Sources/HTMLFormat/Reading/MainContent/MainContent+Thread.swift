import HTMLParsing

// What threads say of their posts.
extension MainContent {
    /// Keeps who wrote a post, and when, of what stands beside the posts of a thread: of the column with a member's rank and
    /// signature only the name, of a post's head only the day.
    mutating func keepAuthors() {
        var node = root + 1
        let end = tree.end(of: root)
        while node < end {
            guard isDropped[node] else {
                node += 1
                continue
            }
            if tree.kind(node) == .element, !measures.isSilent[node], measures.text(node) < 400,
                let part = measures.hints[node].contains(.member) ? memberName(node) : day(node)
            {
                keepAlone(part, within: node)
            }
            node = tree.end(of: node)
        }
    }

    /// Keeps a part of what is left out, and nothing beside it.
    private mutating func keepAlone(_ part: HTMLTree.Node, within node: HTMLTree.Node) {
        var place = node
        isDropped[place] = false
        while place != part {
            var inner = place
            for child in tree.children(place) {
                isDropped[child] = !(child <= part && part < tree.end(of: child))
                if !isDropped[child] { inner = child }
            }
            if inner == place { return }
            place = inner
        }
    }

    private static let names = Set(
        ["username", "author", "name", "nickname", "nick", "bigusername", "membername", "postername", "usernick"].map {
            NameHash.hash($0.utf8, seed: 4)
        })

    /// The element that holds a member's name.
    private func memberName(_ column: HTMLTree.Node) -> HTMLTree.Node? {
        var link: HTMLTree.Node?
        for node in column..<tree.end(of: column)
        where tree.kind(node) == .element && !measures.isSilent[node] && (2...60).contains(measures.text(node)) {
            var isCalledSo = tree.attributeBytes(node, .itemprop)?.elementsEqual("name".utf8) == true
            if let classes = tree.attributeBytes(node, .class) {
                NameHash.words(classes, seed: 4) { isCalledSo = isCalledSo || MainContent.names.contains($0) }
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
