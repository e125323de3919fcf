extension TreeBuilder {
    mutating func push(_ element: Open) {
        stack.append(element)
        let number = Int(element.tag.rawValue)
        if element.namespace == .html, number < openCounts.count { openCounts[number] &+= 1 }
    }

    mutating func pop() {
        guard let element = stack.popLast() else { return }
        closed(element)
    }

    private mutating func closed(_ element: Open) {
        tree.setOpen(element.node, false)
        let number = Int(element.tag.rawValue)
        if element.namespace == .html, number < openCounts.count { openCounts[number] &-= 1 }
    }

    mutating func removeFromStack(at index: Int) { closed(stack.remove(at: index)) }

    mutating func insertInStack(_ element: Open, at index: Int) {
        stack.insert(element, at: index)
        tree.setOpen(element.node, true)
        let number = Int(element.tag.rawValue)
        if element.namespace == .html, number < openCounts.count { openCounts[number] &+= 1 }
    }

    /// Whether an element of this name of HTML is open at all.
    @inline(__always)
    func isOpen(_ tag: HTMLTagName) -> Bool { openCounts[Int(tag.rawValue)] > 0 }

    /// Where in the stack a node is, looked for from its top.
    func stackIndex(of node: Int32) -> Int? {
        guard node >= 0, tree[node].isOpen else { return nil }
        return stack.lastIndex { $0.node == node }
    }

    private func isBoundary(_ element: Open, _ scope: TagClasses) -> Bool {
        switch element.namespace {
        case .html: isClass(element.tag, scope)
        case .svg:
            scope != .tableScope && (element.tag == .foreignObject || element.tag == .desc || element.tag == .title)
        case .mathML:
            scope != .tableScope
                && [.mi, .mo, .mn, .ms, .mtext, .annotationXml].contains(element.tag)
        }
    }

    /// Whether an element is in a scope (13.2.4.2).
    func hasInScope(_ tag: HTMLTagName, _ scope: TagClasses = .scope) -> Bool {
        guard isOpen(tag) else { return false }
        return hasInScope(scope) { $0.tag == tag && $0.namespace == .html }
    }

    func hasInScope(_ scope: TagClasses, where holds: (Open) -> Bool) -> Bool {
        var index = stack.count - 1
        let last = max(0, stack.count - limits.scope)
        while index >= last {
            if holds(stack[index]) { return true }
            if isBoundary(stack[index], scope) { return false }
            index -= 1
        }
        return false
    }

    func hasHeadingInScope() -> Bool { hasInScope(.scope) { isClass($0, .heading) } }

    func hasTableSectionInScope() -> Bool {
        hasInScope(.tbody, .tableScope) || hasInScope(.thead, .tableScope) || hasInScope(.tfoot, .tableScope)
    }

    mutating func generateImpliedEndTags(except tag: HTMLTagName? = nil) {
        while let last = stack.last, isClass(last, .implied), last.tag != tag { pop() }
    }

    mutating func generateAllImpliedEndTags() {
        while let last = stack.last, isClass(last, .thoroughlyImplied) { pop() }
    }

    /// Closes elements up to and with the innermost of this name.
    mutating func popThrough(_ tag: HTMLTagName) {
        while let last = stack.last {
            pop()
            if last.tag == tag, last.namespace == .html { return }
        }
    }

    /// Closes elements until one of a kind is innermost.
    mutating func popUntil(_ holds: (HTMLTagName) -> Bool) {
        while let last = stack.last, !(last.namespace == .html && holds(last.tag)), stack.count > 1 { pop() }
    }

    mutating func closeParagraph() {
        generateImpliedEndTags(except: .p)
        popThrough(.p)
    }

    mutating func closeParagraphInButtonScope() {
        if isOpen(.p), hasInScope(.p, .buttonScope) { closeParagraph() }
    }

    /// Sets the mode that the open elements ask for (13.2.4.1).
    mutating func resetMode() {
        var index = stack.count - 1
        while index >= 0 {
            let isLast = index == 0
            let element = isLast ? context ?? stack[0] : stack[index]
            index -= 1
            guard element.namespace == .html else {
                if isLast { mode = .inBody }
                continue
            }
            switch element.tag {
            case .td, .th:
                if !isLast {
                    mode = .inCell
                    return
                }
            case .tr:
                mode = .inRow
                return
            case .tbody, .thead, .tfoot:
                mode = .inTableBody
                return
            case .caption:
                mode = .inCaption
                return
            case .colgroup:
                mode = .inColumnGroup
                return
            case .table:
                mode = .inTable
                return
            case .template:
                mode = templateModes.last ?? .inBody
                return
            case .head:
                if !isLast {
                    mode = .inHead
                    return
                }
            case .body:
                mode = .inBody
                return
            case .frameset:
                mode = .inFrameset
                return
            case .html:
                mode = head < 0 ? .beforeHead : .afterHead
                return
            default: break
            }
            if isLast { mode = .inBody }
        }
    }
}
