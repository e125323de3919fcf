import ConversionCore
import OfficialChecking
import ReportConversion
import TestSupport
import Testing

/// A draft spoilt in one way, and the rule that says so.
struct SpoiltDraft: Sendable, CustomTestStringConvertible {
    var rule: String
    var part = "word/document.xml"
    var old: String
    var new: String
    var isEverywhere = false
    /// Rules that arithmetic binds to the one in question.
    var bound: Set<String> = []
    var isPage = false
    var options = CheckOptions()

    var testDescription: String { "\(rule): \(old.prefix(40)) → \(new.prefix(40))" }

    init(
        _ rule: String, _ old: String, _ new: String, in part: String = "word/document.xml", everywhere: Bool = false,
        bound: Set<String> = [], isPage: Bool = false, options: CheckOptions = CheckOptions()
    ) {
        self.rule = rule
        self.old = old
        self.new = new
        self.part = part
        isEverywhere = everywhere
        self.bound = bound
        self.isPage = isPage
        self.options = options
    }

}

@Suite struct RuleTests {
    private static let body = "<w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr><w:r><w:t>各单位要高度重视"
    private static func direct(_ property: String) -> String {
        "<w:pPr><w:pStyle w:val=\"BodyText\"/>\(property)</w:pPr><w:r><w:t>各单位要高度重视"
    }
    private static let run = "<w:r><w:t>各单位要高度重视"
    private static func formatted(_ property: String) -> String {
        "<w:r><w:rPr>\(property)</w:rPr><w:t>各单位要高度重视"
    }
    private static func heading(_ level: Int, _ property: String) -> (String, String) {
        let start = "<w:pPr><w:pStyle w:val=\"Heading\(level)\"/>"
        return (start, start + property)
    }
    private static func headingRun(_ level: Int, _ words: String, _ property: String) -> (String, String) {
        ("<w:r><w:t>\(words)", "<w:r><w:rPr>\(property)</w:rPr><w:t>\(words)")
    }
    private static let title = "<w:pPr><w:pStyle w:val=\"Title\"/>"
    private static let titleRun = "<w:r><w:t>关于加强"
    private static let margins =
        "w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"1420\""

    static let spoilt: [SpoiltDraft] = {
        var all = pages + lines + faces + titles + words + elements + numbers + objects
        let names = [1: "总体要求", 2: "完善制度", 3: "健全机构", 4: "明确职责"]
        for level in 1...4 {
            let name = names[level] ?? ""
            let other = level == 3 || level == 4 ? "黑体" : "仿宋_GB2312"
            func run(_ rule: String, _ property: String) {
                let (old, new) = headingRun(level, name, property)
                all.append(SpoiltDraft("h\(level)-\(rule)", old, new))
            }
            func paragraph(_ rule: String, _ property: String) {
                let (old, new) = heading(level, property)
                all.append(SpoiltDraft("h\(level)-\(rule)", old, new))
            }
            run("font", "<w:rFonts w:eastAsia=\"\(other)\"/>")
            run("size", "<w:sz w:val=\"30\"/>")
            run("not-bold", "<w:b/>")
            paragraph("indent", "<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>")
            paragraph("outline", "<w:outlineLvl w:val=\"8\"/>")
            paragraph("keep-next", "<w:keepNext w:val=\"0\"/>")
        }
        return all
    }()

    private static let pages = [
        SpoiltDraft("page-size", "w:w=\"11906\"", "w:w=\"11916\""),
        SpoiltDraft(
            "margins", "w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\"",
            "w:top=\"2198\" w:right=\"1474\" w:bottom=\"1884\""),
        SpoiltDraft(
            "type-area-width", "w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\"",
            "w:right=\"1419\" w:bottom=\"1984\" w:left=\"1533\""),
        SpoiltDraft(
            "type-area-height", "w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\"",
            "w:top=\"2043\" w:right=\"1474\" w:bottom=\"1904\""),
        SpoiltDraft("doc-grid", "w:linePitch=\"579\"", "w:linePitch=\"600\""),
        SpoiltDraft(
            "sections-alike", "</w:sectPr>",
            "</w:sectPr><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                + "<w:pgMar w:top=\"1440\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\"/></w:sectPr>"),
        SpoiltDraft("compat-15", "w:val=\"15\"", "w:val=\"12\"", in: "word/settings.xml"),
        SpoiltDraft("section", "w:sectPr>", "w:nothing>", everywhere: true, bound: everythingOnThePage),
    ]

