import ConversionCore
import DocumentModel
import Testing
import ZipArchive

@testable import WordFormat

/// LibreOffice prints the instruction of a field in the first paragraph of a content control that is no building block.
@Suite struct ControlTests {
    private static func body(_ blocks: [Block]) throws -> String {
        var diagnostics = Diagnostics()
        let bytes = try WordWriter(options: WriterOptions()).write(Document(blocks: blocks), diagnostics: &diagnostics)
            .bytes
        let archive = try ZipReader(bytes)
        let entry = try #require(archive.directory.entry(named: "word/document.xml"))
        return String(decoding: try archive.read(entry), as: UTF8.self)
    }

    @Test func controlsThatBeginWithAFieldAreBuildingBlocks() throws {
        let link = Paragraph(content: [.link(Link(target: .external("http://a/"), content: [.text("甲", .plain)]))])
        let page = Paragraph(content: [.field(Field(kind: .page, instruction: "PAGE", result: [.text("1", .plain)]))])
        let plain = Paragraph("乙")
        for (first, isBuildingBlock) in [(link, true), (page, true), (plain, false)] {
            let group = Group(role: "aside", blocks: [.paragraph(first), .paragraph(link)])
            #expect(try Self.body([.group(group)]).contains("<w:docPartObj/>") == isBuildingBlock)
            let nested = Group(
                role: "aside",
                blocks: [.list(ListBlock(marker: .bullet("-"), items: [ListItem(blocks: [.paragraph(first)])]))])
            #expect(try Self.body([.group(nested)]).contains("<w:docPartObj/>") == isBuildingBlock)
        }
    }
}
