import HTMLParsing

/// The declarations of the elements of a page, each found once, and which elements the page hides.
struct ElementStyles {
    private let tree: HTMLTree
    /// The page's style sheets, where it has any; in a list, since they are large and would be copied with the styles.
    private let sheets: [PageStyles]
    private var places: [Int32]
    private var styles: [CSSDeclarations] = []
    /// Where the declarations of elements are that have no `style` attribute, by the numbers of their rules.
    private var known: [[Int32]: Int32] = [:]
    /// The same for elements with one rule, by its number.
    private var knownAlone: [Int32] = []
    private let empty = CSSDeclarations(nil)
    /// Elements that are hidden by their styles although what they hold is most of what the page says, or what readers open: a
    /// script would show them.
    private(set) var shown: Set<HTMLTree.Node> = []
    /// All that lies within ``shown``.
    private var shownParts: [Range<HTMLTree.Node>] = []
    /// Generated content, by element.
    private(set) var before: [HTMLTree.Node: CSSDeclarations] = [:]
    private(set) var after: [HTMLTree.Node: CSSDeclarations] = [:]
    /// Whether rules were left out since there are too many, or too many that may be about the same elements.
    var isCut: Bool { hasTooManyRules || patience == 0 }
    private let hasTooManyRules: Bool
    /// How many rules may still be looked at: a page may make each of its elements ask each of its rules.
    private var patience: Int
    /// Whether an element may have the class that forbids translation.
    let mayForbidTranslation: Bool
    /// The class (HTML, 3.2.6.3, names the attribute alone).
    static let notTranslated = Array("notranslate".utf8)
    /// The ways of counting that the page defines, by their names in lower case.
    let counterStyles: [String: CSSCounterStyleRule]

    /// Finds what hides elements and, unless that is put off, all else that styles say.
    ///
    /// - Parameters:
    ///   - tree: The page.
    ///   - usesSheets: Whether its style sheets are read beside its `style` attributes.
    ///   - isPutOff: Whether ``complete(_:isDropped:)`` is to follow for a part of the page.
    ///   - patience: How many rules are looked at for the page at most.
    init(_ tree: HTMLTree, usesSheets: Bool, isPutOff: Bool, patience: Int = 200_000_000) {
        self.patience = patience
        self.tree = tree
        let sheets = usesSheets ? PageStyles(tree) : nil
        hasTooManyRules = sheets?.isCut ?? false
        counterStyles = sheets?.counterStyles ?? [:]
        self.sheets = sheets.map { $0.isEmpty ? [] : [$0] } ?? []
        let name = ElementNames.number(class: ElementStyles.notTranslated.span)
        mayForbidTranslation = self.sheets.first?.names.numbers.contains(name) ?? true
        places = Array(repeating: -1, count: tree.count)
        find(0..<tree.count, hidingOnly: isPutOff) { _ in false }
        findShown()
    }

    /// Finds all that styles say within an element, but for what is left out.
    mutating func complete(_ root: HTMLTree.Node, isDropped: [Bool]) {
        find(root..<tree.end(of: root), hidingOnly: false) { isDropped[$0] }
    }

    private mutating func find(
        _ nodes: Range<HTMLTree.Node>, hidingOnly: Bool, _ isLeftOut: (HTMLTree.Node) -> Bool
    ) {
        guard let sheets = sheets.first else {
            for node in nodes {
                guard let own = tree.attributeBytes(node, .style) else { continue }
                add(CSSDeclarations(sheets: [], style: own, hidingOnly: hidingOnly), node)
            }
            return
        }
        knownAlone = Array(repeating: -1, count: sheets.count)
        defer { (known, knownAlone) = ([:], []) }
        var filter = AncestorFilter()
        for node in tree.ancestors(of: nodes.lowerBound) where tree.kind(node) == .element {
            filter.enter(node, tree, sheets.names)
        }
        var node = nodes.lowerBound
        while node < nodes.upperBound {
            if isLeftOut(node) {
                node = tree.end(of: node)
                continue
            }
            if tree.kind(node) == .element {
                filter.leave(before: node)
                find(node, sheets, filter, hidingOnly: hidingOnly)
                filter.enter(node, tree, sheets.names)
            }
            node += 1
        }
    }

    private mutating func find(
        _ node: HTMLTree.Node, _ sheets: PageStyles, _ filter: AncestorFilter, hidingOnly: Bool
    ) {
        let own = tree.attributeBytes(node, .style)
        let rules = sheets.rules(for: node, within: filter, hidingOnly: hidingOnly, patience: &patience)
        if sheets.hasGenerated, !hidingOnly {
            let first = sheets.rules(for: node, .before, within: filter, patience: &patience)
            if !first.isEmpty { before[node] = CSSDeclarations(sheets: sheets.declarations(of: first), style: nil) }
            let last = sheets.rules(for: node, .after, within: filter, patience: &patience)
            if !last.isEmpty { after[node] = CSSDeclarations(sheets: sheets.declarations(of: last), style: nil) }
        }
        if own == nil {
            if rules.isEmpty { return }
            let alone = rules.count == 1 ? Int(rules[0]) : nil
            let place = alone.map { knownAlone[$0] } ?? known[rules] ?? -1
            if place >= 0 {
                places[node] = place
                return
            }
            let next = Int32(truncatingIfNeeded: styles.count)
            if let alone { knownAlone[alone] = next } else { known[rules] = next }
        }
        add(CSSDeclarations(sheets: sheets.declarations(of: rules), style: own, hidingOnly: hidingOnly), node)
    }

