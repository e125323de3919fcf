/// Builds an ``HTMLTree`` from the beginnings and ends of elements, in document order.
package struct HTMLTreeBuilder: Sendable {
    private var tree = HTMLTree()
    private var open: [Int] = [0]
    /// Elements that are open but stand flat in the innermost one of ``open``, since they are nested too deep.
    private var flat = 0
    private var unknownNumbers: [String: Int] = [:]
    private let depthLimit: Int
    /// The line of the first element that was nested too deep.
    package private(set) var firstFlattenedLine: Int?
    private var dropsLineFeed = false

    /// Makes a builder.
    ///
    /// - Parameter depthLimit: How deep elements nest; deeper ones are placed beside one another, as browsers do.
    package init(depthLimit: Int = 512) { self.depthLimit = depthLimit }

    /// Begins an element.
    package mutating func startElement(_ name: String, attributes: [(name: String, value: String)], line: Int) {
        dropsLineFeed = name == "pre" || name == "listing" || name == "textarea"
        let start = tree.attributes.count
        for attribute in attributes {
            tree.attributes.append(HTMLTree.Attribute(name: attribute.name, value: attribute.value))
        }
        let isTooDeep = open.count > depthLimit
        let parent = open[open.count - 1]
        var record = HTMLTree.Record(kind: .element, parent: Int32(parent), line: Int32(clamping: line))
        record.tag = tagName(name)
        record.start = Int32(clamping: start)
        record.count = Int32(attributes.count)
        let node = append(record)
        if isTooDeep {
            flat += 1
            if firstFlattenedLine == nil { firstFlattenedLine = line }
        } else {
            open.append(node)
        }
    }

    /// Ends the innermost element.
    package mutating func endElement() {
        dropsLineFeed = false
        if flat > 0 {
            flat -= 1
        } else if open.count > 1 {
            open.removeLast()
        }
    }

    /// Adds text; text that follows text is one with it.
    package mutating func characters(_ bytes: Span<UInt8>) {
        var first = 0
        if dropsLineFeed, bytes.count > 0 {
            // The standard takes a line feed right after these tags for layout.
            if bytes[0] == 0x0A { first = 1 }
            dropsLineFeed = false
        }
        if first == bytes.count { return }
        let parent = open[open.count - 1]
        let start = tree.text.count
        for index in first..<bytes.count { tree.text.append(bytes[index]) }
        let last = tree.records.count - 1
        if tree.records[last].kind == .text, tree.records[last].parent == Int32(parent),
            Int(tree.records[last].start + tree.records[last].count) == start
        {
            tree.records[last].count += Int32(tree.text.count - start)
            return
        }
        var record = HTMLTree.Record(kind: .text, parent: Int32(parent), line: 0)
        record.start = Int32(clamping: start)
        record.count = Int32(clamping: tree.text.count - start)
        _ = append(record)
    }

    /// Adds a comment.
    package mutating func comment(_ text: String) {
        let parent = open[open.count - 1]
        let start = tree.text.count
        tree.text.append(contentsOf: text.utf8)
        var record = HTMLTree.Record(kind: .comment, parent: Int32(parent), line: 0)
        record.start = Int32(clamping: start)
        record.count = Int32(clamping: tree.text.count - start)
        _ = append(record)
    }

    /// The tree as far as it was built.
    package consuming func finish() -> HTMLTree { tree }

    private mutating func append(_ record: HTMLTree.Record) -> Int {
        let node = tree.records.count
        tree.records.append(record)
        let parent = Int(record.parent)
        if tree.records[parent].lastChild >= 0 {
            tree.records[Int(tree.records[parent].lastChild)].nextSibling = Int32(node)
        } else {
            tree.records[parent].firstChild = Int32(node)
        }
        tree.records[parent].lastChild = Int32(node)
        return node
    }

    private mutating func tagName(_ name: String) -> HTMLTagName {
        if let known = HTMLTagName.known(name) { return known }
        if let number = unknownNumbers[name] { return HTMLTagName(number) }
        // Names beyond what fits share the last number: they mean nothing to anybody.
        let number = min(HTMLTagName.firstUnknown + tree.unknownNames.count, Int(UInt16.max))
        if number < Int(UInt16.max) { tree.unknownNames.append(name) }
        unknownNumbers[name] = number
        return HTMLTagName(number)
    }
}
