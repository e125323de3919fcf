import ConversionCore
import HTMLParsing

/// The elements of a page that a user's rules name.
struct ContentRules {
    private(set) var kept: [HTMLTree.Node] = []
    private(set) var dropped: Set<HTMLTree.Node> = []

    /// Looks for what the rules name.
    ///
    /// - Throws: ``ConversionError/Code/malformed`` where a selector is none.
    /// - Complexity: O(*n* · *r*) in the elements and the rules.
    init(_ rules: [ContentRule], _ tree: HTMLTree, address: String?) throws(ConversionError) {
        if rules.isEmpty { return }
        let host = address.flatMap { PageAddress($0)?.host }
        var matcher = SelectorMatcher(tree, ElementNames(tree))
        var keeps: [Bool] = []
        for rule in rules where rule.isAbout(host: host) {
            for part in ContentRules.parts(of: rule.selector) {
                guard let selector = CSSSelectorParser.selector(Array(part.utf8)), selector.pseudoElement == nil else {
                    throw ConversionError(
                        .malformed,
                        "“\(part)” is no selector that can be used; name types, classes, identifiers or attributes")
                }
                matcher.add(selector)
                keeps.append(rule.action == .keep)
            }
        }
        var keptEnd = 0
        var patience = Int.max
        for node in 0..<tree.count where tree.kind(node) == .element {
            for selector in keeps.indices where matcher.matches(selector, node, patience: &patience) {
                if !keeps[selector] {
                    dropped.insert(node)
                } else if node >= keptEnd {
                    kept.append(node)
                    keptEnd = tree.end(of: node)
                }
            }
        }
    }

    /// The selectors of a list.
    private static func parts(of list: String) -> [String] {
        let bytes = Array(list.utf8)
        var parts: [String] = []
        var place = 0
        while place < bytes.count {
            let end = bytes.span.endOfPart(from: place, to: bytes.count, at: UInt8(ascii: ","))
            parts.append(bytes.span.string(bytes.span.trimmed(place..<end)))
            place = end + 1
        }
        return parts
    }
}
