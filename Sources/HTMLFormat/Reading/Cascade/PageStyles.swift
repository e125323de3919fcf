import HTMLParsing

/// What the style sheets of a page say of its elements (CSS Cascade 4): rules are found by the last part of their selectors,
/// so that an element is only compared with rules that may be about it.
struct PageStyles: Sendable {
    private struct Entry: Sendable {
        var rule: Int
        var specificity: UInt32
    }

    private let tree: HTMLTree
    private let matcher: SelectorMatcher
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
        let matcher = SelectorMatcher(tree)
        self.matcher = matcher
        rules = sheet.rules.map { rule in
            CSSRule(selector: matcher.numbered(rule.selector), declarations: rule.declarations)
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
                && matcher.matches(rules[entry.rule].selector, node)
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
}
