import HTMLParsing

/// What the class, the identifier and the role of an element hint at. A hint is evidence and no proof: how much of the page's
/// text an element holds is looked at too.
struct NameHints: OptionSet {
    let rawValue: UInt16

    /// The report, or a part of it.
    static let content = NameHints(rawValue: 1)
    /// Menus, heads, feet, toolbars, adverts: what pages have around a report.
    static let furniture = NameHints(rawValue: 2)
    /// Comments of readers.
    static let comments = NameHints(rawValue: 4)
    /// What leads to other pages: related ones, recommended ones, the newest ones.
    static let related = NameHints(rawValue: 8)
    /// Who wrote a post: the column with a member's name, rank and signature.
    static let member = NameHints(rawValue: 64)
    /// What is recommended to go on with.
    static let elsewhere = NameHints(rawValue: 128)
    /// Whose a picture is.
    static let credit = NameHints(rawValue: 256)
    /// What is said of a picture.
    static let caption = NameHints(rawValue: 32)
    /// Lines about the report: date, source, author.
    static let byline = NameHints(rawValue: 16)

    /// The head of the page or of a part of it.
    static let header = NameHints(rawValue: 512)

    /// Program code, and names in it.
    static let code = NameHints(rawValue: 1024)

    /// The name of a member, where posts say who wrote them.
    static let memberName = NameHints(rawValue: 2048)

    private static let words: [NameHints: [String]] = [
        .content: [
            "article", "articles", "content", "contents", "main", "story", "text", "body", "entry", "post", "detail",
            "details", "editor", "zoom", "artibody", "maincontent", "mainbody", "articlebody", "entrycontent", "prose",
            "markdown", "con", "wenzhang", "zhengwen", "neirong", "xxgk", "news", "product", "description",
        ],
        .furniture: [
            "nav", "navbar", "navigation", "menu", "submenu", "sidebar", "sidenav", "aside", "breadcrumb",
            "breadcrumbs",
            "crumb", "crumbs", "footer", "foot", "masthead", "toolbar", "toolbox", "tools", "pager", "pagination",
            "paginate", "ad", "ads", "adv", "advert", "advertisement", "advertising", "adsense", "adsbygoogle",
            "sponsor", "sponsored", "promo", "promotion", "cookie", "cookies", "gdpr", "consent", "newsletter",
            "subscribe", "subscription", "signup", "signin", "login", "popup", "modal", "overlay", "banner", "social",
            "share", "sharing", "sharer", "sharebar", "sharedaddy", "bdshare", "sns", "follow", "print", "printer",
            "copyright", "copyrights", "legal", "disclaimer", "qrcode", "ewm", "erweima", "weixin", "rating",
            "ratings", "vote", "dianzan", "skip", "searchbox", "searchform", "searchbar", "sitesearch", "regionsearch",
            "toc", "catlinks", "printfooter",
            "editsection", "noprint", "topbar", "bottombar", "sitemap", "dropdown", "tooltip", "daohang", "fenxiang",
            "weizhi", "dibu", "youlian", "friendlink", "outbrain", "taboola",
            "feedback", "subnav", "topnav", "leftnav", "sitenav", "mainnav", "backtotop", "gotop", "cta", "donate",
            "dialog", "layer", "layerpopup",
            "toast", "lightbox", "player", "playlist", "videoplayer", "mplayer", "controlbar",
        ],
        .header: ["header"],
        .code: ["code", "sourcecode", "codehilite"],
        .comments: [
            "comment", "comments", "commentlist", "commentarea", "disqus", "respond", "pinglun", "livefyre", "reviews",
        ],
        .related: [
            "popular", "trending", "latest", "hot", "rank", "ranking", "more", "readmore", "morenews", "tag", "tags",
            "taglist", "tagcloud", "categories", "category", "prevnext", "postnav", "linked", "links", "yarpp",
            "teasers",
        ],
        .credit: ["credit", "credits", "copyright", "photocredit", "imagecredit", "bildnachweis", "copyrightnote"],
        .elsewhere: [
            "related", "relate", "recommend", "recommended", "recommendation", "recommendations", "suggest",
            "suggested",
            "suggestions", "similar", "xiangguan", "tuijian", "alsolike", "upnext", "readnext", "relatedposts",
            "relatedarticles", "relatednews",
        ],
        .member: [
            "postprofile", "userinfo", "userdetails", "messageuser", "signature", "postsignature", "usercard",
            "posterinfo", "avatar", "membertitle", "usertitle", "userextras", "messageuserinfo", "authorbox",
            "authorbio", "aboutauthor", "authorinfo", "authorcard", "aboutauthors", "authordescription", "bio",
            "authorabout",
        ],
        .memberName: ["username", "bigusername", "hnuser", "membername", "postername", "nickname", "poster"],
        .caption: [
            "caption", "figure", "photo", "bildunterschrift", "legend",
        ],
        .byline: [
            "byline", "metadata", "author", "authors", "meta", "date", "pubdate", "timestamp", "source", "info",
            "dateline",
            "published", "posted", "laiyuan", "shijian",
        ],
    ]

    private static let byWord: [UInt64: NameHints] = {
        var hints: [UInt64: NameHints] = [:]
        for (hint, words) in words {
            // What is recommended leads elsewhere, and whose a picture is is said of it.
            let all: NameHints = hint == .elsewhere ? [hint, .related] : hint == .credit ? [hint, .caption] : hint
            for word in words { hints[NameHash.hash(word.utf8, seed: 0), default: []].formUnion(all) }
        }
        return hints
    }()

