/// The phrases by which lines around a report are known, in the languages of many pages: a line is one when it is little more
/// than the phrase.
enum LinePhrases {
    enum Kind {
        /// Buttons, adverts and rights: never part of a report.
        case furniture
        /// Lines about the report: source, author, day, editor.
        case byline
        /// Whose a picture is, or who edited the page.
        case credit
        /// What other pages are led to with; nothing of the report follows it at the end.
        case end
        /// What stands behind a text alone: who edited it, and what comes before and after it in a list of texts.
        case close
    }

    /// Whole lines, in lower case without white space and marks at the ends.
    private static let whole: [Kind: Set<String>] = [
        .furniture: [
            "share", "sharethis", "sharethisarticle", "print", "printthis", "email", "emailthis", "tweet",
            "advertisement",
            "advertisements", "ad", "adfeedback", "sponsored", "sponsoredcontent", "togglecaption", "loading",
            "copylink",
            "linkcopied", "followus", "followuson", "subscribe", "signup", "login", "menu", "search", "close", "skip",
            "english", "backtotop", "top", "comments", "nocomments", "leaveacomment", "leaveareply", "reply", "edit",
            "report", "save", "like", "listen", "play", "pause", "showmore", "loadmore", "readmore", "viewall",
            "seeall",
            "facebook", "twitter", "linkedin", "whatsapp", "pinterest", "hidecaption", "viewcomments", "postacomment",
            "wasthishelpful", "wasthispagehelpful", "yes", "no", "viewmore", "learnmore",
            "广告", "廣告", "分享", "分享到", "分享至", "打印", "打印本页", "关闭", "关闭窗口", "返回顶部", "回到顶部", "收藏", "点赞", "评论",
            "举报", "投诉举报", "扫一扫", "展开", "收起", "展开全文", "阅读全文", "加载更多", "查看更多", "更多", "我要纠错", "纠错", "朋友圈",
            "新浪微博", "微信好友", "qq空间", "微信", "微博", "大", "中", "小", "字号", "播报", "编辑", "編輯", "列印", "回頂部", "友情链接",
            "分享到微信", "分享让更多人看到", "网友评论", "发表评论", "版权声明", "登录", "注册", "上一页", "下一页", "首页", "尾页", "返回",
            "赞", "打赏", "赞赏", "保存", "取消", "确定", "提交", "发送", "复制链接", "订阅", "关注", "搜索", "もっと見る", "広告", "シェア",
            "clicktoexpand", "quote", "replywithquote", "permalink", "embed", "reportpost",
            "postareply", "postreply", "wirdgeladen", "chargement", "cargando",
            "publicidade", "anzeige", "werbung", "teilen", "drucken", "publicité", "partager", "imprimer", "publicidad",
            "compartir", "compartilhar", "paylaş", "yazdır", "reklam", "реклама", "поделиться",
            // What the commonest software for blogs writes under a text, in its languages.
            "likethis", "commentsareclosed", "teilenmit", "gefälltmir", "kommentaresindgeschlossen",
            "kommentarverfassen", "schreibeeinenkommentar", "hinterlasseeinenkommentar", "jaimeça",
            "lescommentairessontfermés", "laisseruncommentaire", "compartiresto", "compárteloen", "megustaesto",
            "loscomentariosestáncerrados", "dejauncomentario", "dejaunarespuesta", "condividi", "mipiace",
            "icommentisonochiusi", "lasciauncommento", "deixeumcomentário", "deixeumaresposta", "eenreactieachterlaten",
            "skrivenkommentar", "lämnaenkommentar", "dodajkomentarz", "评论已关闭",
            "評論已關閉", "发表回复", "發表迴響", "コメントを残す", "コメントは受け付けていません", "댓글남기기",
            "комментариизакрыты", "добавитькомментарий", "оставитькомментарий", "нравится",
            // Links to the head of the page.
            "nachoben", "zurücknachoben", "seitenanfang", "hautdepage", "retourenhaut", "volverarriba", "tornasu",
            "ページトップへ", "ページの先頭へ", "наверх",
        ],
        .close: [
            "上一篇", "下一篇", "上一條", "下一條", "previousarticle", "nextarticle", "previouspost", "nextpost", "olderpost",
            "newerpost", "previousstory", "nextstory", "vorherigerartikel", "nächsterartikel", "vorherigerbeitrag",
            "nächsterbeitrag", "articleprécédent", "articlesuivant", "artículoanterior", "artículosiguiente",
            "siguienteartículo", "entradaanterior", "entradasiguiente", "siguienteentrada", "artigoanterior",
            "próximoartigo", "articoloprecedente", "articolosuccessivo", "vorigartikel", "volgendartikel",
            "öncekihaber", "sonrakihaber", "poprzedniartykuł", "następnyartykuł", "предыдущаястатья",
            "следующаястатья", "предыдущаязапись", "следующаязапись", "前の記事", "次の記事", "이전글", "다음글",
        ],
        .end: [
            "related", "relatedarticles", "relatedposts", "relatedstories", "relatednews", "relatedtopics",
            "relatedcontent",
            "relatedlinks", "youmayalsolike", "youmightalsolike", "youmightalsobeinterestedin", "moreon", "morefrom",
            "readnext", "upnext", "recommended", "recommendedforyou", "popular", "mostpopular", "mostread", "trending",
            "trendingnow", "latest", "latestnews", "morestories", "morenews", "seealso", "sharethispost",
            "sharethisstory",
            "abouttheauthor", "filedunder", "tags", "topics", "inthissection", "readersalsoliked", "watchnext",
            "whattoreadnext",
            "相关阅读", "相关新闻", "相关链接", "相关文章", "相关推荐", "相关报道", "相关稿件", "相关信息", "延伸阅读", "推荐阅读", "热门推荐",
            "猜你喜欢", "为您推荐", "精彩推荐", "更多新闻", "热点新闻", "最新文章", "热门文章", "图文推荐", "相關新聞", "相關閱讀", "相關文章",
            "延伸閱讀", "推薦閱讀", "熱門新聞", "熱門文章", "更多新聞", "相關詞條", "熱門詞條", "聯絡我們", "关联阅读", "今日热点",
            "相关专题", "相关政策", "相关解读", "相关文件", "関連記事", "おすすめ記事", "あわせて読みたい", "관련기사",
            "daskönntesieauchinteressieren", "daskönntedichauchinteressieren", "überdenautor", "überdieautorin",
            "lustaufmehr",
            "dasthemakönntedichauchinteressieren", "weiterethemen", "weitereartikel", "weiterenachrichten",
            "lesensieauch",
            "mehrzumthemalesen", "auchinteressant", "ähnlicheartikel", "ähnlichebeiträge", "vousaimerezaussi",
            "surlemêmesujet",
            "tepuedeinteresar", "tambiéntepuedeinteresar", "lamásleído", "lomásleído", "vejatambém", "veamás",
            "zobacztakże",
            "przeczytajtakże", "polecane", "leggianche", "potrebbeinteressartianche", "leesook", "läsockså",
            "bunlarilginizicekebilir",
            "verwandteartikel", "mehrzumthema", "articlesliés", "àlireaussi", "noticiasrelacionadas", "leiatambém",
            "leiamais", "ilgilihaberler", "bacajuga", "читайтетакже", "читайтеtakже",
        ],
    ]

