import ConversionCore
import DocumentModel
import TestSupport
import Testing

@testable import HTMLFormat

/// Of a scraped page the report alone is kept, with what the page says of it.
@Suite struct MainContentTests {
    private static let text = "各县区要高度重视，加强领导，明确责任，抓好落实，确保各项工作按时完成，并将进展情况及时报送。"
    private static let paragraphs = (0..<6).map { "<p>\($0)、\(text)" }.joined()

    private static func read(
        _ page: String, _ rules: [ContentRule] = []
    ) throws -> (document: Document, diagnostics: Diagnostics) {
        var diagnostics = Diagnostics()
        let options = ReaderOptions(extractsContent: true, contentRules: rules)
        let document = try HTMLReader(options: options).read(
            Source(bytes: Array(page.utf8)), diagnostics: &diagnostics)
        return (document, diagnostics)
    }

    private static func words(_ document: Document) -> String { document.barredTexts }

    private static func page(_ body: String, head: String = "<title>关于加强工作的通知_某市人民政府</title>") -> String {
        """
        <!DOCTYPE html><html lang=zh><head>\(head)</head><body>
        <div class=header><a href=/>首页</a><a href=/a>政务公开</a><a href=/b>互动交流</a></div>
        <div class=position>当前位置：<a href=/>首页</a>&gt;<a href=/c>通知公告</a></div>
        \(body)
        <div class=related><h3>相关新闻</h3><ul><li><a href=/1>别的新闻一的标题</a><li><a href=/2>别的新闻二的标题</a></ul></div>
        <div class=footer>版权所有：某市人民政府 ICP备00000000号 <a href=/m>网站地图</a></div></body></html>
        """
    }

