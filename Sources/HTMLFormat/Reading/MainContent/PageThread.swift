import HTMLParsing

/// Tells threads of forums by their posts, where a page does not say that it is one: elements side by side that are called
/// the same, of which each says who wrote it, and which hold the page's text.
struct PageThread {
    private let tree: HTMLTree
    private let measures: PageMeasures

    init(_ tree: HTMLTree, _ measures: PageMeasures) {
        self.tree = tree
        self.measures = measures
    }

    /// How many elements may stand between a post and what says who wrote it.
    private static let depth = 16
    /// So many posts make a thread.
    private static let fewest = 3

    /// Whether the page is a thread.
    ///
    /// - Complexity: O(*n*) in the nodes of the page.
    var isThread: Bool {
        let body = tree.first(.body) ?? 0
        let whole = measures.prose(body)
        guard whole >= 200 else { return false }
        var counts: [HTMLTree.Node: Int] = [:]
        var last = -1
        for node in body..<tree.end(of: body)
        where tree.kind(node) == .element && !measures.isSilent[node]
            && !measures.hints[node].isDisjoint(with: [.member, .memberName])
        {
            guard let post = post(around: node), post != last, let thread = tree.parent(post) else { continue }
            last = post
            counts[thread, default: 0] += 1
        }
        return counts.contains { thread, count in
            guard count >= PageThread.fewest else { return false }
            // The comments on a text follow it.
            let before = measures.proseBefore(thread) - measures.proseBefore(body)
            return before < 200 && measures.prose(thread) * 10 >= whole * 6
        }
    }

    /// The element that holds what a member wrote: one that others beside it are called as.
    private func post(around member: HTMLTree.Node) -> HTMLTree.Node? {
        var place = member
        for _ in 0..<PageThread.depth {
            guard let parent = tree.parent(place), tree.kind(parent) == .element else { return nil }
            if measures.prose(place) >= 20, measures.prose(parent) > measures.prose(place), holdsAlike(parent, place) {
                return place
            }
            place = parent
        }
        return nil
    }

    /// Whether at least three children of an element are called as one of them is; only the first ones are looked at.
    private func holdsAlike(_ parent: HTMLTree.Node, _ post: HTMLTree.Node) -> Bool {
        let name = tree.firstClass(post)
        let alike = tree.children(parent).prefix(64).count {
            tree.isElement($0, tree.tag(post)) && tree.firstClass($0) == name
        }
        return alike >= PageThread.fewest
    }
}
