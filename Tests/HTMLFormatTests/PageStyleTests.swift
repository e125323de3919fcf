import ConversionCore
import DocumentModel
import HTMLParsing
import TestSupport
import Testing

@testable import HTMLFormat

/// Pages are read as browsers show them.
@Suite struct PageStyleTests {
    private static func read(
        _ page: String, address: String? = nil
    ) throws -> (document: Document, diagnostics: Diagnostics) {
        var diagnostics = Diagnostics()
        let reader = HTMLReader(options: ReaderOptions(pageAddress: address))
        let document = try reader.read(
            Source(bytes: Array("<!DOCTYPE html><html lang=zh>\(page)".utf8)), diagnostics: &diagnostics)
        return (document, diagnostics)
    }

    private static func texts(_ page: String) throws -> [String] {
        try read(page).document.blocks.map { block in
            switch block {
            case .paragraph(let paragraph): paragraph.content.plainText
            case .heading(let heading): "#" + heading.content.plainText
            case .list(let list): zip(list.labels, list.items).map { "\($0)\($1.blocks.count)" }.joined(separator: " ")
            case .table(let table): "\(table.rows.count) rows"
            case .pageBreak: "—"
            default: "?"
            }
        }
    }

    @Test(arguments: [
        (".a{display:none}", "<p class=a>x<p>y", ["y"]), ("p.a{display:none}", "<p class='b a'>x<p>y", ["y"]),
        ("div > p{display:none}", "<div><p>x<div><b><p>y</div></div>", ["y"]),
        ("div p{display:none} div p.b{display:block}", "<div><b><p>x</p></b><p class=b>y</div>", ["y"]),
        ("#i{display:none}.a{display:block}", "<p id=i class=a>x<p>y", ["y"]),
        (".a{display:block!important}#i{display:none}", "<p id=i class=a>x<p>y", ["x", "y"]),
        ("[data-x^=ab]{display:none}", "<p data-x=abc>x<p data-x=xab>y", ["y"]),
        ("p:not(.k){display:none}", "<p>x<p class=k>y", ["y"]),
        ("p:first-child{display:none}", "<div><p>x<p>y</div>", ["y"]),
        ("p+p{display:none}", "<p>x<p>y", ["x"]), ("p:hover{display:none}", "<p>x", ["x"]),
        ("@media print{p{display:none}}", "<p>x", ["x"]), ("@media screen{p{display:none}}", "<p>x<i>y</i>", []),
        ("/*p{*/.a{display:none}<!-- -->", "<p class=a>x<p>y", ["y"]),
        (".a{visibility:hidden}.b{visibility:visible}", "<p class=a>x<span class=b>y</span>z", ["y"]),
        (
            "p::before{content:'第' counter(c, cjk-ideographic) '章 '}p{counter-increment:c}", "<p>x<p>y",
            ["第一章 x", "第二章 y"]
        ),
        ("b:after{content:' (' attr(title) ')'}i:before{content:'\\e600'}", "<p><b title=t>x</b><i>y</i>", ["x (t)y"]),
        ("p:before{content:'\\4E00 、'}", "<p>x", ["一、x"]),
        (".a{font-size:0}", "<p><span class=a>x</span>y", ["y"]),
    ])
    func hiddenTextIsOut(_ sheet: String, _ body: String, _ texts: [String]) throws {
        let page = "<style>\(sheet)</style>\(body)"
        #expect(try PageStyleTests.texts(page) == texts)
    }

    @Test func anyNumberOfCommentMarksGoes() throws {
        let marks = String(repeating: "<!-- -->", count: 100_000)
        #expect(try PageStyleTests.texts("<style>\(marks).a{display:none}</style><p class=a>x<p>y") == ["y"])
    }

