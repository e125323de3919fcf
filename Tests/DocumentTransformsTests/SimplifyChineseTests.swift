import ConversionCore
import DocumentModel
import DocumentTransforms
import HanConversion
import TestSupport
import Testing

@Suite struct SimplifyChineseTests {
    static func simplify(
        _ document: Document, _ configuration: HanConfiguration = .mainland, tracksChanges: Bool = false
    ) throws -> (document: Document, diagnostics: Diagnostics) {
        var document = document
        var diagnostics = Diagnostics()
        let pass = SimplifyChinese(
            HanConverter(configuration: configuration), listsChanges: true, tracksChanges: tracksChanges)
        try pass.apply(to: &document, diagnostics: &diagnostics)
        return (document, diagnostics)
    }

    @Test(arguments: SplitPhrases.all.indices) func phrasesCrossRuns(_ index: Int) throws {
        let (before, after) = SplitPhrases.all[index]
        let document = Document(blocks: [.paragraph(Paragraph(content: RunMarkup.inlines(before)))])
        let result = try SimplifyChineseTests.simplify(document).document
        #expect(RunMarkup.text(result) == after)
    }

    /// A document in Traditional characters that holds whatever the generator knows.
    private static func traditionalDocument(seed: UInt64) -> Document {
        var document = DocumentGenerator.document(seed: seed, features: Set(DocumentFeature.allCases))
        document.metadata.language = "zh-Hant"
        var writer = TraditionalWriter()
        document.rewriteText(&writer)
        return document
    }

    @Test(arguments: 0..<60 as Range<UInt64>) func everythingButTheTextStays(seed: UInt64) throws {
        let document = SimplifyChineseTests.traditionalDocument(seed: seed)
        for configuration in [HanConfiguration.t2s, .mainland] {
            let result = try SimplifyChineseTests.simplify(document, configuration).document
            var rest = TraditionalFinder()
            var copy = result
            copy.rewriteText(&rest)
            #expect(rest.found.isEmpty, "\(rest.found)")
            #expect(result.metadata.language == "zh-Hans" || result == document)
            #expect(Skeleton.of(result) == Skeleton.of(document))
        }
    }

    @Test func whatIsNoChineseProseStays() throws {
        let kept: [Inline] = [
            .text("軟體", TextStyle(.code)), .text("軟體", TextStyle(.noTranslation)),
            .text("軟體国際", TextStyle([], details: TextDetails(language: "ja"))),
            .equation(Equation(source: nil, text: "軟體=1")),
            .text(" https://example.org/軟體/網路?q=資訊 ", TextStyle(.bold)),
        ]
        let document = Document(blocks: [
            .paragraph(Paragraph(content: [.text("軟體", .plain)] + kept + [.text("軟體", .plain)])),
            .preformatted(Preformatted(content: [.text("let 軟體 = open(software)", .plain)])),
        ])
        let result = try SimplifyChineseTests.simplify(document).document
        guard case .paragraph(let paragraph) = result.blocks[0] else {
            Issue.record("no paragraph")
            return
        }
        #expect(paragraph.content == [.text("软件", .plain)] + kept + [.text("软件", .plain)])
        #expect(result.blocks[1] == document.blocks[1])

        // Kana tell it too, where no tag does.
        let untagged = Document(blocks: [.paragraph(Paragraph("軟體の國際的な發展について、—— “x”"))])
        #expect(try SimplifyChineseTests.simplify(untagged).document == untagged)

        let japanese = Document(metadata: Metadata(language: "ja"), blocks: [.paragraph(Paragraph("軟體と國際"))])
        #expect(try SimplifyChineseTests.simplify(japanese).document == japanese)
    }

    @Test func printedNumbersAreMappedCharacterByCharacter() throws {
        let document = Document(blocks: [
            .heading(Heading(level: 1, number: PrintedNumber("壹、"), content: [.text("專案", .plain)])),
            .heading(Heading(level: 1, number: PrintedNumber("貳、專案"), content: [.text("網路", .plain)])),
        ])
        let result = try SimplifyChineseTests.simplify(document).document
        guard case .heading(let first) = result.blocks[0], case .heading(let second) = result.blocks[1] else {
            Issue.record("no headings")
            return
        }
        #expect(first.number?.text == "壹、")
        #expect(first.content.plainText == "项目")
        #expect(second.number?.text == "贰、专案")
    }

    @Test func trackedWordingsAreMappedEachAsItStood() throws {
        func revised(_ kind: Revision.Kind, _ text: String) -> Inline {
            .revision(RevisedText(revision: Revision(kind: kind, author: "甲"), content: [.text(text, .plain)]))
        }
        let document = Document(blocks: [
            .paragraph(
                Paragraph(content: [
                    .text("推進網", .plain), revised(.deletion, "路專案"), revised(.insertion, "際網路"), .text("發展", .plain),
                ]))
        ])
        let result = try SimplifyChineseTests.simplify(document).document
        guard case .paragraph(let paragraph) = result.blocks[0] else {
            Issue.record("no paragraph")
            return
        }
        // 網路專案 → 网络项目, 網際網路 → 互联网: the first character is of both.
        #expect(TextView(paragraph.content, reading: .original).text.hasSuffix("络项目发展"))
        #expect(TextView(paragraph.content).text == "推进互联网发展")
    }

