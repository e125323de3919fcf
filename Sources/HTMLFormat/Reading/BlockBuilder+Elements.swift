import ConversionCore
import DocumentModel
import HTMLParsing

extension BlockBuilder {
    /// Begins an element.
    ///
    /// - Returns: Whether what is in it is to be read too.
    mutating func enter(_ node: HTMLTree.Node, end: HTMLTree.Node) -> Bool {
        guard enterElement(node, end: end) else { return false }
        if styles.before.isEmpty, styles.after.isEmpty { return true }
        if let css = styles.before[node], let text = generated(css, node) { add(.text(text, scope.style)) }
        if let css = styles.after[node], let text = generated(css, node) { scopes[scopes.count - 1].generated = text }
        return true
    }

    private mutating func generated(_ css: CSSDeclarations, _ node: HTMLTree.Node) -> String? {
        if scope.hidesText { return nil }
        generated.take(css, depth: scopes.count)
        return generated.text(css, node, tree)
    }

    private mutating func enterElement(_ node: HTMLTree.Node, end: HTMLTree.Node) -> Bool {
        let tag = tree.tag(node)
        if BlockBuilder.invisible.contains(tag) { return false }
        let css = styles[node]
        let hasAttributes = tree.attributeCount(node) > 0
        // Asked for only where an answer is possible: the builder is large, and most elements say nothing.
        if hasAttributes || !css.isEmpty || BlockBuilder.mayBeHidden.contains(tag), isHidden(tag, node) {
            hiddenCount += 1
            return false
        }
        let outer = scopes.count - 1
        var inner = Scope(
            end: end, style: scopes[outer].style, whiteSpace: scopes[outer].whiteSpace, layout: scopes[outer].layout,
            isPreformatted: scopes[outer].isPreformatted, symbolFont: scopes[outer].symbolFont,
            hidesText: scopes[outer].hidesText, dissolvesTable: scopes[outer].dissolvesTable)
        if !page.isOwn {
            takeVisibility(tag, node, css, &inner)
            if !css.isEmpty { generated.take(css, depth: scopes.count) }
        }
        if hasAttributes { takeLanguage(tag, node, &inner) }
        if page.isOwn, let kind = tree.attribute(node, named: HTMLMarks.kind),
            let reads = enterOwn(kind, node, css, &inner)
        {
            if reads { scopes.append(consume inner) }
            return reads
        }
        if hasAttributes {
            if let kind = (page.noteTargets.isEmpty ? nil : noteTarget(node)) ?? (page.isOwn ? comment(node) : nil) {
                openContainer(kind)
                inner.closing = .container
                scopes.append(consume inner)
                return true
            }
            if !page.isOwn, !page.targets.isEmpty { addTargets(node) }
        }
        if enterBlock(tag, node, css, &inner) {
            scopes.append(consume inner)
            return true
        }
        if let reads = enterReplaced(tag, node, css, &inner) {
            if reads { scopes.append(consume inner) }
            return reads
        }
        enterInline(tag, node, css, &inner)
        scopes.append(consume inner)
        return true
    }

    /// Takes over what an element says of its language, and whether it is to be translated (HTML, 3.2.6.1 and 3.2.6.3; the
    /// class `notranslate` says the same where the attribute is not known).
    private mutating func takeLanguage(_ tag: HTMLTagName, _ node: HTMLTree.Node, _ inner: inout Scope) {
        if let language = tree.attribute(node, .lang), !language.isEmpty, tag != .html, tag != .body {
            let isPages = language.lowercased() == page.language?.lowercased()
            inner.style.details.language = isPages && tag != .span ? nil : language
        }
        if let value = tree.attribute(node, .translate) {
            switch value.lowercased() {
            case "no": inner.style.marks.insert(.noTranslation)
            case "yes", "": inner.style.marks.remove(.noTranslation)
            default: break
            }
        }
        if styles.mayForbidTranslation {
            let name = ElementStyles.notTranslated
            let isForbidden = tree.withAttribute(node, .class) { $0.count >= 11 && $0.holdsWord(name.span) }
            if isForbidden == true { inner.style.marks.insert(.noTranslation) }
        }
    }

    /// Elements of which a browser shows nothing.
    private static let invisible: HTMLTagSet = [
        .script, .style, .template, .head, .title, .meta, .link, .base, .rp, .noframes, .colgroup, .frameset,
    ]

    /// Elements that may not be shown though neither a style nor an attribute says so.
    private static let mayBeHidden: HTMLTagSet = [.dialog, .canvas]

