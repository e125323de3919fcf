/// The tree construction of the HTML standard (13.2.6), with scripting off.
struct TreeBuilder: HTMLTokenSink {
    enum Mode: UInt8 {
        case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, text, inTable, inTableText
        case inCaption, inColumnGroup, inTableBody, inRow, inCell, inTemplate, afterBody, inFrameset, afterFrameset
        case afterAfterBody, afterAfterFrameset
    }

    /// An element on the stack.
    struct Open {
        var node: Int32
        var tag: HTMLTagName
        var namespace: HTMLNamespace
    }

    /// An element in the list of active formatting elements; a marker has no node.
    struct Formatting {
        var node: Int32
        var tag: HTMLTagName
        var attributes: TextRange
    }

    var store: TextStore
    var tree: ConstructionTree
    let limits: HTMLParsingLimits
    let classes = TagClasses.table
    var mode = Mode.initial
    var originalMode = Mode.initial
    var templateModes: [Mode] = []
    var stack: [Open] = []
    /// How many elements of each known name of HTML are on the stack.
    var openCounts: [UInt32] = Array(repeating: 0, count: HTMLTagName.firstUnknown)
    var formatting: [Formatting] = []
    var reopened = 0
    var head: Int32 = -1
    var form: Int32 = -1
    /// The element within which a fragment would stand, with its attributes as it were.
    var context: Open?
    var isFragment: Bool { context != nil }
    var framesetOK = true
    var isQuirky = false
    var fostersParents = false
    /// Whether a line feed that comes next is left out.
    var dropsLineFeed = false
    var textMode = HTMLTextMode.data
    /// Text within tables, of which it is not known yet whether it holds more than spaces.
    var tableText: [TextRange] = []
    var documentTypes: [Int32: HTMLDocumentType] = [:]
    /// The names in drawings that were met.
    var foreignTags = ForeignNumbers()
    /// The same of attributes, by the language that they stand in.
    var foreignAttributes = [ForeignNumbers](repeating: ForeignNumbers(), count: 3)
    /// The place of the first thing that a limit left out, by the limit.
    var reached: [HTMLParsingLimits.Kind: Int] = [:]

    init(_ store: consuming TextStore, limits: HTMLParsingLimits) {
        tree = ConstructionTree(capacity: store.count / 12 + 64)
        store.attributes.reserveCapacity(store.count / 40 + 16)
        self.store = store
        self.limits = limits
    }

    var isInForeignContent: Bool {
        guard let current = adjustedCurrent else { return false }
        return current.namespace != .html
    }

    var current: Open { stack[stack.count &- 1] }

    /// The innermost open element, or the fragment's context where only the root is open.
    var adjustedCurrent: Open? {
        if stack.count == 1, let context { return context }
        return stack.last
    }

    func isCurrent(_ tag: HTMLTagName) -> Bool {
        guard let last = stack.last else { return false }
        return last.tag == tag && last.namespace == .html
    }

    func isClass(_ element: Open, _ wanted: TagClasses) -> Bool {
        element.namespace == .html && isClass(element.tag, wanted)
    }

    func isClass(_ tag: HTMLTagName, _ wanted: TagClasses) -> Bool {
        let number = Int(tag.rawValue)
        return number < classes.count && !classes[number].isDisjoint(with: wanted)
    }

    // MARK: - Tokens

    mutating func startTag(_ token: HTMLTagToken) -> HTMLTextMode {
        dropsLineFeed = false
        textMode = .data
        if mode == .inTableText { endTableText() }
        if isForeign(startTag: token) {
            foreignStart(token)
        } else if mode == .inBody {
            bodyStart(token)
        } else {
            while !start(token) {}
        }
        return textMode
    }

    mutating func endTag(_ token: HTMLTagToken) {
        dropsLineFeed = false
        if mode == .inTableText { endTableText() }
        if let current = adjustedCurrent, current.namespace != .html {
            foreignEnd(token)
        } else {
            endByMode(token)
        }
    }

    mutating func endByMode(_ token: HTMLTagToken) {
        if mode == .inBody { bodyEnd(token) } else { while !end(token) {} }
    }

