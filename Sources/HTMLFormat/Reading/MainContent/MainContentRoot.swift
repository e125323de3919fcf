import HTMLParsing

/// Finds the smallest element that holds nearly all running text.
struct MainContentRoot {
    private let tree: HTMLTree
    private let kept: [Int32]

    init(_ tree: HTMLTree, _ kept: [Int32]) {
        self.tree = tree
        self.kept = kept
    }

    static let containers: HTMLTagSet = [
        .div, .section, .article, .main, .table, .tbody, .tr, .td, .form, .center, .span, .font, .body, .dl, .dd, .html,
        .aside, .li, .ul, .header, .footer,
    ]

    private func sum(_ node: HTMLTree.Node) -> Int32 { kept[tree.end(of: node)] - kept[node] }

    func find(from body: HTMLTree.Node) -> HTMLTree.Node {
        var node = body
        while true {
            let whole = sum(node)
            if whole == 0 { return node }
            var best: (node: HTMLTree.Node, sum: Int32)?
            var lines = Int32(0)
            var next = tree.firstChild(node)
            while let child = next {
                if tree.kind(child) == .element {
                    let value = sum(child)
                    if value > best?.sum ?? 0 { best = (child, value) }
                    if tree.isElement(child, .p) { lines += value }
                }
                next = tree.nextSibling(child)
            }
            guard let best, Double(best.sum) >= 0.8 * Double(whole),
                MainContentRoot.containers.contains(tree.tag(best.node))
            else { return node }
            // Paragraphs beside it are text too.
            if lines >= 600, lines * 25 >= whole { return node }
            node = best.node
        }
    }
}
