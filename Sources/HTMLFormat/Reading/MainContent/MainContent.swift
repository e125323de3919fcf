import HTMLParsing

/// Finds the part of a page that it is there for, and what within it is not part of that.
///
/// First what is plainly around a report is set aside (elements and names that say so, and do not hold most of the text); then
/// the smallest element is found that holds nearly all running text of the rest; then links, bylines and what follows the
/// end are taken out of that. Each is one walk over the page.
struct MainContent {
    /// The element that the content lies in.
    var root: HTMLTree.Node
    /// For each node, whether it and all in it is left out.
    var isDropped: [Bool]
    let tree: HTMLTree
    let measures: PageMeasures
    /// Running text from the page's beginning to each node, without what is left out.
    var kept: [Int32] = []
    let title: PageTitle
    /// The quotations of the page, in order.
    private let quotations: [HTMLTree.Node]
    /// What the page's head says.
    let head: PageHead
    /// What the page says it is.
    let statedKind: PageKind?
    /// Whether comments, related pages and teasers are left out.
    var isStrict = false
    /// Whether the title, or the page where it has none, is Chinese.
    var isChinese: Bool {
        (title.text ?? "").holdsHan
    }
    var saysArticle: Bool { statedKind == .article }
    /// What the page marks as its main part, if that is one element and not empty.
    let main: Range<HTMLTree.Node>?
    /// The nodes of cards, where they are not what the page is there for.
    var cards: [Bool]?
    /// The nodes of all cards.
    private(set) var allCards: [Bool] = []

    /// Finds the content of a page.
    ///
    /// - Parameters:
    ///   - tree: The page.
    ///   - head: What its head states.
    ///   - measures: How much text its parts hold.
    ///   - rules: What the user says of it, which goes before what is found.
    /// - Complexity: O(*n*) in the nodes of the page.
    init(_ tree: HTMLTree, _ head: PageHead, _ measures: PageMeasures, _ rules: ContentRules) {
        self.tree = tree
        var measures = measures
        measures.silence(rules.dropped)
        self.measures = measures
        let body = tree.first(.body) ?? 0
        root = body
        isDropped = []
        self.head = head
        quotations = (body..<tree.end(of: body)).filter { tree.isElement($0, .blockquote) }
        main = MainContent.main(of: body, tree, self.measures)
        let stated = PageKind.stated(head, tree)
        statedKind = stated == nil && PageThread(tree, self.measures).isThread ? .forum : stated
        title = PageTitle(
            tree, head, measures, isBroad: statedKind == nil && !head.isChinese,
            isThread: statedKind == .forum)
        setAside(.all)
        // What was set aside may be what the page is there for: the posts of a forum, the teasers of a list.
        let strict = Int(kept[tree.end(of: body)])
        let found = (isDropped, kept, cards)
        setAside(.around)
        let loose = Int(kept[tree.end(of: body)])
        let needed =
            switch statedKind {
            case .article, .documentation: 0.12
            case .forum, .list: 1.1
            default: 0.65
            }
        if Double(strict) >= needed * Double(loose) {
            (isDropped, kept, cards) = found
            isStrict = true
        }
        if !rules.kept.isEmpty {
            keepAlone(rules.kept, in: body)
            return
        }
        // What says so on a shop's page is one part of what it tells of a product.
        root = (statedKind == .product ? nil : namedContent() ?? shortContent()) ?? body
        // What articles have beside their text is seldom theirs; other pages stand in several parts.
        let isSplit = statedKind == .documentation || statedKind == .product || statedKind == .list
        root = MainContentRoot(tree, kept, measures).find(
            from: root, isSplit: isSplit, isArticle: saysArticle,
            // The facts of a product stand in a part of their own, and are short.
            leastAlike: statedKind == .product ? 20 : 600)
        leaveParts()
        addLead()
        addMain()
        if isStrict { dropCards() }
        var trimmer = ContentTrimmer(tree, measures, title: title, isDropped)
        trimmer.dropsRepeated = statedKind == .article || statedKind == .product || statedKind == .list
        trimmer.isThread = statedKind == .forum
        trimmer.isOneText = statedKind == nil || saysArticle
        trimmer.dropsSections = statedKind != .documentation
        trimmer.dropsLinks = saysArticle && isStrict && !isChinese && measures.prose(root) >= 1_000
        isDropped = trimmer.trimmed(root, isStrict: isStrict)
        if statedKind == .forum { keepAuthors() }
    }

