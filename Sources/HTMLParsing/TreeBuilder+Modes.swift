// The modes before, around and after the body (13.2.6.4), but for tables.
extension TreeBuilder {
    /// Takes a start tag by the current mode.
    ///
    /// - Returns: Whether it is done with; if not, it is taken again by the mode that is current then.
    mutating func start(_ token: HTMLTagToken) -> Bool {
        switch mode {
        case .initial: return !advance()
        case .beforeHTML:
            guard token.name == .html else { return !advance() }
            let node = tree.make(makeElement(token))
            tree.append(node, to: 0)
            push(Open(node: node, tag: .html, namespace: .html))
            mode = .beforeHead
        case .beforeHead:
            switch token.name {
            case .html: bodyStart(token)
            case .head:
                head = insert(token)
                mode = .inHead
            default: return !advance()
            }
        case .inHead: return headStart(token)
        case .inHeadNoscript:
            switch token.name {
            case .html: bodyStart(token)
            case .basefont, .bgsound, .link, .meta, .noframes, .style: return headStart(token)
            case .head, .noscript: discard(token)
            default: return !advance()
            }
        case .afterHead: return afterHeadStart(token)
        case .inBody, .text, .inTableText: bodyStart(token)
        case .inTable: return tableStart(token)
        case .inCaption: return captionStart(token)
        case .inColumnGroup: return columnGroupStart(token)
        case .inTableBody: return tableBodyStart(token)
        case .inRow: return rowStart(token)
        case .inCell: return cellStart(token)
        case .inTemplate: return templateStart(token)
        case .afterBody, .afterAfterBody:
            if token.name == .html {
                bodyStart(token)
            } else {
                mode = .inBody
                return false
            }
        case .inFrameset, .afterFrameset, .afterAfterFrameset:
            switch token.name {
            case .html: bodyStart(token)
            case .noframes: return headStart(token)
            case .frameset where mode == .inFrameset: insert(token)
            case .frame where mode == .inFrameset: insertVoid(token)
            default: discard(token)
            }
        }
        return true
    }

    /// Goes on to the next mode before the body, as if the tag that leads there had stood in the page.
    ///
    /// - Returns: Whether there was such a mode to leave.
    mutating func advance() -> Bool {
        switch mode {
        case .initial:
            isQuirky = true
            mode = .beforeHTML
        case .beforeHTML: makeRoot()
        case .beforeHead: insertHead()
        case .inHead: leaveHead()
        case .inHeadNoscript:
            pop()
            mode = .inHead
        case .afterHead: insertBody()
        default: return false
        }
        return true
    }

    mutating func makeRoot() {
        let token = HTMLTagToken(name: .html, firstAttribute: store.attributes.count, offset: 0)
        let node = tree.make(makeElement(token))
        tree.append(node, to: 0)
        push(Open(node: node, tag: .html, namespace: .html))
        mode = .beforeHead
    }

    mutating func insertHead() {
        head = insert(implied: .head)
        mode = .inHead
    }

    mutating func leaveHead() {
        pop()
        mode = .afterHead
    }

    mutating func insertBody() {
        insert(implied: .body)
        mode = .inBody
    }

    /// Opens an element of which all is text.
    mutating func insertText(_ token: HTMLTagToken, _ kind: HTMLTextMode) {
        insert(token)
        originalMode = mode
        mode = .text
        textMode = kind
    }

    mutating func headStart(_ token: HTMLTagToken) -> Bool {
        switch token.name {
        case .html: bodyStart(token)
        case .base, .basefont, .bgsound, .link, .meta: insertVoid(token)
        case .title: insertText(token, .rcdata)
        case .noframes, .style: insertText(token, .rawText)
        case .noscript:
            insert(token)
            mode = .inHeadNoscript
        case .script: insertText(token, .script)
        case .template:
            insert(token)
            addMarker()
            framesetOK = false
            mode = .inTemplate
            templateModes.append(.inTemplate)
        case .head: discard(token)
        default:
            leaveHead()
            return false
        }
        return true
    }

    private mutating func afterHeadStart(_ token: HTMLTagToken) -> Bool {
        switch token.name {
        case .html: bodyStart(token)
        case .body:
            insert(token)
            framesetOK = false
            mode = .inBody
        case .frameset:
            insert(token)
            mode = .inFrameset
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
            push(Open(node: head, tag: .head, namespace: .html))
            _ = headStart(token)
            if let index = stack.lastIndex(where: { $0.node == head }) { removeFromStack(at: index) }
        case .head: discard(token)
        default:
            insertBody()
            return false
        }
        return true
    }