    /// How lines begin, in lower case without white space.
    private static let beginnings: [(text: String, kind: Kind)] = [
        ("责任编辑：", .close), ("责任编辑:", .close), ("责任编辑", .byline), ("責任編輯", .byline), ("责编：", .close), ("责编", .byline),
        ("编辑：", .credit), ("编辑:", .credit), ("来源：", .byline),
        ("来源:", .byline), ("來源：", .byline), ("文章来源", .byline), ("稿件来源", .byline), ("信息来源", .byline), ("作者：", .byline),
        ("作者:", .byline),
        ("发布时间", .byline), ("发布日期", .byline), ("發布時間", .byline), ("时间：", .byline), ("时间:", .byline), ("日期：", .byline),
        ("浏览次数", .byline),
        ("阅读次数", .byline), ("点击数", .byline), ("更新时间", .byline), ("[作者", .byline), ("[责任编辑", .close),
        ("（责任编辑", .close),
        ("(责任编辑", .close), ("（编辑", .credit), ("[编辑", .credit), ("【责任编辑", .close), ("发表于", .byline), ("发布于", .byline),
        ("最后更新", .byline),
        ("审核：", .byline), ("供稿：", .byline), ("published", .byline), ("updated", .byline), ("lastupdated", .byline),
        ("postedon", .byline),
        ("postedby", .byline), ("writtenby", .byline), ("by:", .byline), ("filedunder", .end), ("daskönntesie", .end),
        ("daskönntedich", .end), ("tags:", .end),
        ("tagged", .end),
        ("标签：", .end), ("标签:", .end), ("关键词：", .end), ("本文标签", .end), ("上一篇：", .close), ("上一篇:", .close), ("下一篇：", .close),
        ("下一篇:", .close), ("上一条", .close),
        ("下一条", .close), ("©", .furniture), ("copyright", .furniture), ("版权所有", .furniture), ("版權所有", .furniture),
        ("allrightsreserved", .furniture), ("扫码", .furniture), ("扫描二维码", .furniture), ("扫一扫", .furniture),
        ("打印", .furniture),
        ("【打印", .furniture), ("[打印", .furniture), ("【关闭", .furniture), ("【字体", .furniture), ("[字体", .furniture),
        ("字号：", .furniture), ("字体：", .furniture),
        ("【字号", .furniture), ("[字号", .furniture), ("字号:", .furniture), ("字体:", .furniture), ("分享到", .furniture),
        ("分享至", .furniture), ("分享：", .furniture),
        ("您当前的位置", .furniture), ("当前位置", .furniture), ("您的位置", .furniture), ("您现在的位置", .furniture), ("首页>", .furniture),
        ("首页/", .furniture),
        ("home>", .furniture), ("home/", .furniture), ("home›", .furniture), ("home»", .furniture),
        ("shareon", .furniture),
        ("shareto", .furniture), ("followuson", .furniture), ("signupfor", .furniture), ("subscribeto", .furniture),
        ("clickheretosubscribe", .furniture), ("foto:", .credit), ("fotos:", .credit), ("bild:", .credit),
        ("titelbild:", .credit),
        ("bildvia", .credit), ("photo:", .credit), ("photoby", .credit), ("imageby", .credit), ("image:", .credit),
        ("图片来源", .credit), ("图源", .credit), ("bildquelle", .credit), ("lastmodified", .byline),
        ("advertisement", .furniture), ("本文链接", .furniture), ("阅读量", .furniture),
        ("原文链接", .furniture), ("readmore:", .furniture), ("readmore|", .furniture), ("alsoread", .furniture),
        ("read:", .furniture), ("related:", .furniture), ("seealso:", .furniture),
    ]

