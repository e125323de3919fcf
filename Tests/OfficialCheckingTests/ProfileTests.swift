import ConversionCore
import DocumentModel
import OfficialChecking
import ReportConversion
import Testing

/// What offices have settled otherwise than the standard's usual reading.
@Suite struct ProfileTests {
    private static let xml = """
        <profile xmlns="urn:reportconv:report:1" base="common">
        <page linePitch="28pt" left="28mm"/>
        <face role="text" name="仿宋"/>
        <face role="heading1" name="方正黑体_GBK"/>
        <size role="title" value="24pt"/>
        <bold level="2"/>
        <pageNumbers place="centre"/>
        </profile>
        """

    private static func draft(_ layout: OfficialLayout, from bytes: [UInt8]? = nil) throws -> [UInt8] {
        var converter = SampleDraft.converter
        converter.writerOptions.officialLayout = layout
        let source =
            bytes.map { Source(bytes: $0) } ?? Source(bytes: Array(SampleDraft.text.utf8), name: "a.txt")
        return try converter.convert(source, to: .docx).output.bytes
    }

    private static func broken(_ draft: [UInt8], _ options: CheckOptions) throws -> Set<String> {
        Set(try DraftChecker(options: options).check(draft).findings.filter { $0.status == .wrong }.map(\.rule))
    }

    @Test func anOfficeOfItsOwnRulesPassesThemAndNoOthers() throws {
        let layout = try OfficialLayout(profile: Array(Self.xml.utf8))
        #expect(layout.overrides.linePitch == .points(28))
        #expect(layout.pageNumbers == .centre)
        let draft = try Self.draft(layout)
        let own = CheckOptions(profile: layout, pageNumbers: .centre)
        #expect(try Self.broken(draft, own) == [])
        #expect(
            try Self.broken(draft, CheckOptions(pageNumbers: .centre)) == [
                "fills-type-area", "title-size", "h2-not-bold",
            ])
        let usual = try Self.draft(OfficialLayout(pageNumbers: .centre))
        #expect(try Self.broken(usual, own).isSuperset(of: ["body-font", "h1-font", "title-size", "h2-not-bold"]))
        // DOCX → XML → DOCX by the same profile.
        let report = try Converter().convert(Source(bytes: draft), to: .reportXML).output.bytes
        #expect(try Self.draft(layout, from: report) == draft)
    }

    @Test func aSampleTeachesItsProfile() throws {
        let layout = try OfficialLayout(profile: Array(Self.xml.utf8))
        let draft = try Self.draft(layout)
        let learned = try DraftChecker().learn(from: draft)
        #expect(learned.pageNumbers == .centre)
        #expect(learned.overrides.faces[.text] == "仿宋")
        #expect(learned.overrides.faces[.heading1] == "方正黑体_GBK")
        #expect(learned.overrides.sizes[.title] == .points(24))
        #expect(learned.overrides.linePitch == .points(28))
        #expect(learned.overrides.boldHeadings == [2])
        let written = try OfficialLayout(profile: learned.profileXML)
        #expect(written.overrides.faces == learned.overrides.faces)
        #expect(try Self.broken(draft, CheckOptions(profile: written, pageNumbers: .centre)) == [])
    }

    @Test(arguments: ["28px", "-28pt", "28", "99999pt"]) func lengthsHaveUnits(value: String) {
        let xml = Self.xml.replacing("28pt", with: value)
        #expect(throws: ConversionError.self) { try OfficialLayout(profile: Array(xml.utf8)) }
    }
}
