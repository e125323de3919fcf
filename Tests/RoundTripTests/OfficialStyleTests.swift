import ConversionCore
import DocumentModel
import HanConversion
import ReportConversion
import TestSupport
import Testing

/// Drafts after GB/T 9704-2012 as whole files.
@Suite struct OfficialStyleTests {
    private static let converter: Converter = {
        var converter = Converter(writerOptions: WriterOptions(style: .official))
        converter.pipeline.add(.normaliseText())
        converter.pipeline.add(.officialDraft())
        return converter
    }()

    /// DOCX → XML → DOCX gives the same bytes: all looks of a draft are the theme's.
    private static func comesBackEqual(_ draft: [UInt8]) throws -> Bool {
        let xml = try Converter().convert(Source(bytes: draft), to: .reportXML).output.bytes
        return try converter.convert(Source(bytes: xml), to: .docx).output.bytes == draft
    }

    @Test func theSampleComesBackEqual() throws {
        let sample = try #require(FileBytes.read(PackageRoot.path + "/Samples/changshu-2018.txt"))
        var converter = Self.converter
        converter.pipeline.add(.simplifyChinese(HanConverter(configuration: .mainland)))
        let draft = try converter.convert(Source(bytes: sample, name: "a.txt"), to: .docx).output.bytes
        #expect(try Self.comesBackEqual(draft))
    }

    @Test func headingsInTheLineOfTheirTextAreOneParagraphAndComeBack() throws {
        let text = """
            关于试点工作的通知

            一、抓好落实。各单位要高度重视，认真组织。

            二、加强督查。定期通报“进展”情况。

            三、严格考核。纳入年度考核。
            """
        let draft = try Self.converter.convert(Source(bytes: Array(text.utf8), name: "a.txt"), to: .docx).output.bytes
        #expect(try Self.comesBackEqual(draft))
        let document = try Converter().read(Source(bytes: draft)).document
        let headings = document.blocks.compactMap { block -> Heading? in
            if case .heading(let heading) = block { heading } else { nil }
        }
        #expect(headings.map(\.isRunIn) == [true, true, true])
        #expect(headings.map { $0.number?.text } == ["一、", "二、", "三、"])
        #expect(document.blocks.count == 7)
    }

    @Test(arguments: OfficialLayout.Profile.allCases, OfficialLayout.PageNumbers.allCases)
    func pagesAndNumbersAreTheThemes(profile: OfficialLayout.Profile, numbers: OfficialLayout.PageNumbers) throws {
        var converter = Self.converter
        converter.writerOptions.officialLayout = OfficialLayout(profile: profile, pageNumbers: numbers)
        let source = Source(bytes: Array("<h1>标题</h1><p>正文，内容如下。".utf8), name: "a.html")
        let draft = try converter.convert(source, from: .html, to: .docx).output.bytes
        // What the theme states is not the document's own.
        #expect(try Converter().read(Source(bytes: draft)).document.section == nil)
    }

    /// Whatever a document holds, its draft can be written and read, and a second draft of it is the same.
    @Test(arguments: 0..<60 as Range<UInt64>)
    func draftsOfAnythingAreStable(seed: UInt64) throws {
        let document = DocumentGenerator.document(seed: seed, features: Set(DocumentFeature.allCases))
        let xml = try Converter().write(document, to: .reportXML).output.bytes
        let first = try Self.converter.convert(Source(bytes: xml), to: .docx).output.bytes
        let second = try Self.converter.convert(Source(bytes: first), to: .docx).output.bytes
        let third = try Self.converter.convert(Source(bytes: second), to: .docx).output.bytes
        #expect(second == third)
    }
}
