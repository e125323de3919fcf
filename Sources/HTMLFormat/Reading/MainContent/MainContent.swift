import ConversionCore
import HTMLParsing

/// Finds the part of a page that it is there for, and what within it is not part of that.
///
/// First what is plainly around a report is set aside (elements and names that say so, and do not hold most of the text); then
/// the smallest element is found that holds nearly all running text of the rest; then links, bylines and what follows the
/// end are taken out of that. Each is one walk over the page.
struct MainContent {
    /// The element that the content lies in.
    private(set) var root: HTMLTree.Node
    /// For each node, whether it and all in it is left out.
    private(set) var isDropped: [Bool]
    let tree: HTMLTree
    let measures: PageMeasures
    /// Running text from the page's beginning to each node, without what is left out.
    private var kept: [Int32] = []
    let title: PageTitle
    /// What the page's head says.
    let head: PageHead
    /// What the page says it is.
    let statedKind: PageKind?
    /// Whether comments, related pages and teasers are left out.
    private var isStrict = false
    /// Whether the title, or the page where it has none, is Chinese.
    var isChinese: Bool {
        (title.text ?? "").unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
    private var saysArticle: Bool { statedKind == .article }
    /// The nodes of cards, where they are not what the page is there for.
    private var cards: [Bool]?

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
        self.measures = measures
        let body = tree.first(.body) ?? 0
        root = body
        isDropped = []
        self.head = head
        statedKind = PageKind.stated(head, tree)
        title = PageTitle(
            tree, head, measures, isBroad: statedKind == nil && !head.isChinese)
        setAside(.all)
        // What was set aside may be what the page is there for: the posts of a forum, the teasers of a list.
        let strict = Int(kept[tree.end(of: body)])
        setAside(.around)
        let loose = Int(kept[tree.end(of: body)])
        let needed =
            switch statedKind {
            case .article, .documentation: 0.12
            case .forum, .list: 1.1
            default: 0.65
            }
        if Double(strict) >= needed * Double(loose) {
            setAside(.all)
            isStrict = true
        }
        if !rules.kept.isEmpty {
            keepAlone(rules.kept, in: body)
            drop(rules.dropped)
            return
        }
        drop(rules.dropped)
        root = namedContent() ?? body
        root = MainContentRoot(tree, kept).find(from: root)
        leaveParts()
        addLead()
        if isStrict { dropCards() }
        var trimmer = ContentTrimmer(tree, measures, title: title, isDropped)
        trimmer.dropsRepeated = statedKind != .forum
        isDropped = trimmer.trimmed(root, isStrict: isStrict)
    }

    private mutating func drop(_ nodes: Set<HTMLTree.Node>) {
        for node in nodes { isDropped[node] = true }
    }