    /// Without a section there is neither paper nor number.
    private static let everythingOnThePage: Set<String> = [
        "page-size", "margins", "type-area-width", "type-area-height", "doc-grid", "fills-type-area",
        "chars-per-line", "page-number",
    ]

    private static let lines = [
        SpoiltDraft(
            "lines-per-page", "w:line=\"579\" w:lineRule=\"exact\"", "w:line=\"600\" w:lineRule=\"exact\"",
            in: "word/styles.xml", bound: ["fills-type-area"]),
        SpoiltDraft(
            "fills-type-area", "w:line=\"579\" w:lineRule=\"exact\"", "w:line=\"560\" w:lineRule=\"exact\"",
            in: "word/styles.xml"),
        SpoiltDraft("one-line-spacing", body, direct("<w:spacing w:line=\"560\" w:lineRule=\"exact\"/>")),
        SpoiltDraft("chars-per-line", "<w:spacing w:val=\"-5\"/>", "<w:spacing w:val=\"0\"/>", in: "word/styles.xml"),
        SpoiltDraft(
            "grid-portable", "w:type=\"lines\" w:linePitch=\"579\"",
            "w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"-850\""),
        SpoiltDraft("first-line-indent", body, direct("<w:ind w:firstLineChars=\"100\"/>")),
        SpoiltDraft("indent-fallback", body, direct("<w:ind w:firstLineChars=\"200\" w:firstLine=\"420\"/>")),
        SpoiltDraft("no-typed-indent", "<w:t>各单位要高度重视", "<w:t>\u{3000}各单位要高度重视"),
        SpoiltDraft("no-paragraph-spacing", body, direct("<w:spacing w:before=\"120\"/>")),
        SpoiltDraft("justified", body, direct("<w:jc w:val=\"left\"/>")),
        SpoiltDraft("widow-control-off", body, direct("<w:widowControl/>")),
        SpoiltDraft("kinsoku-on", body, direct("<w:kinsoku w:val=\"0\"/>")),
        SpoiltDraft(
            "no-empty-runs", "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr></w:p>",
            String(repeating: "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr></w:p>", count: 4)),
    ]

    private static let faces = [
        SpoiltDraft("body-font", run, formatted("<w:rFonts w:eastAsia=\"宋体\"/>")),
        SpoiltDraft("body-not-bold", run, formatted("<w:b/>")),
        SpoiltDraft("latin-font", run, formatted("<w:rFonts w:ascii=\"Arial\"/>") + "A"),
        SpoiltDraft("no-theme-fonts", run, formatted("<w:rFonts w:hAnsiTheme=\"minorHAnsi\"/>")),
        SpoiltDraft("east-asian-language", run, formatted("<w:lang w:eastAsia=\"ja-JP\"/>")),
        SpoiltDraft("quotes-in-chinese-font", run, run + "·"),
        SpoiltDraft("black-text", run, formatted("<w:color w:val=\"0000FF\"/>")),
        SpoiltDraft("characters-of-gb2312", run, run + "镕"),
        SpoiltDraft("body-no-outline", body, direct("<w:outlineLvl w:val=\"2\"/>")),
        SpoiltDraft("body-size", run, formatted("<w:sz w:val=\"30\"/>"), bound: ["chars-per-line"]),
    ]

    private static let titles = [
        SpoiltDraft("title-font", titleRun, "<w:r><w:rPr><w:rFonts w:eastAsia=\"宋体\"/></w:rPr><w:t>关于加强"),
        SpoiltDraft("title-size", titleRun, "<w:r><w:rPr><w:sz w:val=\"36\"/></w:rPr><w:t>关于加强"),
        SpoiltDraft("title-centred", title, title + "<w:jc w:val=\"left\"/>"),
        SpoiltDraft("title-not-bold", titleRun, "<w:r><w:rPr><w:b/></w:rPr><w:t>关于加强"),
        SpoiltDraft("title-black", titleRun, "<w:r><w:rPr><w:color w:val=\"0000FF\"/></w:rPr><w:t>关于加强"),
        SpoiltDraft("title-no-end-mark", "工作的通知</w:t>", "工作的通知。</w:t>"),
        SpoiltDraft("h1-run-in", "<w:rPr><w:rStyle w:val=\"RunInHeading1\"/></w:rPr><w:t>突出", "<w:t>突出"),
        SpoiltDraft("h2-run-in", "<w:rPr><w:rStyle w:val=\"RunInHeading2\"/></w:rPr><w:t>抓好", "<w:t>抓好"),
    ]

