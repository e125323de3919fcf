/// The words by which ``LinePhrases`` tells lines, in the languages of many pages: what the commonest software for pages writes
/// around texts, and what editors call the parts beside them.
enum LineWords {
    /// Whole lines, in lower case without white space and marks at the ends.
    static let whole: [LinePhrases.Kind: Set<String>] = [
        .furniture: [
            "share", "sharethis", "sharethisarticle", "print", "printthis", "email", "emailthis", "tweet",
            "advertisement",
            "advertisements", "ad", "adfeedback", "sponsored", "sponsoredcontent", "togglecaption", "loading",
            "copylink",
            "linkcopied", "followus", "followuson", "subscribe", "signup", "login", "menu", "search", "close", "skip",
            "english", "backtotop", "top", "nocomments", "leaveacomment", "leaveareply", "reply", "edit",
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
            // The same buttons in more languages.
            "reklama", "reklám", "annonce", "annonser", "annons", "mainos", "advertentie", "pubblicità", "iklan",
            "quảngcáo", "إعلان", "광고", "drukuj", "wydrukuj", "tisk", "vytisknout", "stampa", "afdrukken", "skrivut",
            "tulosta", "udostępnij", "sdílet", "megosztás", "bagikan", "공유", "공유하기", "인쇄", "印刷",
            "weiterlesen", "mehrlesen", "liresuite", "lirelasuite", "leermás", "czytajwięcej", "читатьдалее",
            "читатьполностью", "devamınıoku", "leesverder", "läsmer", "続きを読む", "더보기", "abonnieren", "suscribirse",
            "zapiszsięnanewsletter", "newsletterabonnieren", "jetztabonnieren",
            // Buttons that pages of many kinds put around a text.
            "kommentarschreiben", "kommentarhinterlassen", "kommentareanzeigen", "kommentarabgeben", "keinekommentare",
            "nochkeinekommentare", "artikeldrucken", "seitedrucken", "artikelmerken", "merken", "artikelteilen",
            "seiteteilen", "beitragteilen", "linkkopieren", "zurstartseite", "zurückzurübersicht", "zurübersicht",
            "zurück",
            "zumseitenanfang", "zumshop", "indenwarenkorb", "jetztanmelden", "jetztregistrieren", "anmelden",
            "registrieren",
            "einloggen", "nächsteseite", "vorherigeseite", "anzeigen", "artikelvorlesen", "vorlesenlassen",
            "teilensiediesmit", "%dbloggerngefälltdas", "%dbloggerslikethis",
            "continuereading", "skiptocontent", "skiptomaincontent", "signin", "login", "register", "subscribenow",
            "sharethispage", "printthispage", "printpage", "printarticle", "emailthispage", "emailarticle", "back",
            "backtolist", "backtonews", "previous", "next", "previouspage", "nextpage", "addtocart", "addtowishlist",
            "addtofavorites", "addtofavourites", "hidecomments", "loadcomments", "postcomment", "writeacomment",
            "addacomment", "bethefirsttocomment", "nocommentsyet", "moreoptions", "reportabuse", "reportthis",
            "storycontinuesbelowadvertisement", "articlecontinuesbelow", "continuereadingbelow", "scrolltocontinue",
            "envoyerparemail", "retour", "sabonner", "seconnecter", "ajouteruncommentaire", "aucuncommentaire",
            "voirplus", "ensavoirplus", "volver", "suscríbete", "vermás", "iniciarsesión", "sincomentarios", "comentar",
            "torna", "accedi", "nessuncommento", "skomentuj", "wróć", "zalogujsię", "brakkomentarzy",
            "saibamais", "voltar", "comentar", "распечатать", "подписаться", "комментировать", "войти", "регистрация",
            "назад", "неткомментариев", "paylaşım", "girişyap", "yorumyap", "yorumyaz", "geri", "ileri",
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
    static let beginnings: [(text: String, kind: LinePhrases.Kind)] = [
        ("责任编辑：", .editor), ("责任编辑:", .editor), ("责任编辑", .byline), ("責任編輯", .byline), ("责编：", .editor), ("责编", .byline),
        ("编辑：", .credit), ("编辑:", .credit), ("来源：", .byline),
        ("来源:", .byline), ("來源：", .byline), ("文章来源", .byline), ("稿件来源", .byline), ("信息来源", .byline), ("作者：", .byline),
        ("作者:", .byline),
        ("发布时间", .byline), ("发布日期", .byline), ("發布時間", .byline), ("时间：", .byline), ("时间:", .byline), ("日期：", .byline),
        ("浏览次数", .byline),
        ("阅读次数", .byline), ("点击数", .byline), ("更新时间", .byline), ("[作者", .byline), ("[责任编辑", .editor),
        ("（责任编辑", .editor),
        ("(责任编辑", .editor), ("（编辑", .credit), ("[编辑", .credit), ("【责任编辑", .editor), ("发表于", .byline), ("发布于", .byline),
        ("最后更新", .byline),
        ("审核：", .byline), ("供稿：", .byline), ("published", .byline), ("updated", .byline), ("lastupdated", .byline),
        ("postedon", .byline),
        ("postedby", .byline), ("writtenby", .byline), ("by:", .byline), ("filedunder", .end), ("daskönntesie", .end),
        ("daskönntedich", .end), ("tags:", .end),
        ("tagged", .end),
        ("标签：", .end), ("标签:", .end), ("关键词：", .end), ("本文标签", .end), ("上一篇：", .close), ("上一篇:", .close),
        ("下一篇：", .close),
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
        ("lesezeit", .byline), ("lesedauer", .byline), ("readingtime", .byline), ("estimatedreadingtime", .byline),
        ("tiempodelectura", .byline), ("tempsdelecture", .byline), ("tempodileitura", .byline),
        ("tempodilettura", .byline), ("czasczytania", .byline),
        ("okumasüresi", .byline), ("времячтения", .byline), ("阅读时间", .byline), ("预计阅读", .byline), ("閱讀時間", .byline),
        ("autor:", .byline), ("autorin:", .byline), ("author:", .byline),
        ("auteur:", .byline), ("autore:", .byline), ("автор:", .byline), ("yazar:", .byline),
        ("veröffentlicht", .byline),
        ("publié", .byline), ("publicado", .byline), ("pubblicato", .byline), ("opublikowano", .byline),
        ("опубликовано", .byline), ("aktualisiert", .byline), ("actualizado", .byline), ("misàjour", .byline),
        ("обновлено", .byline), ("erstelltam", .byline), ("poweredby", .byline), ("proudlypoweredby", .byline),
        ("schlagwörter", .end), ("schlagworte", .end), ("stichwörter", .end), ("mots-clés:", .end),
        ("etiquetas:", .end),
        ("tagi:", .end), ("tematy:", .end), ("метки:", .end), ("теги:", .end), ("category:", .byline),
        ("categories:", .byline),
        ("kategorie:", .byline), ("kategorien:", .byline),
        ("advertisement", .furniture), ("本文链接", .furniture), ("阅读量", .furniture),
        ("原文链接", .furniture), ("readmore:", .furniture), ("readmore|", .furniture), ("alsoread", .furniture),
        ("read:", .furniture), ("related:", .furniture), ("seealso:", .furniture),
    ]

    /// Of what headings of other pages' teasers are made: each word of the first list before each of the second.
    static let endings: [(first: [String], second: [String])] = [
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
            [
                "ähnliche", "weitere", "neueste", "aktuelle", "verwandte", "beliebte", "meistgelesene", "empfohlene",
                "neuste",
            ],
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
        (
            ["noticias", "notícias"],
            ["relacionadas", "similares", "recientes", "populares", "recomendadas", "recentes"]
        ),
        (["articoli", "contenuti", "post"], ["correlati", "simili", "recenti", "popolari", "consigliati"]),
        (["ilgili", "benzer", "son", "diğer", "popüler"], ["haberler", "yazılar", "içerikler", "videolar"]),
        (
            ["podobne", "powiązane", "najnowsze", "popularne", "polecane"],
            ["artykuły", "wpisy", "wiadomości", "tematy"]
        ),
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

    /// What is counted beside a text, with the number or without: comments, and how often it was seen or sent on.
    static let counted: [LinePhrases.Kind: [String]] = [
        .discussion: [
            "comment", "comments", "kommentar", "kommentare", "commentaire", "commentaires", "comentario",
            "comentarios", "comentário", "comentários", "commento", "commenti", "yorum", "yorumlar", "komentarz",
            "komentarze", "komentarzy", "komentáře", "komentar", "комментарий", "комментарии", "комментариев",
            "комментария",
            "reacties", "kommentarer", "kommentit", "hozzászólás", "评论", "網友評論", "网友评论", "最新评论", "全部评论", "热门评论",
            "精彩评论", "用户评论", "评论列表", "留言", "コメント", "댓글", "条评论", "個評論", "readercomments", "usercomments",
            "jointhediscussion", "jointheconversation", "responses", "leserkommentare",
        ],
        .count: [
            "share", "shares", "view", "views", "like", "likes", "reads", "reply", "replies", "reactions", "retweets",
            "malgeteilt", "gefälltmir", "aufrufe", "vues", "partages", "visitas", "visualizações",
            "просмотров", "просмотра", "просмотры", "次浏览", "次阅读", "人阅读", "阅读", "浏览", "次播放", "人点赞", "点赞", "人参与",
            "人收藏", "收藏", "转发", "赞", "いいね", "조회",
        ],
    ]

    /// What lines about the rights on a page hold, in lower case.
    static let rights = [
        "all rights reserved", "copyright ©", "copyright (c)", "© 20", "©20", "版权所有", "copyright 20", "copyright 19",
        "icp备",
        "alle rechte vorbehalten", "tous droits réservés", "все права защищены", "todos los derechos reservados",
        "todos os direitos reservados", "tutti i diritti riservati", "wszelkie prawa zastrzeżone",
        "alle rechten voorbehouden", "alla rättigheter förbehållna", "tüm hakları saklıdır", "všechna práva vyhrazena",
        "保留所有权利", "版權所有", "著作權所有", "無断転載", "무단전재", "무단 전재",
    ]

    /// What notes about cookies hold, in lower case without white space.
    static let cookies = [
        "usescookies", "weusecookies", "usingcookies", "verwendetcookies", "verwendencookies", "nutztcookies",
        "nutzencookies", "setztcookies", "utilisedescookies", "utilisonsdescookies", "utilizacookies",
        "utilizamoscookies",
        "usacookies", "usamoscookies", "utilizzacookie", "utilizzaicookie", "utilizziamoicookie",
        "maaktgebruikvancookies",
        "gebruiktcookies", "używaplikówcookie", "wykorzystujeplikicookie", "používásouborycookie", "användercookies",
        "brugercookies", "используетcookie", "использованиемcookie", "çerezkullan", "使用cookie", "cookieを使用",
    ]
}
