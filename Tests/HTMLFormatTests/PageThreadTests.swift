import ConversionCore
import DocumentModel
import Testing

@testable import HTMLFormat

/// Threads of forums are kept whole, with who wrote each post and when, whatever program made them.
@Suite struct PageThreadTests {
    private static func report(_ page: String) throws -> (kind: String, text: String) {
        var diagnostics = Diagnostics()
        let document = try HTMLReader(options: ReaderOptions(extractsContent: true)).read(
            Source(bytes: Array(page.utf8)), diagnostics: &diagnostics)
        struct Collector: DocumentVisitor {
            var text = ""
            mutating func visit(_ block: Block) { text += "|" }
            mutating func visit(_ inline: Inline) { if case .text(let run, _) = inline { text += run } }
        }
        var collector = Collector()
        document.walk(&collector)
        let kind = document.metadata.custom.first { $0.name == "pageKind" }?.value
        guard case .text(let name) = kind else { return ("", collector.text) }
        return (name, collector.text)
    }

    private static let members = ["oldsalt", "pixelfox", "riverman", "quietstorm"]
    private static let answers = [
        "The battery loses about a fifth of its charge when the car stands in the cold overnight, which is normal.",
        "Mine did the same, until the workshop found a lamp in the boot that never went out, day or night.",
        "Measure the current with everything switched off; more than fifty milliamperes is too much, I think.",
        "Thank you all, it was the lamp indeed, and I would not have found it without your help in this thread.",
    ]

    /// A thread as programs of the nineties and of today write it: a column for the member, one for the text.
    private static func thread(head: String = "<title>Battery drains - Car Talk</title>", cells: Bool) -> String {
        let posts = members.indices.map { index in
            let member = """
                <div class=avatar><img src=a.png alt=""></div><a class=nick href=/u/\(index)>\(members[index])</a>
                <div>Senior member</div><dl><dt>Posts:<dd>\(index)17</dl>
                """
            let text = """
                <div class=stamp>\(members[index]) wrote on 1\(index) March 2021</div><div class=words>\(answers[index])</div>
                <div class=own>Life is short</div><div class=buttons><a href=#>Cite</a></div>
                """
            return cells
                ? "<table class=msg><tr><td>\(member)<td>\(text)</table>"
                : "<div class='msg msg-\(index)'><div>\(member)</div><div>\(text)</div></div>"
        }
        return """
            <!DOCTYPE html><html><head>\(head)</head><body><div><a href=/>Car Talk</a><a href=/l>Log in</a></div>
            <h1>Battery drains</h1><div><a href=/r><span>Post Reply</span></a> <div>Page 1</div></div><div id=all>\(posts.joined())</div>
            <form action=/new><h2>Your answer</h2><textarea name=t></textarea>
            <p>By writing here you agree to the rules of this board, which everybody has read, and to what follows from them.</p>
            </form></body></html>
            """
    }

    @Test(arguments: [false, true])
    func aThreadIsToldByItsPosts(cells: Bool) throws {
        let (kind, text) = try PageThreadTests.report(PageThreadTests.thread(cells: cells))
        #expect(kind == "forum")
        for (index, answer) in PageThreadTests.answers.enumerated() {
            #expect(text.contains(answer), "post \(index)")
            #expect(text.contains(PageThreadTests.members[index]))
            #expect(text.contains("1\(index) March 2021"))
        }
        // Ranks, counts, signatures and buttons are of the template, the form is the reader's.
        for gone in [
            "Senior member", "Posts:", "Life is short", "Cite", "Your answer", "you agree", "Log in", "Post Reply",
        ] {
            #expect(!text.contains(gone), "\(gone) in \(text)")
        }
    }

    @Test func microdataSaysWhatAThreadIs() throws {
        let posts = PageThreadTests.answers.prefix(2).map { "<div class=body><p>\($0)</div>" }.joined()
        let page =
            "<title>Battery</title><div itemscope itemtype=https://schema.org/DiscussionForumPosting>\(posts)</div>"
        #expect(try PageThreadTests.report(page).kind == "forum")
    }

