/// The document type of a page.
package struct HTMLDocumentType: Hashable, Sendable {
    package var name: String
    package var publicID: String
    package var systemID: String
}

/// A page as a tree in flat arrays, in document order: a node's descendants are the nodes that follow it directly.
///
/// Content is looked at many times, so that a walk must be no more than a loop over indices. Text and the values of attributes
/// are stretches of the page itself, or of a second buffer where the page writes them otherwise. A page and what is made
/// from it take up to four gigabytes.
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
        var namespace: HTMLNamespace
        var tag: HTMLTagName
        var parent: Int32
        /// The node behind this one and all within it.
        var end: Int32
        /// The text, or the attributes.
        var range: TextRange
        var offset: UInt32
    }

    let records: [Record]
    let store: TextStore
    /// Whether the page is shown in quirks mode.
    package let isQuirky: Bool
    private let documentTypes: [Int: HTMLDocumentType]
    /// How many lines begin before each block of the page.
    private let linesBefore: [Int32]

    init(records: [Record], store: TextStore, isQuirky: Bool, documentTypes: [Int: HTMLDocumentType]) {
        self.records = records
        self.store = store
        self.isQuirky = isQuirky
        self.documentTypes = documentTypes
        var lines: [Int32] = []
        var count: Int32 = 1
        lines.reserveCapacity(store.count / HTMLTree.block + 1)
        let page = store.input.span
        var start = 0
        while start < store.count {
            lines.append(count)
            let stop = min(start + HTMLTree.block, store.count)
            count &+= Int32(truncatingIfNeeded: page.count(of: 0x0A, from: start, to: stop))
            start = stop
        }
        linesBefore = lines
    }

    private static let block = 4_096

    /// How many nodes there are; they are numbered from 0, which is the page itself.
    package var count: Int { records.count }

    /// How many elements there are.
    package var elementCount: Int { records.count { $0.kind == .element } }

    /// How many bytes the values of all attributes have together.
    package var attributeByteCount: Int { store.attributes.reduce(0) { $0 + Int($1.value.count) } }

    /// What a node is.
    package func kind(_ node: Node) -> Kind { records[node].kind }

    /// The name of an element.
    package func tag(_ node: Node) -> HTMLTagName { records[node].tag }

    /// The language of an element.
    package func namespace(_ node: Node) -> HTMLNamespace { records[node].namespace }

    /// Whether a node is an element of this name.
    package func isElement(_ node: Node, _ tag: HTMLTagName) -> Bool {
        records[node].kind == .element && records[node].tag == tag
    }

    /// The name of an element as text.
    package func name(_ node: Node) -> String { store.tagNames.name(Int(records[node].tag.rawValue)) }

    /// The number of a name; `nil` where no element of the tree has it and it is no known one.
    package func tagName(_ name: String) -> HTMLTagName? {
        store.tagNames.known(name).map { HTMLTagName(rawValue: UInt16(clamping: $0)) }
    }

    /// The document type that a node is.
    package func documentType(_ node: Node) -> HTMLDocumentType? { documentTypes[node] }

    /// The node that a node lies in; `nil` for the page itself.
    package func parent(_ node: Node) -> Node? { node == 0 ? nil : Int(records[node].parent) }

    /// The first node within a node.
    package func firstChild(_ node: Node) -> Node? { records[node].end > node + 1 ? node + 1 : nil }

    /// The next node within the same node.
    package func nextSibling(_ node: Node) -> Node? {
        guard node > 0 else { return nil }
        let end = records[node].end
        return end < records[Int(records[node].parent)].end ? Int(end) : nil
    }

    /// The line of the source at which a node begins.
    package func line(_ node: Node) -> Int { line(ofOffset: Int(records[node].offset)) }

    func line(ofOffset offset: Int) -> Int {
        let offset = min(offset, store.count)
        let block = offset / HTMLTree.block
        guard block < linesBefore.count else { return Int(linesBefore.last ?? 1) }
        let page = store.input.span
        return Int(linesBefore[block]) + page.count(of: 0x0A, from: block * HTMLTree.block, to: offset)
    }

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
    package func end(of node: Node) -> Node { Int(records[node].end) }

    /// How many attributes an element has.
    package func attributeCount(_ node: Node) -> Int {
        records[node].kind == .element ? Int(records[node].range.count) : 0
    }

    /// The value of an element's attribute.
    package func attribute(_ node: Node, _ name: HTMLAttributeName) -> String? {
        attributeBytes(node, name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The value of an element's attribute, in UTF-8.
    package func attributeBytes(_ node: Node, _ name: HTMLAttributeName) -> ArraySlice<UInt8>? {
        let record = records[node]
        guard record.kind == .element, record.range.count > 0 else { return nil }
        for index in Int(record.range.start)..<Int(record.range.end) where store.attributes[index].name == name {
            return store.bytes(store.attributes[index].value)
        }
        return nil
    }

    /// The value of an element's attribute whose name, in lower case, is no constant.
    package func attribute(_ node: Node, named name: String) -> String? {
        guard records[node].kind == .element, records[node].range.count > 0,
            let number = store.attributeNames.known(name)
        else { return nil }
        return attribute(node, HTMLAttributeName(rawValue: number))
    }

    /// All attributes of an element, in order.
    package func attributes(of node: Node) -> [(name: String, value: String)] {
        let record = records[node]
        guard record.kind == .element else { return [] }
        return store.attributes[Int(record.range.start)..<Int(record.range.end)].map {
            (
                store.attributeNames.name(Int($0.name.rawValue)),
                String(decoding: store.bytes($0.value), as: UTF8.self)
            )
        }
    }

    /// The bytes of a text or a comment, in UTF-8.
    package func bytes(_ node: Node) -> ArraySlice<UInt8> {
        let record = records[node]
        guard record.kind == .text || record.kind == .comment else { return [] }
        return store.bytes(record.range)
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
        (node..<end(of: node)).first { isElement($0, tag) && records[$0].namespace == .html }
    }
}
