/// A tree that grows and changes while a page is parsed; ``freeze`` makes an ``HTMLTree`` of it.
struct ConstructionTree {
    struct Node {
        var kind: HTMLTree.Kind
        /// The namespace, and with the highest bit whether the element is open: a page may hold millions of nodes, which four
        /// bytes more would make larger by a tenth.
        private var state: UInt8
        var tag: HTMLTagName
        var parent: Int32 = -1
        /// The first and the last child; of a text the first and the last of its further pieces.
        var first: Int32 = -1
        var last: Int32 = -1
        var previous: Int32 = -1
        var next: Int32 = -1
        /// The first piece of a text, the text of a comment; of an element the place and the count of its attributes.
        var range: TextRange
        /// Where it begins in the page.
        var offset: UInt32

        @inline(__always)
        init(
            kind: HTMLTree.Kind, namespace: HTMLNamespace = .html, tag: HTMLTagName = HTMLTagName(rawValue: 0),
            isOpen: Bool = false, range: TextRange, offset: UInt32
        ) {
            self.kind = kind
            state = namespace.rawValue | (isOpen ? 0x80 : 0)
            self.tag = tag
            self.range = range
            self.offset = offset
        }

        var namespace: HTMLNamespace { HTMLNamespace(rawValue: state & 0x7F) ?? .html }

        /// Whether the element is on the stack of open elements.
        var isOpen: Bool {
            @inline(__always) get { state & 0x80 != 0 }
            @inline(__always) set { state = state & 0x7F | (newValue ? 0x80 : 0) }
        }
    }

    /// A further piece of a text.
    private struct Piece {
        var range: TextRange
        var next: Int32 = -1
    }

    private(set) var nodes: [Node] = []
    private var pieces: [Piece] = []

    init(capacity: Int) {
        nodes.reserveCapacity(capacity)
        nodes.append(Node(kind: .document, range: TextRange(), offset: 0))
    }

    subscript(_ node: Int32) -> Node {
        @inline(__always) get { nodes[Int(node)] }
    }

    mutating func setOpen(_ node: Int32, _ isOpen: Bool) { nodes[Int(node)].isOpen = isOpen }

    mutating func setAttributes(_ node: Int32, _ range: TextRange) { nodes[Int(node)].range = range }

    /// Makes a node that stands nowhere yet.
    @inline(__always)
    mutating func make(_ node: Node) -> Int32 {
        nodes.append(node)
        return Int32(truncatingIfNeeded: nodes.count &- 1)
    }

    /// Puts a node that stands nowhere at the end of another.
    @inline(__always)
    mutating func append(_ node: Int32, to parent: Int32) {
        let last = nodes[Int(parent)].last
        nodes[Int(node)].parent = parent
        nodes[Int(node)].previous = last
        if last >= 0 { nodes[Int(last)].next = node } else { nodes[Int(parent)].first = node }
        nodes[Int(parent)].last = node
    }

    /// Puts a node that stands nowhere before another.
    mutating func insert(_ node: Int32, before sibling: Int32) {
        let parent = nodes[Int(sibling)].parent
        let previous = nodes[Int(sibling)].previous
        nodes[Int(node)].parent = parent
        nodes[Int(node)].previous = previous
        nodes[Int(node)].next = sibling
        nodes[Int(sibling)].previous = node
        if previous >= 0 { nodes[Int(previous)].next = node } else { nodes[Int(parent)].first = node }
    }

    /// Takes a node from where it stands.
    mutating func remove(_ node: Int32) {
        let (parent, previous, next) = (self[node].parent, self[node].previous, self[node].next)
        guard parent >= 0 else { return }
        if previous >= 0 { nodes[Int(previous)].next = next } else { nodes[Int(parent)].first = next }
        if next >= 0 { nodes[Int(next)].previous = previous } else { nodes[Int(parent)].last = previous }
        nodes[Int(node)].parent = -1
        nodes[Int(node)].previous = -1
        nodes[Int(node)].next = -1
    }

    /// Moves all children of a node to the end of another.
    mutating func moveChildren(of node: Int32, to target: Int32) {
        var child = self[node].first
        while child >= 0 {
            let next = self[child].next
            remove(child)
            append(child, to: target)
            child = next
        }
    }

    /// Adds text to a text node.
    mutating func extend(_ node: Int32, _ range: TextRange) {
        let last = nodes[Int(node)].last
        if last < 0 {
            if nodes[Int(node)].range.end == range.start {
                nodes[Int(node)].range.count &+= range.count
                return
            }
        } else if pieces[Int(last)].range.end == range.start {
            pieces[Int(last)].range.count &+= range.count
            return
        }
        let piece = Int32(truncatingIfNeeded: pieces.count)
        pieces.append(Piece(range: range))
        if last >= 0 { pieces[Int(last)].next = piece } else { nodes[Int(node)].first = piece }
        nodes[Int(node)].last = piece
    }

    // MARK: - Freezing

    /// The tree with its nodes in document order, texts in one piece each.
    ///
    /// - Complexity: O(*n*) in nodes and text.
    consuming func freeze(_ store: consuming TextStore, isQuirky: Bool, documentTypes: [Int32: HTMLDocumentType])
        -> HTMLTree
    {
        var records: [HTMLTree.Record] = []
        records.reserveCapacity(nodes.count)
        var side = store.side
        let base = store.input.count
        var current: Int32 = 0
        var parent: Int32 = -1
        var types: [Int: HTMLDocumentType] = [:]
        while true {
            let node = nodes[Int(current)]
            let place = Int32(truncatingIfNeeded: records.count)
            var range = node.range
            if node.kind == .text, node.first >= 0 {
                let start = side.count
                ConstructionTree.add(range, store, &side, base)
                var piece = node.first
                while piece >= 0 {
                    ConstructionTree.add(pieces[Int(piece)].range, store, &side, base)
                    piece = pieces[Int(piece)].next
                }
                range = TextRange(start: base + start, count: side.count - start)
            }
            if node.kind == .documentType { types[Int(place)] = documentTypes[current] }
            var record = HTMLTree.Record(
                kind: node.kind, namespace: node.namespace, tag: node.tag, parent: parent, end: place &+ 1,
                range: range, offset: node.offset)
            if node.kind == .element, range.count > 0 {
                for index in Int(range.start)..<Int(range.end) {
                    record.attributeNames |= HTMLTree.Record.bit(store.attributes[index].name)
                }
            }
            records.append(record)
            if node.kind != .text, node.first >= 0 {
                parent = place
                current = node.first
                continue
            }
            var next = node.next
            while next < 0, parent >= 0 {
                let end = Int32(truncatingIfNeeded: records.count)
                records[Int(parent)].end = end
                current = nodes[Int(current)].parent
                parent = records[Int(parent)].parent
                next = nodes[Int(current)].next
            }
            if next < 0 { break }
            current = next
        }
        store.side = side
        return HTMLTree(records: records, store: store, isQuirky: isQuirky, documentTypes: types)
    }

    private static func add(_ range: TextRange, _ store: borrowing TextStore, _ side: inout [UInt8], _ base: Int) {
        let start = Int(range.start)
        if start < base {
            side += store.input[start..<start + Int(range.count)]
        } else {
            // What is copied lies in the buffer that grows.
            for index in (start - base)..<(start - base + Int(range.count)) { side.append(side[index]) }
        }
    }
}
