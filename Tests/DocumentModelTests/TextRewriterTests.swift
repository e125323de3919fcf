import DocumentModel
import Testing

@Suite struct TextRewriterTests {
    private struct Marker: TextRewriter {
        var seen: [String] = []
        mutating func rewrite(_ inlines: inout [Inline], at place: TextPlace) {
            seen.append("\(place.description): \(TextView(inlines).text)")
        }
        mutating func rewrite(_ string: inout String, kind: StringKind, at place: TextPlace) {
            string = "<" + string + "&"
        }
    }

    @Test func theWordsOfChartsAreReachedAndNothingElse() {
        let chart = """
            <c:chart xmlns:c="urn:c"><c:f>工作表1!$A$1</c:f><c:v>網路 &amp; 電話</c:v><a:t>標題</a:t><c:v>12</c:v><c:pt name="名"/>\
            <x:text>不是</x:text></c:chart>
            """
        let part = OpaquePart(name: "charts/圖1.xml", contentType: "application/xml", bytes: Array(chart.utf8))
        let picture = OpaquePart(name: "media/a.png", contentType: "image/png", bytes: [0xE7, 0xB6, 0xB2])
        let object = OpaqueObject(
            kind: .chart, markup: "<w:drawing><wp:docPr descr=\"圖\"/><a:t>字</a:t></w:drawing>", parts: [part, picture],
            text: ["標題"], alternativeText: "圖表")
        var document = Document(objects: ["o1": object])
        var marker = Marker()
        document.rewriteText(&marker)
        let changed = document.objects["o1"]
        #expect(changed?.text == ["<標題&"])
        #expect(changed?.alternativeText == "<圖表&")
        #expect(changed?.markup == "<w:drawing><wp:docPr descr=\"圖\"/><a:t>&lt;字&amp;</a:t></w:drawing>")
        #expect(
            changed.map { String(decoding: $0.parts[0].bytes, as: UTF8.self) }
                == chart.replacing("網路 &amp; 電話", with: "&lt;網路 &amp; 電話&amp;").replacing("標題", with: "&lt;標題&amp;"))
        #expect(changed?.parts[0].name == "charts/圖1.xml")
        #expect(changed?.parts[1] == picture)
    }

    /// Changes texts that hold an X only, and says so beforehand.
    private struct Picky: TextRewriter {
        var tells = true
        var seen: [String] = []
        func mayChange(_ inlines: [Inline]) -> Bool { !tells || inlines.plainText.contains("X") }
        mutating func rewrite(_ inlines: inout [Inline], at place: TextPlace) {
            guard inlines.plainText.contains("X") else { return }
            seen.append(place.description)
            inlines = [.text("changed", .plain)]
        }
        mutating func rewrite(_ string: inout String, kind: StringKind, at place: TextPlace) {
            seen.append("\(place.description) \(string)")
            string = "changed"
        }
    }

    @Test func textsThatStayAreCountedAllTheSame() {
        let link = Link(target: .bookmark("b"), title: "title", content: [.text("stays", .plain)])
        let blocks: [Block] = [
            .paragraph(Paragraph(content: [.text("stays", .plain)])),
            .heading(Heading(level: 1, content: [.text("X", .plain)])),
            .heading(Heading(level: 1, number: PrintedNumber("一、"), content: [.text("stays", .plain)])),
            .paragraph(Paragraph(content: [.link(link)])),
            .quotation(Quotation(blocks: [.paragraph(Paragraph(content: [.text("stays", .plain), .tab]))])),
            .paragraph(Paragraph(content: [.text("X", .plain)])),
        ]
        var told = Document(blocks: blocks)
        var untold = told
        var (picky, other) = (Picky(), Picky(tells: false))
        told.rewriteText(&picky)
        untold.rewriteText(&other)
        #expect(told == untold)
        #expect(picky.seen == other.seen)
        #expect(picky.seen == ["text 2", "text 3 一、", "text 4 title", "text 6"])
    }

    @Test func aTextViewGoesAcrossRunsAndStopsAtPictures() {
        let inlines: [Inline] = [
            .text("網", TextStyle(.bold)), .note("n1"), .lineBreak(.line),
            .link(Link(target: .bookmark("b"), content: [.text("路", .plain)])),
            .image(ImageReference(source: .linked("a.png"))), .tab,
            .revision(RevisedText(revision: Revision(kind: .deletion), content: [.text("甲", .plain)])),
            .revision(RevisedText(revision: Revision(kind: .insertion), content: [.text("乙", .plain)])),
        ]
        #expect(TextView(inlines).text == "網路\u{FFFC}\t乙")
        #expect(TextView(inlines, reading: .original).text == "網路\u{FFFC}\t甲")
        #expect(TextView(inlines).runs.map(\.range) == [0..<3, 3..<6, 10..<13])
    }

    @Test func replacementsAreSharedOutAmongRuns() {
        var inlines: [Inline] = [.text("網際", TextStyle(.bold)), .text("網路很好", .plain)]
        let view = TextView(inlines)
        inlines.replaceText(
            of: view, with: Array("互联网很好".utf8), [TextReplacement(source: 0..<12, target: 0..<9)])
        #expect(inlines == [.text("互联", TextStyle(.bold)), .text("网很好", .plain)])
    }
}
