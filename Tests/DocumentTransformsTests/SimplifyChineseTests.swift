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

    /// Phrases whose characters lie in several runs, before and after.
    static let split: [(before: String, after: String)] = [
        ("乾<b>隆</b>皇帝", "乾<b>隆</b>皇帝"), ("<i>答</i>覆", "<i>答</i>复"), ("<b>乾</b>燥的餅<i>乾</i>", "<b>干</b>燥的饼<i>干</i>"),
        ("政策檔<b>案</b>", "政策文<b>件</b>"), ("人事<b>檔</b>案", "人事<b>档</b>案"), ("工作程<i>式</i>規範", "工作程<i>序</i>规范"),
        ("小<b>程</b>式", "小<b>程</b>序"), ("服務視<b>窗</b>", "服务窗<b>口</b>"), ("空氣<b>品</b>質", "空气<b>质</b>量"),
        ("思想<b>品</b>質", "思想<b>品</b>质"), ("線<b>上</b>監測", "在<b>线</b>监测"), ("線上線<b>下</b>融合", "线上线<b>下</b>融合"),
        ("人民<b>民</b>眾", "人民<b>群</b>众"), ("契<b>約</b>訂立", "合<b>同</b>订立"), ("密切聯<i>絡</i>群眾", "密切联<i>系</i>群众"),
        ("聯絡<i>員</i>制度", "联络<i>员</i>制度"), ("最<b>佳</b>化服務", "<b>优</b>化服务"), ("<b>網際</b>網路", "<b>互联</b>网"),
        ("網路<b>安</b>全", "网络<b>安</b>全"), ("顯<b>著</b>成效", "显<b>著</b>成效"), ("<b>著</b>力推進", "<b>着</b>力推进"),
        ("瞭<b>望</b>", "瞭<b>望</b>"), ("狼<i>藉</i>", "狼<i>藉</i>"), ("藉<i>口</i>", "借<i>口</i>"),
        ("宮商<b>角</b>徵羽", "宫商<b>角</b>徵羽"), ("甚<b>麼</b>", "什<b>么</b>"), ("獲益甚<b>夥</b>", "获益甚<b>夥</b>"),
        ("先進<b>位</b>造業", "先进<b>制</b>造业"), ("推進位<b>度</b>創新", "推进制<b>度</b>创新"), ("食品新<b>增</b>劑", "食品添<b>加</b>剂"),
        ("廣東<b>協</b>同", "广东<b>协</b>同"), ("一系<b>列</b>舉措", "一系<b>列</b>举措"), ("安<i>全</i>形勢", "安<i>全</i>形势"),
        ("減排<b>程</b>度", "减排<b>程</b>度"), ("法定<b>製</b>度", "法定<b>制</b>度"), ("全<b>麵</b>推進", "全<b>面</b>推进"),
        ("行政<b>執</b>行", "行政<b>执</b>行"), ("少兒程式<b>設</b>計", "少儿编<b>程</b>"), ("資<b>訊</b>公開", "信<b>息</b>公开"),
        ("智慧<b>財</b>產權", "知<b>识</b>产权"), ("人工智<b>慧</b>", "人工智<b>能</b>"), ("軟<b>體</b>動物", "软<b>体</b>动物"),
        ("軟<b>體</b>產品", "软<b>件</b>产品"), ("資料<b>庫</b>", "数据<b>库</b>"), ("支<b>援</b>企業", "支<b>持</b>企业"),
        ("對口支<b>援</b>", "对口支<b>援</b>"), ("重點專<b>案</b>", "重点项<b>目</b>"), ("專<b>案</b>組", "专<b>案</b>组"),
        ("積體<b>電</b>路", "集成<b>电</b>路"), ("半導<b>體</b>", "半导<b>体</b>"), ("審議透<b>過</b>", "审议通<b>过</b>"),
        ("透過<b>現</b>象看本質", "透过<b>现</b>象看本质"), ("計程<b>車</b>", "出租<b>车</b>"), ("臺<b>灣</b>稱“軟體”", "台<b>湾</b>称“软体”"),
        ("雷<b>射</b>加工", "激<b>光</b>加工"), ("義大<b>利</b>", "意大<b>利</b>"), ("主義大<b>利</b>好", "主义大<b>利</b>好"),
        ("回<b>圈</b>經濟", "循<b>环</b>经济"), ("來回<b>圈</b>地", "来回<b>圈</b>地"), ("產業叢<b>集</b>", "产业集<b>群</b>"),
        ("反<b>覆</b>核對", "反<b>复</b>核对"), ("顛<b>覆</b>", "颠<b>覆</b>"), ("皇<b>后</b>在<b>後</b>宮", "皇<b>后</b>在<b>后</b>宫"),
        ("頭<b>髮</b>發現", "头<b>发</b>发现"), ("一<b>隻</b>，只有", "一<b>只</b>，只有"), ("建立臺<b>帳</b>", "建立台<b>账</b>"),
        ("帳<b>篷</b>", "帐<b>篷</b>"), ("於<b>潛</b>鎮", "於<b>潜</b>镇"), ("雲伺<b>服</b>器", "云服<b>务</b>器"),
        ("電腦程<b>式</b>", "计算机程<b>序</b>"), ("面向東<b>協</b>", "面向东<b>盟</b>"), ("系<b>列</b>印章", "系<b>列</b>印章"),
        ("<b>列</b>印材料", "<b>打</b>印材料"), ("網<br>路安全", "网<br>络安全"), ("資<u>訊</u>", "信<u>息</u>"),
    ]

    @Test(arguments: split.indices) func phrasesCrossRuns(_ index: Int) throws {
        let (before, after) = SimplifyChineseTests.split[index]
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

/// Text with marks as tags, for tests: `乾<b>隆</b>`.
enum RunMarkup {
    private static let tags: [(name: String, mark: TextMarks)] = [("b", .bold), ("i", .italic), ("u", .underline)]

    static func inlines(_ text: String) -> [Inline] {
        var result: [Inline] = []
        var marks: TextMarks = []
        var rest = text[...]
        while !rest.isEmpty {
            if rest.hasPrefix("<br>") {
                result.append(.lineBreak(.line))
                rest.removeFirst(4)
            } else if rest.first == "<", let end = rest.firstIndex(of: ">") {
                let name = rest[rest.index(after: rest.startIndex)..<end]
                for tag in tags {
                    if name == tag.name { marks.insert(tag.mark) }
                    if name == "/" + tag.name { marks.remove(tag.mark) }
                }
                rest = rest[rest.index(after: end)...]
            } else {
                let end = rest.firstIndex(of: "<") ?? rest.endIndex
                result.append(.text(String(rest[..<end]), TextStyle(marks)))
                rest = rest[end...]
            }
        }
        return result
    }

    static func text(_ document: Document) -> String {
        document.blocks.map { block in
            guard case .paragraph(let paragraph) = block else { return "?" }
            return paragraph.content.map { inline in
                switch inline {
                case .text(let text, let style):
                    let tag = tags.first { style.marks.contains($0.mark) }?.name
                    return tag.map { "<\($0)>\(text)</\($0)>" } ?? text
                case .lineBreak: return "<br>"
                default: return "?"
                }
            }.joined()
        }.joined(separator: "\n")
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
