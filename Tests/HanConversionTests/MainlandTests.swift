import HanConversion
import TestSupport
import Testing

/// What `mainland` and `auto` decide from the whole of a text.
@Suite struct MainlandTests {
    private static let converter = HanConverter(configuration: .mainland)

    private static func origin(_ text: String) -> HanOrigin {
        var analysis = HanAnalysis()
        analysis.add(Array(text.utf8).span)
        return analysis.origin
    }

    /// Mainland text as OpenCC's s2twp, as MediaWiki's zh-tw and as other converters write it, and genuine texts.
    private static let texts: [(text: String, wording: HanOrigin.Wording, script: HanOrigin.Script)] = [
        ("推進重點專案“最佳化”工程，完善產業丛集，支援企業利用資訊技術，人民群眾滿意。", .openCC, .traditional),
        ("推進重點項目「優化」工程，支持企業利用信息技術和網際網路，面向東協，人民群眾滿意。", .mediaWiki, .traditional),
        ("推进重点项目，支持企业利用信息技术和互联网，人民群众满意。", .mainland, .simplified),
        ("推進重點項目，支持企業利用信息技術和互聯網，人民群眾滿意。", .mainland, .traditional),
        ("行政院表示，民國一百年立法院三讀通過，「健保」專案由台北市府執行。", .taiwan, .traditional),
        ("特區政府發言人說，立法會將討論公屋政策，港鐵和巴士加價，律政司回應。", .hongKong, .traditional),
    ]

    @Test(arguments: texts.indices) func theOriginIsToldFromTheWhole(_ index: Int) {
        let (text, wording, script) = MainlandTests.texts[index]
        let origin = MainlandTests.origin(text)
        #expect(origin.wording == wording, "\(origin.description): \(text)")
        #expect(origin.script == script, "\(origin.description): \(text)")
        #expect((0...1).contains(origin.confidence))
    }

    @Test func mainlandTextStaysAsItIs() {
        let text = "乾县县委贯彻落实，於潜镇执行新的支援方案，整合资源、新增效能，显著提高。「信息」项目，线上线下互动。"
        #expect(MainlandTests.converter.convert(text) == text)
    }

    @Test func quotationMarksFollowTheWholeText() {
        let wiki = "實施「一帶『十四五』一路」和『各類』項目，服務群眾。"
        #expect(MainlandTests.converter.convert(wiki) == "实施“一带‘十四五’一路”和『各类』项目，服务群众。")
        // Where “ ” stand, the others are the writer's own.
        let mixed = "「一帶一路」和“十四五”項目，服務群眾。"
        #expect(MainlandTests.converter.convert(mixed) == "「一带一路」和“十四五”项目，服务群众。")
        let simplified = "《三联》说「项目」服务群众。"
        #expect(MainlandTests.converter.convert(simplified) == simplified)
    }

    @Test func wrongCutsAreUndoneAndNoneMade() {
        let text = "發展先進位造業，推進位度創新，食品新增劑；廣東協同，一系列舉措，安全形勢，減排程度，項目群眾。"
        #expect(
            MainlandTests.converter.convert(text)
                == "发展先进制造业，推进制度创新，食品添加剂；广东协同，一系列举措，安全形势，减排程度，项目群众。")
    }

    @Test func aWordThatTheTextSpeaksOfStays() {
        #expect(MainlandTests.converter.convert("台灣稱為「軟體」的，大陸叫軟件。").contains("软体"))
    }

    @Test func autoKeepsTheWordsOfGenuineTexts() {
        let auto = HanConverter(configuration: .auto)
        #expect(auto.convert("行政院與立法院：民眾用網路辦理健保專案。") == "行政院与立法院：民众用网路办理健保专案。")
        #expect(auto.convert("已经是简体，程式、网路都不动。") == "已经是简体，程式、网路都不动。")
        #expect(auto.convert("推進專案最佳化，群眾滿意，丛集。") == "推进项目优化，群众满意，集群。")
    }

    /// Text that was mapped is not mapped further, whatever it was; and pieces make the whole.
    @Test func mappingAgainChangesNothing() throws {
        let path = PackageRoot.path + "/Tests/HanConversionTests/Fixtures/input.txt"
        let lines = try #require(FileBytes.read(path)).split(separator: 0x0A)
        var random = SeededGenerator(seed: 5)
        for line in lines {
            let once = MainlandTests.converter.convert(Array(line))
            #expect(MainlandTests.converter.convert(once) == once, "\(String(decoding: line, as: UTF8.self))")
            var stream = HanStream(MainlandTests.converter)
            var pieces: [UInt8] = []
            var start = line.startIndex
            while start < line.endIndex {
                let end = min(start + Int.random(in: 1...50, using: &random), line.endIndex)
                stream.feed(Array(line[start..<end]).span, into: &pieces)
                start = end
            }
            stream.finish(into: &pieces)
            #expect(pieces == once)
        }
    }

    /// Every change of words has its place and its rule, and together they are the whole difference.
    @Test func replacementsTellTheWholeDifference() throws {
        let text = "推進專案，網際網路和軟體「最佳化」。\n民眾滿意，乾隆年間。"
        let bytes = Array(text.utf8)
        let result = MainlandTests.converter.conversion(of: bytes.span)
        let converter = HanConverter(configuration: .t2s)
        var rebuilt: [UInt8] = []
        var read = 0
        for replacement in result.replacements {
            rebuilt += converter.convert(Array(bytes[read..<replacement.input.lowerBound]))
            rebuilt += result.output[replacement.output]
            read = replacement.input.upperBound
            #expect(replacement.rule.hasPrefix("mainland:"))
        }
        rebuilt += converter.convert(Array(bytes[read...]))
        #expect(rebuilt == result.output)
        #expect(result.replacements.count >= 4)
    }
}
