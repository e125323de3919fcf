import HTMLParsing

/// Finds what a page hides until a reader asks for it: the answers below questions, and the parts behind tabs. Unlike menus and
/// notices, such panels come several at once, made alike, and say more than the lines that open them.
struct HiddenPanels {
    private let tree: HTMLTree
    private let hidden: Set<HTMLTree.Node>

    /// A panel says at least so much, and the line that opens it no more than that, in bytes without spaces.
    private static let shortest = 40
    private static let longestLine = 400

    /// So many nodes of an element are looked at for what it says.
    private static let mostNodes = 200

    private static let around: HTMLTagSet = [.nav, .header, .footer, .aside, .form, .dialog, .menu]
    private static let panels: HTMLTagSet = [.div, .section, .article, .dd, .p, .ul, .ol, .table, .li, .details]

    private struct Panel {
        var node: HTMLTree.Node
        /// How it and the line before it are made; `nil` where there is no such line.
        var opener: UInt64?
        /// Whether a part that is shown is made alike.
        var isBesideShown = false
    }

    /// - Parameters:
    ///   - tree: The page.
    ///   - hidden: The outermost elements that are hidden, in order, and how much each says.
    /// - Returns: Those that are panels, in order.
    /// - Complexity: O(*n*) in the nodes of the page.
    static func find(in tree: HTMLTree, among hidden: [(node: HTMLTree.Node, count: Int)]) -> [HTMLTree.Node] {
        let long = hidden.filter { $0.count >= shortest && panels.contains(tree.tag($0.node)) }
        if long.isEmpty { return [] }
        let finder = HiddenPanels(tree: tree, hidden: Set(hidden.map(\.node)))
        var parents: Set<HTMLTree.Node> = []
        var found: [HTMLTree.Node] = []
        var below: [UInt64: [HTMLTree.Node]] = [:]
        let candidates = Set(long.map(\.node).filter { !finder.isMenu($0) })
        for (node, _) in long {
            guard candidates.contains(node), let parent = tree.parent(node), parents.insert(parent).inserted,
                !finder.liesAround(parent)
            else { continue }
            let children = finder.panels(in: parent, candidates)
            found += children.filter { $0.isBesideShown && finder.saysSentences($0.node) }.map(\.node)
            for child in children { if let opener = child.opener { below[opener, default: []].append(child.node) } }
        }
        for nodes in below.values where nodes.count >= 2 { found += nodes }
        return Set(found).sorted()
    }

    /// The panels directly within an element: those below a line, and those beside a part that is shown and made alike.
    private func panels(in parent: HTMLTree.Node, _ candidates: Set<HTMLTree.Node>) -> [Panel] {
        var panels: [Panel] = []
        var shown: Set<UInt64> = []
        var line: HTMLTree.Node?
        for child in tree.children(parent) where tree.kind(child) == .element {
            if candidates.contains(child) {
                panels.append(Panel(node: child, opener: line.map { tree.shape($0) &* 31 &+ tree.shape(child) }))
                line = nil
            } else if !hidden.contains(child) {
                let count = letters(child, upTo: HiddenPanels.longestLine + 1)
                if count >= HiddenPanels.shortest { shown.insert(tree.shape(child)) }
                line = (4...HiddenPanels.longestLine).contains(count) ? child : nil
            }
        }
        for place in panels.indices { panels[place].isBesideShown = shown.contains(tree.shape(panels[place].node)) }
        return panels
    }

    private func liesAround(_ node: HTMLTree.Node) -> Bool {
        HiddenPanels.around.contains(tree.tag(node))
            || tree.ancestors(of: node).contains { HiddenPanels.around.contains(tree.tag($0)) }
    }

    /// Whether an element leads elsewhere or asks for something: half of it is links or more, readers write into it, or most of
    /// what it says is single words.
    private func isMenu(_ node: HTMLTree.Node) -> Bool {
        var (all, linked, said) = (0, 0, 0)
        var linkEnd = 0
        for inner in node..<tree.end(of: node) {
            switch tree.kind(inner) {
            case .element:
                if tree.tag(inner) == .a { linkEnd = tree.end(of: inner) }
                if tree.tag(inner) == .textarea || tree.tag(inner) == .input || tree.tag(inner) == .form { return true }
            case .text:
                let count = tree.withBytes(inner) { $0.lettersWithoutSpaces }
                all += count
                if inner < linkEnd { linked += count } else if count >= HiddenPanels.shortest { said += count }
            default: break
            }
        }
        return said * 2 < all || linked * 2 > all
    }

    /// Whether what stands behind a tab is running text, as a part of a text is.
    private func saysSentences(_ node: HTMLTree.Node) -> Bool {
        var sentences = 0
        for inner in node..<tree.end(of: node) where tree.kind(inner) == .text {
            sentences += tree.withBytes(inner) { text in
                guard text.lettersWithoutSpaces >= HiddenPanels.shortest else { return 0 }
                return HiddenPanels.marks.areIn(text) ? 1 : 0
            }
            if sentences >= 2 { return true }
        }
        return false
    }

    private static let marks = BytePatterns(["。", ". ", ".\n", "；", "！", "! ", "? ", "？"])

    /// How many bytes of text an element holds, up to a limit; its first nodes alone are looked at, so that elements within one
    /// another are not walked again and again.
    private func letters(_ node: HTMLTree.Node, upTo limit: Int) -> Int {
        var count = 0
        for inner in node..<min(tree.end(of: node), node + HiddenPanels.mostNodes) where tree.kind(inner) == .text {
            count += tree.withBytes(inner) { $0.lettersWithoutSpaces }
            if count >= limit { break }
        }
        return count
    }
}

extension Span<UInt8> {
    /// How many bytes are no spaces.
    var lettersWithoutSpaces: Int {
        var letters = 0
        for place in 0..<count { letters &+= self[place] > 0x20 ? 1 : 0 }
        return letters
    }
}
