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
        ("/docs/", .documentation), ("://docs.", .documentation), ("/documentation/", .documentation),
        ("/reference/", .documentation), ("/manual/", .documentation), ("://wiki.", .documentation),
        ("/wiki/", .documentation),
    ]

    private static let names: [(name: String, kind: PageKind)] = [
        ("phpbb", .forum), ("vbulletin", .forum), ("viewtopic", .forum), ("showthread", .forum), ("forum", .forum),
        ("thread", .forum), ("discourse", .forum), ("topic", .forum), ("question-page", .forum),
    ]

    /// What a page says of itself; `nil` where it says nothing.
    static func stated(_ head: PageHead, _ tree: HTMLTree) -> PageKind? {
        let address = (head.canonical ?? head.meta("og:url") ?? "").lowercased()
        let generator = head.meta("generator")?.lowercased() ?? ""
        if let known = generators.first(where: { generator.contains($0.name) }) { return known.kind }
        for (types, kind) in byType where !types.isDisjoint(with: head.types) {
            // A blog's articles have comments too, and a shop's page more than its product.
            if kind == .product, head.types.contains("ItemList") { continue }
            return kind
        }
        if !address.isEmpty, let known = addresses.first(where: { address.contains($0.part) }) { return known.kind }
        if let body = tree.first(.body) {
            let names = ((tree.attribute(body, .class) ?? "") + " " + (tree.attribute(body, .id) ?? "")).lowercased()
            if let known = PageKind.names.first(where: { names.contains($0.name) }) { return known.kind }
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
