import ConversionCore
import DocumentModel
import TestSupport
import Testing

@testable import HTMLFormat

/// Lines around texts are told by what they say, where no name of an element does.
@Suite struct LinePhrasesTests {
    private static let english =
        "The river rose by two metres in the night, and the people of the lower town were brought to the school, where they stayed for three days until the water had gone. "
    private static let chinese = "全市各县区、各部门认真贯彻落实工作部署，加强组织领导，明确责任分工，按时完成了全年目标任务。"

    /// The words of the report of a page whose elements are called nothing in particular.
    private static func report(_ title: String, _ body: String) throws -> String {
        var diagnostics = Diagnostics()
        let page = "<!DOCTYPE html><title>\(title)</title><body><div><h1>\(title)</h1>\(body)</div>"
        let document = try HTMLReader(options: ReaderOptions(extractsContent: true)).read(
            Source(bytes: Array(("<meta charset=utf-8>" + page).utf8)), diagnostics: &diagnostics)
        return document.barredTexts
    }

    @Test(arguments: [
        ("Gefällt mir Wird geladen...", LinePhrases.Kind.furniture), ("Drucken | Artikel teilen | Zurück", .furniture),
        ("Drucken und teilen lernen", nil), ("(Foto: Erika Mustermann)", .credit), ("Powered by WordPress", .byline),
        ("2. --tags: names of the parts to read, one after another, with commas between", nil),
        ("Diese Website verwendet Cookies, um Inhalte zu personalisieren.", .byline), ("Lesezeit: 3 Minuten", .byline),
        ("Zurück zur Übersicht", .furniture),
        ("Loading paragraph...", .furniture), ("正在加载评论…", .furniture), ("Loading dock", nil),
        ("责任编辑：张三", .editor), ("[作者：李四　责任编辑：王五 ]", .editor), ("（责编：赵明、李红）", .editor),
        ("上一篇：某市召开会议", .close), ("Previous article", .close), ("Nächster Beitrag", .close),
        ("12 Comments", .discussion),
        ("Kommentare (3)", .discussion), ("YORUMLAR 21", .discussion), ("评论（3）", .discussion),
        ("Comments", .discussion),
        ("Comment", nil), ("2.3 Comments", nil), ("3.4. Comments", nil), ("1,204 views", .count), ("浏览 300", .count),
        ("Views", nil), ("Share this on Facebook", .furniture), ("Facebook'ta Paylaş", .furniture),
        ("Udostępnij na Twitterze", .furniture),
        ("Sharing photographs of Facebook's new offices with all of its staff", nil),
        ("Sending the piece of email marketing", nil), ("Popular Posts", .end), ("Ähnliche Beiträge", .end),
        ("热门新闻", .end), ("最新進展", nil), ("Reklama", .furniture), (">>> del a", nil),
        ("各出版社要落实责任编辑制度，明确每一位编辑的职责和分工，按时完成编校任务，并把质量放在第一位，不得以任何理由放松要求", nil),
    ])
    func linesAreTold(_ line: String, _ kind: LinePhrases.Kind?) {
        #expect(LinePhrases.kind(of: Array(line.utf8).span) == kind, "\(line)")
    }

    @Test func nothingFollowsTheEditor() throws {
        let text = "<p>\(LinePhrasesTests.chinese)<p>\(LinePhrasesTests.chinese.replacing("、", with: "，"))"
        let teasers = (0..<6).map {
            "<div><p>\($0)：\(LinePhrasesTests.chinese.replacing("全市", with: "别处"))</p><p>2024-05-2\($0) 09:41</p></div>"
        }
        let words = try LinePhrasesTests.report("全市工作会议召开", "<div>\(text)</div><p>责任编辑：张三</p>\(teasers.joined())")
        #expect(words.contains("全市各县区"))
        #expect(!words.contains("张三"))
        #expect(!words.contains("别处"))
        // Where several texts stand below one another, each ends with its own.
        let two = try LinePhrasesTests.report(
            "全市工作会议召开",
            "<div>\(text)</div><p>责任编辑：张三</p><div>\(text.replacing("全市", with: "别处"))</div><p>责任编辑：李四</p><p>别的新闻")
        #expect(two.contains("别处各县区"))
        #expect(!two.contains("别的新闻"))
        // Before the text the editor ends nothing.
        let first = try LinePhrasesTests.report("全市工作会议召开", "<p>责任编辑：张三</p><div>\(text)</div>")
        #expect(first.contains("全市各县区"))
    }