    private static let filter: NameFilter = {
        var filter = NameFilter()
        for number in byWord.keys { filter.insert(number) }
        return filter
    }()

    /// Adds what the words of a name hint at: words end at marks and where a capital letter follows a small one; the whole
    /// name without marks is looked at too. What digits stand in is a number or made by a program, and no word.
    private mutating func take(_ name: Span<UInt8>) {
        let filter = NameHints.filter
        func look(_ number: UInt64, _ hints: inout NameHints) {
            let number = NameHash.end(number)
            guard filter.mayHold(number), let hint = NameHints.byWord[number] else { return }
            hints.insert(hint)
        }
        let start = NameHash.begin(seed: 0)
        // The word, and the name that it stands in: they are the same up to the end of the first word.
        var (number, whole) = (start, start)
        var (parts, length) = (0, 0)
        var (isWord, wasSmall) = (true, false)
        var place = 0
        while true {
            while place < name.count {
                let byte = name[place]
                guard (byte | 0x20) &- 0x61 < 26 else { break }
                let isSmall = byte & 0x20 != 0
                if wasSmall, !isSmall {
                    if isWord, length > 1 { look(number, &self) }
                    if parts == 0 { whole = number }
                    (number, length) = (start, 0)
                    parts += 1
                }
                NameHash.add(byte | 0x20, to: &number)
                if parts > 0 { NameHash.add(byte | 0x20, to: &whole) }
                length += 1
                wasSmall = isSmall
                place += 1
            }
            let byte = place < name.count ? name[place] : 0x20
            wasSmall = false
            if byte &- 0x30 < 10 {
                // Digits behind a word count things of its kind.
                if isWord, length >= 4 { look(number, &self) }
                isWord = false
                place += 1
                continue
            }
            if isWord, length > 1 { look(number, &self) }
            if byte <= 0x20 {
                if parts > 0 { look(whole, &self) }
                parts = 0
            } else {
                if parts == 0 { whole = number }
                parts += 1
            }
            (number, length, isWord) = (start, 0, true)
            if place >= name.count { return }
            place += 1
        }
    }

    /// Names that editors of government sites and messengers give the text.
    private static let wholes = Set(
        [
            "trseditor", "ucapcontent", "zoom", "artibody", "jscontent", "articlebody", "articlecontent", "articletext",
            "entrycontent", "postcontent", "postbody", "storybody", "newscontent", "newstext", "contentnews",
            "maincontent",
            "maintext", "richmediacontent", "markdownbody", "mwparseroutput", "pagescontent", "detailcontent",
            "contentdetail", "articledetail", "articlemain", "textcontent", "bodycontent", "contentarticle",
            "contenttext",
        ].map {
            NameHash.hash($0.utf8, seed: 0)
        })

    /// Whether a name of an element says that it holds an article's text.
    static func namesArticle(_ node: HTMLTree.Node, _ tree: HTMLTree) -> Bool {
        for name in [tree.attributeBytes(node, .id), tree.attributeBytes(node, .class)] {
            guard let name else { continue }
            for word in name.split(whereSeparator: { $0 <= 0x20 }) {
                var number = NameHash.begin(seed: 0)
                for byte in word where (byte | 0x20) &- 0x61 < 26 { NameHash.add(byte | 0x20, to: &number) }
                if wholes.contains(NameHash.end(number)) { return true }
            }
        }
        return false
    }

    /// Whether an element is called its page's content, and nothing more.
    static func isContent(_ node: HTMLTree.Node, _ tree: HTMLTree) -> Bool {
        [tree.attributeBytes(node, .id), tree.attributeBytes(node, .class)].contains { name in
            name.map { $0.elementsEqual("content".utf8) } ?? false
        }
    }

    /// What an element's role hints at.
    static func ofRole(_ node: HTMLTree.Node, _ tree: HTMLTree) -> NameHints {
        var hints: NameHints = []
        guard let role = tree.attributeBytes(node, .role) else { return hints }
        switch String(decoding: role, as: UTF8.self).lowercased() {
        case "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "toolbar":
            hints.insert(.furniture)
        case "main", "article": hints.insert(.content)
        default: break
        }
        return hints
    }
}

extension NameHints: Hashable {
    /// What names hint at.
    fileprivate init(_ name: Span<UInt8>) {
        self = []
        take(name)
    }
}

/// What the names that elements of a page have hint at: pages give the same names to many elements.
struct KnownNameHints {
    private static let size = 1_024
    /// The last names that were looked at of those that share a place, as numbers.
    private var names = [UInt64](repeating: 0, count: size)
    private var hints = [NameHints](repeating: [], count: size)

    /// What an element's class, identifier and role hint at.
    mutating func hints(of node: HTMLTree.Node, _ tree: HTMLTree) -> NameHints {
        var found = NameHints.ofRole(node, tree)
        tree.withAttribute(node, .class) { found.formUnion(hints(of: $0)) }
        tree.withAttribute(node, .id) { found.formUnion(hints(of: $0)) }
        return found
    }

    private mutating func hints(of name: Span<UInt8>) -> NameHints {
        let number = NameHash.wide(name)
        let place = Int(truncatingIfNeeded: number >> 54)
        if names[place] == number { return hints[place] }
        names[place] = number
        hints[place] = NameHints(name)
        return hints[place]
    }
}
