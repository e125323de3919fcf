// The list of active formatting elements (13.2.4.3) and the adoption agency (13.2.6.4.7).
extension TreeBuilder {
    mutating func addMarker() {
        formatting.append(Formatting(node: -1, tag: HTMLTagName(rawValue: 0), attributes: TextRange()))
    }

    mutating func clearFormatting() {
        while let last = formatting.popLast(), last.node >= 0 {}
    }

    /// The last formatting element of this name behind the last marker.
    func formattingIndex(of tag: HTMLTagName) -> Int? {
        var index = formatting.count - 1
        while index >= 0, formatting[index].node >= 0 {
            if formatting[index].tag == tag { return index }
            index -= 1
        }
        return nil
    }

    /// Adds an element; of equal ones no more than three stay (the Noah's Ark clause).
    mutating func addFormatting(_ node: Int32, _ token: HTMLTagToken) {
        let attributes = tree[node].range
        var equal = 0
        var earliest = 0
        var first = formatting.count
        while first > 0, formatting[first - 1].node >= 0 {
            first -= 1
            let element = formatting[first]
            if element.tag == token.name, areEqual(element.attributes, attributes) {
                equal += 1
                earliest = first
            }
        }
        if equal >= 3 {
            formatting.remove(at: earliest)
        } else if formatting.count - first >= limits.formattingElements {
            report(.formattingElements, at: token.offset)
            formatting.remove(at: first)
        }
        formatting.append(Formatting(node: node, tag: token.name, attributes: attributes))
    }

    private func areEqual(_ left: TextRange, _ right: TextRange) -> Bool {
        if left.count != right.count { return false }
        if left == right || left.count == 0 { return true }
        let others = Int(right.start)..<Int(right.end)
        for (offset, index) in (Int(left.start)..<Int(left.end)).enumerated() {
            let own = store.attributes[index]
            // Mostly they stand in the same order.
            var other: Int? = others.lowerBound + offset
            if store.attributes[others.lowerBound + offset].name != own.name {
                other = left.count > 32 ? nil : others.first { store.attributes[$0].name == own.name }
            }
            guard let other else { return false }
            let value = store.attributes[other].value
            if !store.areEqual(value, own.value) { return false }
        }
        return true
    }

    /// Opens formatting elements anew that were closed while they should go on.
    @inline(__always)
    mutating func reopenFormatting() {
        guard let last = formatting.last, last.node >= 0, !tree[last.node].isOpen else { return }
        reopenAll()
    }

    @inline(never)
    private mutating func reopenAll() {
        var first = formatting.count - 1
        while first > 0 {
            let before = formatting[first - 1]
            if before.node < 0 || tree[before.node].isOpen { break }
            first -= 1
        }
        reopened += formatting.count - first
        if reopened > limits.reopenedElements + store.count / 16 {
            report(.reopenedElements, at: Int(tree[current.node].offset))
            formatting.removeSubrange(first...)
            return
        }
        for index in first..<formatting.count {
            let element = formatting[index]
            formatting[index].node = insert(
                HTMLTagToken(
                    name: element.tag, firstAttribute: Int(element.attributes.start),
                    attributeCount: Int(element.attributes.count), offset: Int(tree[element.node].offset)))
        }
    }

    private mutating func clone(_ element: Formatting) -> Int32 {
        tree.make(
            ConstructionTree.Node(
                kind: .element, tag: element.tag, range: element.attributes, offset: tree[element.node].offset))
    }

    /// Ends a formatting element, wherever it is nested.
    mutating func adopt(_ tag: HTMLTagName) {
        if isCurrent(tag), !formatting.contains(where: { $0.node == current.node }) { return pop() }
        for _ in 0..<8 {
            guard let place = formattingIndex(of: tag) else { return endAnyOther(tag) }
            let element = formatting[place]
            guard let index = stackIndex(of: element.node) else {
                formatting.remove(at: place)
                return
            }
            guard hasInScope(.scope, where: { $0.node == element.node }) else { return }
            var furthest = index + 1
            while furthest < stack.count, !isSpecial(stack[furthest]) { furthest += 1 }
            guard furthest < stack.count else {
                while stack.count > index { pop() }
                formatting.remove(at: place)
                return
            }
            adopt(element, place, index, furthest)
        }
    }

    private mutating func adopt(_ element: Formatting, _ place: Int, _ index: Int, _ furthest: Int) {
        let block = stack[furthest]
        let ancestor = stack[max(index - 1, 0)].node
        var bookmark = place
        var last = block.node
        var current = furthest
        var steps = 0
        while true {
            steps += 1
            current -= 1
            let node = stack[current].node
            if node == element.node || current <= index { break }
            var entry = formatting.lastIndex { $0.node == node }
            if steps > 3, let place = entry {
                formatting.remove(at: place)
                if place < bookmark { bookmark -= 1 }
                entry = nil
            }
            guard let entry else {
                removeFromStack(at: current)
                continue
            }
            let copy = clone(formatting[entry])
            formatting[entry].node = copy
            tree.setOpen(node, false)
            tree.setOpen(copy, true)
            stack[current].node = copy
            if last == block.node { bookmark = entry + 1 }
            tree.remove(last)
            tree.append(last, to: copy)
            last = copy
        }
        tree.remove(last)
        self.place(last, in: ancestor)
        let copy = clone(element)
        tree.moveChildren(of: block.node, to: copy)
        tree.append(copy, to: block.node)
        if let own = formatting.lastIndex(where: { $0.node == element.node }) {
            formatting.remove(at: own)
            if own < bookmark { bookmark -= 1 }
        }
        formatting.insert(
            Formatting(node: copy, tag: element.tag, attributes: element.attributes),
            at: min(max(bookmark, 0), formatting.count))
        if let own = stackIndex(of: element.node) { removeFromStack(at: own) }
        if let under = stackIndex(of: block.node) {
            insertInStack(Open(node: copy, tag: element.tag, namespace: .html), at: under + 1)
        }
    }
}
