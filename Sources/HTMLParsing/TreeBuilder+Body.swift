// The body (13.2.6.4.7).
extension TreeBuilder {
    mutating func bodyStart(_ token: HTMLTagToken) {
        switch token.name {
        case .div, .p, .ul, .ol, .dl, .section, .article, .aside, .nav, .header, .footer, .main, .address, .blockquote,
            .center, .details, .dialog, .dir, .fieldset, .figcaption, .figure, .hgroup, .menu, .search, .summary:
            closeParagraphInButtonScope()
            insert(token)
        case .b, .big, .code, .em, .font, .i, .s, .small, .strike, .strong, .tt, .u:
            reopenFormatting()
            addFormatting(insert(token), token)
        case .a: startLink(token)
        case .img, .br, .area, .embed, .keygen, .wbr:
            reopenFormatting()
            insertVoid(token)
            framesetOK = false
        case .li: startItem(token, [.li])
        case .dd, .dt: startItem(token, [.dd, .dt])
        case .table:
            if !isQuirky { closeParagraphInButtonScope() }
            insert(token)
            framesetOK = false
            mode = .inTable
        case .h1, .h2, .h3, .h4, .h5, .h6:
            closeParagraphInButtonScope()
            if let last = stack.last, isClass(last, .heading) { pop() }
            insert(token)
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
            _ = headStart(token)
        case .html:
            if isOpen(.template) { discard(token) } else { mergeAttributes(of: token, into: stack[0].node) }
        case .body: startBody(token)
        case .frameset: startFrameset(token)
        case .pre, .listing:
            closeParagraphInButtonScope()
            insert(token)
            dropsLineFeed = true
            framesetOK = false
        case .form: startForm(token)
        case .plaintext:
            closeParagraphInButtonScope()
            insert(token)
            textMode = .plainText
        case .button:
            if hasInScope(.button) {
                generateImpliedEndTags()
                popThrough(.button)
            }
            reopenFormatting()
            insert(token)
            framesetOK = false
        case .nobr:
            reopenFormatting()
            if hasInScope(.nobr) {
                adopt(.nobr)
                reopenFormatting()
            }
            addFormatting(insert(token), token)
        case .applet, .marquee, .object:
            reopenFormatting()
            insert(token)
            addMarker()
            framesetOK = false
        case .param, .source, .track: insertVoid(token)
        case .image:
            var renamed = token
            renamed.name = .img
            bodyStart(renamed)
        case .textarea:
            insertText(token, .rcdata)
            dropsLineFeed = true
            framesetOK = false
        case .xmp:
            closeParagraphInButtonScope()
            reopenFormatting()
            framesetOK = false
            insertText(token, .rawText)
        case .iframe:
            framesetOK = false
            insertText(token, .rawText)
        case .noembed: insertText(token, .rawText)
        case .input, .hr, .select, .option, .optgroup: startControl(token)
        case .rb, .rtc, .rp, .rt:
            if hasInScope(.ruby) {
                generateImpliedEndTags(except: token.name == .rp || token.name == .rt ? .rtc : nil)
            }
            insert(token)
        case .math:
            reopenFormatting()
            insertForeign(token, .mathML)
        case .svg:
            reopenFormatting()
            insertForeign(token, .svg)
        case .caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr: discard(token)
        default:
            reopenFormatting()
            insert(token)
        }
    }

    private mutating func startLink(_ token: HTMLTagToken) {
        if let index = formattingIndex(of: .a) {
            let node = formatting[index].node
            adopt(.a)
            if let index = formatting.lastIndex(where: { $0.node == node }) { formatting.remove(at: index) }
            if let index = stackIndex(of: node) { removeFromStack(at: index) }
        }
        reopenFormatting()
        addFormatting(insert(token), token)
    }

    private mutating func startItem(_ token: HTMLTagToken, _ names: [HTMLTagName]) {
        framesetOK = false
        var index = stack.count - 1
        let last = max(0, stack.count - limits.scope)
        while index >= last {
            let element = stack[index]
            if element.namespace == .html, names.contains(element.tag) {
                generateImpliedEndTags(except: element.tag)
                popThrough(element.tag)
                break
            }
            if isSpecial(element),
                !(element.namespace == .html
                    && (element.tag == .address || element.tag == .div || element.tag == .p))
            {
                break
            }
            index -= 1
        }
        closeParagraphInButtonScope()
        insert(token)
    }

    private mutating func startBody(_ token: HTMLTagToken) {
        guard stack.count > 1, stack[1].tag == .body, stack[1].namespace == .html, !isOpen(.template) else {
            return discard(token)
        }
        framesetOK = false
        mergeAttributes(of: token, into: stack[1].node)
    }

