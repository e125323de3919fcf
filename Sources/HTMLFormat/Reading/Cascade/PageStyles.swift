import HTMLParsing

/// What the style sheets of a page say of its elements (CSS Cascade 4): rules are found by the last part of their selectors,
/// so that an element is only compared with rules that may be about it.
struct PageStyles: Sendable {
    private struct Entry: Sendable {
        var rule: Int
        var specificity: UInt32
    }

    private let tree: HTMLTree
    private let rules: [CSSRule]
    /// By the numbers of names; which name it is, the comparison tells.
    private var byID: [UInt64: [Entry]] = [:]
    private var byClass: [UInt64: [Entry]] = [:]
    private var byTag: [HTMLTagName: [Entry]] = [:]
    private var others: [Entry] = []
    /// The classes and identifiers by which rules are found.
    private var known = NameFilter()
    /// What must stand around an element, rule by rule.
    private var around: [[UInt16]] = []
    /// The ways of counting that the page defines.
    let counterStyles: [String: CSSCounterStyleRule]
    /// Whether rules were left out.
    let isCut: Bool

    init(_ tree: HTMLTree) {
        self.tree = tree
        var names = NameFilter()
        var hasSheets = false
        for node in 0..<tree.count where tree.kind(node) == .element {
            if tree.tag(node) == .style { hasSheets = true }
            if tree.attributeCount(node) == 0 { continue }
            if let id = tree.attributeBytes(node, .id) { names.insert(NameHash.hash(id, seed: 1)) }
            if let classes = tree.attributeBytes(node, .class) {
                NameHash.words(classes, seed: 2) { names.insert($0) }
            }
        }
        var sheet = CSSStyleSheet(names: names)
        for node in 0..<(hasSheets ? tree.count : 0)
        where tree.isElement(node, .style) && tree.namespace(node) == .html {
            if let media = tree.attribute(node, .media)?.lowercased(), media.contains("print"),
                !media.contains("screen")
            {
                continue
            }
            for text in (node + 1)..<tree.end(of: node) where tree.kind(text) == .text { sheet.add(tree.bytes(text)) }
        }
        rules = sheet.rules.map { rule in
            var rule = rule
            for index in rule.selector.compounds.indices {
                PageStyles.number(&rule.selector.compounds[index], tree)
            }
            return rule
        }
        isCut = sheet.isCut
        counterStyles = sheet.counterStyles
        hasGenerated = rules.contains { $0.selector.pseudoElement == .before || $0.selector.pseudoElement == .after }
        for (index, rule) in rules.enumerated() {
            let entry = Entry(rule: index, specificity: rule.selector.specificity)
            var places: [UInt16] = []
            for (compound, combinator) in zip(rule.selector.compounds.dropFirst(), rule.selector.combinators) {
                // What stands beside an element is not counted.
                if combinator == .next || combinator == .subsequent { break }
                places += AncestorFilter.places(of: compound, tree)
            }
            around.append(places)
            let last = rule.selector.compounds[0]
            if let id = last.id {
                let number = NameHash.hash(id.utf8, seed: 1)
                known.insert(number)
                byID[number, default: []].append(entry)
            } else if let name = last.classes.first {
                let number = NameHash.hash(name.utf8, seed: 2)
                known.insert(number)
                byClass[number, default: []].append(entry)
            } else if let tag = last.tag {
                // A name that the page does not use is about none of its elements.
                if let number = tree.tagName(tag) { byTag[number, default: []].append(entry) }
            } else {
                others.append(entry)
            }
        }
    }

    private static func number(_ compound: inout CSSSelector.Compound, _ tree: HTMLTree) {
        compound.tagName = compound.tag.flatMap { tree.tagName($0) }
        for index in compound.excluded.indices { number(&compound.excluded[index], tree) }
    }

    var isEmpty: Bool { rules.isEmpty }

    /// Whether a rule generates content.
    let hasGenerated: Bool

    /// The declarations for an element from the least to the most important one, those of its own `style` attribute last.
    ///
    /// - Complexity: O(*r*) in the rules that may be about the element, each with the elements above it.
    func declarations(
        for node: HTMLTree.Node, _ pseudo: CSSSelector.PseudoElement? = nil, within filter: AncestorFilter
    ) -> [CSSDeclaration] {
        var found: [Entry] = []
        func look(_ entries: [Entry]?) {
            guard let entries else { return }
            for entry in entries
            where rules[entry.rule].selector.pseudoElement == pseudo && filter.mayHold(around[entry.rule])
                && matches(rules[entry.rule].selector, node)
            {
                found.append(entry)
            }
        }
        if !byTag.isEmpty { look(byTag[tree.tag(node)]) }
        if tree.attributeCount(node) > 0 {
            if !byClass.isEmpty, let names = tree.attributeBytes(node, .class) {
                NameHash.words(names, seed: 2) { if known.mayHold($0) { look(byClass[$0]) } }
            }
            if !byID.isEmpty, let id = tree.attributeBytes(node, .id) {
                let number = NameHash.hash(id, seed: 1)
                if known.mayHold(number) { look(byID[number]) }
            }
        }
        look(others)
        if found.isEmpty { return [] }
        found.sort { $0.specificity != $1.specificity ? $0.specificity < $1.specificity : $0.rule < $1.rule }
        return found.flatMap { rules[$0.rule].declarations }
    }

    // MARK: - Matching

    /// How many elements are looked at for one selector and one element.
    private static let patience = 2_048

    private func matches(_ selector: CSSSelector, _ node: HTMLTree.Node) -> Bool {
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
            if steps > PageStyles.patience { return false }
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
            if steps > PageStyles.patience { return nil }
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
