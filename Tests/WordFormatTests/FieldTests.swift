import ConversionCore
import DocumentModel
import Testing

@testable import WordFormat

@Suite struct FieldTests {
    private static func field(_ instruction: String, _ result: String? = nil) -> String {
        let shown = result.map { "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\($0)" } ?? ""
        return """
            <w:r><w:fldChar w:fldCharType="begin"/></w:r>\(instruction)\(shown)\
            <w:r><w:fldChar w:fldCharType="end"/></w:r>
            """
    }

    private static func code(_ text: String) -> String {
        "<w:r><w:instrText xml:space=\"preserve\">\(text)</w:instrText></w:r>"
    }

    private static func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

    private static func fields(_ document: Document) -> [Field] {
        document.blocks.flatMap { block -> [Field] in
            guard case .paragraph(let paragraph) = block else { return [] }
            return paragraph.content.compactMap { if case .field(let field) = $0 { field } else { nil } }
        }
    }

    @Test func fieldsWithinInstructionsStay() throws {
        let inner = Self.field(Self.code(" MERGEFIELD 档次 "), Self.run("甲"))
        let body =
            "<w:p>" + Self.run("若")
            + Self.field(Self.code(" IF ") + inner + Self.code(" = \"甲\" \"全免\" \"减半\" "), Self.run("全免")) + "</w:p>"
        let read = try HandmadeDocument(body)
        #expect(read.texts == ["若全免"])
        let instruction = "IF \u{FFF9}MERGEFIELD 档次\u{FFFA}甲\u{FFFB} = \"甲\" \"全免\" \"减半\""
        #expect(Self.fields(read.document).map(\.instruction) == [instruction])
        // And again after writing.
        var diagnostics = Diagnostics()
        let bytes = try WordWriter(options: WriterOptions()).write(read.document, diagnostics: &diagnostics).bytes
        let again = try WordReader(options: ReaderOptions()).read(Source(bytes: bytes), diagnostics: &diagnostics)
        #expect(Self.fields(again) == Self.fields(read.document))
    }

    @Test func drawnFieldsShowWhatTheyPrint() throws {
        let read = try HandmadeDocument(
            "<w:p>" + Self.field(Self.code(#" EQ \f(3,8)"#)) + Self.field(Self.code(#" EQ \o\ac(○,密)"#), "")
                + Self.field(Self.code(" MACROBUTTON NoMacro [单击此处] "))
                + Self.field(Self.code(#" SYMBOL 97 \f "Symbol" "#))
                + "<w:fldSimple w:instr=\"EQ \\r(2)\"/></w:p>")
        #expect(read.texts == ["3/8密\u{20DD}[单击此处]α√2"])
        #expect(read.diagnostics.warnings.isEmpty)
    }

    @Test func readingsOfEquationFieldsAreReadings() throws {
        let read = try HandmadeDocument("<w:p>" + Self.field(Self.code(#" EQ \* jc2 \o\ad(\s\up 9(bó),亳)"#)) + "</w:p>")
        let ruby = Ruby(base: [.text("亳", .plain)], annotation: [.text("bó", .plain)])
        #expect(Self.fields(read.document).map(\.result) == [[.ruby(ruby)]])
    }

    @Test func whatCannotBeShownIsSaid() throws {
        let read = try HandmadeDocument("<w:p>" + Self.run("见") + Self.field(Self.code(" REF 表一 ")) + "</w:p>")
        #expect(read.diagnostics.warnings.contains { $0.message.contains("REF") })
        #expect(Self.fields(read.document).map(\.instruction) == ["REF 表一"])
    }

    @Test func theDepthOfFieldsIsBounded() throws {
        let count = 5_000
        let inResults =
            String(
                repeating:
                    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\(Self.code("REF a"))<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
                count: count)
            + Self.run("底") + String(repeating: "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", count: count)
        let read = try HandmadeDocument("<w:p>\(inResults)</w:p>")
        #expect(read.texts == ["底"])
        #expect(read.diagnostics.warnings.contains { $0.code == .limited })
        let inInstructions =
            String(repeating: "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\(Self.code("IF "))", count: count)
            + String(repeating: "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", count: count)
        let other = try HandmadeDocument("<w:p>\(Self.run("上"))\(inInstructions)</w:p>")
        #expect(other.texts == ["上"])
        #expect(other.diagnostics.warnings.contains { $0.code == .limited })
    }

    @Test func linksThatNeverEndAreNotReopenedForEver() throws {
        let link =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\(Self.code("HYPERLINK \"http://a/\""))<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        let read = try HandmadeDocument(String(repeating: "<w:p>\(link)\(Self.run("文"))</w:p>", count: 2_000))
        #expect(read.document.blocks.count == 2_000)
        var deepest = 0
        for block in read.document.blocks {
            guard case .paragraph(let paragraph) = block else { continue }
            var content = paragraph.content
            var depth = 0
            while case .link(let link)? = content.first { (content, depth) = (link.content, depth + 1) }
            deepest = max(deepest, depth)
        }
        #expect(deepest <= 9)
    }
}