    @Test func theReportAloneIsKept() throws {
        let body = """
            <div class=main><h1>关于加强工作的通知</h1>
            <div class=info>发布时间：2021-03-05 10:20　来源：市政府办公室　浏览次数：33　字号：大 中 小</div>
            <div id=zoom><p>某政办发〔2021〕7号</p>\(MainContentTests.paragraphs)<p>责任编辑：张三</p></div>
            <div class=share>分享到：<a href=#>微信</a></div></div>
            """
        let (document, diagnostics) = try MainContentTests.read(MainContentTests.page(body))
        let words = MainContentTests.words(document)
        #expect(words.hasPrefix("关于加强工作的通知|"))
        for gone in ["首页", "当前位置", "相关新闻", "别的新闻", "版权所有", "分享到", "发布时间", "责任编辑", "浏览次数"] {
            #expect(!words.contains(gone), "\(gone)")
        }
        for number in 0..<6 { #expect(words.contains("\(number)、\(MainContentTests.text)")) }
        #expect(document.metadata.title == "关于加强工作的通知")
        #expect(document.metadata.date == PartialDate(year: 2021, month: 3, day: 5))
        #expect(document.metadata.sourceName == "市政府办公室")
        #expect(document.metadata.documentNumber == "某政办发〔2021〕7号")
        #expect(document.metadata.custom.contains(CustomField(name: "editor", value: .text("张三"))))
        #expect(document.metadata.custom.contains(CustomField(name: "pageKind", value: .text("article"))))
        #expect(diagnostics.all.contains { $0.message.contains("per cent is not the report's") })
    }

    @Test func tablesOverDocumentsAreFacts() throws {
        let body = """
            <table><tr><td>索引号：</td><td>000014348/2021-00012</td><td>主题分类：</td><td>财政</td></tr>
            <tr><td>发文机关：</td><td>某市财政局</td><td>成文日期：</td><td>2021年02月28日</td></tr>
            <tr><td>标　　题：</td><td>关于加强工作的通知</td><td>发布日期：</td><td>2021年03月05日</td></tr>
            <tr><td>发文字号：</td><td>某财〔2021〕9号</td><td>有 效 性：</td><td>已失效</td></tr></table>
            <h1>关于加强工作的通知</h1><div id=UCAP-CONTENT>\(MainContentTests.paragraphs)<p><a href=/files/table.xlsx>附件：统计表</a></div>
            """
        let metadata = try MainContentTests.read(MainContentTests.page(body)).document.metadata
        #expect(metadata.issuingBody == "某市财政局")
        #expect(metadata.documentNumber == "某财〔2021〕9号")
        #expect(metadata.date == PartialDate(year: 2021, month: 3, day: 5))
        var fields: [String: String] = [:]
        for field in metadata.custom { fields[field.name] = field.value.text }
        #expect(fields["indexNumber"] == "000014348/2021-00012")
        #expect(fields["madeOn"] == "2021-02-28")
        #expect(fields["category"] == "财政")
        #expect(fields["status"] == "已失效")
    }

    @Test func filesAreAttachments() throws {
        let body = """
            <h1>关于加强工作的通知</h1><div id=zoom>\(MainContentTests.paragraphs)</div>
            <div>附件：<a href=/f/a.docx>申报表</a> <a href="b.PDF?x=1">说明</a> <a href=c.html>别处</a> <a href=/f/a.docx>申报表</a></div>
            """
        let attachments = try MainContentTests.read(MainContentTests.page(body)).document.attachments
        #expect(attachments.map(\.name) == ["申报表", "说明"])
        #expect(attachments.map(\.address) == ["/f/a.docx", "b.PDF?x=1"])
        #expect(attachments[1].mediaType == "application/pdf")
    }

    @Test(arguments: [
        (
            "<ul class=list>\((0..<20).map { "<li><a href=/\($0)>第\($0)条新闻的标题写在这里</a><span>2021-01-02</span>" }.joined())</ul>",
            "list"
        ),
        ("<h1>404 Not Found</h1><p>页面不存在", "error"), ("<p>&nbsp;", "empty"), ("<p><a href=a.pdf>附件</a>", "attachments"),
        ("<div><img src=1.jpg><img src=2.jpg></div>", "viewer"),
    ])
    func kindsOfPagesAreTold(_ body: String, _ kind: String) throws {
        let page = "<!DOCTYPE html><title>\(kind == "error" ? "404" : "某页")</title>\(body)"
        let document = try MainContentTests.read(page).document
        #expect(document.metadata.custom.first { $0.name == "pageKind" }?.value == .text(kind))
    }

    @Test func postsOfForumsAreKept() throws {
        let posts = (0..<5).map {
            "<div class='comment post' id=p\($0)><dl class=postprofile><dt>member\($0)</dt><dd>Posts: 12</dd></dl>"
                + "<div class=body>This is what member number \($0) has to say about it, in a sentence or two.</div></div>"
        }
        let head =
            "<title>A question</title><meta name=generator content=phpBB><link rel=canonical href=http://f.org/viewtopic.php?t=1>"
        let words = MainContentTests.words(
            try MainContentTests.read("<!DOCTYPE html>\(head)<h2>A question</h2>\(posts.joined())").document)
        for number in 0..<5 { #expect(words.contains("member number \(number)")) }
        #expect(!words.contains("Posts: 12"))
    }

    @Test func introductionsAreKept() throws {
        let body = """
            <header><h1>关于加强工作的通知</h1><p class=teaser>这是一段导语，说明全文的要点，放在标题和正文之间，不在正文的容器里。</p></header>
            <div class=content>\(MainContentTests.paragraphs)</div>
            """
        let words = MainContentTests.words(try MainContentTests.read(MainContentTests.page(body)).document)
        #expect(words.contains("这是一段导语"))
    }

    @Test func wordsInALineStay() throws {
        let line =
            "本通知由<a class=tag href=/a>市财政局</a>、<a class=tag href=/b>市人社局</a>、<a class=related href=/c>市卫健委</a>负责解释，自印发之日起施行。"
        let body = "<h1>关于加强工作的通知</h1><div id=zoom>\(MainContentTests.paragraphs)<p>\(line)</div>"
        let words = MainContentTests.words(try MainContentTests.read(MainContentTests.page(body)).document)
        for name in ["市财政局", "市人社局", "市卫健委"] { #expect(words.contains(name)) }
    }

    @Test func rulesGoBeforeWhatIsFound() throws {
        let page = MainContentTests.page(
            "<div id=a><p>甲段文字，不多。<p class=x>乙段文字，不多。</div><div id=b>\(MainContentTests.paragraphs)</div>")
        let rules = [ContentRule(action: .keep, selector: "#a"), ContentRule(action: .drop, selector: "p.x, .y")]
        let words = MainContentTests.words(try MainContentTests.read(page, rules).document)
        #expect(words.contains("甲段文字") && !words.contains("乙段文字") && !words.contains("各县区"))
        let elsewhere = rules.map { ContentRule(host: "example.org", action: $0.action, selector: $0.selector) }
        #expect(MainContentTests.words(try MainContentTests.read(page, elsewhere).document).contains("各县区"))
        #expect(throws: ConversionError.self) {
            try MainContentTests.read(page, [ContentRule(action: .keep, selector: "p:[")])
        }
    }

    @Test func rulesAreReadFromLines() throws {
        let rules = try ContentRule.rules(in: "# all\ndrop .ad\n\nwww.example.cn\n  keep #zoom\n\tdrop p.x, p.y\n")
        #expect(
            rules == [
                ContentRule(action: .drop, selector: ".ad"),
                ContentRule(host: "www.example.cn", action: .keep, selector: "#zoom"),
                ContentRule(host: "www.example.cn", action: .drop, selector: "p.x, p.y"),
            ])
        for wrong in ["keep", "hide .x", "drop  "] {
            #expect(throws: ConversionError.self) { try ContentRule.rules(in: wrong) }
        }
        #expect(rules[1].isAbout(host: "www.example.cn") && !rules[1].isAbout(host: "example.cn"))
    }

    @Test(arguments: [
        ("<title>Chess Sets - The Big Shop</title>", "<h1>Chess Sets</h1>", "Chess Sets"),
        ("<title>searching [The Manual]</title>", "<h1>Searching</h1>", "Searching"),
        ("<title>Home - The Guild</title><meta property=og:site_name content='The Guild'>", "", "Home - The Guild"),
        (
            "<title>All about Care | The Shop</title>", "<div><span>All about Care | The Shop</span></div>",
            "All about Care"
        ),
    ])
    func titlesAreThoseOfPages(_ head: String, _ body: String, _ title: String) throws {
        let text = String(
            repeating: "<p>Some running text stands here, and it goes on for a while, so that it counts.", count: 5)
        #expect(try MainContentTests.read(head + body + text).document.metadata.title == title)
    }

    @Test func buttonsThatHeadPartsAreHeadings() throws {
        let text = "<p>Some running text stands here, and it goes on for a while, so that it counts for more."
        let page = """
            <title>Questions about the course</title><h1>Questions about the course <button>Copy link</button></h1>\(text)
            <h3><button aria-expanded=false>Who may take part in it</button></h3>\(text)
            <h3><button aria-expanded=false>What it costs</button></h3>\(text)<button>Subscribe now</button>
            """
        let words = MainContentTests.words(try MainContentTests.read(page).document)
        #expect(words.contains("Who may take part in it|") && words.contains("What it costs|"))
        #expect(!words.contains("Copy link") && !words.contains("Subscribe now"))
    }

    @Test(arguments: [
        ("id=content", "2020年01月12日 作者：某人", true), ("class='article_content clearfix'", "发布 2023-03-12 13:08:03", true),
        // Without the line under the title, or with another name, it is a part like others.
        ("id=content", "", false), ("class=box", "2020年01月12日 作者：某人", false),
    ])
    func textsOfAFewLinesAreFound(_ name: String, _ line: String, _ isFound: Bool) throws {
        let others = (0..<9).map { "<div class=item><h4>别的文章\($0)</h4><p>\(MainContentTests.text)\($0)</p></div>" }
            .joined()
        let page = """
            <title>静夜之思_某诗网</title><h1>静夜之思</h1><div>\(line)</div>
            <div \(name)>床前明月光，<br>疑是地上霜。<br>举头望明月，<br>低头思故乡。</div><div>\(others)</div>
            """
        let words = MainContentTests.words(try MainContentTests.read(page).document)
        if isFound { #expect(words.contains("床前明月光")) }
        #expect(words.contains("别的文章3") == !isFound)
    }

    @Test func whatIsSaidTwiceStays() throws {
        let text = "<p>Some running text stands here, and it goes on for a while, so that it counts for more of it."
        let caption = "The mayor and the council at the opening of the new bridge over the river, on Monday."
        let page = """
            <title>The new bridge</title><h1>The new bridge</h1><div>\(text) One.\(text) Two.
            <p><img src=a.jpg><p>\(caption)<p><img src=b.jpg><p>\(caption)
            <div class="social embed"><blockquote><p>What a fine bridge this is, said one who lives there, and so it is.</p></blockquote></div>
            \(text) Three.</div>
            """
        let words = MainContentTests.words(try MainContentTests.read(page).document)
        #expect(words.split(separator: "|").count { $0.hasPrefix("The mayor") } == 2)
        #expect(words.contains("What a fine bridge"))
    }

    @Test func textThatStandsInDataOnlyIsTheLastResort() throws {
        let data =
            #"{"@type":"NewsArticle","headline":"关于加强工作的通知","articleBody":"一段\u0026\n"#
            + String(repeating: MainContentTests.text, count: 4) + #"","list":["x"]}"#
        let script = "<script type='application/ld+json'>\(data)</script>"
        let (document, diagnostics) = try MainContentTests.read(
            "<title>关于加强工作的通知</title>\(script)<div id=app></div>")
        #expect(MainContentTests.words(document).hasPrefix("关于加强工作的通知|一段&|各县区"))
        #expect(diagnostics.all.contains { $0.message.contains("text in its data") })
        #expect(document.metadata.custom.contains { $0.name == "pageKind" && $0.value == .text("article") })
        // A page with a text of its own keeps that.
        let own = try MainContentTests.read(MainContentTests.page(MainContentTests.paragraphs + script)).document
        #expect(!MainContentTests.words(own).contains("一段"))
    }

    @Test(arguments: ["{", "\"", #"{"content":"\"#, #"{"content":["a","#, #"{"content":"\u12"#])
    func brokenDataIsPassedOver(_ data: String) throws {
        _ = try MainContentTests.read("<script type='application/json'>\(data)</script>")
    }

    @Test(arguments: [("下一页", true), ("Next page »", true), ("下一篇", false), ("Next paper", false), ("下一页", false)])
    func thePageOnWhichATextGoesOnIsSaid(_ words: String, _ isNext: Bool) throws {
        let address = words == "下一页" && !isNext ? "#" : "a_2.html"
        let body = "<h1>关于加强工作的通知</h1>\(MainContentTests.paragraphs)<a href='\(address)'>\(words)</a>"
        let diagnostics = try MainContentTests.read(MainContentTests.page(body)).diagnostics
        #expect(diagnostics.all.contains { $0.message.contains("a_2.html") } == isNext)
    }

    /// What hides is looked for before the content is known, by sheets and by attributes.
    @Test(arguments: [
        "<p style='font:0px/1 Arial'>hidden words", "<p style='color:red;display : NONE'>hidden words",
        "<p class='one-of-many second-name'>hidden words", "<p style='visibility:hidden'>hidden words",
    ])
    func whatIsHiddenIsNoPartOfTheReport(_ hidden: String) throws {
        let sheet = "<style>.second-name{display:none}.many{color:red}</style>"
        let page = MainContentTests.page(
            sheet
                + "<h1>关于加强工作的通知</h1><div id=zoom>\(MainContentTests.paragraphs)\(hidden)<p class='one-of-many'>附记。</div>"
        )
        let words = MainContentTests.words(try MainContentTests.read(page).document)
        #expect(!words.contains("hidden"))
        #expect(words.contains("附记。"))
    }

    /// Beside a list of titles, short links lead to other lists, whatever they stand in.
    @Test func menusBesideAListAreLeftOut() throws {
        let names = ["政府文件", "部门文件", "政策解读", "人事任免", "规范性文件"]
        let menu = names.map { "<li><a href=/\($0)>\($0)</a>" }.joined()
        let titles = (0..<12).map {
            "<li><a href=/a\($0)>某市人民政府关于做好第\($0)项重点工作的通知</a><span>2021-01-0\($0 % 9 + 1)</span>"
        }
        let list = "<div class=x><ul>\(titles.joined())</ul></div>"
        let body = "<div class=y><div class=z><h3>政务公开</h3><ul>\(menu)</ul></div>\(list)</div>"
        let head = "<title>政府文件_某市人民政府</title>"
        let words = MainContentTests.words(try MainContentTests.read("<!DOCTYPE html>\(head)<body>\(body)").document)
        #expect(words.contains("第11项重点工作"))
        #expect(!words.contains("人事任免"))
        // Where no list of titles stands beside them they are what the page is there for.
        let alone = MainContentTests.words(
            try MainContentTests.read("<!DOCTYPE html>\(head)<body><ul>\(menu)</ul><p>各类文件按栏目公开。").document)
        #expect(alone.contains("人事任免"))
    }

    /// What introduces a list may stand outside of what the page marks as its main part.
    @Test func aListKeepsItsIntroductionAndItsEntries() throws {
        let posts = (0..<6).map {
            "<article><header><a href=/\($0)><img src=\($0).jpg></a><h2><a href=/\($0)>A title of the entry \($0)</a></h2></header></article>"
        }
        let text =
            "We cook with what the season gives us, quickly and for the whole family, and write down what was liked best. "
        let page = """
            <!DOCTYPE html><title>Quick dinners - A cook's notes</title><body class='archive category'>
            <div class=intro><h1>Quick dinners</h1><p>\(text)\(text)<p>\(text)</div><main>\(posts.joined())</main>
            """
        let words = MainContentTests.words(try MainContentTests.read(page).document)
        #expect(words.contains("the season gives us"))
        for number in 0..<6 { #expect(words.contains("A title of the entry \(number)")) }
    }

    /// Cards are told by how they are made, however short their words are.
    @Test func shortCardsBehindATextAreLeftOut() throws {
        let card = { (number: Int) in "<div class=x><img src=\(number).jpg><a href=/\(number)>卡片\(number)</a></div>" }
        let page = MainContentTests.page(
            "<div class=y><h1>关于加强工作的通知</h1>\(MainContentTests.paragraphs)<div class=z>\((0..<5).map(card).joined())</div></div>"
        )
        let words = MainContentTests.words(try MainContentTests.read(page).document)
        #expect(words.contains("各县区"))
        #expect(!words.contains("卡片"))
    }

    @Test func hostilePagesAreBounded() throws {
        let deep = String(repeating: "<div class=nav><a href=x>y</a>", count: 10_000)
        let wide = String(repeating: "<li><a href=x>some words of a link</a>", count: 10_000)
        for page in [
            deep, wide, String(repeating: "<h1>x</h1>", count: 10_000), String(repeating: "相关新闻<p>", count: 50_000),
        ] {
            _ = try MainContentTests.read("<title>x</title>" + page)
        }
    }

    @Test func theNameOfAnAnnexedPlanIsNoTitleOfThePage() throws {
        let page = """
            <!DOCTYPE html><html><head><title>关于印发《某某市优化营商环境实施方案》的通知</title></head><body>
            <table align=center><tr><td><font size=5>某某市人民政府办公室<br>关于印发《某某市优化营商环境实施方案》的通知</font></td></tr>
            <tr><td>发布日期：2022-03-18　来源：市政府办公室 【字体：<a>大</a> <a>小</a>】</td></tr>
            <tr><td>\(MainContentTests.paragraphs)<p align=center><b>某某市优化营商环境实施方案</b></p>
            \(MainContentTests.paragraphs.replacing("、", with: "，"))</td></tr></table></body></html>
            """
        let document = try MainContentTests.read(page).document
        #expect(document.metadata.title == "某某市人民政府办公室关于印发《某某市优化营商环境实施方案》的通知")
        #expect(document.metadata.sourceName == "市政府办公室")
        #expect(MainContentTests.words(document).contains("|某某市优化营商环境实施方案|"))
    }

    @Test func authorsAreOfThePageAndNotOfItsComments() throws {
        let data = #"""
            {"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "headline": "Reading files",
            "comment": [{"@type": "Comment", "author": {"name": "A Reader"}}], "publisher": {"name": "The Paper"},
            "author": [{"@type": "Person", "name": "Jane Roe"}, {"name": "John \u0044oe", "image": {"name": "Picture"}}]}]}
            """#
        let stated = MainContentTests.manual(
            "<div><h1>Reading files</h1>\(MainContentTests.sentences)</div>",
            head: "<title>Reading files</title><script type='application/ld+json'>\(data)</script>")
        #expect(try MainContentTests.read(stated).document.metadata.authors == ["Jane Roe", "John Doe"])
        let signed = MainContentTests.manual(
            """
            <div><h1>Reading files</h1><p><span class=byline>By <a href=/jane>Jane Roe</a></span> 4 November 2022</p>
            \(MainContentTests.sentences)<div class=comment><a rel=author href=/b>A Reader</a></div></div>
            """)
        #expect(try MainContentTests.read(signed).document.metadata.authors == ["Jane Roe"])
    }

    // MARK: Documentation

    private static let sentence =
        "The first part of the command names what is read, and the second one says where it goes."
    private static let sentences = (0..<4).map { "<p>\($0). \(sentence)</p>" }.joined()

    private static func manual(_ body: String, head: String = "<title>Reading files</title>") -> String {
        "<!DOCTYPE html><html lang=en><head>\(head)</head><body>\(body)</body></html>"
    }

    @Test func headsOfPartsAreNoHeadOfThePage() throws {
        let page = MainContentTests.manual(
            """
            <div class=header><a href=/>Home</a> <a href=/docs>All manuals</a></div>
            <div><h1>Reading files</h1>\(MainContentTests.sentences)
            <h2 class="section-header" id=o>Options of old</h2>\(MainContentTests.sentences)
            <div class="part-header"><h3>Where it is found</h3></div>\(MainContentTests.sentences)
            <h2 id=n><a class=header href=#n>New options</a></h2>\(MainContentTests.sentences)</div>
            """)
        let words = MainContentTests.words(try MainContentTests.read(page).document)
        for kept in ["Options of old|", "Where it is found|", "New options|"] {
            #expect(words.contains(kept), "\(kept)")
        }
        #expect(!words.contains("All manuals"))
    }

    @Test func itemsOfListsKeepTheirHeads() throws {
        let items = (0..<6).map { number in
            """
            <li><div class=job-header><h3><a href=/\(number)>Engineer of kind \(number)</a></h3></div>
            <p>The work of number \(number) is done at home, with a team of ten, for twelve months at least.</p></li>
            """
        }
        let page = MainContentTests.manual(
            "<div class=header>Our site</div><h1>Work for engineers</h1><ul>\(items.joined())</ul>",
            head: "<title>Work for engineers</title>")
        let words = MainContentTests.words(try MainContentTests.read(page).document)
        for number in 0..<6 { #expect(words.contains("Engineer of kind \(number)")) }
        #expect(!words.contains("Our site"))
    }

    @Test func marksThatGiveAnAddressAreNoWords() throws {
        let page = MainContentTests.manual(
            """
            <div><h1>Reading files<a href=#r class=mark>#</a></h1>\(MainContentTests.sentences)
            <h2 id=o><a href=#c role=doc-backlink class=toc-backref>Options</a><a href=#o>¶</a><a href=#o>\u{F0C1}</a></h2>\(MainContentTests.sentences)<p>Note <a href=#x>1</a></p></div>
            """)
        let document = try MainContentTests.read(page).document
        let words = MainContentTests.words(document)
        #expect(document.metadata.title == "Reading files")
        #expect(!words.contains("#") && !words.contains("¶") && !words.contains("\u{F0C1}") && words.contains("1|"))
        #expect(words.contains("Options|"))
    }

    @Test func whatIsOutsideTheMainPartIsWhatItIsCalled() throws {
        let page = MainContentTests.manual(
            """
            <div id=popup>\(MainContentTests.sentences)</div>
            <main><h1>Reading files</h1><p>This command is no longer there, and nothing took its place.</p></main>
            """)
        let words = MainContentTests.words(try MainContentTests.read(page).document)
        #expect(words.contains("no longer there") && !words.contains("first part"))
    }

    @Test func examplesMayComeAgain() throws {
        let code = "<pre>let reader = Reader(path: path, options: [.quick, .safe])\nreader.read(from: 0, to: 12)</pre>"
        let page = MainContentTests.manual(
            """
            <div><h1>Reading files</h1><div>\(MainContentTests.sentences)\(code)</div>
            <div><p>Last. \(MainContentTests.sentence)</p>\(code)<p>Go on
            <span class=comment>// with care</span></p></div></div>
            """)
        let words = MainContentTests.words(try MainContentTests.read(page).document)
        #expect(words.split(separator: "let reader", omittingEmptySubsequences: false).count == 3)
        #expect(words.contains("with care"))
    }

    @Test func paragraphsBesideTheLargestPartAreText() throws {
        let part =
            "<section><h2>Part</h2>\((0..<9).map { "<p>\($0)! \(MainContentTests.sentence)</p>" }.joined())</section>"
        let lead = (0..<3).map { "<p>\($0)? \(MainContentTests.sentence)</p>" }.joined()
        let page = MainContentTests.manual("<div><h1>Reading files</h1>\(lead)<p>Ways to read:</p>\(part)</div>")
        let words = MainContentTests.words(try MainContentTests.read(page).document)
        for kept in ["0? ", "2? ", "Ways to read:", "8! "] { #expect(words.contains(kept), "\(kept)") }
    }
}