    /// Of what headings of other pages' teasers are made: each word of the first list before each of the second.
    private static let endings: [(first: [String], second: [String])] = [
        (
            [
                "related", "recommended", "popular", "mostpopular", "trending", "latest", "more", "featured", "top",
                "recent", "similar", "other", "suggested", "mostread", "morerelated", "youmightlike",
            ],
            [
                "articles", "posts", "stories", "news", "reads", "reading", "videos", "content", "links", "coverage",
                "headlines", "blogposts", "blogs", "storiesforyou", "forumtopics",
            ]
        ),
        (
            ["ähnliche", "weitere", "neueste", "aktuelle", "verwandte", "beliebte", "meistgelesene", "empfohlene", "neuste"],
            ["artikel", "beiträge", "nachrichten", "meldungen", "inhalte", "videos", "news"]
        ),
        (
            ["articles", "contenus", "actualités", "sujets", "vidéos"],
            ["similaires", "liés", "connexes", "récents", "populaires", "recommandés", "associés"]
        ),
        (
            ["artículos", "entradas", "contenidos", "artigos", "conteúdos", "posts"],
            ["relacionados", "similares", "recientes", "populares", "recomendados", "recentes", "destacados"]
        ),
        (["noticias", "notícias"], ["relacionadas", "similares", "recientes", "populares", "recomendadas", "recentes"]),
        (["articoli", "contenuti", "post"], ["correlati", "simili", "recenti", "popolari", "consigliati"]),
        (["ilgili", "benzer", "son", "diğer", "popüler"], ["haberler", "yazılar", "içerikler", "videolar"]),
        (["podobne", "powiązane", "najnowsze", "popularne", "polecane"], ["artykuły", "wpisy", "wiadomości", "tematy"]),
        (
            ["похожие", "последние", "популярные", "другие", "связанные"],
            ["статьи", "новости", "записи", "материалы", "публикации"]
        ),
        (["関連", "おすすめ", "人気", "最新", "新着"], ["記事", "ニュース", "コンテンツ", "の記事"]),
        (["관련", "인기", "최신", "추천"], ["기사", "뉴스", "글", "콘텐츠"]),
        (
            ["相关", "热门", "热点", "最新", "推荐", "精彩", "更多", "今日", "本周", "实时", "最热", "点击", "本站", "站内"],
            [
                "新闻", "资讯", "文章", "阅读", "推荐", "报道", "视频", "图片", "话题", "排行", "排行榜", "热点", "要闻", "头条", "图文",
                "帖子", "博文", "稿件", "标签", "专题", "问答",
            ]
        ),
        (
            ["相關", "熱門", "熱點", "最新", "推薦", "精彩", "更多", "今日", "本週", "即時", "最熱"],
            ["新聞", "資訊", "文章", "閱讀", "推薦", "報導", "影片", "圖片", "話題", "排行", "排行榜", "熱點", "要聞", "頭條"]
        ),
    ]