    private mutating func isHidden(_ tag: HTMLTagName, _ node: HTMLTree.Node) -> Bool {
        if page.isOwn, tree.attribute(node, named: HTMLMarks.kind) == "hidden" { return false }
        if styles.isNotDisplayed(node) { return true }
        if page.isOwn { return styles[node].keyword(.visibility) == "hidden" }
        switch tag {
        case .dialog: return !tree.hasAttribute(node, .open)
        case .canvas: return true
        case .object: return tree.hasAttribute(node, .data)
        case .i, .span, .em, .b: return isIcon(node)
        default: return false
        }
    }

    /// Takes over whether text is shown; of what stands for browsers without scripts only pictures are.
    private mutating func takeVisibility(
        _ tag: HTMLTagName, _ node: HTMLTree.Node, _ css: CSSDeclarations, _ inner: inout Scope
    ) {
        if tag == .noscript, !readsNoscript {
            inner.hidesText = true
        } else if !css.isEmpty || !styles.shown.isEmpty, let hides = styles.hidesText(node) {
            if hides, !inner.hidesText { hiddenCount += 1 }
            inner.hidesText = hides
        }
    }

    /// Whether an element holds nothing but a character of a font of icons.
    private func isIcon(_ node: HTMLTree.Node) -> Bool {
        guard tree.end(of: node) == node + 2, tree.kind(node + 1) == .text, tree.textLength(node + 1) <= 12,
            tree.hasAttribute(node, .class)
        else { return false }
        // Characters for private use are written with bytes from 0xEE on.
        let bytes = tree.bytes(node + 1)
        guard bytes.contains(where: { $0 >= 0xEE }) else { return false }
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { !$0.properties.isWhitespace }
        return !scalars.isEmpty && scalars.allSatisfy { $0.properties.generalCategory == .privateUse }
    }

    /// The container for a note, if the element is one that the text refers to.
    private mutating func noteTarget(_ node: HTMLTree.Node) -> Container.Kind? {
        if (tree.attribute(node, .role) ?? "").split(separator: " ").contains("doc-endnotes") { return .discarded }
        if let element = styles[node].keyword(.msoElement), element == "footnote-list" || element == "endnote-list" {
            return .discarded
        }
        guard let name = tree.attribute(node, .id), page.noteTargets.contains(name) else { return nil }
        // A reference that a note leads back to is no note itself.
        if tree.tag(node) == .a || tree.tag(node) == .sup { return nil }
        var kind = tree.attribute(node, named: HTMLMarks.kind).flatMap { Note.Kind(rawValue: $0) } ?? .footnote
        if styles[node].keyword(.msoElement) == "endnote" { kind = .endnote }
        return .note(noteID(name), kind, mark: noteMarks[name])
    }

    /// The container for a comment, if the element is one that this package wrote.
    private func comment(_ node: HTMLTree.Node) -> Container.Kind? {
        guard tree.tag(node) == .li, let name = tree.attribute(node, .id), name.hasPrefix("comment-") else {
            return nil
        }
        let comment = Comment(
            author: tree.attribute(node, named: HTMLMarks.author),
            initials: tree.attribute(node, named: HTMLMarks.label),
            date: tree.attribute(node, named: HTMLMarks.date), blocks: [],
            parent: tree.attribute(node, named: HTMLMarks.parent).map { CommentID($0) },
            isResolved: tree.attribute(node, named: HTMLMarks.value) == "resolved")
        let id = tree.attribute(node, named: HTMLMarks.name) ?? String(name.dropFirst("comment-".count))
        return .comment(CommentID(id), comment)
    }

    mutating func noteID(_ name: String) -> NoteID {
        if let known = noteIDs[name] { return known }
        let made = NoteID(String(noteIDs.count + 1))
        noteIDs[name] = made
        return made
    }

    /// Notes the places that links within the page lead to.
    private mutating func addTargets(_ node: HTMLTree.Node) {
        let isLink = tree.tag(node) == .a
        for attribute in [HTMLAttributeName.id, .name] where attribute == .id || isLink {
            guard let name = tree.attribute(node, attribute), page.targets.contains(name),
                placedTargets.insert(name).inserted
            else { continue }
            let isBlock = BlockBuilder.isBlock(tree.tag(node))
            if isBlock { endParagraph() }
            addMarker(.bookmarkStart(name))
            addMarker(.bookmarkEnd(name))
        }
    }

    /// The tracked change that an element's attributes describe.
    func revision(_ node: HTMLTree.Node) -> Revision? {
        guard let kind = tree.attribute(node, named: HTMLMarks.change).flatMap({ Revision.Kind(rawValue: $0) }) else {
            return nil
        }
        return Revision(
            kind: kind, author: tree.attribute(node, named: HTMLMarks.author),
            date: tree.attribute(node, named: HTMLMarks.date))
    }
}