    mutating func text(_ range: TextRange) {
        var range = range
        if dropsLineFeed {
            dropsLineFeed = false
            if store.byte(range, 0) == 0x0A {
                range.start &+= 1
                range.count &-= 1
                if range.count == 0 { return }
            }
        }
        if let last = stack.last, last.namespace != .html || isFragment, isTextForeign {
            if framesetOK, spaces(range) < range.count { framesetOK = false }
            return insertText(range)
        }
        switch mode {
        case .inBody: bodyText(range)
        case .text: insertText(range)
        default: textByMode(range)
        }
    }

    mutating func zero() {
        dropsLineFeed = false
        // Within HTML zeros are left out, whatever the mode.
        guard isTextForeign else {
            // Where a mode has no rule of its own they are like any character, and left out in the body then.
            while advance() {}
            if mode == .afterBody || mode == .afterAfterBody { mode = .inBody }
            return
        }
        let start = store.sideEnd
        store.side += [0xEF, 0xBF, 0xBD]
        insertText(store.sideRange(from: start))
    }

    mutating func comment(_ range: TextRange, offset: Int) {
        dropsLineFeed = false
        if mode == .inTableText { endTableText() }
        let node = tree.make(
            ConstructionTree.Node(kind: .comment, range: range, offset: UInt32(truncatingIfNeeded: offset)))
        switch mode {
        case .initial, .beforeHTML, .afterAfterBody, .afterAfterFrameset: tree.append(node, to: 0)
        case .afterBody: tree.append(node, to: stack[0].node)
        default: place(node)
        }
    }

