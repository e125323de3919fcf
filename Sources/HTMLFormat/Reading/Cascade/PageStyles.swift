import HTMLParsing

/// What the style sheets of a page say of its elements (CSS Cascade 4): rules are found by the last part of their selectors,
/// so that an element is only compared with rules that may be about it.
struct PageStyles: Sendable {
    private struct Entry: Sendable {
        var rule: Int32
        var specificity: UInt32
        var pseudoElement: CSSSelector.PseudoElement?
        /// Whether the rule may hide what it is about.
        var hides: Bool
    }

    private let tree: HTMLTree
    /// The names of the page's elements.
    let names: ElementNames
    private let matcher: SelectorMatcher
    /// What each rule says.
    private let declarations: [[CSSDeclaration]]
    /// By the numbers of names.
    private var byName: [UInt64: [Entry]] = [:]
    private var byTag: [[Entry]] = []
    private var others: [Entry] = []
    /// The classes and identifiers by which rules are found.
    private var known = NameFilter()
    /// What must stand around an element, rule by rule.
    private var around: [UInt16] = []
    private var aroundEnds: [Int32] = []
    /// The ways of counting that the page defines.
    let counterStyles: [String: CSSCounterStyleRule]
    /// Whether rules were left out.
    let isCut: Bool
    /// Whether a rule generates content.
    let hasGenerated: Bool

    /// Reads the style sheets of a page; `nil` where it has none.
    init?(_ tree: HTMLTree) {
        let sheets = (0..<tree.count).filter { tree.isElement($0, .style) && tree.namespace($0) == .html }
        if sheets.isEmpty { return nil }
        self.tree = tree
        names = ElementNames(tree)
        var used = NameFilter()
        for number in names.numbers { used.insert(number) }
        var sheet = CSSStyleSheet(names: used)
        for node in sheets {
            if let media = tree.attribute(node, .media)?.lowercased(), media.contains("print"),
                !media.contains("screen")
            {
                continue
            }
            for text in (node + 1)..<tree.end(of: node) where tree.kind(text) == .text { sheet.add(tree.bytes(text)) }
        }
        isCut = sheet.isCut
        counterStyles = sheet.counterStyles
        hasGenerated = sheet.rules.contains {
            $0.selector.pseudoElement == .before || $0.selector.pseudoElement == .after
        }
        declarations = sheet.rules.map(\.declarations)
        var matcher = SelectorMatcher(tree, names)
        for rule in sheet.rules { matcher.add(rule.selector) }
        self.matcher = matcher
        for (index, rule) in sheet.rules.enumerated() { add(rule, Int32(index)) }
    }

    private mutating func add(_ rule: CSSRule, _ index: Int32) {
        let selector = rule.selector
        let entry = Entry(
            rule: index, specificity: selector.specificity, pseudoElement: selector.pseudoElement,
            hides: rule.declarations.contains { PageStyles.hiding & $0.property.bit != 0 })
        for (compound, combinator) in zip(selector.compounds.dropFirst(), selector.combinators) {
            // What stands beside an element is not counted.
            if combinator == .next || combinator == .subsequent { break }
            around += AncestorFilter.places(of: compound, tree)
        }
        aroundEnds.append(Int32(around.count))
        let last = selector.compounds[0]
        let number =
            last.id.map { ElementNames.number(id: $0.utf8) }
            ?? last.classes.first.map { ElementNames.number(class: $0.utf8) }
        if let number {
            known.insert(number)
            byName[number, default: []].append(entry)
        } else if let tag = last.tag {
            // A name that the page does not use is about none of its elements.
            guard let tag = tree.tagName(tag) else { return }
            let place = Int(tag.rawValue)
            while byTag.count <= place { byTag.append([]) }
            byTag[place].append(entry)
        } else {
            others.append(entry)
        }
    }

    var isEmpty: Bool { declarations.isEmpty }

    /// The properties that may hide an element or its text.
    private static let hiding: UInt64 = [CSSProperty.display, .visibility, .fontSize, .msoHide].reduce(0) {
        $0 | $1.bit
    }

    /// Finds the rules about an element.
    ///
    /// - Parameters:
    ///   - node: The element.
    ///   - pseudo: The generated content of it that is asked for.
    ///   - filter: What stands around it.
    ///   - hidingOnly: Whether only rules that may hide it are looked at.
    /// - Returns: The numbers of the rules, the most important one last.
    /// - Complexity: O(*r*) in the rules that may be about the element, each with the elements above it.
    func rules(
        for node: HTMLTree.Node, _ pseudo: CSSSelector.PseudoElement? = nil, within filter: AncestorFilter,
        hidingOnly: Bool = false
    ) -> [Int32] {
        var found: [Entry] = []
        func look(_ entries: [Entry]) {
            for entry in entries where entry.pseudoElement == pseudo && (entry.hides || !hidingOnly) {
                let rule = Int(entry.rule)
                let start = rule == 0 ? 0 : Int(aroundEnds[rule - 1])
                if filter.mayHold(around[start..<Int(aroundEnds[rule])]), matcher.matches(rule, node) {
                    found.append(entry)
                }
            }
        }
        let tag = Int(tree.tag(node).rawValue)
        if tag < byTag.count { look(byTag[tag]) }
        for place in names.range(node) {
            let number = names.numbers[place]
            if known.mayHold(number), let entries = byName[number] { look(entries) }
        }
        look(others)
        if found.count > 1 {
            found.sort { $0.specificity != $1.specificity ? $0.specificity < $1.specificity : $0.rule < $1.rule }
        }
        return found.map(\.rule)
    }

    /// What rules say, in their order.
    func declarations(of rules: [Int32]) -> [CSSDeclaration] {
        rules.count == 1 ? declarations[Int(rules[0])] : rules.flatMap { declarations[Int($0)] }
    }
}
