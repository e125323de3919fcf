import HTMLParsing
import TestSupport
import Testing

@Suite struct HTMLTreeTests {
    private static func tree(_ page: String) -> HTMLTree { HTMLParser.parse(Array(page.utf8)).tree }

    @Test func nodesStandInDocumentOrder() throws {
        let tree = HTMLTreeTests.tree("<div class=a>\n<p>one &amp; one</p><x-own></x-own></div>")
        let div = try #require(tree.first(.div))
        #expect(tree.attribute(div, .class) == "a")
        #expect(tree.attribute(div, named: "class") == "a")
        #expect(tree.attribute(div, .id) == nil)
        #expect(tree.children(div).map { tree.name($0) } == ["html", "p", "x-own"])
        #expect(tree.end(of: div) == tree.count)
        #expect(tree.textContent(div) == "\none & one")
        let paragraph = try #require(tree.first(.p))
        #expect(tree.line(div) == 1)
        #expect(tree.line(paragraph) == 2)
        #expect(tree.parent(paragraph) == div)
        #expect(tree.nextSibling(paragraph).map { tree.name($0) } == "x-own")
    }

    @Test func lineEndsBecomeLineFeeds() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<400 {
            // Runs of letters of all lengths around a block, with line ends of all three kinds between them.
            var text = "<pre>x"
            for _ in 0..<Int.random(in: 0...12, using: &generator) {
                text += String(repeating: "a", count: Int.random(in: 0...40, using: &generator))
                text += ["\n", "\r", "\r\n", "\r\r", "\n\r"].randomElement(using: &generator) ?? ""
            }
            let tree = HTMLTreeTests.tree(text)
            var expected: [UInt8] = []
            var last: UInt8 = 0
            for byte in text.utf8.dropFirst(5) {
                if byte != 0x0A || last != 0x0D { expected.append(byte == 0x0D ? 0x0A : byte) }
                last = byte
            }
            #expect(Array(tree.textContent(0).utf8) == expected)
        }
    }

    @Test(arguments: [
        ("<p>a<p>b", "<p>a</p><p>b</p>"), ("<b><p>a</b>b", "<b></b><p><b>a</b>b</p>"),
        ("<table>x<tr><td>1</table>", "x<table><tbody><tr><td>1</td></tr></tbody></table>"),
        ("a</html>b", "ab"), ("<p><![if !x]>a<![endif]>", "<p><!--[if !x]-->a<!--[endif]--></p>"),
        ("2019&#150;2020&nbsp;&notin;&amp&ampx &nosuch;", "2019–2020&nbsp;∉&amp;&amp;x &amp;nosuch;"),
        ("<select><b>a<option>b</select>", "<select><b>a<option>b</option></b></select>"),
    ])
    func brokenPagesAreMendedAsBrowsersDo(_ page: String, _ body: String) {
        let written = String(decoding: HTMLTreeTests.tree(page).serialized, as: UTF8.self)
        #expect(
            written == "<html><head></head><body>\(body)</body></html>" || written.hasSuffix(">\(body)</body></html>"))
    }

    @Test func deepElementsStandFlat() {
        let result = HTMLParser.parse(Array(String(repeating: "<div>\n", count: 10_000).utf8))
        #expect(result.reached.map(\.limit) == [.depth])
        #expect(result.reached.first?.line == 512)
        var deepest = 0
        for node in 0..<result.tree.count {
            var depth = 0
            var above = result.tree.parent(node)
            while let next = above {
                depth += 1
                above = result.tree.parent(next)
            }
            deepest = max(deepest, depth)
        }
        #expect(deepest <= 515)
    }

    @Test func knownNamesAreSpeltAsTheirConstants() {
        let tree = HTMLTreeTests.tree("<math><annotation-xml encoding=a http-equiv=b>")
        let node = (0..<tree.count).first { tree.isElement($0, .annotationXml) }
        #expect(node.flatMap { tree.attribute($0, .encoding) } == "a")
        #expect(node.flatMap { tree.attribute($0, .httpEquiv) } == "b")
        #expect(tree.isQuirky)
    }

    /// A tag that is left out takes its attributes back, those of elements made for it included.
    @Test(arguments: [
        "<frame set>", "<tr a=1><td b=2>", "<head c><head d>", "<b e><body f><html g><select h><select i>",
    ])
    func attributesOfTagsLeftOutAreNobodys(_ page: String) {
        let tree = HTMLTreeTests.tree(page)
        let names = (0..<tree.count).flatMap { tree.attributes(of: $0).map(\.name) }
        #expect(names.allSatisfy { page.contains($0) })
        #expect(Set(names).count == names.count)
    }
}