    /// Text is copied sixteen bytes at once where nothing is to be changed, byte by byte elsewhere.
    @Test(arguments: 0..<60 as Range<UInt64>) func whiteSpaceCollapsesAtAnyPlace(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var text = "a"
        for _ in 0..<random.number(1...120) {
            text += random.pick("b", "c", "d", "e", "年", "é", " ", " ")
            if random.oneIn(30) { text += random.pick("\n", " \t ", "\u{7F}", "\u{1}") }
        }
        text += "z"
        // Controls are no white space, and show nothing.
        let plain = String(text.unicodeScalars.filter { $0 != "\u{7F}" && $0 != "\u{1}" })
        let words = plain.split { $0 == " " || $0 == "\n" || $0 == "\t" }
        #expect(try PageStyleTests.texts("<p>\(text)") == [words.joined(separator: " ")])
    }

    @Test func whatAScriptWouldShowIsTheContent() throws {
        let text = String(repeating: "正文", count: 200)
        let page = "<style>#js_content{visibility:hidden}</style><p>标题<div id=js_content><p>\(text)</p></div>"
        let (document, diagnostics) = try PageStyleTests.read(page)
        #expect(document.blocks.count == 2)
        #expect(diagnostics.warnings.contains { $0.code == .kept })
    }

    @Test(arguments: [
        ("<p>a<noscript>no scripts here<img src=b.jpg></noscript>", ["a"]),
        ("<dialog>x</dialog><dialog open>y</dialog>", ["y"]),
        ("<p>a<canvas>x</canvas><i class=icon>&#xe600;</i>b", ["ab"]),
        ("<p>a<svg><title>t</title><text>x</text></svg>b", ["ab"]),
        ("<p>a<div style='page-break-before:always'>b</div>", ["a", "—", "b"]),
        ("<p>a<div style='break-after:page'></div><div style='break-before:page'>b</div>", ["a", "—", "b"]),
        ("<ol reversed start=3><li>x<li>y</ol>", ["3.1 2.1"]),
        ("<ol style='list-style:lower-greek'><li>x<li>y</ol>", ["α.1 β.1"]),
        ("<ol style='list-style-type:cjk-ideographic'><li>x<li>y</ol>", ["一、1 二、1"]),
        ("<ol><li type=i>x<li>y</ol>", ["i.1 2.1"]), ("<ul style='list-style:none outside'><li>x</ul>", ["1"]),
        ("<style>li{list-style:none}</style><ul><li>x</ul>", ["1"]),
        ("<ol style='list-style:thai'><li value=12>x</ol>", ["๑๒.1"]),
        ("<ol style='list-style:hebrew'><li value=15>x</ol>", ["טו.1"]),
        ("<ol style='list-style:georgian'><li value=11>x</ol>", ["ია.1"]),
        ("<table><tr><td>menu<td><h2>t</h2><p>text</table>", ["menu", "#t", "text"]),
        ("<table border=1><tr><td>1<td>2<tr><td>3<td>4</table>", ["2 rows"]),
        ("<table><tr><td>1<td>2<tr><td>3<td>4</table>", ["2 rows"]),
        ("<table role=presentation><tr><td>1<td>2<tr><td>3<td>4</table>", ["1", "2", "3", "4"]),
    ])
    func pagesAreTakenAsShown(_ body: String, _ texts: [String]) throws {
        #expect(try PageStyleTests.texts(body) == texts)
    }

    @Test(arguments: [
        ("a.html", "https://h.cn/x/a.html"), ("../b c.doc", "https://h.cn/b%20c.doc"), ("/d", "https://h.cn/d"),
        ("//e.cn/f", "https://e.cn/f"), ("?q", "https://h.cn/x/y.html?q"), ("http://g.cn", "http://g.cn"),
        ("mailto:a@b", "mailto:a@b"), ("../../../h", "https://h.cn/h"), ("./i/../j", "https://h.cn/x/j"),
    ])
    func addressesAreCountedFromThePage(_ address: String, _ whole: String) {
        #expect(PageAddress("https://h.cn/x/y.html")?.resolved(address) == whole)
    }

