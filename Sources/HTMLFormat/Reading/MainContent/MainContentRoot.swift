import HTMLParsing

/// Finds the smallest element that holds nearly all running text.
struct MainContentRoot {
    private let tree: HTMLTree
    private let kept: [Int32]
    private let measures: PageMeasures

    init(_ tree: HTMLTree, _ kept: [Int32], _ measures: PageMeasures) {
        self.tree = tree
        self.kept = kept
        self.measures = measures
    }

    static let containers: HTMLTagSet = [
        .div, .section, .article, .main, .table, .tbody, .tr, .td, .form, .center, .span, .font, .body, .dl, .dd, .html,
        .aside, .li, .ul, .header, .footer,
    ]

    private func sum(_ node: HTMLTree.Node) -> Int32 { kept[tree.end(of: node)] - kept[node] }

    /// Goes down from an element as long as one of its children holds four fifths of the text and little text stands beside
    /// that.
    ///
    /// - Parameters:
    ///   - body: Where to begin.
    ///   - isSplit: Whether the text may stand in several elements; if not, only paragraphs beside the largest one count.
    /// - Returns: The element.
    func find(from body: HTMLTree.Node, isSplit: Bool) -> HTMLTree.Node {
        var node = body
        while true {
            let whole = sum(node)
            if whole == 0 { return node }
            var best: (node: HTMLTree.Node, sum: Int32)?
            var (texts, bestText) = (Int32(0), Int32(0))
            var next = tree.firstChild(node)
            while let child = next {
                if tree.kind(child) == .element {
                    let value = sum(child)
                    let isText = tree.tag(child) == .p || isSplit && measures.linked(child) * 3 < measures.text(child)
                    if isText { texts += value }
                    if value > best?.sum ?? 0 {
                        best = (child, value)
                        bestText = isText ? value : 0
                    }
                }
                next = tree.nextSibling(child)
            }
            guard let best, Double(best.sum) >= 0.8 * Double(whole),
                MainContentRoot.containers.contains(tree.tag(best.node))
            else { return node }
            let beside = texts - bestText
            if beside >= 600, isSplit || beside * 25 >= whole { return node }
            node = best.node
        }
    }
}
