import Synchronization

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
///
/// What loops in other modules call is public, although no product shows it: nothing else is inlined there.
public struct HTMLTree: Sendable {
    /// A node's place in the arrays.
    public typealias Node = Int

    /// What a node is.
    public enum Kind: UInt8, Sendable {
        /// The page itself, always the first node.
        case document
        case element
        case text
        case comment
        case documentType

        /// Whether two kinds are the same.
        @inlinable
        public static func == (left: Kind, right: Kind) -> Bool { left.rawValue == right.rawValue }
    }

    @usableFromInline
    struct Record: Sendable {
        @usableFromInline var kind: Kind
        @usableFromInline var namespace: HTMLNamespace
        @usableFromInline var tag: HTMLTagName
        @usableFromInline var parent: Int32
        /// The node behind this one and all within it.
        @usableFromInline var end: Int32
        /// The text, or the attributes.
        @usableFromInline var range: TextRange
        var offset: UInt32
        /// Which names its attributes may have, a bit for several of them: most elements have none that is asked for.
        @usableFromInline var attributeNames: UInt32 = 0

        @inlinable
        static func bit(_ name: HTMLAttributeName) -> UInt32 { 1 << UInt32(truncatingIfNeeded: name.rawValue & 31) }
    }

    /// What a tree is made of, behind one reference: a tree is handed on often and never changed.
    @usableFromInline
    final class Storage: Sendable {
        @usableFromInline let records: [Record]
        @usableFromInline let store: TextStore
        let isQuirky: Bool
        let documentTypes: [Int: HTMLDocumentType]
        /// How many lines begin before each block of the page; counted when a line is first asked for, which few pages need.
        private let linesBefore = Mutex<[Int32]?>(nil)

        init(_ records: [Record], _ store: TextStore, _ isQuirky: Bool, _ documentTypes: [Int: HTMLDocumentType]) {
            self.records = records
            self.store = store
            self.isQuirky = isQuirky
            self.documentTypes = documentTypes
        }

        /// The line in which a place of the page lies.
        func line(ofOffset offset: Int) -> Int {
            let lines = linesBefore.withLock { known in
                let lines = known ?? countedLines()
                known = lines
                return lines
            }
            let offset = min(offset, store.count)
            let block = offset / HTMLTree.block
            guard block < lines.count else { return Int(lines.last ?? 1) }
            let input = store.input
            let page = input.span
            return Int(lines[block]) + page.count(of: 0x0A, from: block * HTMLTree.block, to: offset)
        }

        private func countedLines() -> [Int32] {
            var lines: [Int32] = []
            var count: Int32 = 1
            lines.reserveCapacity(store.count / HTMLTree.block + 1)
            let input = store.input
            let page = input.span
            var start = 0
            while start < store.count {
                lines.append(count)
                let stop = min(start + HTMLTree.block, store.count)
                count &+= Int32(truncatingIfNeeded: page.count(of: 0x0A, from: start, to: stop))
                start = stop
            }
            return lines
        }
    }

    @usableFromInline let storage: Storage

    init(records: [Record], store: TextStore, isQuirky: Bool, documentTypes: [Int: HTMLDocumentType]) {
        storage = Storage(records, store, isQuirky, documentTypes)
    }

    var records: [Record] { storage.records }
    var store: TextStore { storage.store }

    /// Whether the page is shown in quirks mode.
    public var isQuirky: Bool { storage.isQuirky }

    private static let block = 4_096

    /// How many nodes there are; they are numbered from 0, which is the page itself.
    @inlinable
    public var count: Int { storage.records.count }

    /// How many elements there are.
    public var elementCount: Int { storage.records.count { $0.kind == .element } }

    /// How many bytes the values of all attributes have together.
    public var attributeByteCount: Int { storage.store.attributes.reduce(0) { $0 + Int($1.value.count) } }

    /// What a node is.
    @inlinable
    public func kind(_ node: Node) -> Kind { storage.records[node].kind }

    /// The name of an element.
    @inlinable
    public func tag(_ node: Node) -> HTMLTagName { storage.records[node].tag }