    private static let words = [
        SpoiltDraft("full-width-punctuation", "有章可循、有据", "有章可循,有据"),
        SpoiltDraft("document-number-brackets", "〔2018〕5号", "[2018]5号"),
        SpoiltDraft("document-number-brackets", "〔2018〕5号", "〔2018〕05号"),
        SpoiltDraft("document-number-brackets", "〔2018〕5号", "〔2018〕第5号"),
        SpoiltDraft("date-no-leading-zero", "2018年3月12日", "2018年03月12日"),
        SpoiltDraft("date-arabic", "2018年2月9日", "二〇一八年二月九日"),
        SpoiltDraft("date-form", "2018年3月12日", "2018年2月30日"),
        SpoiltDraft("date-form", "2018年2月9日", "2018-2-9"),
        SpoiltDraft("pairs", "《档案法》", "《档案法"),
        SpoiltDraft("no-comma-between-titles", "《档案法》", "《档案法》、《保密法》"),
        SpoiltDraft("heading-sequence", "<w:t>二、</w:t>", "<w:t>三、</w:t>"),
        SpoiltDraft(
            "heading-levels",
            "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"RunInHeading1\"/>",
            "<w:p><w:pPr><w:pStyle w:val=\"Heading4\"/></w:pPr><w:r><w:t>（1）明确目标</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"RunInHeading1\"/>"),
        SpoiltDraft(
            "number-sequence", run,
            "<w:r><w:t>1.各单位。</w:t></w:r></w:p><w:p>" + direct("").replacing("各单位要高度重视", with: "3.各单位要高度重视")),
        SpoiltDraft("enumeration-sequence", "三是加强利用", "四是加强利用"),
    ]

    private static let elements = [
        SpoiltDraft("date-position", "<w:pStyle w:val=\"Date\"/>", "<w:pStyle w:val=\"FlushText\"/>"),
        SpoiltDraft("addressee-form", "市政府各部门：", "市政府各部门:", bound: ["full-width-punctuation"]),
        SpoiltDraft("addressee-form", "<w:pStyle w:val=\"Recipient\"/>", "<w:pStyle w:val=\"BodyText\"/>"),
        SpoiltDraft(
            "signature-right", "<w:pStyle w:val=\"Signature\"/><w:ind w:rightChars=\"350\" w:right=\"1102\"/>",
            "<w:pStyle w:val=\"FlushText\"/>"),
        SpoiltDraft("clean-copy", run, formatted("<w:highlight w:val=\"yellow\"/>")),
        SpoiltDraft(
            "clean-copy", run + "档案", "<w:ins w:id=\"1\" w:author=\"a\">" + run + "</w:t></w:r></w:ins><w:r><w:t>档案"),
        SpoiltDraft("annex-label", "<w:pStyle w:val=\"Attachment\"/>", "<w:pStyle w:val=\"FlushText\"/>"),
        SpoiltDraft(
            "annex-label-no-colon", "<w:t>附件1</w:t>", "<w:t>附件1：</w:t>", bound: ["attachments-match", "body-font"]),
        SpoiltDraft("attachments-match", "2.工作安排", "2.工作方案"),
        SpoiltDraft(
            "signature-of-letterhead", "<w:body>",
            "<w:body><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:color w:val=\"FF0000\"/></w:rPr>"
                + "<w:t>其他县人民政府文件</w:t></w:r></w:p>"),
    ]

    private static let numbers = [
        SpoiltDraft("page-number", "PAGE \\* Arabic", "DATE", in: "word/footer2.xml"),
        SpoiltDraft("page-number-dashes", "<w:t>—</w:t>", "<w:t>-</w:t>", in: "word/footer2.xml"),
        SpoiltDraft("page-number-odd-even", "<w:evenAndOddHeaders/>", "", in: "word/settings.xml"),
        SpoiltDraft("page-number-odd-right", "w:rightChars=\"100\" w:right=\"315\"", "", in: "word/footer2.xml"),
        SpoiltDraft("page-number-even-left", "w:leftChars=\"100\" w:left=\"315\"", "", in: "word/footer1.xml"),
        SpoiltDraft("page-number-7mm", "w:footer=\"1420\"", "w:footer=\"851\""),
        SpoiltDraft(
            "page-number-centred", "<w:evenAndOddHeaders/>", "<w:evenAndOddHeaders w:val=\"1\"/>",
            in: "word/settings.xml",
            options: CheckOptions(pageNumbers: .centre)),
        SpoiltDraft(
            "page-number", "<w:evenAndOddHeaders/>", "<w:evenAndOddHeaders w:val=\"1\"/>", in: "word/settings.xml",
            options: CheckOptions(pageNumbers: OfficialLayout.PageNumbers.none)),
        SpoiltDraft(
            "page-number-size", "<w:t>1</w:t>", "<w:rPr><w:sz w:val=\"21\"/></w:rPr><w:t>1</w:t>",
            in: "word/footer2.xml"),
        SpoiltDraft(
            "page-number-font", "<w:t>1</w:t>", "<w:rPr><w:rFonts w:ascii=\"Arial\"/></w:rPr><w:t>1</w:t>",
            in: "word/footer2.xml"),
    ]