    private mutating func startFrameset(_ token: HTMLTagToken) {
        guard stack.count > 1, stack[1].tag == .body, stack[1].namespace == .html, framesetOK else {
            return discard(token)
        }
        tree.remove(stack[1].node)
        while stack.count > 1 { pop() }
        insert(token)
        mode = .inFrameset
    }

    private mutating func startForm(_ token: HTMLTagToken) {
        let isInTemplate = isOpen(.template)
        if form >= 0, !isInTemplate { return discard(token) }
        closeParagraphInButtonScope()
        let node = insert(token)
        if !isInTemplate { form = node }
    }

    private mutating func startControl(_ token: HTMLTagToken) {
        let isInSelection = hasInScope(.select)
        switch token.name {
        case .input:
            if context?.tag == .select, context?.namespace == .html { return discard(token) }
            if isInSelection { popThrough(.select) }
            reopenFormatting()
            insertVoid(token)
            if !isAttribute(token, .type, "hidden") { framesetOK = false }
        case .hr:
            closeParagraphInButtonScope()
            if isInSelection { generateImpliedEndTags() }
            insertVoid(token)
            framesetOK = false
        case .select:
            if context?.tag == .select, context?.namespace == .html { return discard(token) }
            if isInSelection {
                popThrough(.select)
                return discard(token)
            }
            reopenFormatting()
            insert(token)
            framesetOK = false
        default:
            if isInSelection {
                generateImpliedEndTags(except: token.name == .option ? .optgroup : nil)
            } else if isCurrent(.option) {
                pop()
            }
            reopenFormatting()
            insert(token)
        }
    }

    // MARK: - End tags

    mutating func bodyEnd(_ token: HTMLTagToken) {
        let name = token.name
        switch name {
        case .div, .ul, .ol, .dl, .section, .article, .aside, .nav, .header, .footer, .main, .address, .blockquote,
            .button, .center, .details, .dialog, .dir, .fieldset, .figcaption, .figure, .hgroup, .listing, .menu, .pre,
            .search, .select, .summary:
            guard hasInScope(name) else { return }
            generateImpliedEndTags()
            popThrough(name)
        case .p:
            if !hasInScope(.p, .buttonScope) { insert(implied: .p) }
            closeParagraph()
        case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: adopt(name)
        case .li:
            guard hasInScope(.li, .listScope) else { return }
            generateImpliedEndTags(except: .li)
            popThrough(.li)
        case .dd, .dt:
            guard hasInScope(name) else { return }
            generateImpliedEndTags(except: name)
            popThrough(name)
        case .h1, .h2, .h3, .h4, .h5, .h6:
            guard hasHeadingInScope() else { return }
            generateImpliedEndTags()
            while let last = stack.last {
                pop()
                if isClass(last, .heading) { break }
            }
        case .body, .html:
            guard hasInScope(.body) else { return }
            mode = .afterBody
            if name == .html { _ = end(token) }
        case .template: closeTemplate()
        case .form: endForm()
        case .applet, .marquee, .object:
            guard hasInScope(name) else { return }
            generateImpliedEndTags()
            popThrough(name)
            clearFormatting()
        case .br:
            reopenFormatting()
            insert(implied: .br)
            pop()
            framesetOK = false
        default: endAnyOther(name)
        }
    }

    private mutating func endForm() {
        guard isOpen(.template) else {
            let node = form
            form = -1
            guard node >= 0, hasInScope(.scope, where: { $0.node == node }) else { return }
            generateImpliedEndTags()
            if let index = stackIndex(of: node) { removeFromStack(at: index) }
            return
        }
        guard hasInScope(.form) else { return }
        generateImpliedEndTags()
        popThrough(.form)
    }

    mutating func endAnyOther(_ name: HTMLTagName) {
        let number = Int(name.rawValue)
        if number < openCounts.count, openCounts[number] == 0 { return }
        var index = stack.count - 1
        let last = max(0, stack.count - limits.scope)
        while index >= last {
            let element = stack[index]
            if element.namespace == .html, element.tag == name {
                generateImpliedEndTags(except: name)
                while stack.count > index { pop() }
                return
            }
            if isSpecial(element) { return }
            index -= 1
        }
    }

    func isSpecial(_ element: Open) -> Bool {
        switch element.namespace {
        case .html: isClass(element.tag, .special)
        case .svg: element.tag == .foreignObject || element.tag == .desc || element.tag == .title
        case .mathML: [.mi, .mo, .mn, .ms, .mtext, .annotationXml].contains(element.tag)
        }
    }
}