    /// The language of an element.
    @inlinable
    public func namespace(_ node: Node) -> HTMLNamespace { storage.records[node].namespace }

    /// Whether a node is an element of this name.
    @inlinable
    public func isElement(_ node: Node, _ tag: HTMLTagName) -> Bool {
        storage.records[node].kind == .element && storage.records[node].tag == tag
    }

    /// The name of an element as text.
    public func name(_ node: Node) -> String { storage.store.tagNames.name(Int(storage.records[node].tag.rawValue)) }

    /// The number of a name; `nil` where no element of the tree has it and it is no known one.
    public func tagName(_ name: String) -> HTMLTagName? {
        storage.store.tagNames.known(name).map { HTMLTagName(rawValue: UInt16(clamping: $0)) }
    }

    /// The number of an attribute's name; `nil` where no element of the tree has it and it is no known one.
    package func attributeName(_ name: String) -> HTMLAttributeName? {
        storage.store.attributeNames.known(name).map { HTMLAttributeName(rawValue: $0) }
    }

    /// The document type that a node is.
    package func documentType(_ node: Node) -> HTMLDocumentType? { storage.documentTypes[node] }

    /// The node that a node lies in; `nil` for the page itself.
    @inlinable
    public func parent(_ node: Node) -> Node? { node == 0 ? nil : Int(storage.records[node].parent) }

    /// The first node within a node.
    @inlinable
    public func firstChild(_ node: Node) -> Node? { storage.records[node].end > node + 1 ? node + 1 : nil }

    /// The next node within the same node.
    @inlinable
    public func nextSibling(_ node: Node) -> Node? {
        guard node > 0 else { return nil }
        let end = storage.records[node].end
        return end < storage.records[Int(storage.records[node].parent)].end ? Int(end) : nil
    }

    /// The line of the source at which a node begins.
    public func line(_ node: Node) -> Int { line(ofOffset: Int(storage.records[node].offset)) }

    func line(ofOffset offset: Int) -> Int { storage.line(ofOffset: offset) }

    /// The nodes directly within a node.
    @inlinable
    public func children(_ node: Node) -> Children { Children(tree: self, next: firstChild(node)) }

    /// The children of a node, found one after the other.
    public struct Children: Sequence, IteratorProtocol {
        @usableFromInline let tree: HTMLTree
        @usableFromInline var child: Node?

        @usableFromInline
        init(tree: HTMLTree, next: Node?) {
            self.tree = tree
            child = next
        }

        /// The next child.
        @inlinable
        public mutating func next() -> Node? {
            guard let found = child else { return nil }
            child = tree.nextSibling(found)
            return found
        }
    }

    /// The node behind a node and all within it; ``count`` if there is none.
    @inlinable
    public func end(of node: Node) -> Node { Int(storage.records[node].end) }

    /// How many attributes an element has.
    @inlinable
    public func attributeCount(_ node: Node) -> Int {
        storage.records[node].kind == .element ? Int(storage.records[node].range.count) : 0
    }

    /// The value of an element's attribute.
    @inlinable
    public func attribute(_ node: Node, _ name: HTMLAttributeName) -> String? {
        mayHaveAttribute(node, name) ? text(ofAttribute: name, node) : nil
    }

