import HTMLParsing

/// What a page is there for. The names are stable.
enum PageKind: String {
    case article, documentation, list, forum, product, attachments, viewer, error, empty

    private static let byType: [(types: Set<String>, kind: PageKind)] = [
        (["DiscussionForumPosting", "QAPage", "SocialMediaPosting", "Question"], .forum),
        (
            [
                "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "Report", "OpinionNewsArticle",
                "AnalysisNewsArticle", "LiveBlogPosting", "Recipe", "HowTo", "ScholarlyArticle", "MedicalWebPage",
            ], .article
        ),
        (["TechArticle", "APIReference"], .documentation),
        (["Product", "ProductGroup"], .product),
        (["ItemList", "SearchResultsPage", "CollectionPage", "OfferCatalog"], .list),
    ]

    private static let generators: [(name: String, kind: PageKind)] = [
        ("phpbb", .forum), ("vbulletin", .forum), ("discourse", .forum), ("xenforo", .forum), ("discuz", .forum),
        ("smf", .forum), ("mybb", .forum), ("vanilla", .forum), ("flarum", .forum), ("invision", .forum),
        ("docusaurus", .documentation), ("sphinx", .documentation), ("mkdocs", .documentation),
        ("gitbook", .documentation), ("vitepress", .documentation), ("hugo-docs", .documentation),
        ("asciidoctor", .documentation), ("javadoc", .documentation), ("rustdoc", .documentation),
        ("mediawiki", .documentation), ("doxygen", .documentation),
    ]

    private static let addresses: [(part: String, kind: PageKind)] = [
        ("viewtopic", .forum), ("showthread", .forum), ("/forum", .forum), ("/thread", .forum), ("/threads/", .forum),
        ("/topic/", .forum), ("/community/", .forum), ("/discussion", .forum), ("/questions/", .forum),
        ("://forum", .forum), ("://community", .forum), ("://discuss", .forum), ("/comments/", .forum),
        ("?topic=", .forum),
        ("/docs/", .documentation), ("://docs.", .documentation), ("/documentation/", .documentation),
        ("/reference/", .documentation), ("/manual/", .documentation), ("://wiki.", .documentation),
        ("/wiki/", .documentation),
    ]

    private static let names: [(name: String, kind: PageKind)] = [
        ("phpbb", .forum), ("vbulletin", .forum), ("viewtopic", .forum), ("showthread", .forum), ("forum", .forum),
        ("thread", .forum), ("discourse", .forum), ("topic", .forum), ("question-page", .forum),
    ]

    /// What a page is there for, by what it says of itself and by what was found on it; and how sure that is, from 0 to 1.
    static func found(
        _ tree: HTMLTree, _ content: MainContent, attachments: Int
    ) -> (kind: PageKind, confidence: Double) {
        let (text, prose) = content.extent
        let title = (content.title.text ?? content.head.title ?? "").lowercased()
        let all = content.measures.text(tree.first(.body) ?? 0)
        if text < 600, errors.contains(where: title.holds) { return (.error, 0.9) }
        if prose < 80, text < 300 {
            if attachments > 0 { return (.attachments, 0.8) }
            let root = content.root..<tree.end(of: content.root)
            let shows = root.contains { node in
                tree.isElement(node, .img) || tree.isElement(node, .iframe) || tree.isElement(node, .embed)
                    || tree.isElement(node, .object)
            }
            if shows { return (.viewer, 0.6) }
            if text < 20 { return (.empty, 0.9) }
        }
        var confidence = 0.5
        if content.title.isCertain { confidence += 0.15 }
        if prose > 600 { confidence += 0.15 }
        if text * 4 > all { confidence += 0.1 }
        if let kind = content.statedKind { return (kind, min(confidence + 0.1, 0.99)) }
        if content.isMostlyCards { return (.list, confidence) }
        return (.article, confidence)
    }

    private static let errors = ["404", "not found", "页面不存在", "找不到", "无法访问", "错误页", "page introuvable", "error 50"]

    /// Whether microdata calls the page a thread.
    private static func marksThread(_ tree: HTMLTree) -> Bool {
        guard let itemType = tree.attributeName("itemtype") else { return false }
        return (0..<tree.count).contains { node in
            guard let type = tree.attribute(node, itemType) else { return false }
            return type.hasSuffix("schema.org/DiscussionForumPosting") || type.hasSuffix("schema.org/QAPage")
        }
    }

    /// What a page says of itself; `nil` where it says nothing.
    static func stated(_ head: PageHead, _ tree: HTMLTree) -> PageKind? {
        let address = (head.canonical ?? head.meta("og:url") ?? "").lowercased()
        let generator = head.meta("generator")?.lowercased() ?? ""
        if let known = generators.first(where: { generator.holds($0.name) }) { return known.kind }
        for (types, kind) in byType where !types.isDisjoint(with: head.types) {
            // A blog's articles have comments too, and a shop's page more than its product.
            if kind == .product, head.types.contains("ItemList") { continue }
            // Questions that are asked often are part of any page.
            if kind == .forum, head.types.contains("FAQPage") { continue }
            return kind
        }
        if marksThread(tree) { return .forum }
        if !address.isEmpty, let known = addresses.first(where: { address.holds($0.part) }) { return known.kind }
        if let body = tree.first(.body) {
            let names = ((tree.attribute(body, .class) ?? "") + " " + (tree.attribute(body, .id) ?? "")).lowercased()
            if let known = PageKind.names.first(where: { names.holds($0.name) }) { return known.kind }
        }
        if let body = tree.first(.body), let names = tree.attribute(body, .class)?.lowercased() {
            // What blogs call pages that list others.
            let words = Set(names.split(separator: " "))
            if !words.isDisjoint(with: ["archive", "category", "search-results", "tag", "blog"]) { return .list }
        }
        switch head.meta("og:type")?.lowercased() {
        case "article", "news", "blog": return .article
        case "product", "og:product", "product.item": return .product
        default: break
        }
        if head.meta("article:published_time", "pubdate", "publishdate") != nil { return .article }
        return nil
    }
}