    /// The whole lines by their numbers, and the beginnings by their first two bytes.
    private static let byNumber: [UInt64: Kind] = {
        var kinds: [UInt64: Kind] = [:]
        for (first, second) in endings {
            for start in first { for end in second { kinds[NameHash.hash((start + end).utf8, seed: 5)] = .end } }
        }
        for (kind, lines) in whole { for line in lines { kinds[NameHash.hash(line.utf8, seed: 5)] = kind } }
        return kinds
    }()
    private static let byStart: [UInt16: [(text: [UInt8], kind: Kind)]] = {
        var kinds: [UInt16: [(text: [UInt8], kind: Kind)]] = [:]
        for (text, kind) in beginnings where text.utf8.count > 2 {
            let bytes = Array(text.utf8)
            kinds[UInt16(bytes[0]) << 8 | UInt16(bytes[1]), default: []].append((bytes, kind))
        }
        return kinds
    }()

    /// Marks that may stand around a phrase.
    private static func isMark(_ scalar: UInt32) -> Bool {
        switch Unicode.Scalar(scalar) {
        case ".", "…", ":", "：", "!", "！", "|", "·", "»", "›", ">", "+", "-", "(", ")", "（", "）", "[", "]", "【", "】",
            "*", "#", "?", "？", "。", "↑", "↓", "→", "←", "▲", "▶":
            true
        default: false
        }
    }

    /// The bracket 】 in UTF-8.
    private static let bracket = Array("】".utf8)

    /// No phrase that is a whole line, and no beginning, is longer.
    private static let longest = 40
    /// How many characters of a line are looked at.
    private static let limit = 200

    /// Whether a line is too long to be a phrase as a whole, holds no bracket behind which one may stand, and does not begin as
    /// one: so most lines of text are told without a closer look.
    private static func isText(_ line: Span<UInt8>) -> Bool {
        // Letters and digits; what marks may be written with is not counted.
        var letters = 0
        var first: (UInt8, UInt8)?
        var place = 0
        while place < line.count {
            let byte = line[place]
            if byte < 0x80 {
                if byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 { letters += 1 }
            } else if byte == bracket[0] {
                if place + 2 < line.count, line[place + 1] == bracket[1], line[place + 2] == bracket[2] { return false }
            } else if byte >= 0xC3, byte != 0xE2, byte != 0xEF {
                letters += 1
            }
            if first == nil, byte > 0x20 {
                let next = place + 1 < line.count ? line[place + 1] : 0
                // What is written in two bytes, or has a space behind it, is left to the closer look.
                if byte &- 0xC0 < 0x20 || next <= 0x20 || byte == 0xE3 || next &- 0xC0 < 0x20 { return false }
                first = (byte &- 0x41 < 26 ? byte | 0x20 : byte, next &- 0x41 < 26 ? next | 0x20 : next)
            }
            place += 1
        }
        guard letters > longest * 2, let first else { return false }
        return byStart[UInt16(first.0) << 8 | UInt16(first.1)] == nil
    }

