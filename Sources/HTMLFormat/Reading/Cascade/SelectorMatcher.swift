import HTMLParsing

/// Compares elements of a page with selectors (Selectors 4), which are taken apart into lists of tests beforehand: nothing
/// but numbers is looked at for most of them.
struct SelectorMatcher: Sendable {
    private let tree: HTMLTree
    private let names: ElementNames

    /// What an element is asked.
    private enum Test: Sendable {
        case tag(HTMLTagName)
        /// An identifier or a class.
        case name(UInt64)
        /// A place in ``attributes``.
        case attribute(Int32)
        case structure(CSSSelector.Structure)
        /// What the element must not be.
        case excluded(Range<Int32>)
        /// A name that the page does not use.
        case never
    }

    /// What one element must be, and how it stands to the one before.
    private struct Part: Sendable {
        var tests: Range<Int32>
        var combinator = CSSSelector.Combinator.descendant
    }

    private struct AttributeTest: Sendable {
        var name: HTMLAttributeName
        var operation: CSSSelector.AttributeTest.Operation
        var value: [UInt8]
    }

    private var tests: [Test] = []
    private var attributes: [AttributeTest] = []
    private var parts: [Part] = []
    /// The parts of each selector, from the element itself outward.
    private var selectors: [Range<Int32>] = []

    init(_ tree: HTMLTree, _ names: ElementNames) {
        self.tree = tree
        self.names = names
    }

    /// Adds a selector to be asked for; selectors are numbered from 0 in the order in which they are added.
    mutating func add(_ selector: CSSSelector) {
        let start = Int32(parts.count)
        for index in selector.compounds.indices {
            var part = Part(tests: add(selector.compounds, index))
            if index > 0 { part.combinator = selector.combinators[index - 1] }
            parts.append(part)
        }
        selectors.append(start..<Int32(parts.count))
    }

    /// Adds one of several compounds, by its place: it is large to copy.
    private mutating func add(_ compounds: [CSSSelector.Compound], _ index: Int) -> Range<Int32> {
        // What is excluded is no part of the list that it stands in.
        var excluded: [Range<Int32>] = []
        for other in compounds[index].excluded.indices { excluded.append(add(compounds[index].excluded, other)) }
        let start = Int32(tests.count)
        if let tag = compounds[index].tag { tests.append(tree.tagName(tag).map { .tag($0) } ?? .never) }
        if let id = compounds[index].id { tests.append(.name(ElementNames.number(id: id.utf8.span))) }
        for name in compounds[index].classes { tests.append(.name(ElementNames.number(class: name.utf8.span))) }
        for structure in compounds[index].structures { tests.append(.structure(structure)) }
        for test in compounds[index].attributes {
            guard let name = tree.attributeName(test.name) else {
                tests.append(.never)
                continue
            }
            tests.append(.attribute(Int32(attributes.count)))
            attributes.append(AttributeTest(name: name, operation: test.operation, value: Array(test.value.utf8)))
        }
        for range in excluded { tests.append(.excluded(range)) }
        return start..<Int32(tests.count)
    }

    /// The first identifier or class that the element itself must have.
    func firstName(of selector: Int) -> UInt64? {
        for place in parts[Int(selectors[selector].lowerBound)].tests {
            if case .name(let number) = tests[Int(place)] { return number }
        }
        return nil
    }

    /// The name that the element itself must have; an unknown one where the page does not use it.
    func tag(of selector: Int) -> (isAsked: Bool, tag: HTMLTagName?) {
        let range = parts[Int(selectors[selector].lowerBound)].tests
        guard let first = range.first else { return (false, nil) }
        switch tests[Int(first)] {
        case .tag(let tag): return (true, tag)
        case .never: return (true, nil)
        default: return (false, nil)
        }
    }

    /// Adds the places at which an ``AncestorFilter`` counts what must stand around the element.
    func addPlaces(around selector: Int, to places: inout [UInt16]) {
        for part in parts[Int(selectors[selector].lowerBound + 1)..<Int(selectors[selector].upperBound)] {
            // What stands beside an element is not counted.
            if part.combinator == .next || part.combinator == .subsequent { return }
            for place in part.tests {
                switch tests[Int(place)] {
                case .tag(let tag): places.append(AncestorFilter.place(tag))
                case .name(let number): places.append(AncestorFilter.place(number))
                case .attribute, .structure, .excluded, .never: break
                }
            }
        }
    }

    /// How many elements are looked at for one selector and one element.
    private static let patience = 2_048

    /// Whether a selector is about an element.
    ///
    /// - Parameters:
    ///   - selector: The selector's number.
    ///   - node: The element.
    ///   - patience: Is lessened by how many elements around it were looked at.
    /// - Returns: Whether it is.
    /// - Complexity: O(*a*) in the elements around the element that are looked at, which are bounded.
    func matches(_ selector: Int, _ node: HTMLTree.Node, patience: inout Int) -> Bool {
        let range = selectors[selector]
        guard matches(parts[Int(range.lowerBound)].tests, node) else { return false }
        if range.count == 1 { return true }
        var steps = 0
        defer { patience = max(0, patience - steps) }
        return matches(Int(range.lowerBound) + 1, Int(range.upperBound), node, &steps)
    }

    /// Whether the rest of a selector stands around an element; it has sixteen parts at most.
    private func matches(_ index: Int, _ end: Int, _ node: HTMLTree.Node, _ steps: inout Int) -> Bool {
        guard index < end else { return true }
        let part = parts[index]
        var current = node
        while true {
            steps += 1
            if steps > SelectorMatcher.patience { return false }
            let isSibling = part.combinator == .next || part.combinator == .subsequent
            guard let next = isSibling ? previousElement(current, &steps) : parentElement(current) else { return false }
            if matches(part.tests, next), matches(index + 1, end, next, &steps) { return true }
            switch part.combinator {
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

    private func matches(_ range: Range<Int32>, _ node: HTMLTree.Node) -> Bool {
        var place = Int(range.lowerBound)
        while place < Int(range.upperBound) {
            switch tests[place] {
            case .tag(let tag): if tree.tag(node) != tag { return false }
            case .name(let number): if !names.holds(number, node) { return false }
            case .attribute(let index): if !matches(attributes[Int(index)], node) { return false }
            case .structure(let structure): if !matches(structure, node) { return false }
            case .excluded(let excluded): if matches(excluded, node) { return false }
            case .never: return false
            }
            place &+= 1
        }
        return true
    }

    private func matches(_ test: AttributeTest, _ node: HTMLTree.Node) -> Bool {
        guard let value = tree.attributeBytes(node, test.name) else { return false }
        let wanted = test.value
        switch test.operation {
        case .exists: return true
        case .equals: return value.elementsEqual(wanted)
        case .word: return value.span.holdsWord(wanted.span)
        case .prefixDash:
            guard value.starts(with: wanted) else { return false }
            return value.count == wanted.count || value[value.startIndex + wanted.count] == UInt8(ascii: "-")
        case .begins: return !wanted.isEmpty && value.starts(with: wanted)
        case .ends: return !wanted.isEmpty && value.suffix(wanted.count).elementsEqual(wanted)
        case .contains: return !wanted.isEmpty && value.span.holds(wanted.span)
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
