import ConversionCore
import DocumentModel
import OfficialChecking
import ReportConversion
import TestSupport
import Testing

/// Documents that look as another one does.
@Suite struct ReferenceDocumentTests {
    private static let page = """
        <h1>标题</h1><p>正文的内容如下，各单位要高度重视档案管理工作，切实加强组织领导，确保各项任务落到实处。</p>
        <h2>一、要求</h2><p>各单位要高度重视档案管理工作，切实加强组织领导，确保各项任务落到实处，并按时报告进展情况。</p>
        """

    private static func written(like reference: [UInt8]) throws -> [UInt8] {
        let converter = Converter(writerOptions: WriterOptions(referenceDocument: reference))
        return try converter.convert(Source(bytes: Array(page.utf8), name: "a.html"), to: .docx).output.bytes
    }

    @Test func stylesAndPageAreTheReferencesAndTheTextIsNot() throws {
        var overrides = OfficialOverrides(top: .millimetres(30), left: .millimetres(25), linePitch: .points(28))
        overrides.faces = [.text: "仿宋", .heading1: "方正黑体_GBK"]
        var office = Converter(
            writerOptions: WriterOptions(style: .official, officialLayout: OfficialLayout(overrides: overrides)))
        office.pipeline.add(.officialDraft())
        let other = Source(bytes: Array("<h1>别的标题</h1><p>别的内容。".utf8), name: "b.html")
        let reference = try office.convert(other, to: .docx).output.bytes
        let draft = try Self.written(like: reference)
        let learned = try DraftChecker().learn(from: draft).overrides
        #expect(learned.faces[.text] == "仿宋")
        #expect(learned.linePitch == .points(28))
        #expect(learned.top?.twips == Length.millimetres(30).twips)
        #expect(learned.left?.twips == Length.millimetres(25).twips)
        let text = String(
            decoding: try Converter().convert(Source(bytes: draft), to: .text).output.bytes, as: UTF8.self)
        #expect(text.contains("一、要求"))
        #expect(!text.contains("别的"))
    }

    @Test(arguments: ["python-docx.docx", "libreoffice.docx", "libreoffice-page.docx"])
    func documentsOfOtherProgramsServe(name: String) throws {
        let path = PackageRoot.path + "/Tests/GoldenTests/Fixtures/documents/" + name
        let reference = try #require(FileBytes.read(path))
        let draft = try Self.written(like: reference)
        let plain = try Converter().convert(Source(bytes: Array(Self.page.utf8), name: "a.html"), to: .docx).output
            .bytes
        #expect(draft != plain)
        // Looks change nothing of what the document says.
        let words = try [draft, plain].map { try Converter().read(Source(bytes: $0)).document.blocks.count }
        #expect(words[0] == words[1])
    }

    @Test func whatIsNoDocumentIsNamed() {
        let error = #expect(throws: ConversionError.self) { try Self.written(like: Array("no zip".utf8)) }
        #expect(error?.message.hasPrefix("the reference document cannot be used: ") == true)
    }
}
