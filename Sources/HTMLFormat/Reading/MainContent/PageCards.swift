import HTMLParsing

/// Finds what pages repeat to lead elsewhere: teasers of other pages, products, results. Such cards stand side by side, are
/// made alike, and each has a link that is a good part of its text.
struct PageCards {
    /// For each node, whether it lies in a card.
    private(set) var isCard: [Bool]
    private let tree: HTMLTree
    private let measures: PageMeasures

    private static let tags: HTMLTagSet = [
        .div, .li, .article, .section, .a, .td, .tr, .dl, .dd, .figure, .aside, .ul, .table, .span,
    ]

    /// A teaser is no longer than this, in units.
    private static let longest = 600

    private let title: HTMLTree.Node?
    /// The children of the node at hand.
    private var kinds: [(node: HTMLTree.Node, kind: UInt64)] = []

    /// Looks for cards; what the page's title stands in is none.
    init(_ tree: HTMLTree, _ measures: PageMeasures, title: HTMLTree.Node?) {
        self.tree = tree
        self.title = title
        self.measures = measures
        isCard = Array(repeating: false, count: tree.count)
        var node = tree.first(.body) ?? 0
        let end = tree.end(of: node)
        while node < end {
            if measures.isSilent[node] {
                node = tree.end(of: node)
                continue
            }
            if tree.kind(node) == .element { mark(childrenOf: node) }
            node += 1
        }
    }

    private mutating func mark(childrenOf node: HTMLTree.Node) {
        guard mayHoldCards(node) else { return }
        // The most frequent kind of child, if one makes up more than half of them.
        var candidate: UInt64 = 0
        var votes = 0
        var count = 0
        kinds.removeAll(keepingCapacity: true)
        var next = tree.firstChild(node)
        while let child = next {
            next = tree.nextSibling(child)
            guard tree.kind(child) == .element, !measures.isSilent[child] else { continue }
            let kind = tree.shape(child)
            kinds.append((child, kind))
            if measures.text(child) == 0 { continue }
            count += 1
            if votes == 0 { candidate = kind }
            votes += kind == candidate ? 1 : -1
        }
        guard count >= 3, votes >= 0 else { return }
        var cards = 0
        var alike = 0
        for (child, kind) in kinds where kind == candidate {
            alike += 1
            if leadsElsewhere(child) { cards += 1 }
        }
        guard cards >= 3, cards * 10 >= alike * 7, alike * 2 >= count else { return }
        for (child, kind) in kinds {
            guard kind == candidate, leadsElsewhere(child) || measures.text(child) <= 200,
                !(title.map { child <= $0 && $0 < tree.end(of: child) } ?? false)
            else { continue }
            for inner in child..<tree.end(of: child) { isCard[inner] = true }
        }
    }

    /// Whether at least three elements with text stand in a node, and no words between them: links within a line are words of
    /// it.
    private func mayHoldCards(_ node: HTMLTree.Node) -> Bool {
        // Each of the three is a node with one in it at least, and linked text is in each.
        if tree.end(of: node) < node + 7 || measures.linked(node) < 3 { return false }
        var count = 0
        var next = tree.firstChild(node)
        while let child = next {
            next = tree.nextSibling(child)
            switch tree.kind(child) {
            case .text: if measures.text(child) > 4 { return false }
            case .element: if !measures.isSilent[child], measures.text(child) > 0 { count += 1 }
            default: break
            }
        }
        return count >= 3
    }

    private func leadsElsewhere(_ node: HTMLTree.Node) -> Bool {
        guard PageCards.tags.contains(tree.tag(node)) else { return false }
        let text = measures.text(node)
        guard text > 0, text <= PageCards.longest else { return false }
        let linked = measures.linked(node)
        if linked * 10 >= text * 4 { return true }
        guard linked >= 12 else { return false }
        // A heading that is a link says that the rest is about another page.
        for inner in node..<tree.end(of: node)
        where tree.kind(inner) == .element && HTMLTagSet.headings.contains(tree.tag(inner)) {
            return measures.linked(inner) * 2 > measures.text(inner)
        }
        return linked * 10 >= text * 2
    }
}
