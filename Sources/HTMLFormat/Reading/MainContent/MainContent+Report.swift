import ConversionCore
import HTMLParsing

// What is said of the content: how much of the page it is, and where it goes on.
extension MainContent {
    /// Whether a node is a menu, a head or a foot of the site.
    func isMenu(_ node: HTMLTree.Node) -> Bool {
        guard tree.kind(node) == .element else { return false }
        switch tree.tag(node) {
        case .nav, .footer: return true
        case .div, .ul: return measures.hints[node].contains(.furniture) && measures.linked(node) > 400
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

    private static let nextKeys = ["下一页", "下一頁", "nextpage", "nächsteseite"].map { Array($0.utf8) }
    private static let nextStarts = nextKeys.map { NameHash.hash($0.prefix(4), seed: StatedTitles.startSeed) }

    /// The address of the page on which an article goes on.
    func nextPage() -> String? {
        if let link = tree.first(.head).flatMap({ head in
            (head..<tree.end(of: head)).first {
                tree.isElement($0, .link) && tree.attribute($0, .rel)?.lowercased() == "next"
            }
        }) {
            return saysArticle ? tree.attribute(link, .href) : nil
        }
        let body = tree.first(.body) ?? 0
        for node in body..<tree.end(of: body)
        where tree.isElement(node, .a) && (6...12).contains(measures.text(node)) && !measures.isSilent[node] {
            guard let start = measures.keyStart(node), MainContent.nextStarts.contains(start) else { continue }
            if MainContent.nextKeys.contains(measures.key(node)), let address = tree.attribute(node, .href),
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
        var (text, whole) = (0, 1)
        for node in root..<tree.end(of: root) where tree.kind(node) == .text && !isDropped[node] {
            whole += measures.ownText(node)
            if allCards[node] { text += measures.ownText(node) }
        }
        return text * 2 > whole
    }
}