    /// What a line in UTF-8 is; `nil` for a line of text.
    static func kind(of line: Span<UInt8>) -> Kind? {
        if isText(line) { return nil }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: (limit + 1) * 4) { kind(of: line, in: $0) }
    }

    /// What a line is that may be a phrase.
    ///
    /// - Parameters:
    ///   - line: The line in UTF-8.
    ///   - buffer: Room for its first characters.
    /// - Returns: What it is; `nil` for a line of text.
    private static func kind(of line: Span<UInt8>, in buffer: UnsafeMutableBufferPointer<UInt8>) -> Kind? {
        // The line without white space, in small letters: how many bytes and characters it has, where the first character that
        // is no mark begins and the last one ends, and where the longest phrase would end.
        var (count, length) = (0, 0)
        var (core, coreLength) = (0..<0, 0..<0)
        var startEnd = 0
        var place = 0
        while place < line.count, length <= limit {
            let byte = line[place]
            let begin = count
            var isMark = false
            if byte < 0x80 {
                place += 1
                if byte <= 0x20 { continue }
                buffer[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
                count += 1
                isMark = !(byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26) && LinePhrases.isMark(UInt32(byte))
            } else {
                let (read, bytes) = line.scalar(at: place)
                let scalar = SmallLetters.small(read)
                let end = min(place + bytes, line.count)
                defer { place = end }
                if scalar <= 0x20 || scalar == 0xA0 || scalar == 0x3000 { continue }
                if scalar == read {
                    for inner in place..<end {
                        buffer[count] = line[inner]
                        count += 1
                    }
                } else {
                    buffer[count] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
                    buffer[count + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
                    count += 2
                }
                isMark = LinePhrases.isMark(scalar)
            }
            length += 1
            if length <= longest { startEnd = count }
            if isMark { continue }
            if core.isEmpty { (core, coreLength) = (begin..<begin, length - 1..<length - 1) }
            core = core.lowerBound..<count
            coreLength = coreLength.lowerBound..<length
        }
        if core.isEmpty { return nil }
        let text = UnsafeBufferPointer(buffer)
        let inner = text[core]
        if coreLength.count <= longest, let kind = byNumber[NameHash.hash(inner, seed: 5)] { return kind }
        if length <= longest * 2, isToolbar(line) { return .furniture }
        // The title in brackets, and behind it what is related to it.
        if let close = inner.lastIndex(of: bracket[2]), close - 2 >= inner.startIndex,
            inner[(close - 2)...close].elementsEqual(bracket),
            byNumber[NameHash.hash(inner[(close + 1)...], seed: 5)] == .end
        {
            return .end
        }
        let start = text[..<startEnd]
        guard start.count > 1, let known = byStart[UInt16(start[0]) << 8 | UInt16(start[1])] else { return nil }
        for (text, kind) in known where start.starts(with: text) {
            // A sentence may begin so too.
            if length <= (kind == .credit ? 60 : kind == .byline || kind == .close ? 80 : 110) { return kind }
        }
        return nil
    }

    /// What stands beside other such words in the lines that lead through the pages of a list.
    private static let pagerWords = Set(
        [
            "previous", "next", "prev", "first", "last", "page", "pages", "of", "共", "页", "第", "条", "上页", "下页", "末页",
            "转到", "跳转",
        ].map {
            NameHash.hash($0.utf8, seed: 5)
        })

    /// Whether a line is nothing but several buttons side by side.
    private static func isToolbar(_ line: Span<UInt8>) -> Bool {
        var words = 0
        var number = NameHash.begin(seed: 5)
        var length = 0
        func isButton() -> Bool {
            if length == 0 { return true }
            words += 1
            let number = NameHash.end(number)
            return byNumber[number] == .furniture || pagerWords.contains(number)
        }
        for place in 0...line.count {
            let byte = place < line.count ? line[place] : 0x20
            // Figures and marks part words; what stands in another script goes on.
            if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 {
                NameHash.add(byte &- 0x41 < 26 ? byte | 0x20 : byte, to: &number)
                length += 1
            } else {
                guard isButton() else { return false }
                number = NameHash.begin(seed: 5)
                length = 0
            }
        }
        return words >= 3
    }

    private static let rights = [
        "all rights reserved", "copyright ©", "copyright (c)", "© 20", "©20", "版权所有", "copyright 20", "copyright 19",
        "icp备",
        "alle rechte vorbehalten", "tous droits réservés", "все права защищены", "todos los derechos reservados",
        "todos os direitos reservados", "tutti i diritti riservati", "wszelkie prawa zastrzeżone",
        "alle rechten voorbehouden", "alla rättigheter förbehållna", "tüm hakları saklıdır", "všechna práva vyhrazena",
        "保留所有权利", "版權所有", "著作權所有", "無断転載", "무단전재", "무단 전재",
    ]

    private static let rightsWords = BytePatterns(rights)

    /// Whether a text in UTF-8 is about rights and registrations of a site.
    static func saysRights(_ text: Span<UInt8>) -> Bool {
        let text = SmallLetters.of(text)
        return rightsWords.areIn(text.span)
    }

    private static let labels = ["来源：", "来源:", "來源：", "作者：", "作者:", "浏览", "阅读", "点击"]

    /// Whether a line begins with a day, behind which the hour stands, the source or how often it was read. A day alone may head
    /// an entry of a chronicle.
    static func beginsWithByline(_ text: String) -> Bool {
        guard text.utf8.first.map({ $0 &- 0x30 < 10 }) ?? false, holdsDate(text) else { return false }
        let bytes = text.utf8.span
        var place = 1
        while place + 2 < bytes.count {
            if bytes[place] == UInt8(ascii: ":"),
                [place - 1, place + 1, place + 2].allSatisfy({ bytes[$0] &- 0x30 < 10 })
            {
                return true
            }
            place += 1
        }
        return labels.contains(where: text.holds)
    }

    /// Whether a text holds a day: a year, and a month or a day beside it.
    static func holdsDate(_ text: String) -> Bool { PageDate.first(in: text) != nil }
}
