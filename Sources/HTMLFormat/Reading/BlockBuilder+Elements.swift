import ConversionCore
import DocumentModel
import HTMLParsing

extension BlockBuilder {
    /// Begins an element.
    ///
    /// - Returns: Whether what is in it is to be read too.
    mutating func enter(_ node: HTMLTree.Node, end: HTMLTree.Node) -> Bool {
        guard enterElement(node, end: end) else { return false }
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
        if isHidden(node) {
            hiddenCount += 1
            return false
        }
        var inner = Scope(
            end: end, style: scope.style, whiteSpace: scope.whiteSpace, layout: scope.layout,
            isPreformatted: scope.isPreformatted, hidesText: scope.hidesText, dissolvesTable: scope.dissolvesTable)
        if !page.isOwn {
            takeVisibility(tag, node, &inner)
            generated.take(css, depth: scopes.count)
        }
        takeLanguage(tag, node, &inner)
        if page.isOwn, let kind = tree.attribute(node, named: HTMLMarks.kind),
            let reads = enterOwn(kind, node, css, &inner)
        {
            if reads { scopes.append(inner) }
            return reads
        }
        if let kind = noteTarget(node) ?? comment(node) {
            openContainer(kind)
            inner.closing = .container
            scopes.append(inner)
            return true
        }
        addTargets(node)
        if enterBlock(tag, node, css, &inner) {
            scopes.append(inner)
            return true
        }
        if let reads = enterReplaced(tag, node, css, &inner) {
            if reads { scopes.append(inner) }
            return reads
        }
        enterInline(tag, node, css, &inner)
        scopes.append(inner)
        return true
    }

    /// Takes over what an element says of its language, and whether it is to be translated (HTML, 3.2.6.1 and 3.2.6.3; the
    /// class `notranslate` says the same where the attribute is not known).
    private func takeLanguage(_ tag: HTMLTagName, _ node: HTMLTree.Node, _ inner: inout Scope) {
        if let language = tree.attribute(node, .lang), !language.isEmpty, tag != .html, tag != .body {
            let isPages = language.lowercased() == page.language?.lowercased()
            inner.style.details.language = isPages && tag != .span ? nil : language
        }
        if tree.attributeCount(node) == 0 { return }
        switch tree.attribute(node, .translate)?.lowercased() {
        case "no": inner.style.marks.insert(.noTranslation)
        case "yes", "": inner.style.marks.remove(.noTranslation)
        default: break
        }
        if let names = tree.attributeBytes(node, .class), names.count >= 11,
            names.split(whereSeparator: { $0 <= 0x20 }).contains(where: { $0.elementsEqual("notranslate".utf8) })
        {
            inner.style.marks.insert(.noTranslation)
        }
    }

    /// Elements of which a browser shows nothing.
    private static let invisible: HTMLTagSet = [
        .script, .style, .template, .head, .title, .meta, .link, .base, .rp, .noframes, .colgroup, .frameset,
    ]

    private func isHidden(_ node: HTMLTree.Node) -> Bool {
        if page.isOwn, tree.attribute(node, named: HTMLMarks.kind) == "hidden" { return false }
        if styles.isNotDisplayed(node, tree) { return true }
        if page.isOwn { return styles[node].keyword("visibility") == "hidden" }
        switch tree.tag(node) {
        case .dialog: return tree.attributeBytes(node, .open) == nil
        case .canvas: return true
        case .object: return tree.attributeBytes(node, .data) != nil
        default: return isIcon(node)
        }
    }

    /// Takes over whether text is shown; of what stands for browsers without scripts only pictures are.
    private mutating func takeVisibility(_ tag: HTMLTagName, _ node: HTMLTree.Node, _ inner: inout Scope) {
        if tag == .noscript {
            inner.hidesText = true
        } else if let hides = styles.hidesText(node) {
            if hides, !inner.hidesText { hiddenCount += 1 }
            inner.hidesText = hides
        }
    }

    /// Whether an element holds nothing but a character of a font of icons.
    private func isIcon(_ node: HTMLTree.Node) -> Bool {
        switch tree.tag(node) {
        case .i, .span, .em, .b: break
        default: return false
        }
        guard tree.end(of: node) == node + 2, tree.kind(node + 1) == .text,
            tree.attributeBytes(node, .class) != nil
        else { return false }
        let bytes = tree.bytes(node + 1)
        guard bytes.count <= 12 else { return false }
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { !$0.properties.isWhitespace }
        return !scalars.isEmpty && scalars.allSatisfy { $0.properties.generalCategory == .privateUse }
    }