    private static func isMain(_ node: HTMLTree.Node, _ tree: HTMLTree) -> Bool {
        guard tree.kind(node) == .element else { return false }
        return tree.tag(node) == .main || tree.attributeBytes(node, .role)?.elementsEqual("main".utf8) == true
    }

    /// The one element that a page marks as its main part (HTML, 4.4.14).
    private static func main(of body: HTMLTree.Node, _ tree: HTMLTree, _ measures: PageMeasures)
        -> Range<HTMLTree.Node>?
    {
        var found: Range<HTMLTree.Node>?
        for node in body..<tree.end(of: body) where isMain(node, tree) && !measures.isSilent[node] {
            if let around = found, around.contains(node) { continue }
            if found != nil { return nil }
            found = node..<tree.end(of: node)
        }
        return found.flatMap { measures.text($0.lowerBound) >= 40 ? $0 : nil }
    }

    /// Keeps parts of a node, and nothing else in it; the parts are in order.
    mutating func keepAlone(_ parts: [HTMLTree.Node], in around: HTMLTree.Node) {
        isDropped[around] = false
        var next = parts.startIndex
        var node = parts.first == around ? around : around + 1
        let end = tree.end(of: around)
        while node < end {
            let after = tree.end(of: node)
            while next < parts.count, parts[next] < node { next += 1 }
            if next < parts.count, parts[next] == node {
                for inner in node..<after { isDropped[inner] = measures.isSilent[inner] }
                node = after
            } else if next < parts.count, parts[next] < after {
                isDropped[node] = false
                node += 1
            } else {
                isDropped[node] = true
                node = after
            }
        }
    }

    /// Whether a node leads to other pages or holds what readers say.
    func leavesOut(_ node: HTMLTree.Node) -> Bool {
        cards?[node] == true || !measures.hints[node].isDisjoint(with: [.comments, .related])
    }

    // MARK: What is around a report

    private static let always: HTMLTagSet = [.nav, .search]
    private static let usually: HTMLTagSet = [.footer, .aside, .header]
    private static let boxes: HTMLTagSet = [
        .div, .section, .article, .main, .aside, .nav, .header, .footer, .ul, .ol, .dl, .table, .tbody, .tr, .td, .form,
        .p, .li, .center, .figure, .details, .fieldset, .blockquote, .span, .a, .h1, .h2, .h3, .h4, .h5, .h6, .dd, .dt,
        .search, .em, .small, .i,
    ]

    /// The text by which parts of the page are weighed, from the page's beginning to a node.
    func weightBefore(_ node: HTMLTree.Node) -> Int {
        measures.proseBefore(node) * 3 + measures.plainBefore(node)
    }

    func weight(_ node: HTMLTree.Node) -> Int { weightBefore(tree.end(of: node)) - weightBefore(node) }

    /// What is left out before the content is looked for.
    private enum Extent {
        /// Only what is around the content.
        case around
        /// Comments, related pages and teasers too.
        case all
    }

    private mutating func setAside(_ extent: Extent) {
        isDropped = measures.isSilent
        cards = nil
        let body = root
        let whole = Double(max(weight(body), 1))
        var node = body + 1
        let end = tree.end(of: body)
        let boxes = MainContent.boxes
        while node < end {
            if isDropped[node] {
                node = tree.end(of: node)
            } else if tree.kind(node) == .element, boxes.contains(tree.tag(node)), saysWhatItIs(node),
                isFurniture(node, share: Double(weight(node)) / whole, extent)
            {
                isDropped[node] = true
            } else {
                node += 1
            }
        }
        kept = sums { _ in false }
        if extent == .all { setCardsAside() }
    }

