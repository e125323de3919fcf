import ConversionCore
import DocumentModel
import Testing

@testable import HTMLFormat

@Suite struct HTMLReaderTests {
    private static func read(_ html: String) throws -> Document {
        var diagnostics = Diagnostics()
        return try HTMLReader(options: ReaderOptions()).read(
            Source(bytes: Array(("<meta charset=utf-8>" + html).utf8)), diagnostics: &diagnostics)
    }

    private static func paragraph(_ content: [Inline]) -> Block { .paragraph(Paragraph(content: content)) }

    @Test func whiteSpaceCollapsesAcrossElements() throws {
        let document = try HTMLReaderTests.read("<p>  a <b> b</b>\n c　d&nbsp; </p>")
        #expect(
            document.blocks == [
                HTMLReaderTests.paragraph([
                    .text("a ", .plain), .text("b", TextStyle(.bold)), .text(" c　d\u{A0}", .plain),
                ])
            ])
    }

    @Test func headingsKeepTheirLevelsAlsoInItems() throws {
        let document = try HTMLReaderTests.read("<h2>A</h2><ul><li><h3>B</h3>c</li></ul>")
        #expect(document.blocks.first == .heading(Heading(level: 2, content: [.text("A", .plain)])))
        guard case .list(let list) = document.blocks[1] else {
            Issue.record("no list")
            return
        }
        #expect(list.items[0].blocks.first == .heading(Heading(level: 3, content: [.text("B", .plain)])))
    }

    @Test func cellsHoldListsAndBreaks() throws {
        let document = try HTMLReaderTests.read(
            "<table><tr><th>h<th>i<tr><td rowspan=2>a<br>b<td><ul><li>x</ul><tr><td colspan=1>c</table>")
        guard case .table(let table) = document.blocks.first else {
            Issue.record("no table")
            return
        }
        #expect(table.headerRowCount == 1)
        #expect(table.rows.count == 3)
        #expect(table.rows[1].cells[0].rowSpan == 2)
        #expect(
            table.rows[1].cells[0].blocks
                == [HTMLReaderTests.paragraph([.text("a", .plain), .lineBreak(.line), .text("b", .plain)])])
        #expect(table.rows[1].cells[1].blocks.count == 1)
    }

    @Test func definitionListsAreRead() throws {
        let document = try HTMLReaderTests.read("<dl><dt>t</dt><dd>one</dd><dd>two</dd></dl>")
        guard case .definitionList(let list) = document.blocks.first else {
            Issue.record("no definition list")
            return
        }
        #expect(list.entries.count == 1)
        #expect(list.entries[0].definitions.count == 2)
    }

    @Test(arguments: [
        ("", [4, 3, 7, 6]), (" start=10", [10, 9, 7, 6]), (" start=-9223372036854775808", [Int.min, .max, 7, 6]),
    ])
    func reversedListsCountDown(attribute: String, numbers: [Int]) throws {
        let document = try HTMLReaderTests.read("<ol reversed\(attribute)><li>a<li>b<li value=7>c<li>d</ol>")
        guard case .list(let list) = document.blocks.first, case .ordered(_, _, let start) = list.marker else {
            Issue.record("no list")
            return
        }
        #expect([start] + list.items.dropFirst().map(\.value) == numbers)
    }

    @Test func whatIsNotShownIsLeftOut() throws {
        let document = try HTMLReaderTests.read(
            "<p>a</p><script>x()</script><style>p{}</style><p style='display:none'>b</p><p hidden>c</p>")
        #expect(document.blocks == [HTMLReaderTests.paragraph([.text("a", .plain)])])
    }

    @Test func theHeadIsUnderstoodWhateverTheCaseOfItsNames() throws {
        let head = """
            <meta name=Description content=一><meta name=description content=二><meta property=OG:Title content=三>
            <meta name=KEYWORDS content="甲，乙;丙、甲"><meta name=viewport content=x><meta name=ContentSource content=某报>
            """
        let metadata = try HTMLReaderTests.read(head + "<p>文").metadata
        #expect(metadata.summary == "一")
        #expect(metadata.title == "三")
        #expect(metadata.keywords == ["甲", "乙", "丙"])
        #expect(metadata.sourceName == "某报")
    }

    /// Cloudflare hides addresses of mail from programs, and shows readers what they say.
    @Test func hiddenAddressesOfMailAreRead() throws {
        // The key 0x7B, and "a@b.cd" joined with it.
        let digits = "7b1a3b1955181f"
        let page = """
            <p>Write to <span class=__cf_email__ data-cfemail=\(digits)>[email&#160;protected]</span>, \
            <a href=/cdn-cgi/l/email-protection data-cfemail=\(digits)>[email&#160;protected]</a> or \
            <a href=/cdn-cgi/l/email-protection#\(digits)>us</a>.
            """
        let mail = Inline.link(Link(target: .external("mailto:a@b.cd"), content: [.text("a@b.cd", .plain)]))
        let us = Inline.link(Link(target: .external("mailto:a@b.cd"), content: [.text("us", .plain)]))
        let expected: [Inline] = [
            .text("Write to a@b.cd, ", .plain), mail, .text(" or ", .plain), us, .text(".", .plain),
        ]
        #expect(try HTMLReaderTests.read(page).blocks == [HTMLReaderTests.paragraph(expected)])
        for broken in ["", "7b", "7b1a3", "zz1a3b1955181f", "7b7b7b7b7b7b7b", String(repeating: "7b", count: 600)] {
            let page = "<p><span data-cfemail='\(broken)'>[kept]</span>"
            #expect(try HTMLReaderTests.read(page).blocks == [HTMLReaderTests.paragraph([.text("[kept]", .plain)])])
        }
    }

    @Test func inlineCSSCarriesMeaning() throws {
        let document = try HTMLReaderTests.read(
            "<p style='text-align:center;text-indent:2em'><span style='font-weight:700;font-style:italic'>a</span></p>")
        guard case .paragraph(let paragraph) = document.blocks.first else {
            Issue.record("no paragraph")
            return
        }
        #expect(paragraph.layout.alignment == .center)
        #expect(paragraph.layout.firstLineIndent == .characters(hundredths: 200))
        #expect(paragraph.content == [.text("a", TextStyle([.bold, .italic]))])
    }

    @Test func noIndentIsStatedWhereParagraphsHaveOne() throws {
        let document = try HTMLReaderTests.read(
            "<p style='text-indent:0'>a<p style='text-indent:0;text-align:center'>b<p style='text-indent:2em'>c<p>d")
        let indents = document.blocks.map { block -> IndentMeasure? in
            if case .paragraph(let paragraph) = block { paragraph.layout.firstLineIndent } else { nil }
        }
        #expect(indents == [.length(Length(emu: 0)), nil, .characters(hundredths: 200), nil])
    }

    @Test func linksOfScriptsStayText() throws {
        let document = try HTMLReaderTests.read("<a href=' java\tscript:alert(1)'>a</a> <a href='b.html'>b</a>")
        #expect(
            document.blocks == [
                HTMLReaderTests.paragraph([
                    .text("a ", .plain), .link(Link(target: .external("b.html"), content: [.text("b", .plain)])),
                ])
            ])
    }

    @Test(arguments: [
        String(repeating: "<div>", count: 100_000) + "x", String(repeating: "<ul><li>", count: 5_000) + "x",
        String(repeating: "<table><tr><td>", count: 2_000) + "x", "<p a='" + String(repeating: "x", count: 1 << 20),
        "\0\0<p>\u{1}x", String(repeating: "<b><i>", count: 20_000) + "x",
    ])
    func hostilePagesKeepTheirText(html: String) throws {
        let document = try HTMLReaderTests.read(html)
        var found = false
        struct Finder: DocumentVisitor {
            var found = false
            mutating func visit(_ inline: Inline) { if inline.plainText.contains("x") { found = true } }
        }
        var finder = Finder()
        document.walk(&finder)
        found = finder.found
        #expect(found || html.contains("a='"))
    }

    @Test func emptyInputIsRefused() {
        var diagnostics = Diagnostics()
        #expect(throws: ConversionError.self) {
            try HTMLReader(options: ReaderOptions()).read(Source(bytes: []), diagnostics: &diagnostics)
        }
    }

    @Test func languageAndTranslationAreInherited() throws {
        let page = """
            <html lang="zh-CN"><body><p lang="ja">甲<b>乙</b></p><div translate="no"><p>丙</p><p translate="yes">丁</p></div>
            <p><span class="x notranslate">戊</span>己</p><p lang="zh-CN">庚</p></body></html>
            """
        var diagnostics = Diagnostics()
        let source = Source(bytes: Array(page.utf8))
        let document = try HTMLReader(options: ReaderOptions()).read(source, diagnostics: &diagnostics)
        struct Collector: DocumentVisitor {
            var styles: [String: TextStyle] = [:]
            mutating func visit(_ inline: Inline) {
                if case .text(let text, let style) = inline { styles[text] = style }
            }
        }
        var collector = Collector()
        document.walk(&collector)
        for name in ["甲", "乙"] { #expect(collector.styles[name]?.details.language == "ja") }
        for name in ["丙", "戊"] { #expect(collector.styles[name]?.marks.contains(.noTranslation) == true) }
        for name in ["丁", "己", "庚"] { #expect(collector.styles[name] == .plain, "\(name)") }
    }
}