    @Test(arguments: [
        ("<img src=a.jpg>", "a.jpg"), ("<img src=blank.gif data-original=b.jpg>", "b.jpg"),
        ("<img data-any=c.png>", "c.png"), ("<img srcset='d1.jpg 300w, d2.jpg 900w'>", "d2.jpg"),
        ("<picture><source srcset=e.webp><img></picture>", "e.webp"),
        ("<noscript><img src=f.jpg></noscript>", "f.jpg"),
    ])
    func latePicturesHaveTheirAddress(_ body: String, _ address: String) throws {
        let document = try PageStyleTests.read("<p>x\(body)").document
        guard case .paragraph(let paragraph)? = document.blocks.first, case .image(let image)? = paragraph.content.last
        else {
            Issue.record("no picture")
            return
        }
        #expect(image.source == .linked(address))
    }

    @Test func rowsOfASectionSpanNoFurther() throws {
        let page =
            "<table border=1><thead><tr><th rowspan=5>a<th>b</thead><tbody><tr><td rowspan=0>c<td>d<tr><td>e</table>"
        guard case .table(let table)? = try PageStyleTests.read(page).document.blocks.first else {
            Issue.record("no table")
            return
        }
        #expect(table.rows.map { $0.cells.map(\.rowSpan) } == [[1, 1], [2, 1], [1]])
        #expect(table.grid.columnCount == 2)
    }

    @Test(arguments: [
        "<tr><th>a<th>b<tr><td>1<td>2", "<tr><td scope=col>a<td scope=col>b<tr><td>1<td>2",
        "<tr><td id=x>a<td id=y>b<tr><td headers=x>1<td headers='y x'>2",
    ])
    func cellsThatHeadOthersAreHeaders(_ rows: String) throws {
        let blocks = try PageStyleTests.read("<table border=1>\(rows)</table>").document.blocks
        guard case .table(let table)? = blocks.first else {
            Issue.record("no table")
            return
        }
        #expect(table.headerRowCount == 1)
        #expect(table.rows[1].cells.allSatisfy { !$0.isRowHeader })
    }

    @Test func wordsListsAreLists() throws {
        func item(_ level: Int, _ label: String, _ text: String) -> String {
            "<p style='mso-list:l0 level\(level) lfo1'><span style='mso-list:Ignore'>\(label)&nbsp; </span>\(text)</p>"
        }
        let page = item(1, "1.", "a") + item(2, "a)", "b") + item(2, "b)", "c") + item(1, "2.", "d") + "<p>e"
        let blocks = try PageStyleTests.read(page).document.blocks
        #expect(blocks.count == 2)
        guard case .list(let list)? = blocks.first, case .list(let inner)? = list.items.first?.blocks.last else {
            Issue.record("no list")
            return
        }
        #expect(list.labels == ["1.", "2."])
        #expect(inner.labels == ["a)", "b)"])
    }

    @Test func anIndentIsTakenOnce() throws {
        for page in ["<p>　　正文", "<p style='text-indent:2em'>&emsp;&emsp;正文", "<p>&nbsp;&nbsp;&nbsp;&nbsp;正文"] {
            guard case .paragraph(let paragraph)? = try PageStyleTests.read(page).document.blocks.first else {
                continue
            }
            #expect(paragraph.layout.firstLineIndent == .length(Length(emu: 0)))
        }
    }

    @Test func rulesByClassCostTheirMatches() throws {
        let rules = (0..<20_000).map { ".c\($0){display:none}" }.joined()
        let elements = (0..<20_000).map { "<b class=c\($0)>x</b>" }.joined()
        #expect(try PageStyleTests.texts("<style>\(rules)</style><p>y\(elements)") == ["y"])
    }

    @Test func rulesThatAllAskEachElementAreCut() throws {
        let sheet = (0..<100).map { ".b\($0) .c{display:none}" }.joined()
        let body = (0..<100).map { "<div class='a b\($0)'><p class=c>x</div>" }.joined()
        let tree = HTMLParser.parse(Array("<style>\(sheet)</style>\(body)".utf8)).tree
        #expect(!ElementStyles(tree, usesSheets: true, isPutOff: false).isCut)
        let styles = ElementStyles(tree, usesSheets: true, isPutOff: false, patience: 5_000)
        #expect(styles.isCut)
        let paragraphs = (0..<tree.count).filter { tree.isElement($0, .p) }
        #expect(styles.isNotDisplayed(paragraphs[0]) && !styles.isNotDisplayed(paragraphs[99]))
    }

