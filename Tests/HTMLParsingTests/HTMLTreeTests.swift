import HTMLParsing
import Testing

@Suite struct HTMLTreeTests {
    private static func tree() -> HTMLTree {
        var builder = HTMLTreeBuilder()
        builder.startElement("div", attributes: [("class", "a")], line: 1)
        builder.startElement("p", attributes: [], line: 2)
        let text = Array("one ".utf8)
        builder.characters(text.span)
        builder.characters(text.span)
        builder.endElement()
        builder.startElement("x-own", attributes: [], line: 3)
        builder.endElement()
        builder.endElement()
        return builder.finish()
    }

    @Test func nodesStandInDocumentOrder() throws {
        let tree = HTMLTreeTests.tree()
        #expect(tree.count == 5)
        let div = try #require(tree.first(.div))
        #expect(tree.attribute(div, "class") == "a")
        #expect(tree.children(div).map { tree.name($0) } == ["p", "x-own"])
        #expect(tree.end(of: div) == tree.count)
        #expect(tree.textContent(div) == "one one ")
        let paragraph = try #require(tree.first(.p))
        #expect(tree.line(paragraph) == 2)
        #expect(tree.nextSibling(paragraph).map { tree.name($0) } == "x-own")
    }

    @Test func deepElementsStandFlat() {
        var builder = HTMLTreeBuilder(depthLimit: 4)
        for line in 1...10_000 { builder.startElement("div", attributes: [], line: line) }
        for _ in 1...10_000 { builder.endElement() }
        builder.startElement("p", attributes: [], line: 10_001)
        #expect(builder.firstFlattenedLine == 5)
        let tree = builder.finish()
        var deepest = 0
        for node in 0..<tree.count {
            var depth = 0
            var above = tree.parent(node)
            while let next = above {
                depth += 1
                above = tree.parent(next)
            }
            deepest = max(deepest, depth)
        }
        #expect(deepest <= 5)
    }

    @Test func aLineFeedAfterPreIsLayout() throws {
        var builder = HTMLTreeBuilder()
        builder.startElement("pre", attributes: [], line: 1)
        let text = Array("\n\na".utf8)
        builder.characters(text.span)
        let tree = builder.finish()
        #expect(tree.textContent(0) == "\na")
    }
}
