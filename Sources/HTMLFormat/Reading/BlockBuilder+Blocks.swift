import ConversionCore
import DocumentModel
import HTMLParsing

// Elements that are blocks of their own.
extension BlockBuilder {
    private static let plainBlocks: HTMLTagSet = [
        .div, .article, .section, .main, .nav, .header, .footer, .aside, .address, .center, .form, .fieldset, .legend,
        .details, .summary, .dialog, .hgroup, .search, .body, .html, .optgroup,
    ]

    private static let otherBlocks: HTMLTagSet = [
        .p, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .menu, .dir, .li, .dl, .dt, .dd, .table, .caption, .thead, .tbody,
        .tfoot, .tr, .td, .th, .figure, .figcaption, .blockquote, .pre, .listing, .xmp, .plaintext, .hr,
    ]

    static func isBlock(_ tag: HTMLTagName) -> Bool { plainBlocks.contains(tag) || otherBlocks.contains(tag) }

    mutating func enterBlock(
        _ tag: HTMLTagName, _ node: HTMLTree.Node, _ css: CSSDeclarations, _ inner: inout Scope
    ) -> Bool {
        guard BlockBuilder.isBlock(tag) else { return false }
        let display = css.keyword(.display)
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

    private static let pageEnds: Set<String> = ["always", "page", "left", "right", "recto", "verso"]

    /// Ends the page before an element, or notes that it ends behind it (CSS Fragmentation 3, and 2.1's names).
    private mutating func takeBreaks(_ css: CSSDeclarations, _ inner: inout Scope) {
        if css.isEmpty { return }
        if let value = css.keyword(.breakBefore) ?? css.keyword(.pageBreakBefore), BlockBuilder.pageEnds.contains(value)
        {
            inner.layout.startsPage = true
        }
        if let value = css.keyword(.breakAfter) ?? css.keyword(.pageBreakAfter), BlockBuilder.pageEnds.contains(value) {
            inner.endsPage = true
        }
    }

    /// Whether an element is part of a table that holds a layout.
    private mutating func dissolves(_ tag: HTMLTagName, _ node: HTMLTree.Node, _ inner: inout Scope) -> Bool {
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

    private static let headings: [HTMLTagName] = [.h1, .h2, .h3, .h4, .h5, .h6]

    private mutating func enterHeading(_ tag: HTMLTagName, _ node: HTMLTree.Node, _ inner: inout Scope) {
        if page.isOwn, tag == .h1, tree.attribute(node, named: HTMLMarks.role) != nil {
            return enterParagraph(node, &inner)
        }
        var level = (BlockBuilder.headings.firstIndex(of: tag) ?? 1) + 1
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
                css.keyword(.captionSide) == "bottom" || tree.attribute(node, .align)?.lowercased() == "bottom"
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
        case .td, .th:
            let isHeader = page.isHeader(node)
            return .cell(cell(node, css, isHeader: isHeader), isHeader: isHeader)
        case .blockquote: return .quotation
        case .figure: return .figure
        default: return .root
        }
    }
}
