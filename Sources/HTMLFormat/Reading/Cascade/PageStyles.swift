import HTMLParsing

/// What the style sheets of a page say of its elements (CSS Cascade 4): rules are found by the last part of their selectors,
/// so that an element is only compared with rules that may be about it.
struct PageStyles: Sendable {
    private struct Entry: Sendable {
        var specificity: UInt32
        /// A place among the lists of declarations.
        var declarations: Int32
        /// The rule before that is found in the same way; less than 0 where there is none.
        var previous: Int32 = -1
        var pseudoElement: CSSSelector.PseudoElement?
        /// Whether the rule may hide what it is about.
        var hides: Bool
    }

    private let tree: HTMLTree
    /// The names of the page's elements.
    let names: ElementNames
    private var matcher: SelectorMatcher
    /// The rules, by their numbers.
    private var entries: [Entry] = []
    /// What rules say, each list once.
    private var declarations: [[CSSDeclaration]] = []
    /// The last rule that is found by a name, by the number of the name; the one before it each rule knows.
    private var byName: [UInt64: Int32] = [:]
    private var byTag: [Int32] = []
    private var others: Int32 = -1
    /// The classes and identifiers by which rules are found.
    private var known = NameFilter()
    /// What must stand around an element, rule by rule.
    private var around: [UInt16] = []
    private var aroundEnds: [Int32] = []
    /// The ways of counting that the page defines.
    private(set) var counterStyles: [String: CSSCounterStyleRule] = [:]
    /// Whether rules were left out.
    private(set) var isCut = false
    /// Whether a rule generates content.
    private(set) var hasGenerated = false

    /// Reads the style sheets of a page; `nil` where it has none.
    init?(_ tree: HTMLTree) {
        let sheets = (0..<tree.count).filter { tree.isElement($0, .style) && tree.namespace($0) == .html }
        if sheets.isEmpty { return nil }
        self.tree = tree
        names = ElementNames(tree)
        matcher = SelectorMatcher(tree, names)
        var used = NameFilter()
        for number in names.numbers { used.insert(number) }
        var sheet = CSSStyleSheet(names: used)
        for node in sheets {
            if let media = tree.attribute(node, .media)?.lowercased(), media.holds("print"), !media.holds("screen") {
                continue
            }
            for text in (node + 1)..<tree.end(of: node) where tree.kind(text) == .text {
                sheet.read(tree.bytes(text)) { add($0) }
            }
        }
        declarations = sheet.lists
        isCut = sheet.isCut
        counterStyles = sheet.counterStyles
    }

    private mutating func add(_ rule: CSSRule) {
        let selector = rule.selector
        let pseudo = selector.pseudoElement
        if pseudo == .before || pseudo == .after { hasGenerated = true }
        var entry = Entry(
            specificity: selector.specificity, declarations: rule.list, pseudoElement: pseudo, hides: rule.hides)
        let number = Int32(truncatingIfNeeded: entries.count)
        matcher.add(selector)
        matcher.addPlaces(around: entries.count, to: &around)
        aroundEnds.append(Int32(truncatingIfNeeded: around.count))
        let (isAsked, tag) = matcher.tag(of: entries.count)
        if let name = matcher.firstName(of: entries.count) {
            known.insert(name)
            entry.previous = byName.updateValue(number, forKey: name) ?? -1
        } else if isAsked {
            // A name that the page does not use is about none of its elements.
            if let tag {
                let place = Int(tag.rawValue)
                while byTag.count <= place { byTag.append(-1) }
                entry.previous = byTag[place]
                byTag[place] = number
            }
        } else {
            entry.previous = others
            others = number
        }
        entries.append(entry)
    }

    var isEmpty: Bool { entries.isEmpty }

    /// How many rules there are.
    var count: Int { entries.count }

    /// Finds the rules about an element.
    ///
    /// - Parameters:
    ///   - node: The element.
    ///   - pseudo: The generated content of it that is asked for.
    ///   - filter: What stands around it.
    ///   - hidingOnly: Whether only rules that may hide it are looked at.
    ///   - patience: How many rules are looked at for the page at most; each that is takes one off.
    /// - Returns: The numbers of the rules, the most important one last.
    /// - Complexity: O(*r*) in the rules that may be about the element, each with the elements above it.
    func rules(
        for node: HTMLTree.Node, _ pseudo: CSSSelector.PseudoElement? = nil, within filter: AncestorFilter,
        hidingOnly: Bool = false, patience: inout Int
    ) -> [Int32] {
        var found: [Int32] = []
        func look(_ last: Int32) {
            var number = last
            while number >= 0, patience > 0 {
                patience -= 1
                let place = Int(number)
                let entry = entries[place]
                if entry.pseudoElement == pseudo, entry.hides || !hidingOnly {
                    let start = place == 0 ? 0 : Int(aroundEnds[place - 1])
                    if filter.mayHold(around[start..<Int(aroundEnds[place])]),
                        matcher.matches(place, node, patience: &patience)
                    {
                        found.append(number)
                    }
                }
                number = entry.previous
            }
        }
        let tag = Int(tree.tag(node).rawValue)
        if tag < byTag.count { look(byTag[tag]) }
        for place in names.range(node) {
            let name = names.numbers[place]
            if known.mayHold(name), let last = byName[name] { look(last) }
        }
        look(others)
        if found.count > 1 {
            // All of the styles would be copied into the closure.
            let entries = entries
            found.sort {
                let (left, right) = (entries[Int($0)].specificity, entries[Int($1)].specificity)
                return left != right ? left < right : $0 < $1
            }
        }
        return found
    }

    /// What rules say, in their order.
    func declarations(of rules: [Int32]) -> [CSSDeclaration] {
        if rules.count == 1 { return declarations[Int(entries[Int(rules[0])].declarations)] }
        return rules.flatMap { declarations[Int(entries[Int($0)].declarations)] }
    }
}