    mutating func doctype(_ token: HTMLDoctypeToken) {
        dropsLineFeed = false
        if mode == .inTableText { endTableText() }
        guard mode == .initial else { return }
        let node = tree.make(ConstructionTree.Node(kind: .documentType, range: TextRange(), offset: 0))
        func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }
        let type = HTMLDocumentType(
            name: text(token.name), publicID: text(token.publicID), systemID: text(token.systemID))
        documentTypes[node] = type
        tree.append(node, to: 0)
        isQuirky = token.forcesQuirks || QuirksMode.holds(type, hasSystemID: token.systemID != nil)
        mode = .beforeHTML
    }

    mutating func endOfFile() {
        if mode == .inTableText { endTableText() }
        while !end() {}
    }

    mutating func leftOutAttributes(at offset: Int) { report(.attributes, at: offset) }

    mutating func report(_ kind: HTMLParsingLimits.Kind, at offset: Int) {
        if reached[kind] == nil { reached[kind] = offset }
    }

    // MARK: - Inserting

    /// Where a node goes: into an element, or before one (13.2.6.1).
    @inline(__always)
    private mutating func appropriatePlace(_ override: Int32? = nil) -> (parent: Int32, before: Int32) {
        let target = override ?? current.node
        if fostersParents { return fosterPlace(target) }
        return (target, -1)
    }

    /// Mutating, though it changes nothing: the builder would be copied for it otherwise.
    @inline(never)
    private mutating func fosterPlace(_ target: Int32) -> (parent: Int32, before: Int32) {
        let node = tree[target]
        guard node.namespace == .html, isClass(node.tag, .fostering) else { return (target, -1) }
        var index = stack.count - 1
        while index >= 0 {
            let element = stack[index]
            if element.namespace == .html {
                if element.tag == .template { return (element.node, -1) }
                if element.tag == .table {
                    let parent = tree[element.node].parent
                    if parent >= 0 { return (parent, element.node) }
                    return (index > 0 ? stack[index - 1].node : stack[0].node, -1)
                }
            }
            index -= 1
        }
        return (stack[0].node, -1)
    }

    mutating func place(_ node: Int32, in override: Int32? = nil) {
        let place = appropriatePlace(override)
        if place.before >= 0 {
            tree.insert(node, before: place.before)
        } else {
            tree.append(node, to: place.parent)
        }
    }

    mutating func insertText(_ range: TextRange) {
        let place = appropriatePlace()
        if place.parent == 0 { return }
        let neighbour = place.before >= 0 ? tree[place.before].previous : tree[place.parent].last
        if neighbour >= 0, tree[neighbour].kind == .text {
            tree.extend(neighbour, range)
            return
        }
        let node = tree.make(
            ConstructionTree.Node(
                kind: .text, range: range, offset: range.start < UInt32(store.input.count) ? range.start : 0))
        if place.before >= 0 {
            tree.insert(node, before: place.before)
        } else {
            tree.append(node, to: place.parent)
        }
    }

    @inline(__always)
    func makeElement(_ token: HTMLTagToken, _ namespace: HTMLNamespace = .html) -> ConstructionTree.Node {
        ConstructionTree.Node(
            kind: .element, namespace: namespace, tag: token.name, isOpen: true,
            // Where there are none the place would mean nothing once other attributes are taken back.
            range: token.attributeCount == 0
                ? TextRange() : TextRange(start: token.firstAttribute, count: token.attributeCount),
            offset: UInt32(truncatingIfNeeded: token.offset))
    }

    /// Inserts an element and opens it.
    @discardableResult
    mutating func insert(_ token: HTMLTagToken, _ namespace: HTMLNamespace = .html) -> Int32 {
        let node = tree.make(makeElement(token, namespace))
        if stack.count > limits.depth, !fostersParents {
            report(.depth, at: token.offset)
            tree.append(node, to: stack[limits.depth].node)
        } else {
            place(node)
        }
        push(Open(node: node, tag: token.name, namespace: namespace))
        return node
    }

    /// Inserts an element that holds nothing.
    mutating func insertVoid(_ token: HTMLTagToken, _ namespace: HTMLNamespace = .html) {
        insert(token, namespace)
        pop()
    }

    /// Inserts an element that no tag of the page begins.
    @discardableResult
    mutating func insert(implied tag: HTMLTagName) -> Int32 {
        insert(HTMLTagToken(name: tag, firstAttribute: store.attributes.count, offset: offsetOfCurrent))
    }

    private var offsetOfCurrent: Int { stack.isEmpty ? 0 : Int(tree[current.node].offset) }

    /// Gives an element those attributes of a tag that it lacks.
    mutating func mergeAttributes(of token: HTMLTagToken, into node: Int32) {
        guard token.attributeCount > 0 else { return }
        let own = tree[node].range
        var missing: [AttributeRecord] = []
        let has = Set(store.attributes[Int(own.start)..<Int(own.end)].map(\.name))
        for index in token.firstAttribute..<(token.firstAttribute + token.attributeCount)
        where !has.contains(store.attributes[index].name) {
            missing.append(store.attributes[index])
        }
        store.attributes.removeSubrange(token.firstAttribute...)
        guard !missing.isEmpty else { return }
        guard Int(own.count) + missing.count <= TreeBuilder.mergedAttributes else {
            report(.attributes, at: token.offset)
            return
        }
        let start = store.attributes.count
        store.attributes += Array(store.attributes[Int(own.start)..<Int(own.end)]) + missing
        tree.setAttributes(node, TextRange(start: start, count: store.attributes.count - start))
    }

    /// How many attributes the page's root and its body may gather from later tags.
    private static let mergedAttributes = 256

    /// How many spaces a text begins with.
    func spaces(_ range: TextRange) -> UInt32 {
        var count: UInt32 = 0
        while count < range.count, store.byte(range, Int(count)).isHTMLSpace { count += 1 }
        return count
    }

    /// A tag that the tree has no use for leaves no attributes behind.
    mutating func discard(_ token: HTMLTagToken) {
        if token.attributeCount > 0, token.firstAttribute + token.attributeCount == store.attributes.count {
            store.attributes.removeSubrange(token.firstAttribute...)
        }
    }

    func hasAttribute(_ token: HTMLTagToken, _ name: HTMLAttributeName) -> Bool {
        attribute(token, name) != nil
    }

    func attribute(_ token: HTMLTagToken, _ name: HTMLAttributeName) -> ArraySlice<UInt8>? {
        for index in token.firstAttribute..<(token.firstAttribute + token.attributeCount)
        where store.attributes[index].name == name {
            return store.bytes(store.attributes[index].value)
        }
        return nil
    }

    func isAttribute(_ token: HTMLTagToken, _ name: HTMLAttributeName, _ value: StaticString) -> Bool {
        guard let found = attribute(token, name) else { return false }
        return found.lazy.map(\.asciiLowercased).elementsEqual("\(value)".utf8)
    }
}