    /// Sums of what is kept, from the page's beginning to each node; `also` names what else is not counted.
    private func sums(_ also: (HTMLTree.Node) -> Bool) -> [Int32] {
        var sums = [Int32](repeating: 0, count: tree.count + 1)
        let end = tree.end(of: root)
        var node = root
        var out = weightBefore(root)
        while node < end {
            sums[node] = Int32(weightBefore(node) - out)
            if isDropped[node] || also(node) {
                let next = tree.end(of: node)
                out += weightBefore(next) - weightBefore(node)
                for inner in node + 1..<next { sums[inner] = sums[node] }
                node = next
            } else {
                node += 1
            }
        }
        let last = Int32(weightBefore(end) - out)
        for node in end...tree.count { sums[node] = last }
        return sums
    }

    /// Leaves teasers of other pages out, unless the page is there for them.
    private mutating func setCardsAside() {
        let cards = PageCards(tree, measures, title: title.node).isCard
        allCards = cards
        let plain = sums { cards[$0] }
        let (all, rest) = (Int(kept[tree.end(of: root)]), Int(plain[tree.end(of: root)]))
        if rest < 500 || rest * (saysArticle || (statedKind == nil && title.isCertain) ? 8 : 2) < all { return }
        kept = plain
        self.cards = cards
    }

    /// Goes up where a part of a table or a list was found, which is read as part of the whole; links and rows that stand beside it are not.
    private mutating func leaveParts() {
        while MainContent.parts.contains(tree.tag(root)), let parent = tree.parent(root) {
            var next = tree.firstChild(parent)
            while let child = next {
                // Lines of text beside a list introduce it, or go on.
                if child != root, measures.prose(child) < 20 || measures.linked(child) * 3 >= measures.text(child) {
                    isDropped[child] = true
                }
                next = tree.nextSibling(child)
            }
            root = parent
        }
    }

    /// Leaves cards out that stand before the first or behind the last running text of the content.
    private mutating func dropCards() {
        guard let cards else { return }
        let end = tree.end(of: root)
        let (from, to) = (kept[root], kept[end])
        var node = root + 1
        while node < end {
            if isDropped[node] {
                node = tree.end(of: node)
            } else if cards[node],
                kept[node] == from || kept[node] == to
                    || (saysArticle && measures.linked(node) * 2 > measures.text(node))
            {
                isDropped[node] = true
            } else {
                node += 1
            }
        }
    }

    private func holdsQuotation(_ node: HTMLTree.Node) -> Bool {
        var (low, high) = (0, quotations.count)
        while low < high {
            let middle = (low + high) / 2
            if quotations[middle] < node { low = middle + 1 } else { high = middle }
        }
        return low < quotations.count && quotations[low] < tree.end(of: node)
    }

    /// Whether a header stands behind the title, and so heads a part of the report, if that part is more than links.
    private func headsPart(_ node: HTMLTree.Node) -> Bool {
        guard let place = title.node, place < node, let part = tree.parent(node) else { return false }
        if !saysArticle, headsItem(node) { return true }
        let prose = measures.prose(part) - measures.prose(node)
        // Over enough text a heading may be a link.
        if measures.linked(node) * 4 >= measures.text(node), prose < 200 || !measures.isHeading(node) { return false }
        let rest = measures.text(part) - measures.text(node)
        // Where the title is none of the page's lines for sure, text has to follow.
        if !title.isCertain, prose < 60 { return false }
        return (measures.linked(part) - measures.linked(node)) * 2 <= rest
    }

    /// Whether a header is that of a list's item, and says what it is.
    private func headsItem(_ header: HTMLTree.Node) -> Bool {
        let heading = (header..<tree.end(of: header)).prefix(12).first {
            tree.kind($0) == .element && HTMLTagSet.headings.contains(tree.tag($0))
        }
        guard let heading, measures.text(heading) * 3 >= measures.text(header) * 2 else { return false }
        var place = tree.parent(header)
        for _ in 0..<3 {
            guard let part = place else { return false }
            if tree.tag(part) == .article || tree.tag(part) == .li { return measures.text(part) < 2_000 }
            place = tree.parent(part)
        }
        return false
    }

