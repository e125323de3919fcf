import HTMLParsing

/// Compares elements of a page with selectors (Selectors 4).
struct SelectorMatcher: Sendable {
    private let tree: HTMLTree

    init(_ tree: HTMLTree) { self.tree = tree }

    /// A selector with the numbers that its names have in the page.
    func numbered(_ selector: CSSSelector) -> CSSSelector {
        var selector = selector
        for index in selector.compounds.indices { number(&selector.compounds[index]) }
        return selector
    }

    private func number(_ compound: inout CSSSelector.Compound) {
        compound.tagName = compound.tag.flatMap { tree.tagName($0) }
        for index in compound.excluded.indices { number(&compound.excluded[index]) }
    }

    /// How many elements are looked at for one selector and one element.
    private static let patience = 2_048

    /// Whether a selector is about an element.
    ///
    /// - Complexity: O(*a*) in the elements around the element that are looked at, which are bounded.
    func matches(_ selector: CSSSelector, _ node: HTMLTree.Node) -> Bool {
        guard matches(selector.compounds[0], node) else { return false }
        if selector.combinators.isEmpty { return true }
        var steps = 0
        return matches(selector, 1, node, &steps)
    }

    /// Whether the rest of a selector stands around an element; it has sixteen parts at most.
    private func matches(
        _ selector: CSSSelector, _ index: Int, _ node: HTMLTree.Node, _ steps: inout Int
    ) -> Bool {
        guard index < selector.compounds.count else { return true }
        let compound = selector.compounds[index]
        var current = node
        while true {
            steps += 1
            if steps > SelectorMatcher.patience { return false }
            let isSibling: Bool
            switch selector.combinators[index - 1] {
            case .descendant, .child: isSibling = false
            case .next, .subsequent: isSibling = true
            }
            guard let next = isSibling ? previousElement(current, &steps) : parentElement(current) else { return false }
            if matches(compound, next), matches(selector, index + 1, next, &steps) { return true }
            switch selector.combinators[index - 1] {
            case .child, .next: return false
            default: current = next
            }
        }
    }

    private func parentElement(_ node: HTMLTree.Node) -> HTMLTree.Node? {
        guard let parent = tree.parent(node), tree.kind(parent) == .element else { return nil }
        return parent
    }

    private func previousElement(_ node: HTMLTree.Node, _ steps: inout Int) -> HTMLTree.Node? {
        guard let parent = tree.parent(node) else { return nil }
        var last: HTMLTree.Node?
        var next = tree.firstChild(parent)
        while let child = next, child < node {
            steps += 1
            if steps > SelectorMatcher.patience { return nil }
            if tree.kind(child) == .element { last = child }
            next = tree.nextSibling(child)
        }
        return last
    }

    private func matches(_ compound: CSSSelector.Compound, _ node: HTMLTree.Node) -> Bool {
        if compound.tag != nil, compound.tagName != tree.tag(node) { return false }
        if let id = compound.id {
            guard let own = tree.attributeBytes(node, .id), own.elementsEqual(id.utf8) else { return false }
        }
        if !compound.classes.isEmpty {
            guard let bytes = tree.attributeBytes(node, .class) else { return false }
            let names = bytes.split(whereSeparator: { $0 <= 0x20 })
            for wanted in compound.classes where !names.contains(where: { $0.elementsEqual(wanted.utf8) }) {
                return false
            }
        }
        for test in compound.attributes where !matches(test, node) { return false }
        for structure in compound.structures where !matches(structure, node) { return false }
        for other in compound.excluded where matches(other, node) { return false }
        return true
    }

    private func matches(_ test: CSSSelector.AttributeTest, _ node: HTMLTree.Node) -> Bool {
        guard let value = tree.attribute(node, named: test.name) else { return false }
        switch test.operation {
        case .exists: return true
        case .equals: return value == test.value
        case .word: return value.split(whereSeparator: \.isASCIIWhitespace).contains { $0 == test.value }
        case .prefixDash: return value == test.value || value.hasPrefix(test.value + "-")
        case .begins: return !test.value.isEmpty && value.hasPrefix(test.value)
        case .ends: return !test.value.isEmpty && value.hasSuffix(test.value)
        case .contains: return !test.value.isEmpty && value.contains(test.value)
        }
    }

    private func matches(_ structure: CSSSelector.Structure, _ node: HTMLTree.Node) -> Bool {
        switch structure {
        case .root: return tree.parent(node) == 0
        case .empty: return tree.firstChild(node) == nil
        case .firstChild: return isFirst(node)
        case .lastChild: return isLast(node)
        case .onlyChild: return isFirst(node) && isLast(node)
        }
    }

    private func isFirst(_ node: HTMLTree.Node) -> Bool {
        var steps = 0
        guard let parent = tree.parent(node) else { return false }
        var next = tree.firstChild(parent)
        while let child = next, child < node, steps < 64 {
            if tree.kind(child) == .element { return false }
            next = tree.nextSibling(child)
            steps += 1
        }
        return true
    }

    private func isLast(_ node: HTMLTree.Node) -> Bool {
        var steps = 0
        var next = tree.nextSibling(node)
        while let sibling = next, steps < 64 {
            if tree.kind(sibling) == .element { return false }
            next = tree.nextSibling(sibling)
            steps += 1
        }
        return true
    }
}

extension Character {
    /// Whether HTML takes it for white space.
    var isASCIIWhitespace: Bool {
        self == " " || self == "\n" || self == "\t" || self == "\r" || self == "\u{C}" || self == "\r\n"
    }
}
