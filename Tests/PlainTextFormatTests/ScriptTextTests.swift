import ConversionCore
import DocumentModel
import PlainTextFormat
import Testing

@Suite struct ScriptTextTests {
    private static func text(_ pieces: (String, TextMarks)...) throws -> String {
        let inlines = pieces.map { Inline.text($0.0, TextStyle($0.1)) }
        var diagnostics = Diagnostics()
        let written = try PlainTextWriter(options: WriterOptions()).write(
            Document(blocks: [.paragraph(Paragraph(content: inlines))]), diagnostics: &diagnostics)
        return String(decoding: written.bytes, as: UTF8.self).filter { $0 != "\n" }
    }

    @Test func figuresKeepTheirValue() throws {
        #expect(try Self.text(("10", []), ("6", .superscript), ("元", [])) == "10⁶元")
        #expect(try Self.text(("10", []), ("−3", .superscript)) == "10⁻³")
        #expect(try Self.text(("CO", []), ("2", .subscript)) == "CO₂")
        #expect(try Self.text(("2", []), ("k", .superscript), ("次", [])) == "2^k次")
        #expect(try Self.text(("x", []), ("max", .subscript)) == "x_(max)")
    }

    @Test func whatIsRaisedByHabitStays() throws {
        #expect(try Self.text(("21", []), ("st", .superscript)) == "21st")
        #expect(try Self.text(("1", []), ("e ", .superscript), ("Novembre", [])) == "1e Novembre")
        #expect(try Self.text(("统计", []), ("［注］", .superscript)) == "统计［注］")
        #expect(try Self.text(("统计", []), ("1", .superscript)) == "统计¹")
    }
}