    @Test func savedPagesBringTheirPictures() throws {
        let lines = [
            "From: <Saved by a browser>", "Snapshot-Content-Location: https://a.cn/x/", "MIME-Version: 1.0",
            "Content-Type: multipart/related;", "\ttype=\"text/html\";", "\tboundary=\"B\"", "", "--B",
            "Content-Type: text/html", "Content-Transfer-Encoding: quoted-printable",
            "Content-Location: https://a.cn/x/", "", "<html><p>=E4=B8=AD<img src=3D\"i.gif\"><a href=3Dy>z</a></html>",
            "--B", "Content-Type: image/gif", "Content-Transfer-Encoding: base64",
            "Content-Location: https://a.cn/x/i.gif", "", "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
            "--B--", "",
        ]
        let bytes = Array(lines.joined(separator: "\r\n").utf8)
        #expect(HTMLRecognizer.certainty(of: bytes) == .certain)
        var diagnostics = Diagnostics()
        let document = try HTMLReader(options: ReaderOptions()).read(Source(bytes: bytes), diagnostics: &diagnostics)
        #expect(document.media.count == 1)
        guard case .paragraph(let paragraph)? = document.blocks.first, case .link(let link)? = paragraph.content.last
        else {
            Issue.record("no link")
            return
        }
        #expect(paragraph.content.plainText.hasPrefix("中"))
        #expect(link.target == .external("https://a.cn/x/y"))
    }

    @Test(arguments: [
        ("font:bold 14px/1.5 SimSun", [true, false]), ("font:italic 700 12pt 'A B'", [true, true]),
        ("font:12px serif", [false, false]), ("font:inherit", [false, false]), ("font-weight:600", [true, false]),
    ])
    func fontsAreTakenApart(_ style: String, _ marks: [Bool]) throws {
        guard
            case .paragraph(let paragraph)? = try PageStyleTests.read("<p><span style=\"\(style)\">x</span>").document
                .blocks.first, case .text(_, let found)? = paragraph.content.first
        else {
            Issue.record("no text")
            return
        }
        #expect([found.marks.contains(.bold), found.marks.contains(.italic)] == marks)
    }

    @Test(arguments: [
        ("fixed;symbols:'①' '②';suffix:' '", ["①", "②", "3"]),
        ("cyclic;symbols:'甲' '乙';suffix:'、'", ["甲、", "乙、", "甲、"]),
        ("extends cjk-ideographic;prefix:'（';suffix:'）'", ["（一）", "（二）", "（三）"]),
        ("alphabetic;symbols:a b", ["a.", "b.", "aa."]), ("numeric;symbols:'0' '1'", ["1.", "10.", "11."]),
        ("additive;additive-symbols:2 b, 1 a", ["a.", "b.", "ba."]),
        ("symbolic;symbols:'*' '†'", ["*.", "†.", "**."]),
    ])
    func pagesCountInTheirOwnWay(_ system: String, _ labels: [String]) throws {
        let page = "<style>@counter-style own{system:\(system)} ol{list-style:own}</style><ol><li>x<li>y<li>z</ol>"
        guard case .list(let list)? = try PageStyleTests.read(page).document.blocks.first else {
            Issue.record("no list")
            return
        }
        #expect(list.labels == labels)
    }

    @Test func charactersThatStandForOthersAreThose() throws {
        let page = "<p><span style='font-family:Wingdings'>ü</span><span style='font-family:Symbol'>a</span>"
        #expect(try PageStyleTests.texts(page) == ["✓α"])
    }

    @Test func dotsOfEmphasisAreAMark() throws {
        guard
            case .paragraph(let paragraph)? = try PageStyleTests.read(
                "<style>.z{text-emphasis:dot}</style><p><em class=z>重<b style='text-emphasis:none'>点</b></em>"
            ).document.blocks.first, case .text(_, let first)? = paragraph.content.first,
            case .text(_, let last)? = paragraph.content.last
        else {
            Issue.record("no text")
            return
        }
        #expect(first.marks == [.italic, .emphasisMarks])
        #expect(last.marks == [.italic, .bold])
    }