    private mutating func templateStart(_ token: HTMLTagToken) -> Bool {
        switch token.name {
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
            return headStart(token)
        case .caption, .colgroup, .tbody, .tfoot, .thead: setTemplateMode(.inTable)
        case .col: setTemplateMode(.inColumnGroup)
        case .tr: setTemplateMode(.inTableBody)
        case .td, .th: setTemplateMode(.inRow)
        default: setTemplateMode(.inBody)
        }
        return false
    }

    private mutating func setTemplateMode(_ new: Mode) {
        _ = templateModes.popLast()
        templateModes.append(new)
        mode = new
    }

    // MARK: - End tags

    /// Takes an end tag by the current mode.
    mutating func end(_ token: HTMLTagToken) -> Bool {
        let name = token.name
        let isOfPage = name == .body || name == .html || name == .br
        switch mode {
        case .initial: return !advance()
        case .beforeHTML, .beforeHead: return isOfPage || name == .head ? !advance() : true
        case .inHead:
            if name == .head {
                leaveHead()
            } else if isOfPage {
                leaveHead()
                return false
            } else if name == .template {
                closeTemplate()
            }
        case .inHeadNoscript:
            guard name == .noscript || name == .br else { return true }
            pop()
            mode = .inHead
            return name == .noscript
        case .afterHead:
            if name == .template {
                closeTemplate()
            } else if isOfPage {
                insertBody()
                return false
            }
        case .inBody, .inTableText: bodyEnd(token)
        case .text:
            pop()
            mode = originalMode
        case .inTable: return tableEnd(token)
        case .inCaption: return captionEnd(token)
        case .inColumnGroup: return columnGroupEnd(token)
        case .inTableBody: return tableBodyEnd(token)
        case .inRow: return rowEnd(token)
        case .inCell: return cellEnd(token)
        case .inTemplate: if name == .template { closeTemplate() }
        case .afterBody:
            if name == .html {
                if !isFragment { mode = .afterAfterBody }
            } else {
                mode = .inBody
                return false
            }
        case .inFrameset:
            guard name == .frameset, stack.count > 1 else { return true }
            pop()
            if !isFragment, !isCurrent(.frameset) { mode = .afterFrameset }
        case .afterFrameset: if name == .html { mode = .afterAfterFrameset }
        case .afterAfterBody:
            mode = .inBody
            return false
        case .afterAfterFrameset: break
        }
        return true
    }

    mutating func closeTemplate() {
        guard isOpen(.template) else { return }
        generateAllImpliedEndTags()
        popThrough(.template)
        clearFormatting()
        _ = templateModes.popLast()
        resetMode()
    }

    /// Takes the page's end by the current mode.
    mutating func end() -> Bool {
        if advance() { return false }
        switch mode {
        case .text:
            pop()
            mode = originalMode
        case .inFrameset, .afterFrameset, .afterBody, .afterAfterBody, .afterAfterFrameset: return true
        default:
            guard !templateModes.isEmpty, isOpen(.template) else { return true }
            popThrough(.template)
            clearFormatting()
            _ = templateModes.popLast()
            resetMode()
        }
        return false
    }

    // MARK: - Text

    /// Takes text by the current mode, which some of it may change.
    mutating func textByMode(_ range: TextRange) {
        var rest = range
        while rest.count > 0 {
            switch mode {
            case .inBody, .inCaption, .inCell, .inTemplate: return bodyText(rest)
            case .text: return insertText(rest)
            case .inTableText: return tableText.append(rest)
            case .inTable, .inTableBody, .inRow: return textInTable(rest)
            case .inFrameset, .afterFrameset, .afterAfterFrameset: return insertSpaces(rest)
            default: break
            }
            let count = spaces(rest)
            if count > 0 {
                var leading = rest
                leading.count = count
                spacesByMode(leading)
                rest.start &+= count
                rest.count &-= count
                if rest.count == 0 { return }
            }
            if advance() { continue }
            if mode == .inColumnGroup {
                guard isCurrent(.colgroup) else { return }
                pop()
                mode = .inTable
            } else {
                mode = .inBody
            }
        }
    }

    private mutating func spacesByMode(_ range: TextRange) {
        switch mode {
        case .inHead, .inHeadNoscript, .afterHead, .inColumnGroup: insertText(range)
        case .afterBody, .afterAfterBody: bodyText(range)
        default: break
        }
    }

    /// Of text among frames only the spaces stay.
    private mutating func insertSpaces(_ range: TextRange) {
        var index: UInt32 = 0
        while index < range.count {
            guard store.byte(range, Int(index)).isHTMLSpace else {
                index += 1
                continue
            }
            var run = range
            run.start &+= index
            run.count &-= index
            run.count = spaces(run)
            if mode == .afterAfterFrameset { bodyText(run) } else { insertText(run) }
            index += run.count
        }
    }

    @inline(__always)
    mutating func bodyText(_ range: TextRange) {
        reopenFormatting()
        insertText(range)
        if framesetOK, spaces(range) < range.count { framesetOK = false }
    }
}