    private static let inlines: HTMLTagSet = [.a, .span, .em, .small, .i]

    /// Whether anything but its text tells what an element is: most elements are called nothing in particular.
    private func saysWhatItIs(_ node: HTMLTree.Node) -> Bool {
        let tag = tree.tag(node)
        return !measures.hints[node].isEmpty || MainContent.always.contains(tag) || MainContent.usually.contains(tag)
            || tag == .form
    }

    private func isFurniture(_ node: HTMLTree.Node, share: Double, _ extent: Extent) -> Bool {
        let tag = tree.tag(node)
        // What holds the title and text is the report's, whatever it is called.
        if title.isCertain, holdsTitle(node), measures.prose(node) >= 60 { return false }
        if measures.text(node) <= 80, measures.hints[node].contains(.credit) { return true }
        // Words within a line of text are part of it, whatever they are called, and so is all that a heading says.
        if MainContent.inlines.contains(tag), let parent = tree.parent(node),
            measures.text(parent) > measures.text(node) * 2 + 20
                || HTMLTagSet.headings.contains(tree.tag(parent)) && measures.text(parent) == measures.text(node)
        {
            return false
        }
        // What stands outside the part that a page marks as its main one is what it is called, however little that part says.
        let isOutside = main.map { tree.end(of: node) <= $0.lowerBound || $0.upperBound <= node } ?? false
        let share = isOutside ? 0 : share
        if MainContent.always.contains(tag) { return share < 0.5 }
        if MainContent.usually.contains(tag), share < 0.3 {
            if tag != .header { return true }
            // A header within the report may hold more than the title, its first paragraph; behind the title it heads a part.
            if measures.prose(node) >= 100 { return false }
            if !headsPart(node) { return true }
        }
        var hints = measures.hints[node]
        if hints.contains(.header) {
            // Headings and words are called so as the heads of parts.
            let isPart = HTMLTagSet.headings.contains(tag) || MainContent.inlines.contains(tag) || headsPart(node)
            if !isPart { hints.insert(.furniture) }
            hints.remove(.header)
        }
        hints.subtract([.code, .memberName])
        // One that readers write into is theirs, with all that it says of it.
        let isIdleForm =
            tag == .form
            && (share < 0.1 && measures.prose(node) < 80
                || share < 0.25 && (node..<tree.end(of: node)).contains { tree.isElement($0, .textarea) })
        // A heading's own name says how it is shown, or that a table of contents lists it.
        if HTMLTagSet.headings.contains(tag) { hints.remove(.furniture) }
        if hints.isEmpty { return isIdleForm }
        if hints.contains(.member) { return share < 0.3 }
        if hints.contains(.comments), extent == .all {
            // In code a line's words are called so.
            let line = MainContent.inlines.contains(tag) ? tree.parent(node) : nil
            return share < 0.6 && line.map { measures.text($0) == measures.text(node) } ?? true
        }
        let text = measures.text(node)
        let density = text == 0 ? 1 : Double(measures.linked(node)) / Double(text)
        if hints.contains(.furniture) {
            // What others say elsewhere is quoted, and no button.
            if measures.prose(node) >= 40, holdsQuotation(node) { return false }
            if hints.contains(.content) { return share < 0.05 || (density > 0.5 && share < 0.2) }
            return share < 0.25
        }
        // Behind an article's text what is recommended is no part of it, however long it is.
        if hints.contains(.elsewhere), extent == .all, saysArticle, title.isCertain, let place = title.node,
            place < node,
            measures.proseBefore(node) - measures.proseBefore(place) >= 120
        {
            return true
        }
        if hints.contains(.related), extent == .all {
            if density > 0.5 || (density > 0.25 && !hints.contains(.content)) { return share < 0.4 }
            return share < (hints.contains(.content) ? (density > 0.25 ? 0.2 : 0) : 0.1)
        }
        return isIdleForm
    }
}
