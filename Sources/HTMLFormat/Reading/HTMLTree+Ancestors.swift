import HTMLParsing

extension HTMLTree {
    /// The nodes around a node, the page itself first.
    func ancestors(of node: Node) -> [Node] {
        var ancestors: [Node] = []
        var place = node
        while let parent = parent(place) {
            ancestors.append(parent)
            place = parent
        }
        return ancestors.reversed()
    }

    /// The first class of an element, which says what it is; others say which of several.
    func firstClass(_ node: Node) -> ArraySlice<UInt8>? {
        attributeBytes(node, .class).map { $0.drop { $0 <= 0x20 }.prefix { $0 > 0x20 } }
    }

    /// How an element is made, as a number: its name and the first of its classes, which says what it is; others say which of
    /// several.
    func shape(_ node: Node) -> UInt64 {
        var number = UInt64(tag(node).rawValue) &+ 1
        withAttribute(node, .class) { classes in
            var start = 0
            while start < classes.count, classes[start] <= 0x20 { start += 1 }
            let first = classes.extracting(start..<classes.endOfWord(from: start))
            number ^= NameHash.wide(first, seed: 3)
        }
        return number
    }

    /// Whether a node or one around it, below a root, is marked.
    func lies(_ node: Node, within marked: [Bool], below root: Node) -> Bool {
        var place = node
        while place > root {
            if marked[place] { return true }
            guard let parent = parent(place) else { return false }
            place = parent
        }
        return false
    }
}

extension HTMLTagSet {
    /// Headings of all levels.
    static let headings: HTMLTagSet = [.h1, .h2, .h3, .h4, .h5, .h6]
}
