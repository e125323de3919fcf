import HTMLParsing

/// The identifiers and classes of a page's elements as numbers (see ``NameHash``), found once for all rules.
struct ElementNames: Sendable {
    private var starts: [Int32] = []
    private(set) var numbers: [UInt64] = []

    init(_ tree: HTMLTree) {
        starts.reserveCapacity(tree.count + 1)
        for node in 0..<tree.count {
            starts.append(Int32(truncatingIfNeeded: numbers.count))
            if tree.attributeCount(node) == 0 { continue }
            tree.withAttribute(node, .id) { numbers.append(ElementNames.number(id: $0)) }
            tree.withAttribute(node, .class) { NameHash.words($0, seed: 2) { numbers.append($0) } }
        }
        starts.append(Int32(truncatingIfNeeded: numbers.count))
    }

    static func number(id: Span<UInt8>) -> UInt64 { NameHash.wide(id, seed: 1) }
    static func number(class name: Span<UInt8>) -> UInt64 { NameHash.wide(name, seed: 2) }

    /// The numbers of an element's names, as a range of ``numbers``.
    func range(_ node: HTMLTree.Node) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }

    /// Whether an element has a name.
    func holds(_ number: UInt64, _ node: HTMLTree.Node) -> Bool {
        for place in range(node) where numbers[place] == number { return true }
        return false
    }
}