    /// The container for a note, if the element is one that the text refers to.
    private mutating func noteTarget(_ node: HTMLTree.Node) -> Container.Kind? {
        guard !page.noteTargets.isEmpty else { return nil }
        if (tree.attribute(node, .role) ?? "").split(separator: " ").contains("doc-endnotes") { return .discarded }
        if let element = styles[node].keyword("mso-element"), element == "footnote-list" || element == "endnote-list" {
            return .discarded
        }
        guard let name = tree.attribute(node, .id), page.noteTargets.contains(name) else { return nil }
        // A reference that a note leads back to is no note itself.
        if tree.tag(node) == .a || tree.tag(node) == .sup { return nil }
        var kind = tree.attribute(node, named: HTMLMarks.kind).flatMap { Note.Kind(rawValue: $0) } ?? .footnote
        if styles[node].keyword("mso-element") == "endnote" { kind = .endnote }
        return .note(noteID(name), kind, mark: noteMarks[name])
    }

    /// The container for a comment, if the element is one that this package wrote.
    private func comment(_ node: HTMLTree.Node) -> Container.Kind? {
        guard page.isOwn, tree.tag(node) == .li, let name = tree.attribute(node, .id), name.hasPrefix("comment-")
        else {
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
        guard !page.isOwn, !page.targets.isEmpty, tree.attributeCount(node) > 0 else { return }
        for name in [tree.attribute(node, .id), tree.tag(node) == .a ? tree.attribute(node, .name) : nil] {
            guard let name, page.targets.contains(name), placedTargets.insert(name).inserted else { continue }
            let isBlock = BlockBuilder.isBlock(tree.tag(node))
            if isBlock { endParagraph() }
            addMarker(.bookmarkStart(name))
            addMarker(.bookmarkEnd(name))
        }
    }

    // MARK: Blocks

    private static let plainBlocks: HTMLTagSet = [
        .div, .article, .section, .main, .nav, .header, .footer, .aside, .address, .center, .form, .fieldset, .legend,
        .details, .summary, .dialog, .hgroup, .search, .body, .html, .optgroup,
    ]

    private static let otherBlocks: HTMLTagSet = [
        .p, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .menu, .dir, .li, .dl, .dt, .dd, .table, .caption, .thead, .tbody,
        .tfoot, .tr, .td, .th, .figure, .figcaption, .blockquote, .pre, .listing, .xmp, .plaintext, .hr,
    ]

    static func isBlock(_ tag: HTMLTagName) -> Bool { plainBlocks.contains(tag) || otherBlocks.contains(tag) }

    private mutating func enterBlock(
        _ tag: HTMLTagName, _ node: HTMLTree.Node, _ css: CSSDeclarations, _ inner: inout Scope
    ) -> Bool {
        guard BlockBuilder.isBlock(tag) else { return false }
        let display = css.keyword("display")
        if !page.isOwn { takeBreaks(css, &inner) }
        if !page.isOwn, display == "inline" || display == "inline-block",
            BlockBuilder.plainBlocks.contains(tag) || tag == .p
        {
            // Shown in the line of what stands around it.
            takeStyle(css, &inner)
            return true
        }
        if dissolves(tag, node, &inner) {
            takeLayout(node, css, tag, &inner)
            takeStyle(css, &inner)
            endParagraph()
            inner.closing = .paragraph
            return true
        }
        if tag == .div, tree.attribute(node, .role) == "heading" {
            takeLayout(node, css, tag, &inner)
            takeStyle(css, &inner)
            enterHeading(tag, node, &inner)
            return true
        }
        takeLayout(node, css, tag, &inner)
        takeStyle(css, &inner)
        if BlockBuilder.plainBlocks.contains(tag) {
            endParagraph()
            if !page.isOwn, inner.layout.startsPage {
                addPageBreak()
                inner.layout.startsPage = false
            }
            inner.closing = .paragraph
            return true
        }
        let isDeep = containers.count >= options.limits.blockDepth
        if isDeep, BlockBuilder.opensContainer(tag) {
            diagnostics.warn(
                .limited, "blocks are nested deeper than \(options.limits.blockDepth) levels; deeper ones stand flat",
                at: Location(line: tree.line(node)))
            endParagraph()
            inner.closing = .paragraph
            return true
        }
        switch tag {
        case .p: enterParagraph(node, &inner)
        case .h1, .h2, .h3, .h4, .h5, .h6: enterHeading(tag, node, &inner)
        case .pre, .listing, .xmp, .plaintext:
            beginParagraph(.preformatted(language: nil))
            inner.whiteSpace = .keep
            inner.isPreformatted = true
            inner.closing = .paragraph
        case .hr:
            endParagraph()
            add(.rule)
        default:
            openContainer(container(for: tag, node, css))
            inner.closing = .container
            inner.layout = ParagraphLayout(alignment: inner.layout.alignment)
            if !page.isOwn { takeOwnNumbers(tag, node, css) }
            if tag == .li || tag == .th || tag == .td {
                containers[containers.count - 1].expectsLabel = expectsLabel(node)
            }
            if tag == .table { containers[containers.count - 1].columns = columns(of: node) }
        }
        return true
    }

    /// Ends the page before an element, or notes that it ends behind it (CSS Fragmentation 3, and 2.1's names).
    private mutating func takeBreaks(_ css: CSSDeclarations, _ inner: inout Scope) {
        if css.isEmpty { return }
        let pages: Set<String> = ["always", "page", "left", "right", "recto", "verso"]
        if let value = css.keyword("break-before") ?? css.keyword("page-break-before"), pages.contains(value) {
            inner.layout.startsPage = true
        }
        if let value = css.keyword("break-after") ?? css.keyword("page-break-after"), pages.contains(value) {
            inner.endsPage = true
        }
    }

    /// Whether an element is part of a table that holds a layout.
    private func dissolves(_ tag: HTMLTagName, _ node: HTMLTree.Node, _ inner: inout Scope) -> Bool {
        switch tag {
        case .table:
            inner.dissolvesTable = !page.isOwn && LayoutTables.isLayout(node, tree, styles)
            return inner.dissolvesTable
        case .thead, .tbody, .tfoot, .tr, .td, .th, .caption: return inner.dissolvesTable
        default: return false
        }
    }

    private static func opensContainer(_ tag: HTMLTagName) -> Bool {
        switch tag {
        case .p, .h1, .h2, .h3, .h4, .h5, .h6, .pre, .listing, .xmp, .plaintext, .hr: false
        default: true
        }
    }

    private mutating func enterParagraph(_ node: HTMLTree.Node, _ inner: inout Scope) {
        endParagraph()
        var paragraph = Paragraph(content: [], layout: inner.layout)
        if !page.isOwn, let style = WordHTML.listStyle(styles[node]) {
            paragraph.sourceStyle = style
            holdsWordLists = true
        }
        if containers.count > 1 || containers[0].blocks.isEmpty { paragraph.layout.startsPage = false }
        if page.isOwn { paragraph.layout.startsPage = inner.layout.startsPage }
        if page.isOwn {
            if let role = tree.attribute(node, named: HTMLMarks.role) { paragraph.role = ParagraphRole(rawValue: role) }
            paragraph.sourceStyle = tree.attribute(node, named: HTMLMarks.style)
            if options.trackedChanges == .all { paragraph.endRevision = revision(node) }
        }
        beginParagraph(.paragraph(paragraph))
        inner.closing = .paragraph
        inner.layout = ParagraphLayout(alignment: inner.layout.alignment)
    }

    private mutating func enterHeading(_ tag: HTMLTagName, _ node: HTMLTree.Node, _ inner: inout Scope) {
        if page.isOwn, tag == .h1, tree.attribute(node, named: HTMLMarks.role) != nil {
            return enterParagraph(node, &inner)
        }
        let levels: [HTMLTagName] = [.h1, .h2, .h3, .h4, .h5, .h6]
        var level = (levels.firstIndex(of: tag) ?? 1) + 1
        if let stated = tree.attribute(node, .ariaLevel).flatMap({ Int($0) }), (1...9).contains(stated) {
            level = stated
        }
        if page.hasTitleHeading { level = max(level - 1, 1) }
        if page.isOwn, let stated = tree.attribute(node, named: HTMLMarks.level).flatMap({ Int($0) }),
            (1...9).contains(stated)
        {
            level = stated
        }
        if !page.isOwn, inner.layout.startsPage { addPageBreak() }
        var heading = Heading(level: level, content: [], alignment: inner.layout.alignment)
        if page.isOwn {
            heading.sourceStyle = tree.attribute(node, named: HTMLMarks.style)
            heading.isRunIn = tree.attribute(node, .class) == HTMLMarks.runInClass
        }
        beginParagraph(.heading(heading))
        inner.closing = .paragraph
        inner.layout = ParagraphLayout(alignment: inner.layout.alignment)
    }

    private mutating func container(for tag: HTMLTagName, _ node: HTMLTree.Node, _ css: CSSDeclarations)
        -> Container.Kind
    {
        switch tag {
        case .ul, .menu, .dir: return .list(bullet(node, css), isReversed: false)
        case .ol: return .list(numbers(node, css), isReversed: tree.attribute(node, .reversed) != nil)
        case .li: return .item(item(node))
        case .dl: return .definitions
        case .dt: return .term
        case .dd: return .definition
        case .table: return .table(table(node, css))
        case .caption:
            let isBelow =
                css.keyword("caption-side") == "bottom" || tree.attribute(node, .align)?.lowercased() == "bottom"
            return .caption(isBelow ? .below : .above)
        case .figcaption: return .caption(.below)
        case .thead: return .rowGroup(.head)
        case .tbody: return .rowGroup(.body)
        case .tfoot: return .rowGroup(.foot)
        case .tr:
            var change = page.isOwn ? revision(node) : nil
            let use = options.trackedChanges
            let isDropped = change.map { use == ($0.remainsWhenAccepted ? .reject : .accept) } ?? false
            if use != .all { change = nil }
            return .row(change, isDropped: isDropped)
        case .td, .th: return .cell(cell(node, css, isHeader: tag == .th), isHeader: tag == .th)
        case .blockquote: return .quotation
        case .figure: return .figure
        default: return .root
        }
    }

    // MARK: Lists

    /// What a list's style says of its marks: the type alone, in lower case but for strings.
    private func listType(_ css: CSSDeclarations) -> String? {
        if let type = css["list-style-type"] { return type }
        guard let style = css["list-style"] else { return nil }
        if style.hasPrefix("'") || style.hasPrefix("\"") || page.isOwn { return style }
        let others: Set<String> = ["inside", "outside", "inherit", "initial"]
        return style.split(separator: " ").first {
            !others.contains($0.lowercased()) && !$0.lowercased().hasPrefix("url(")
        }
        .map { String($0) }
    }

    private func bullet(_ node: HTMLTree.Node, _ css: CSSDeclarations) -> ListMarker {
        // What is said of the items holds for them.
        let first = page.isOwn ? nil : tree.children(node).first { tree.isElement($0, .li) }
        let own = first.flatMap { listType(styles[$0]) }
        guard let type = own ?? listType(css) ?? tree.attribute(node, .type) else { return .disc }
        if !page.isOwn, let (format, pattern) = CSSCounterStyles.format(type.lowercased()) {
            return .ordered(format: format, pattern: pattern, start: 1)
        }
        if type.hasPrefix("'") || type.hasPrefix("\"") {
            var mark = CSSDeclarations.unquoted(type)
            if mark.hasSuffix(" ") { mark.removeLast() }
            return .bullet(mark)
        }
        switch type.lowercased() {
        case "none": return .bullet("")
        case "circle": return .bullet("◦")
        case "square": return .bullet("▪")
        default: return .disc
        }
    }

    private func numbers(_ node: HTMLTree.Node, _ css: CSSDeclarations) -> ListMarker {
        var start = tree.attribute(node, .start).flatMap { Int($0) } ?? 1
        if tree.attribute(node, .reversed) != nil, tree.attribute(node, .start) == nil {
            start = tree.children(node).count { tree.isElement($0, .li) }
        }
        if page.isOwn, let format = tree.attribute(node, named: HTMLMarks.format) {
            return .ordered(
                format: NumberFormat(rawValue: format), pattern: tree.attribute(node, named: HTMLMarks.pattern) ?? "%.",
                start: start)
        }
        var format = NumberFormat.decimal
        if let type = tree.attribute(node, .type), let known = HTMLNumbers.types.first(where: { $0.type == type }) {
            format = known.format
        }
        let first = page.isOwn ? nil : tree.children(node).first { tree.isElement($0, .li) }
        let style = (first.flatMap { listType(styles[$0]) } ?? listType(css))?.lowercased()
        if style == "none", !page.isOwn { return .bullet("") }
        if let style, ["disc", "circle", "square"].contains(style) {
            return style == "disc" ? .disc : .bullet(style == "circle" ? "◦" : "▪")
        }
        if let style, let (named, pattern) = CSSCounterStyles.format(style) {
            return .ordered(format: named, pattern: page.isOwn ? "%." : pattern, start: start)
        }
        return .ordered(format: format, pattern: "%.", start: start)
    }

    /// Notes in what style a list's or an item's number is printed where that is not what the list's marker says.
    private mutating func takeOwnNumbers(_ tag: HTMLTagName, _ node: HTMLTree.Node, _ css: CSSDeclarations) {
        let place = containers.count - 1
        if tag == .li {
            guard place > 0, case .list(.ordered(let format, _, _), _) = containers[place - 1].kind else { return }
            if let type = tree.attribute(node, .type), let own = HTMLNumbers.types.first(where: { $0.type == type }),
                own.format != format
            {
                containers[place].numberStyle = type
            }
        } else if tag == .ol, let style = listType(css)?.lowercased(), CSSCounterStyles.label(style, 1) != nil {
            containers[place].numberStyle = style
        }
    }

    private func item(_ node: HTMLTree.Node) -> ListItem {
        var item = ListItem(blocks: [], value: tree.attribute(node, .value).flatMap { Int($0) })
        if page.isOwn { item.label = tree.attribute(node, named: HTMLMarks.label) }
        if let first = tree.children(node).first(where: { tree.kind($0) == .element }),
            tree.isElement(first, .input), tree.attribute(first, .type)?.lowercased() == "checkbox"
        {
            item.isChecked = tree.attribute(first, .checked) != nil
        }
        return item
    }

    /// Whether a number that stands first in an item is the list's own, printed for browsers that cannot count so.
    private func expectsLabel(_ node: HTMLTree.Node) -> Bool {
        guard page.isOwn, tree.tag(node) == .li else { return false }
        if tree.attribute(node, named: HTMLMarks.label) != nil { return true }
        return tree.parent(node).map { tree.attribute($0, named: HTMLMarks.format) != nil } ?? false
    }

    // MARK: Tables

    private func table(_ node: HTMLTree.Node, _ css: CSSDeclarations) -> Table {
        var table = Table(rows: [])
        if page.isOwn { table.sourceStyle = tree.attribute(node, named: HTMLMarks.style) }
        let width = css["width"] ?? tree.attribute(node, .width)
        if let width {
            if width.hasSuffix("%"), let percent = Double(width.dropLast()), percent > 0, percent < 10_000 {
                table.width = .percent(hundredths: Int((percent * 100).rounded()))
            } else if let length = CSSDeclarations.length(width)
                ?? Double(width).map({ Length.points($0 * 0.75) }), length.emu > 0
            {
                table.width = .length(length)
            }
        }
        if css.keyword("margin-inline") == "auto" || tree.attribute(node, .align)?.lowercased() == "center" {
            table.alignment = .center
        } else if css.keyword("margin-inline-start") == "auto" || tree.attribute(node, .align)?.lowercased() == "right"
        {
            table.alignment = .end
        }
        return table
    }

    /// The widths of a table's columns, as far as its `col` elements state them.
    private func columns(of table: HTMLTree.Node) -> [Length?] {
        var columns: [Length?] = []
        for group in tree.children(table) where tree.isElement(group, .colgroup) || tree.isElement(group, .col) {
            let members = tree.isElement(group, .col) ? [group] : tree.children(group)
            for column in members where tree.isElement(column, .col) {
                let css = styles[column]
                let stated =
                    css.length("width")
                    ?? tree.attribute(column, .width).flatMap { Double($0) }.map { Length.points($0 * 0.75) }
                let count = tree.attribute(column, .span).flatMap { Int($0) } ?? 1
                columns += Array(repeating: stated, count: min(max(count, 1), 1_000))
                if columns.count > 1_000 { return [] }
            }
        }
        return columns
    }

    private func cell(_ node: HTMLTree.Node, _ css: CSSDeclarations, isHeader: Bool) -> TableCell {
        var cell = TableCell(blocks: [])
        cell.columnSpan = min(max(tree.attribute(node, .colspan).flatMap { Int($0) } ?? 1, 1), 1_000)
        let rows = tree.attribute(node, .rowspan).flatMap { Int($0) } ?? 1
        // Nought says "as far as the rows go".
        cell.rowSpan = rows == 0 ? 65_534 : min(max(rows, 1), 65_534)
        if page.isOwn {
            cell.isRowHeader =
                tree.attribute(node, named: HTMLMarks.role) == "rowHeader"
                || (isHeader && tree.attribute(node, .scope) == "row")
        } else {
            cell.isRowHeader = isHeader
        }
        switch css.keyword("vertical-align") ?? tree.attribute(node, .valign)?.lowercased() {
        case "top": cell.verticalAlignment = .top
        case "middle": cell.verticalAlignment = .middle
        case "bottom": cell.verticalAlignment = .bottom
        default: break
        }
        cell.shading =
            css.color("background-color") ?? css.color("background")
            ?? tree.attribute(node, .bgcolor).flatMap { CSSColors.color($0) }
        return cell
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