    @Test func changesCanBeTrackedAndAreListed() throws {
        let document = Document(blocks: [.paragraph(Paragraph("推進專案，群眾滿意。"))])
        let (result, diagnostics) = try SimplifyChineseTests.simplify(document, tracksChanges: true)
        guard case .paragraph(let paragraph) = result.blocks[0] else {
            Issue.record("no paragraph")
            return
        }
        #expect(TextView(paragraph.content).text == "推进项目，群众满意。")
        #expect(TextView(paragraph.content, reading: .original).text == "推进专案，群众满意。")
        #expect(diagnostics.changes.map(\.before) == ["專案"])
        #expect(diagnostics.changes.map(\.after) == ["项目"])
        #expect(diagnostics.changes.map(\.place) == ["text 1"])
    }

    @Test func autoDecidesOncePerDocument() throws {
        let converted = Document(blocks: [
            .paragraph(Paragraph("推進專案最佳化，群眾滿意，資訊公開。")), .paragraph(Paragraph("檔案精神。")),
        ])
        let (result, diagnostics) = try SimplifyChineseTests.simplify(converted, .auto)
        #expect(RunMarkup.text(result) == "推进项目优化，群众满意，信息公开。\n文件精神。")
        #expect(diagnostics.all.contains { $0.message.contains("mapped as mainland") })

        let genuine = Document(blocks: [
            .paragraph(Paragraph("行政院、立法院與民進黨討論健保。")), .paragraph(Paragraph("民眾用網路查資訊。")),
        ])
        #expect(
            RunMarkup.text(try SimplifyChineseTests.simplify(genuine, .auto).document)
                == "行政院、立法院与民进党讨论健保。\n民众用网路查资讯。")

        let simplified = Document(blocks: [.paragraph(Paragraph("网路、专案已经是简体"))])
        #expect(try SimplifyChineseTests.simplify(simplified, .auto).document == simplified)
    }

    /// Mapping a document again changes nothing.
    @Test(arguments: 0..<30 as Range<UInt64>) func mainlandIsIdempotent(seed: UInt64) throws {
        let once = try SimplifyChineseTests.simplify(SimplifyChineseTests.traditionalDocument(seed: seed)).document
        #expect(try SimplifyChineseTests.simplify(once).document == once)
    }
}

/// Puts Traditional text into every place of a document.
private struct TraditionalWriter: TextRewriter {
    private var number = 0
    private static let words = ["常熟縣發展", "國際關係", "顯著", "標準", "電腦", "導彈", "頭髮", "後來", "體育"]

    private mutating func next() -> String {
        number += 1
        return TraditionalWriter.words[number % TraditionalWriter.words.count]
    }

    mutating func rewrite(_ inlines: inout [Inline], at place: TextPlace) {
        let view = TextView(inlines)
        let text = view.runs.isEmpty ? [] : Array((next() + "與" + next()).utf8)
        // The whole text takes the place of the whole text, whatever runs it is in.
        guard !view.bytes.isEmpty, !text.isEmpty else { return }
        inlines.replaceText(
            of: view, with: text, [TextReplacement(source: 0..<view.bytes.count, target: 0..<text.count)])
    }

    mutating func rewrite(_ string: inout String, kind: StringKind, at place: TextPlace) {
        if kind != .number { string = next() }
    }
}

/// Finds characters that only Traditional text has.
private struct TraditionalFinder: TextRewriter {
    var found: [String] = []
    private let converter = HanConverter(configuration: .t2s)

    private mutating func look(_ text: String) {
        if converter.convert(text) != text { found.append(text) }
    }

    mutating func rewrite(_ inlines: inout [Inline], at place: TextPlace) {
        for run in TextView(inlines).runs where run.style.marks.isDisjoint(with: [.code, .noTranslation]) {
            guard run.style.details.language?.hasPrefix("zh") ?? true else { continue }
            look(String(decoding: TextView(inlines).bytes[run.range], as: UTF8.self))
        }
    }

    mutating func rewrite(_ preformatted: inout Preformatted, at place: TextPlace) {}

    mutating func rewrite(_ string: inout String, kind: StringKind, at place: TextPlace) { look(string) }
}

/// A document without its words.
private struct Skeleton: TextRewriter {
    static func of(_ document: Document) -> Document {
        var document = document
        document.metadata.language = nil
        var skeleton = Skeleton()
        document.rewriteText(&skeleton)
        return document
    }

    mutating func rewrite(_ inlines: inout [Inline], at place: TextPlace) {
        inlines = inlines.map(Skeleton.inline)
    }

    private static func inline(_ inline: Inline) -> Inline {
        switch inline {
        case .text(_, var style):
            if style.details.language?.hasPrefix("zh") ?? false { style.details.language = "zh" }
            return .text("X", style)
        case .link(var link):
            link.content = link.content.map(Skeleton.inline)
            return .link(link)
        case .span(var span):
            span.content = span.content.map(Skeleton.inline)
            return .span(span)
        case .ruby(var ruby):
            ruby.base = ruby.base.map(Skeleton.inline)
            return .ruby(ruby)
        case .field(var field):
            field.result = field.result.map(Skeleton.inline)
            return .field(field)
        case .revision(var revised):
            revised.content = revised.content.map(Skeleton.inline)
            return .revision(revised)
        default: return inline
        }
    }

    mutating func rewrite(_ string: inout String, kind: StringKind, at place: TextPlace) { string = "X" }
}
