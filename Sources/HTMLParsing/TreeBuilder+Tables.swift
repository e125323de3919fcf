// Tables (13.2.6.4.9 to 13.2.6.4.15).
extension TreeBuilder {
    private mutating func clearToTable() { popUntil { $0 == .table || $0 == .template || $0 == .html } }
    private mutating func clearToBody() {
        popUntil { $0 == .tbody || $0 == .tfoot || $0 == .thead || $0 == .template || $0 == .html }
    }
    private mutating func clearToRow() { popUntil { $0 == .tr || $0 == .template || $0 == .html } }

    // MARK: - Text

    mutating func textInTable(_ range: TextRange) {
        if let last = stack.last, isClass(last, .fostering) || isCurrent(.template) {
            tableText = [range]
            originalMode = mode
            mode = .inTableText
        } else {
            fostersParents = true
            bodyText(range)
            fostersParents = false
        }
    }

    mutating func endTableText() {
        mode = originalMode
        let pending = tableText
        tableText = []
        let isBlank = pending.allSatisfy { spaces($0) == $0.count }
        if isBlank {
            for range in pending { insertText(range) }
        } else {
            fostersParents = true
            for range in pending { bodyText(range) }
            fostersParents = false
        }
    }

    // MARK: - Start tags

    mutating func tableStart(_ token: HTMLTagToken) -> Bool {
        switch token.name {
        case .caption:
            clearToTable()
            addMarker()
            insert(token)
            mode = .inCaption
        case .colgroup:
            clearToTable()
            insert(token)
            mode = .inColumnGroup
        case .col:
            clearToTable()
            insert(implied: .colgroup)
            mode = .inColumnGroup
            return false
        case .tbody, .tfoot, .thead:
            clearToTable()
            insert(token)
            mode = .inTableBody
        case .td, .th, .tr:
            clearToTable()
            insert(implied: .tbody)
            mode = .inTableBody
            return false
        case .table:
            guard hasInScope(.table, .tableScope) else {
                discard(token)
                return true
            }
            popThrough(.table)
            resetMode()
            return false
        case .style, .script, .template: return headStart(token)
        case .input where isAttribute(token, .type, "hidden"): insertVoid(token)
        case .form:
            guard form < 0, !isOpen(.template) else {
                discard(token)
                return true
            }
            form = insert(token)
            pop()
        default:
            fostersParents = true
            bodyStart(token)
            fostersParents = false
        }
        return true
    }

    mutating func captionStart(_ token: HTMLTagToken) -> Bool {
        switch token.name {
        case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr:
            if closeCaption() { return false }
            discard(token)
        default: bodyStart(token)
        }
        return true
    }

    private mutating func closeCaption() -> Bool {
        guard hasInScope(.caption, .tableScope) else { return false }
        generateImpliedEndTags()
        popThrough(.caption)
        clearFormatting()
        mode = .inTable
        return true
    }

    mutating func columnGroupStart(_ token: HTMLTagToken) -> Bool {
        switch token.name {
        case .html: bodyStart(token)
        case .col: insertVoid(token)
        case .template: return headStart(token)
        default:
            guard isCurrent(.colgroup) else {
                discard(token)
                return true
            }
            pop()
            mode = .inTable
            return false
        }
        return true
    }

    mutating func tableBodyStart(_ token: HTMLTagToken) -> Bool {
        switch token.name {
        case .tr:
            clearToBody()
            insert(token)
            mode = .inRow
        case .th, .td:
            clearToBody()
            insert(implied: .tr)
            mode = .inRow
            return false
        case .caption, .col, .colgroup, .tbody, .tfoot, .thead:
            guard hasTableSectionInScope() else {
                discard(token)
                return true
            }
            clearToBody()
            pop()
            mode = .inTable
            return false
        default: return tableStart(token)
        }
        return true
    }

    mutating func rowStart(_ token: HTMLTagToken) -> Bool {
        switch token.name {
        case .th, .td:
            clearToRow()
            insert(token)
            mode = .inCell
            addMarker()
        case .caption, .col, .colgroup, .tbody, .tfoot, .thead, .tr:
            guard closeRow() else {
                discard(token)
                return true
            }
            return false
        default: return tableStart(token)
        }
        return true
    }

    private mutating func closeRow() -> Bool {
        guard hasInScope(.tr, .tableScope) else { return false }
        clearToRow()
        pop()
        mode = .inTableBody
        return true
    }

    mutating func cellStart(_ token: HTMLTagToken) -> Bool {
        switch token.name {
        case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr:
            guard hasInScope(.td, .tableScope) || hasInScope(.th, .tableScope) else {
                discard(token)
                return true
            }
            closeCell()
            return false
        default: bodyStart(token)
        }
        return true
    }

    private mutating func closeCell() {
        generateImpliedEndTags()
        while let last = stack.last, stack.count > 1 {
            pop()
            if last.namespace == .html, last.tag == .td || last.tag == .th { break }
        }
        clearFormatting()
        mode = .inRow
    }

    // MARK: - End tags

    mutating func tableEnd(_ token: HTMLTagToken) -> Bool {
        switch token.name {
        case .table:
            guard hasInScope(.table, .tableScope) else { return true }
            popThrough(.table)
            resetMode()
        case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: break
        case .template: closeTemplate()
        default:
            fostersParents = true
            bodyEnd(token)
            fostersParents = false
        }
        return true
    }

    mutating func captionEnd(_ token: HTMLTagToken) -> Bool {
        switch token.name {
        case .caption: _ = closeCaption()
        case .table: return !closeCaption()
        case .body, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: break
        default: bodyEnd(token)
        }
        return true
    }

    mutating func columnGroupEnd(_ token: HTMLTagToken) -> Bool {
        switch token.name {
        case .colgroup:
            guard isCurrent(.colgroup) else { return true }
            pop()
            mode = .inTable
        case .col: break
        case .template: closeTemplate()
        default:
            guard isCurrent(.colgroup) else { return true }
            pop()
            mode = .inTable
            return false
        }
        return true
    }

    mutating func tableBodyEnd(_ token: HTMLTagToken) -> Bool {
        switch token.name {
        case .tbody, .tfoot, .thead:
            guard hasInScope(token.name, .tableScope) else { return true }
            clearToBody()
            pop()
            mode = .inTable
        case .table:
            guard hasTableSectionInScope() else { return true }
            clearToBody()
            pop()
            mode = .inTable
            return false
        case .body, .caption, .col, .colgroup, .html, .td, .th, .tr: break
        default: return tableEnd(token)
        }
        return true
    }

    mutating func rowEnd(_ token: HTMLTagToken) -> Bool {
        switch token.name {
        case .tr: _ = closeRow()
        case .table: return !closeRow()
        case .tbody, .tfoot, .thead:
            guard hasInScope(token.name, .tableScope) else { return true }
            return !closeRow()
        case .body, .caption, .col, .colgroup, .html, .td, .th: break
        default: return tableEnd(token)
        }
        return true
    }

    mutating func cellEnd(_ token: HTMLTagToken) -> Bool {
        switch token.name {
        case .td, .th:
            guard hasInScope(token.name, .tableScope) else { return true }
            generateImpliedEndTags()
            popThrough(token.name)
            clearFormatting()
            mode = .inRow
        case .body, .caption, .col, .colgroup, .html: break
        case .table, .tbody, .tfoot, .thead, .tr:
            guard hasInScope(token.name, .tableScope) else { return true }
            closeCell()
            return false
        default: bodyEnd(token)
        }
        return true
    }
}