    @Test func commentsDoNotMakeAnArticleAThread() throws {
        let prose = (0..<6).map {
            "<p>\($0) \(PageThreadTests.answers[$0 % 4]) \(PageThreadTests.answers[($0 + 1) % 4])"
        }
        let page = PageThreadTests.thread(cells: false).replacing(
            "<h1>Battery drains</h1>", with: "<h1>Battery drains</h1><div>\(prose.joined())</div>")
        let (kind, text) = try PageThreadTests.report(page)
        #expect(kind == "article")
        #expect(text.contains("5 \(PageThreadTests.answers[1])"))
    }

    @Test func questionsAskedOftenAreNoThread() throws {
        let data = #"{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"What does it cost?"}]}"#
        let rows = (1...6).map { "<tr><td>\($0).000 €<td>36 months<td>143,17 €" }.joined()
        let page = """
            <head><title>What a loan costs</title><script type=application/ld+json>\(data)</script></head><body>
            <h1>What a loan costs</h1><p>\(PageThreadTests.answers[0])</p><table border=1>\(rows)</table>
            <p>\(PageThreadTests.answers[1])</p></body>
            """
        let (kind, text) = try PageThreadTests.report(page)
        #expect(kind == "article")
        // Figures that come again in each row are no template's.
        for row in 1...6 { #expect(text.contains("\(row).000 €")) }
    }

    @Test func theFirstOfSeveralTextsIsNoPagesText() throws {
        let posts = PageThreadTests.answers.enumerated().map { index, answer in
            "<div class=item><p class=who>someone, 1\(index) March 2021</p><div class=content>\(answer)</div></div>"
        }
        let page = "<title>Battery</title><h1>Battery</h1><div>\(posts.joined())</div>"
        let text = try PageThreadTests.report(page).text
        for answer in PageThreadTests.answers { #expect(text.contains(answer)) }
    }

    @Test func theFactsOfAProductStay() throws {
        let data = #"{"@type":"Product","name":"Desk lamp"}"#
        let page = """
            <head><title>Desk lamp</title><script type=application/ld+json>\(data)</script></head><body><h1>Desk lamp</h1>
            <div class=tabs><div class="panel entry-content"><h2>Description</h2><p>\(PageThreadTests.answers.joined(separator: " "))</div>
            <div class="panel entry-content"><h2>Facts</h2><table><tr><th>Weight<td>1.2 kg<tr><th>Size<td>20 x 45 cm</table></div></div>
            </body>
            """
        let text = try PageThreadTests.report(page).text
        #expect(text.contains("Weight") && text.contains("1.2 kg"))
    }

    @Test(arguments: ["共 12 页 首页 上一页 下一页 尾页", "Share | Print | Email", "Previous 1 2 3 Next Last"])
    func linesOfButtonsGo(line: String) throws {
        let page = """
            <title>Battery</title><h1>Battery drains overnight</h1><div><p>\(PageThreadTests.answers.joined(separator: "<p>"))
            <div>\(line)</div></div>
            """
        let text = try PageThreadTests.report(page).text
        #expect(text.contains(PageThreadTests.answers[3]))
        #expect(!text.contains(line))
    }

    @Test func whatReadersTickOffStays() throws {
        let page = """
            <title>Leek soup</title><h1>Leek soup</h1><div><p>\(PageThreadTests.answers.joined(separator: "<p>"))
            <h2>Ingredients</h2><ul><li><label><input type=checkbox> 3 leeks, sliced</label><li>2 potatoes</ul></div>
            <form><ul><li><label><input type=checkbox> Send me the letter</label></ul><input type=email></form>
            """
        let text = try PageThreadTests.report(page).text
        #expect(text.contains("3 leeks, sliced"))
        #expect(!text.contains("Send me"))
    }

    @Test func factsBetweenTitleAndTextStay() throws {
        let page = """
            <title>Night of the Museums</title><main><h1>Night of the Museums</h1>
            <dl class=data><dt>Date<dd>Saturday, 21 May 2022<dt>Place<dd>All museums</dl>
            <div><p>\(PageThreadTests.answers.joined(separator: "<p>"))</div></main>
            """
        let text = try PageThreadTests.report(page).text
        #expect(text.contains("21 May 2022") && text.contains("All museums"))
    }
}