    @Test func whatReadersSayIsKnownByTheFieldTheyWriteInto() throws {
        let text = "<p>\(LinePhrasesTests.english)<p>\(LinePhrasesTests.english.replacing("river", with: "lake"))"
        let said =
            "<h3>Comments</h3><div><p>\(LinePhrasesTests.english.replacing("The river", with: "My cellar"))</p></div>"
        let comments = try LinePhrasesTests.report(
            "The flood of the year", text + said + "<form><textarea></textarea></form>")
        #expect(comments.contains("The river rose"))
        #expect(!comments.contains("My cellar"))
        // A part of a text may be about comments.
        let part = try LinePhrasesTests.report("The flood of the year", text + said)
        #expect(part.contains("Comments|My cellar"))
    }

    @Test func linesOfTextBesideBlocksAreLookedAt() throws {
        let text = "<p>\(LinePhrasesTests.english)<p>\(LinePhrasesTests.english.replacing("river", with: "lake"))"
        let words = try LinePhrasesTests.report(
            "The flood of the year",
            "\(text)<div>Advertisement<div><p>\(LinePhrasesTests.english.replacing("river", with: "sea"))</div></div>")
        #expect(!words.contains("Advertisement"))
        #expect(words.contains("The sea rose"))
    }

    @Test func figuresInTablesStay() throws {
        let rows = (0..<4).map { "<tr><td>Club \($0)</td><td>\($0)0 views</td></tr>" }.joined()
        let words = try LinePhrasesTests.report(
            "The year's clubs",
            "<p>\(LinePhrasesTests.english)<p>10 views<table>\(rows)</table><p>\(LinePhrasesTests.english)")
        #expect(words.contains("30 views"))
        #expect(!words.contains("stayed for three days until the water had gone.|10 views"))
    }

    @Test func termsStay() throws {
        let terms = ["no", "close", "back", "search"].map { "<dt>\($0)<dd>\(LinePhrasesTests.english)" }.joined()
        let words = try LinePhrasesTests.report(
            "The words of the trade", "<p>\(LinePhrasesTests.english)<dl>\(terms)</dl>")
        for term in ["no", "close", "back", "search"] { #expect(words.contains("|\(term)|")) }
    }

    @Test func manyLinesThatNameCommentsTakeNoLonger() throws {
        let page = String(repeating: "<p>Comments (3)", count: 50_000)
        _ = try LinePhrasesTests.report("Many", page)
    }

    @Test(arguments: [
        ("  Related Articles:", LinePhrases.Kind.end), ("ÜBER DEN AUTOR", .end), ("Читайте также:", .end),
        ("【打印】", .furniture), ("Teilen mit:", .furniture), ("COMMENTS ARE CLOSED.", .furniture),
        ("↑ Nach oben", .furniture), ("评论已关闭。", .furniture),
        (
            "Comments are closed since the office asked all readers to write to it by post, and not on this page any more.",
            nil
        ),
        ("版权所有 © 某某市人民政府办公室，未经许可不得转载、摘编、复制本网站的任何内容", .furniture),
        ("责任编辑：张三", .editor), ("【某某镇工作总结】相关文章：", .end), ("Foto: Erika Mustermann / Agentur", .credit), ("상관", nil),
        ("…", nil), ("", nil),
        ("Related work on the question goes back to the first reports", nil), ("ZOBACZ TAKŻE", .end),
        ("LÄS OCKSÅ", .end),
        ("\(String(repeating: "字", count: 250))", nil), ("Share", .furniture), ("Share | Print | Email", .furniture),
    ])
    func linesAboutThePageAreKnown(_ line: String, _ kind: LinePhrases.Kind?) {
        #expect(LinePhrases.kind(of: Array(line.utf8).span) == kind)
    }

    @Test(arguments: [
        "© 2019 Example", "Copyright (C) 1999 Example", "TOUS DROITS RÉSERVÉS", "ВСЕ ПРАВА ЗАЩИЩЕНЫ", "京ICP备05070218号",
        "VŠECHNA PRÁVA VYHRAZENA", "某某市人民政府　版权所有",
    ])
    func rightsAreKnown(_ line: String) {
        let saysRights = LinePhrases.saysRights(line.utf8.span)
        #expect(saysRights)
    }

    @Test(arguments: ["© in a sentence", "all rights", "copyright", "版权", "все права", ""])
    func otherLinesSayNoRights(_ line: String) {
        let saysRights = LinePhrases.saysRights(line.utf8.span)
        #expect(!saysRights)
    }

    @Test(arguments: [
        ("2023-06-08 09:21来源：某某日报作者：李四", true), ("2023年6月8日 浏览次数：12", true), ("2020年1月1日 星期三", false),
        ("来源：某某日报", false), ("12:30在市政府召开", false),
    ])
    func linesThatBeginWithTheDayAreBylinesWithMore(_ line: String, _ isByline: Bool) {
        #expect(LinePhrases.beginsWithByline(line) == isByline)
    }
}