    @Test func textBesideTheScreenHasNoIndent() throws {
        guard
            case .paragraph(let paragraph)? = try PageStyleTests.read("<p style='text-indent:-9999px'>x").document
                .blocks.first
        else {
            Issue.record("no text")
            return
        }
        #expect(paragraph.layout.firstLineIndent == nil)
    }

    @Test func picturesBesideThePageAreTaken() throws {
        let gif = Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0]
        let source = Source(
            bytes: Array("<p><img src='./a_files/%E5%9B%BE%201.gif'><img src='a_files/b.gif'>".utf8),
            companions: ["a_files/图 1.gif": gif, "a_files/b.gif": Array("no picture".utf8)])
        var diagnostics = Diagnostics()
        let document = try HTMLReader(options: ReaderOptions()).read(source, diagnostics: &diagnostics)
        #expect(document.media.count == 1)
    }

    @Test func picturesElsewhereMayBeLinks() throws {
        var diagnostics = Diagnostics()
        let document = try HTMLReader(options: ReaderOptions(keepsLinkedPictures: false)).read(
            Source(bytes: Array("<p><img src='http://a.cn/b/c.png?d'><img src='http://a.cn/e.png' alt=图>".utf8)),
            diagnostics: &diagnostics)
        guard case .paragraph(let paragraph)? = document.blocks.first else {
            Issue.record("no text")
            return
        }
        #expect(paragraph.content.plainText == "[c.png][图]")
        #expect(diagnostics.all.contains { $0.message.contains("became links") })
    }

    private static func text(_ page: String) throws -> String {
        let words = try PageStyleTests.read(page).document.barredTexts
        return words
    }

    /// Answers below questions and parts behind tabs are there for readers, who open them; menus and notices are not.
    @Test func whatReadersOpenIsRead() throws {
        let answer =
            "This is what the office answers to those who ask, at some length and in whole sentences. It takes a week. "
        let questions = (0..<3).map {
            "<div class=faq><div class=q>Question \($0)?</div><div class=a style='display:none'><p>\($0): \(answer)</div></div>"
        }
        let faq = try PageStyleTests.text(
            "<h1>Help</h1>\(questions.joined())<p>\(answer)\(answer)\(answer)\(answer)\(answer)")
        for number in 0..<3 { #expect(faq.contains("\(number): This is what")) }

        let tabs = """
            <h1>Service</h1><ul><li>Who</li><li>How</li></ul><div><div class=tab><p>\(answer)<p>\(answer)</div>
            <div class='tab more' style='display:none'><p>Second: \(answer)<p>\(answer)</div></div><p>\(answer)\(answer)\(answer)\(answer)
            """
        #expect(try PageStyleTests.text(tabs).contains("Second: This is"))

        // The first answer may be open.
        let list =
            "<h1>Help</h1><dl><dt>One?<dd>0: \(answer)"
            + (1..<4).map { "<dt>Next \($0)?<dd style='display:none'>\($0): \(answer)" }.joined()
        #expect(try PageStyleTests.text(list + "</dl><p>\(answer)\(answer)\(answer)").contains("3: This is"))

        // One alone is a notice, links are a menu, and single words are no answer.
        let notice =
            "<h1>Help</h1><div class=q>Closed today</div><div class=a style='display:none'>Notice: \(answer)</div><p>\(answer)\(answer)\(answer)"
        #expect(!(try PageStyleTests.text(notice).contains("Notice:")))
        let menu = (0..<3).map {
            "<div><span>Menu \($0)</span><div style='display:none'><a href=x>\($0): \(answer)</a></div></div>"
        }
        #expect(
            !(try PageStyleTests.text("<p>\(answer)\(answer)\(answer)\(answer)" + menu.joined()).contains("1: This")))
        let words = (0..<3).map {
            "<div><span>Menu \($0)</span><div style='display:none'>\(String(repeating: "<i>entry</i> ", count: 20))</div></div>"
        }
        #expect(!(try PageStyleTests.text("<p>\(answer)\(answer)" + words.joined()).contains("entry")))
    }
}
