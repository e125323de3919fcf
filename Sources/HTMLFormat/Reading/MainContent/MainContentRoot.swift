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
    ///   - isArticle: Whether what stands beside the text and is of its kind is not believed to be of it.
    ///   - leastAlike: How much text makes parts of one kind parts of one text.
    /// - Returns: The element.
    func find(from body: HTMLTree.Node, isSplit: Bool, isArticle: Bool, leastAlike: Int32 = 600) -> HTMLTree.Node {
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
                    let isText = (isSplit || tree.tag(child) == .p) && measures.linked(child) * 3 < measures.text(child)
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
            if !isArticle, alike(best.node, in: node) >= leastAlike { return node }
            let beside = texts - bestText
            if beside >= 600, isSplit || beside * 25 >= whole { return node }
            // So much of a short text.
            if !isArticle, beside >= 150, beside * 12 >= whole { return node }
            node = best.node
        }
    }

    /// The text of elements beside one that are of its kind: parts of one text have the same name.
    private func alike(_ best: HTMLTree.Node, in node: HTMLTree.Node) -> Int32 {
        let name = tree.attributeBytes(best, .class)
        var texts = Int32(0)
        var next = tree.firstChild(node)
        while let child = next {
            next = tree.nextSibling(child)
            guard child != best, tree.isElement(child, tree.tag(best)), sum(child) > 0,
                measures.linked(child) * 3 < measures.text(child)
            else { continue }
            if tree.attributeBytes(child, .class).map({ own in name.map { own.elementsEqual($0) } ?? false })
                ?? (name == nil)
            {
                texts += sum(child)
            }
        }
        return texts
    }
}