    private mutating func add(_ declarations: CSSDeclarations, _ node: HTMLTree.Node) {
        if declarations.isEmpty { return }
        places[node] = Int32(truncatingIfNeeded: styles.count)
        styles.append(declarations)
    }

    /// The declarations of an element.
    subscript(_ node: HTMLTree.Node) -> CSSDeclarations {
        let place = places[node]
        return place < 0 ? empty : styles[Int(place)]
    }

    /// Whether an element and all in it is not displayed.
    func isNotDisplayed(_ node: HTMLTree.Node) -> Bool {
        if !shown.isEmpty, shown.contains(node) { return false }
        let isHidden = tree.hasAttribute(node, .hidden)
        if places[node] < 0, !isHidden { return false }
        let css = self[node]
        if isHidden, css[.display] == nil { return !isStreamed(node) }
        return css.isNotDisplayed
    }

    /// Whether an element is a part of the page that was sent late, to be put in its place by a script (React's streaming).
    private func isStreamed(_ node: HTMLTree.Node) -> Bool {
        tree.attributeBytes(node, .id).map { $0.starts(with: "S:".utf8) } ?? false
    }

    /// Whether text is hidden from an element on, shown from it on, or goes on as it was.
    func hidesText(_ node: HTMLTree.Node) -> Bool? {
        if !shown.isEmpty, shown.contains(node) { return false }
        if places[node] < 0 { return nil }
        switch self[node].visibility {
        case .hidden: return !shownParts.contains { $0.contains(node) }
        case .noSize: return true
        case .visible, .someSize: return false
        case nil: return nil
        }
    }

    /// How many bytes of text a page must hide for the hidden to be its content.
    private static let substantial = 400

    private static let silent: HTMLTagSet = [.script, .style, .template, .head, .noscript, .textarea, .select]

    /// Finds what is hidden only until a script shows it: panels that readers open, and all where a page shows next to nothing
    /// else.
    private mutating func findShown() {
        for part in hiddenContent() {
            guard shown.insert(part).inserted else { continue }
            shownParts.append(part..<tree.end(of: part))
        }
    }

    private func hiddenContent() -> [HTMLTree.Node] {
        let mayHide = styles.map { $0.isNotDisplayed || $0.visibility != nil }
        let silent = ElementStyles.silent
        var hidden: [(node: HTMLTree.Node, count: Int)] = []
        var most = 0
        var node = 0
        while node < tree.count {
            guard tree.kind(node) == .element else {
                node += 1
                continue
            }
            let end = tree.end(of: node)
            if silent.contains(tree.tag(node)) {
                node = end
            } else if places[node] >= 0 && mayHide[Int(places[node])] || tree.hasAttribute(node, .hidden),
                isNotDisplayed(node) || hidesText(node) == true
            {
                let count = letters(node + 1..<end, besides: [], limit: Int.max)
                hidden.append((node, count))
                most = max(most, count)
                node = end
            } else {
                node += 1
            }
        }
        let panels = HiddenPanels.find(in: tree, among: hidden)
        if most < ElementStyles.substantial { return panels }
        let visible = letters(0..<tree.count, besides: hidden.map(\.node), limit: most)
        return panels + hidden.filter { $0.count >= ElementStyles.substantial && $0.count > visible * 2 }.map(\.node)
    }

    /// How many bytes of text stand between two nodes, spaces not counted.
    ///
    /// - Parameters:
    ///   - nodes: The nodes.
    ///   - hidden: Nodes that are passed over with all in them, in order.
    ///   - limit: The number at which the count may end.
    /// - Returns: The number.
    private func letters(_ nodes: Range<HTMLTree.Node>, besides hidden: [HTMLTree.Node], limit: Int) -> Int {
        var count = 0
        var next = 0
        var node = nodes.lowerBound
        while node < nodes.upperBound, count < limit {
            while next < hidden.count, hidden[next] < node { next += 1 }
            let isLeftOut = next < hidden.count && hidden[next] == node
            switch tree.kind(node) {
            case .element where isLeftOut || ElementStyles.silent.contains(tree.tag(node)):
                node = tree.end(of: node)
                continue
            case .text:
                count &+= tree.withBytes(node) { $0.lettersWithoutSpaces }
            default: break
            }
            node += 1
        }
        return count
    }
}
