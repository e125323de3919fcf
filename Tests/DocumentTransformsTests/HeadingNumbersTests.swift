import ConversionCore
import DocumentModel
import DocumentTransforms
import Testing

@Suite struct HeadingNumbersTests {
    private static func numbers(_ headings: [String]) throws -> [String] {
        var document = Document(
            blocks: headings.map { .heading(Heading(level: 2, content: [.text($0, .plain)])) })
        var diagnostics = Diagnostics()
        try HeadingNumbers().apply(to: &document, diagnostics: &diagnostics)
        return document.blocks.map { block in
            guard case .heading(let heading) = block else { return "?" }
            // Nothing is lost or made.
            return (heading.number.map { "[\($0.text)]\($0.gap)" } ?? "") + heading.content.plainText
        }
    }

    @Test func typedNumbersBecomePrintedOnes() throws {
        #expect(
            try HeadingNumbersTests.numbers(["一、自查范围", "（二）内容", "第一章 总则", "1.1 目的", "1.2 范围"])
                == ["[一、]自查范围", "[（二）]内容", "[第一章] 总则", "[1.1] 目的", "[1.2] 范围"])
    }

    @Test func quantitiesStay() throws {
        let headings = ["1.5 times faster", "10 reasons", "2018年总结", "3.2亿元投资"]
        #expect(try HeadingNumbersTests.numbers(headings) == headings)
    }

    @Test func numbersWithinLinksStay() throws {
        let link = Inline.link(Link(target: .external("x"), content: [.text("一、链接", .plain)]))
        var document = Document(blocks: [.heading(Heading(level: 1, content: [link]))])
        let before = document
        var diagnostics = Diagnostics()
        try HeadingNumbers().apply(to: &document, diagnostics: &diagnostics)
        #expect(document == before)
    }
}