    /// Makes parts of the page its content, and nothing else.
    private mutating func keepAlone(_ parts: [HTMLTree.Node], in body: HTMLTree.Node) {
        root = body
        var next = parts.startIndex
        var node = body + 1
        let end = tree.end(of: body)
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

    /// Whether a node is a menu, a head or a foot of the site.
    func isMenu(_ node: HTMLTree.Node) -> Bool {
        guard tree.kind(node) == .element else { return false }
        switch tree.tag(node) {
        case .nav, .footer: return true
        case .div, .ul: return NameHints.of(node, tree).contains(.furniture) && measures.linked(node) > 400
        default: return false
        }
    }

    /// Says what was left out, and what a reader should know of the page.
    func report(_ kind: PageKind, to diagnostics: inout Diagnostics) {
        let (text, _) = extent
        let all = measures.text(tree.first(.body) ?? 0)
        if all > text {
            diagnostics.note(
                .skipped,
                "of the page's text \((all - text) * 100 / max(all, 1)) per cent is not the report's and was left out")
        }
        switch kind {
        case .list: diagnostics.note(.detected, "the page lists other pages rather than being a report")
        case .error: diagnostics.warn(.detected, "the page says that something was not found")
        case .empty: diagnostics.warn(.detected, "the page holds next to no text")
        case .viewer:
            diagnostics.warn(.detected, "the page shows its report as pictures or in a viewer; no text of it is here")
        case .attachments: diagnostics.warn(.detected, "the page only leads to files, which are listed as attachments")
        default: break
        }
        if let next = nextPage() {
            diagnostics.warn(
                .skipped, "the report goes on at “\(HTMLAddresses.shortened(next))”; only this page of it was read")
        }
    }

    /// The address of the page on which an article goes on.
    private func nextPage() -> String? {
        if let link = tree.first(.head).flatMap({ head in
            (head..<tree.end(of: head)).first {
                tree.isElement($0, .link) && tree.attribute($0, .rel)?.lowercased() == "next"
            }
        }) {
            return saysArticle ? tree.attribute(link, .href) : nil
        }
        let body = tree.first(.body) ?? 0
        for node in body..<tree.end(of: body)
        where tree.isElement(node, .a) && measures.text(node) <= 12 && !measures.isSilent[node] {
            let words = measures.visibleText(node).lowercased()
            if ["下一页", "下一頁", "next page", "nächste seite"].contains(words), let address = tree.attribute(node, .href),
                !address.isEmpty, address != "#", !HTMLAddresses.isScript(address)
            {
                return address
            }
        }
        return nil
    }

    /// How many units of text the content has, and how many of running text.
    var extent: (text: Int, prose: Int) {
        var (text, prose) = (0, 0)
        var node = root
        let end = tree.end(of: root)
        while node < end {
            if isDropped[node] {
                node = tree.end(of: node)
                continue
            }
            if tree.kind(node) == .text { text += measures.ownText(node) }
            prose += measures.ownProse(node)
            node += 1
        }
        return (text, prose)
    }

    /// Whether teasers make up most of the content.
    var isMostlyCards: Bool {
        let cards = PageCards(tree, measures, title: title.node).isCard
        var (text, whole) = (0, 1)
        for node in root..<tree.end(of: root) where tree.kind(node) == .text && !isDropped[node] {
            whole += measures.ownText(node)
            if cards[node] { text += measures.ownText(node) }
        }
        return text * 2 > whole
    }

    /// Whether a node leads to other pages or holds what readers say.
    func leavesOut(_ node: HTMLTree.Node) -> Bool {
        cards?[node] == true || !NameHints.of(node, tree).isDisjoint(with: [.comments, .related])
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
    private func weightBefore(_ node: HTMLTree.Node) -> Int {
        measures.proseBefore(node) * 3 + measures.plainBefore(node)
    }

    private func weight(_ node: HTMLTree.Node) -> Int { weightBefore(tree.end(of: node)) - weightBefore(node) }

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
        while node < end {
            if isDropped[node] {
                node = tree.end(of: node)
            } else if tree.kind(node) == .element, MainContent.boxes.contains(tree.tag(node)),
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
        let plain = sums { cards[$0] }
        let (all, rest) = (Int(kept[tree.end(of: root)]), Int(plain[tree.end(of: root)]))
        if rest < 500 || rest * (saysArticle || (statedKind == nil && title.isCertain) ? 8 : 2) < all { return }
        kept = plain
        self.cards = cards
    }

    /// Adds the paragraphs that stand between the title and the text found, as introductions do that pages set apart.
    private mutating func addLead() {
        guard let title = title.node, let first = firstProse(), tree.end(of: title) < first else { return }
        var leads: [HTMLTree.Node] = []
        var node = tree.end(of: title)
        while node < first, leads.count < 4 {
            if measures.isSilent[node] || cards?[node] == true {
                node = tree.end(of: node)
                continue
            }
            if tree.kind(node) == .element, BlockBuilder.isBlock(tree.tag(node)) {
                let end = tree.end(of: node)
                if tree.tag(node) == .nav || tree.tag(node) == .figure || tree.tag(node) == .figcaption
                    || isAside(node)
                {
                    node = end
                    continue
                }
                if end <= first, measures.prose(node) >= 50, measures.prose(node) * 10 >= measures.text(node) * 9,
                    measures.text(node) < 2_000
                {
                    leads.append(node)
                    node = end
                    continue
                }
            }
            node += 1
        }
        leads = leads.filter { isDropped[$0] || !(root < $0 && $0 < tree.end(of: root)) || lies(inDropped: $0) }
        guard let lead = leads.first else { return }
        keep(leads + (root < lead ? [] : [root]), from: lead)
    }

    /// Whether a block between title and text is about neither: a caption, an invitation, a line about the author.
    private func isAside(_ node: HTMLTree.Node) -> Bool {
        let hints = NameHints.of(node, tree)
        if !hints.isDisjoint(with: [.comments, .caption]) { return true }
        if hints.contains(.furniture), !hints.contains(.content), tree.tag(node) != .header { return true }
        let text = measures.text(node)
        if hints.contains(.byline), text < 200, !hints.contains(.content) { return true }
        return text < 90 && LinePhrases.holdsDate(measures.visibleText(node))
    }

    private func lies(inDropped node: HTMLTree.Node) -> Bool {
        var place = node
        while let parent = tree.parent(place), parent > root {
            if isDropped[parent] { return true }
            place = parent
        }
        return false
    }

    /// The first block of running text in the content.
    private func firstProse() -> HTMLTree.Node? {
        let end = tree.end(of: root)
        var node = root
        while node < end {
            if isDropped[node] {
                node = tree.end(of: node)
                continue
            }
            if measures.ownProse(node) > 0 { return node }
            node += 1
        }
        return nil
    }

    /// Makes parts content that lie outside of it, or were left out within it.
    private mutating func keep(_ parts: [HTMLTree.Node], from first: HTMLTree.Node) {
        let old = root
        let isInside = root < first && first < tree.end(of: root)
        while !(root <= first && tree.end(of: first) <= tree.end(of: root)), let parent = tree.parent(root) {
            root = parent
        }
        let ranges = parts.map { $0..<tree.end(of: $0) }
        var node = root + 1
        let end = isInside ? parts.map { tree.end(of: $0) }.max() ?? root : tree.end(of: root)
        while node < end {
            let next = tree.end(of: node)
            if let range = ranges.first(where: { $0.contains(node) }) {
                if range.lowerBound != old {
                    for inner in range { isDropped[inner] = measures.isSilent[inner] }
                }
                node = range.upperBound
            } else if ranges.contains(where: { node < $0.lowerBound && $0.lowerBound < next }) {
                if isDropped[node] {
                    // What was left out as a whole is left out part by part.
                    isDropped[node] = false
                    var child = tree.firstChild(node)
                    while let part = child {
                        isDropped[part] = true
                        child = tree.nextSibling(part)
                    }
                }
                node += 1
            } else {
                if !isInside { isDropped[node] = true }
                node = next
            }
        }
    }

    private static let parts: HTMLTagSet = [.table, .tbody, .thead, .tr, .ul, .ol, .dl]

    /// Goes up where a part of a table or a list was found, which is read as part of the whole; what stands beside it is not.
    private mutating func leaveParts() {
        while MainContent.parts.contains(tree.tag(root)), let parent = tree.parent(root) {
            var next = tree.firstChild(parent)
            while let child = next {
                if child != root { isDropped[child] = true }
                next = tree.nextSibling(child)
            }
            root = parent
        }
    }

    // MARK: What is named as the content

    /// The element that the page names as its article's, where there is one such and not many.
    private func namedContent() -> HTMLTree.Node? {
        let end = tree.end(of: root)
        var found: [(node: HTMLTree.Node, sum: Int)] = []
        var total = 0
        var node = root + 1
        while node < end {
            if isDropped[node] || cards?[node] == true {
                node = tree.end(of: node)
                continue
            }
            if tree.kind(node) == .element, namesArticle(node) {
                let sum = Int(kept[tree.end(of: node)] - kept[node])
                if sum >= 250, measures.prose(node) >= 60 {
                    found.append((node, sum))
                    total += sum
                }
                node = tree.end(of: node)
                continue
            }
            node += 1
        }
        guard let best = found.max(by: { $0.sum < $1.sum }) else { return nil }
        let whole = Int(kept[end])
        if best.sum * 10 >= whole * 7 { return best.node }
        if statedKind != .forum, statedKind != .list, let titled = titled(found), saysArticle || title.isCertain,
            Int(kept[tree.end(of: titled)] - kept[titled]) * (holdsTitle(titled) ? 40 : 8) >= whole
        {
            return titled
        }
        // Posts are called so too, each of them.
        if statedKind == .forum || statedKind == .list { return nil }
        return (best.sum * 10 >= total * 6 || found.count == 1) && best.sum * 3 >= whole ? best.node : nil
    }

    /// The one of several that the title stands in, or before; where many stand side by side none is the title's.
    private func titled(_ found: [(node: HTMLTree.Node, sum: Int)]) -> HTMLTree.Node? {
        guard let place = title.node else { return nil }
        if let around = found.first(where: { $0.node <= place && place < tree.end(of: $0.node) }) { return around.node }
        guard let next = found.first(where: { $0.node > place }) else { return nil }
        let others = found.filter { $0.node != next.node }.map(\.sum).sorted()
        return others.count < 2 || next.sum * 2 >= others[others.count / 2] * 3 ? next.node : nil
    }

    private func holdsTitle(_ node: HTMLTree.Node) -> Bool {
        title.node.map { node <= $0 && $0 < tree.end(of: node) } ?? false
    }

    private func namesArticle(_ node: HTMLTree.Node) -> Bool {
        let tag = tree.tag(node)
        if tag == .article { return true }
        guard MainContentRoot.containers.contains(tag), tree.attributeCount(node) > 0 else { return false }
        if tree.attributeBytes(node, .itemprop)?.elementsEqual("articleBody".utf8) == true { return true }
        return NameHints.namesArticle(node, tree)
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

    private static let inlines: HTMLTagSet = [.a, .span, .em, .small, .i]

    private func isFurniture(_ node: HTMLTree.Node, share: Double, _ extent: Extent) -> Bool {
        let tag = tree.tag(node)
        // What holds the title and text is the report's, whatever it is called.
        if title.isCertain, holdsTitle(node), measures.prose(node) >= 60 { return false }
        if measures.text(node) <= 80, NameHints.of(node, tree).contains(.credit) { return true }
        // Words within a line of text are part of it, whatever they are called.
        if MainContent.inlines.contains(tag), let parent = tree.parent(node),
            measures.text(parent) > measures.text(node) * 2 + 20
        {
            return false
        }
        if MainContent.always.contains(tag) { return share < 0.5 }
        if MainContent.usually.contains(tag), share < 0.3 {
            // A header within the report may hold more than the title: its first paragraph.
            if tag == .header { return measures.prose(node) < 100 }
            return true
        }
        let hints = NameHints.of(node, tree)
        if hints.isEmpty { return tag == .form && share < 0.1 && measures.prose(node) < 80 }
        if hints.contains(.member) { return share < 0.3 }
        if hints.contains(.comments), extent == .all { return share < 0.6 }
        let text = measures.text(node)
        let density = text == 0 ? 1 : Double(measures.linked(node)) / Double(text)
        if hints.contains(.furniture) {
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
        return tag == .form && share < 0.1 && measures.prose(node) < 80
    }
}

/// Finds the smallest element that holds nearly all running text.
private struct MainContentRoot {
    private let tree: HTMLTree
    private let kept: [Int32]

    init(_ tree: HTMLTree, _ kept: [Int32]) {
        self.tree = tree
        self.kept = kept
    }

    static let containers: HTMLTagSet = [
        .div, .section, .article, .main, .table, .tbody, .tr, .td, .form, .center, .span, .font, .body, .dl, .dd, .html,
        .aside, .li, .ul, .header, .footer,
    ]

    private func sum(_ node: HTMLTree.Node) -> Int32 { kept[tree.end(of: node)] - kept[node] }

    func find(from body: HTMLTree.Node) -> HTMLTree.Node {
        var node = body
        while true {
            let whole = sum(node)
            if whole == 0 { return node }
            var best: (node: HTMLTree.Node, sum: Int32)?
            var next = tree.firstChild(node)
            while let child = next {
                if tree.kind(child) == .element {
                    let value = sum(child)
                    if value > best?.sum ?? 0 { best = (child, value) }
                }
                next = tree.nextSibling(child)
            }
            guard let best, Double(best.sum) >= 0.8 * Double(whole),
                MainContentRoot.containers.contains(tree.tag(best.node))
            else { return node }
            node = best.node
        }
    }
}
