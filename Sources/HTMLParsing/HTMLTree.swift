/// A page as a tree in flat arrays, in document order: a node's descendants are the nodes that follow it directly.
///
/// Content is looked at many times, so that a walk must be no more than a loop over indices. Text lies in one buffer.
package struct HTMLTree: Sendable {
    /// A node's place in the arrays.
    package typealias Node = Int

    /// What a node is.
    package enum Kind: UInt8, Sendable {
        /// The page itself, always the first node.
        case document
        case element
        case text
        case comment
        case documentType
    }

    struct Record: Sendable {
        var kind: Kind
        var tag = HTMLTagName(0)
        var parent: Int32
        var firstChild: Int32 = -1
        var lastChild: Int32 = -1
        var nextSibling: Int32 = -1
        /// Where the text begins, or the attributes.
        var start: Int32 = 0
        var count: Int32 = 0
        var line: Int32
    }

    struct Attribute: Sendable {
        var name: String
        var value: String
    }

    var records: [Record] = [Record(kind: .document, parent: -1, line: 1)]
    var text: [UInt8] = []
    var attributes: [Attribute] = []
    var unknownNames: [String] = []

    /// How many nodes there are; they are numbered from 0, which is the page itself.
    package var count: Int { records.count }

    /// What a node is.
    package func kind(_ node: Node) -> Kind { records[node].kind }

    /// The name of an element.
    package func tag(_ node: Node) -> HTMLTagName { records[node].tag }

    /// Whether a node is an element of this name.
    package func isElement(_ node: Node, _ tag: HTMLTagName) -> Bool {
        records[node].kind == .element && records[node].tag == tag
    }

    /// The name of an element as text.
    package func name(_ node: Node) -> String {
        let number = Int(records[node].tag.rawValue)
        if number < HTMLTagName.firstUnknown { return HTMLTagName.knownNames[number] }
        let index = number - HTMLTagName.firstUnknown
        return unknownNames.indices.contains(index) ? unknownNames[index] : ""
    }

    /// The node that a node lies in; `nil` for the page itself.
    package func parent(_ node: Node) -> Node? { link(records[node].parent) }
    /// The first node within a node.
    package func firstChild(_ node: Node) -> Node? { link(records[node].firstChild) }
    /// The next node within the same node.
    package func nextSibling(_ node: Node) -> Node? { link(records[node].nextSibling) }
    /// The line of the source at which a node begins; 0 if it is not known.
    package func line(_ node: Node) -> Int { Int(records[node].line) }

    /// The nodes directly within a node.
    package func children(_ node: Node) -> [Node] {
        var children: [Node] = []
        var next = firstChild(node)
        while let child = next {
            children.append(child)
            next = nextSibling(child)
        }
        return children
    }

    /// The node behind a node and all within it; ``count`` if there is none.
    package func end(of node: Node) -> Node {
        var current = node
        while true {
            if let next = nextSibling(current) { return next }
            guard let above = parent(current) else { return count }
            current = above
        }
    }

    /// The value of an element's attribute, named in lower case.
    package func attribute(_ node: Node, _ name: String) -> String? {
        let record = records[node]
        guard record.kind == .element, record.count > 0 else { return nil }
        for index in Int(record.start)..<Int(record.start + record.count) where attributes[index].name == name {
            return attributes[index].value
        }
        return nil
    }

    /// All attributes of an element, in order.
    package func attributes(of node: Node) -> [(name: String, value: String)] {
        let record = records[node]
        guard record.kind == .element else { return [] }
        return attributes[Int(record.start)..<Int(record.start + record.count)].map { ($0.name, $0.value) }
    }

    /// The bytes of a text or a comment, in UTF-8.
    package func bytes(_ node: Node) -> ArraySlice<UInt8> {
        let record = records[node]
        guard record.kind == .text || record.kind == .comment else { return [] }
        return text[Int(record.start)..<Int(record.start + record.count)]
    }

    /// The text of a text node.
    package func string(_ node: Node) -> String { String(decoding: bytes(node), as: UTF8.self) }

    /// All text within a node, as it stands.
    ///
    /// - Complexity: O(*n*) in the number of nodes within.
    package func textContent(_ node: Node) -> String {
        var content: [UInt8] = []
        for inner in node..<end(of: node) where records[inner].kind == .text { content += bytes(inner) }
        return String(decoding: content, as: UTF8.self)
    }

    /// The first element of this name within a node.
    package func first(_ tag: HTMLTagName, in node: Node = 0) -> Node? {
        (node..<end(of: node)).first { isElement($0, tag) }
    }

    private func link(_ index: Int32) -> Node? { index < 0 ? nil : Int(index) }
}