    private static let objects = [
        SpoiltDraft(
            "pictures-not-clipped", "<w:pStyle w:val=\"Figure\"/>",
            "<w:pStyle w:val=\"Figure\"/><w:spacing w:line=\"579\" w:lineRule=\"exact\"/>", isPage: true),
        SpoiltDraft("table-header-repeat", "<w:tblHeader/>", "", isPage: true),
        SpoiltDraft("table-width", "<w:gridCol w:w=\"4422\"/>", "<w:gridCol w:w=\"14422\"/>", isPage: true),
        SpoiltDraft(
            "table-cells-no-indent", "<w:pStyle w:val=\"TableText\"/>",
            "<w:pStyle w:val=\"TableText\"/><w:ind w:firstLineChars=\"200\"/>", isPage: true),
    ]

    @Test func draftsAsWrittenKeepAllRules() throws {
        for (text, name) in [(SampleDraft.text, "a.txt"), (SampleDraft.page, "a.html")] {
            let report = try DraftChecker().check(try SampleDraft.make(text, name: name))
            #expect(report.findings.filter { $0.status == .wrong }.map(\.rule) == [])
        }
    }

    @Test(arguments: spoilt) func oneFaultIsOneFinding(_ spoilt: SpoiltDraft) throws {
        let draft =
            spoilt.isPage
            ? try SampleDraft.make(SampleDraft.page, name: "a.html")
            : try SampleDraft.make(SampleDraft.text, name: "a.txt")
        let changed = try #require(
            try SampleDraft.changed(
                draft, spoilt.part, spoilt.old, spoilt.new, everywhere: spoilt.isEverywhere),
            "the words to be changed are not there")
        let report = try DraftChecker(options: spoilt.options).check(changed)
        let wrong = Set(report.findings.filter { $0.status == .wrong }.map(\.rule))
        #expect(wrong == spoilt.bound.union([spoilt.rule]))
    }

    /// Numbers that no page has end in findings.
    @Test(arguments: ["9223372036854775807", "-9223372036854775808", "99999999999", "0", "-1", "NaN", ""])
    func numbersOfAnySizeDoNoHarm(number: String) throws {
        let draft = try SampleDraft.make(SampleDraft.page, name: "a.html")
        let places = [
            ("word/document.xml", "w:top=\"2098\""), ("word/document.xml", "w:linePitch=\"579\""),
            ("word/document.xml", "w:w=\"11906\""), ("word/document.xml", "w:gridCol w:w=\"4422\""),
            ("word/styles.xml", "w:line=\"579\""), ("word/styles.xml", "w:val=\"32\""),
            ("word/styles.xml", "w:spacing w:val=\"-5\""), ("word/styles.xml", "w:firstLineChars=\"200\""),
        ]
        for (part, words) in places {
            let name = words.prefix { $0 != "\"" }
            let changed = try #require(
                try SampleDraft.changed(draft, part, words, "\(name)\"\(number)\"", everywhere: true))
            #expect(try !DraftChecker().check(changed).findings.isEmpty)
            _ = try DraftChecker().learn(from: changed).profileXML
        }
        // All at once.
        var all = draft
        for (part, words) in places {
            let name = words.prefix { $0 != "\"" }
            all = try SampleDraft.changed(all, part, words, "\(name)\"\(number)\"", everywhere: true) ?? all
        }
        #expect(try !DraftChecker().check(all).isClean)
    }

    @Test func everyRuleIsBrokenByOneFile() throws {
        let broken = Set(RuleTests.spoilt.map(\.rule))
        let report = try DraftChecker().check(try SampleDraft.make(SampleDraft.text, name: "a.txt"))
        // What a kind of document must have is tried by templates.
        let rules = report.findings.map(\.rule).filter { !$0.hasPrefix("element-") }
        #expect(Set(rules).subtracting(broken) == ["normal-size"])
    }
}