    @usableFromInline
    func text(ofAttribute name: HTMLAttributeName, _ node: Node) -> String? {
        bytes(ofAttribute: name, node).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The value of an element's attribute, in UTF-8.
    @inlinable
    public func attributeBytes(_ node: Node, _ name: HTMLAttributeName) -> ArraySlice<UInt8>? {
        mayHaveAttribute(node, name) ? bytes(ofAttribute: name, node) : nil
    }

    /// Whether an element has an attribute.
    @inlinable
    public func hasAttribute(_ node: Node, _ name: HTMLAttributeName) -> Bool {
        mayHaveAttribute(node, name) && value(of: name, node) != nil
    }

    /// Looks at the value of an element's attribute, in UTF-8, where it lies: nothing is counted, as it is for a slice.
    ///
    /// - Returns: What was made of it; `nil` where the element has no such attribute.
    @inlinable @inline(__always)
    public func withAttribute<Result>(
        _ node: Node, _ name: HTMLAttributeName, _ body: (Span<UInt8>) -> Result
    ) -> Result? {
        guard mayHaveAttribute(node, name), let value = value(of: name, node) else { return nil }
        return withBytes(of: value, body)
    }

    /// Whether the value of an element's attribute begins with a byte.
    @inlinable
    public func attribute(_ node: Node, _ name: HTMLAttributeName, beginsWith byte: UInt8) -> Bool {
        withAttribute(node, name) { $0.count > 0 && $0[0] == byte } ?? false
    }

    @inlinable
    func mayHaveAttribute(_ node: Node, _ name: HTMLAttributeName) -> Bool {
        storage.records[node].attributeNames & Record.bit(name) != 0
    }

    @usableFromInline
    func bytes(ofAttribute name: HTMLAttributeName, _ node: Node) -> ArraySlice<UInt8>? {
        value(of: name, node).map { storage.store.bytes($0) }
    }

    /// Where the value of an attribute lies.
    @inlinable
    func value(of name: HTMLAttributeName, _ node: Node) -> TextRange? {
        let range = storage.records[node].range
        for index in Int(range.start)..<Int(range.end) where storage.store.attributes[index].name == name {
            return storage.store.attributes[index].value
        }
        return nil
    }

    /// The value of an element's attribute whose name, in lower case, is no constant.
    public func attribute(_ node: Node, named name: String) -> String? {
        guard storage.records[node].kind == .element, storage.records[node].range.count > 0,
            let name = attributeName(name)
        else { return nil }
        return attribute(node, name)
    }

    /// All attributes of an element, in order.
    public func attributes(of node: Node) -> [(name: String, value: String)] {
        let record = storage.records[node]
        guard record.kind == .element else { return [] }
        return storage.store.attributes[Int(record.range.start)..<Int(record.range.end)].map {
            (
                storage.store.attributeNames.name(Int($0.name.rawValue)),
                String(decoding: storage.store.bytes($0.value), as: UTF8.self)
            )
        }
    }

    /// How many bytes a text has in UTF-8.
    @inlinable
    public func textLength(_ node: Node) -> Int { kind(node) == .text ? Int(storage.records[node].range.count) : 0 }

    /// The bytes of a text or a comment, in UTF-8.
    @inlinable
    public func bytes(_ node: Node) -> ArraySlice<UInt8> {
        let record = storage.records[node]
        guard record.kind == .text || record.kind == .comment else { return [] }
        return storage.store.bytes(record.range)
    }

    /// Looks at the bytes of a text or a comment, in UTF-8, where they lie.
    @inlinable @inline(__always)
    public func withBytes<Result>(_ node: Node, _ body: (Span<UInt8>) -> Result) -> Result {
        let kind = storage.records[node].kind
        var range = storage.records[node].range
        if kind != .text, kind != .comment { range.count = 0 }
        return withBytes(of: range, body)
    }

    @inlinable @inline(__always)
    func withBytes<Result>(of range: TextRange, _ body: (Span<UInt8>) -> Result) -> Result {
        let start = Int(range.start)
        let count = Int(range.count)
        let input = storage.store.input
        if start < input.count { return body(input.span.extracting(start..<start + count)) }
        let side = storage.store.side
        return body(side.span.extracting(start - input.count..<start - input.count + count))
    }

    /// The text of a text node.
    public func string(_ node: Node) -> String { String(decoding: bytes(node), as: UTF8.self) }

    /// All text within a node, as it stands.
    ///
    /// - Complexity: O(*n*) in the number of nodes within.
    public func textContent(_ node: Node) -> String {
        var content: [UInt8] = []
        for inner in node..<end(of: node) where storage.records[inner].kind == .text { content += bytes(inner) }
        return String(decoding: content, as: UTF8.self)
    }

    /// The first element of this name within a node.
    public func first(_ tag: HTMLTagName, in node: Node = 0) -> Node? {
        (node..<end(of: node)).first { isElement($0, tag) && storage.records[$0].namespace == .html }
    }
}
