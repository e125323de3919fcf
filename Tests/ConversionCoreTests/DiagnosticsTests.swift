import ConversionCore
import DocumentModel
import Testing

@Suite struct DiagnosticsTests {
    @Test func whatIsSaidTwiceIsCounted() {
        var diagnostics = Diagnostics()
        diagnostics.warn(.skipped, "a chart was left out", at: Location(part: "word/document.xml", line: 3))
        diagnostics.warn(.skipped, "a chart was left out", at: Location(part: "word/document.xml", line: 9))
        diagnostics.note(.skipped, "a chart was left out")
        #expect(diagnostics.warnings.count == 1)
        #expect(diagnostics.all.count == 2)
        #expect(diagnostics.warnings[0].description == "a chart was left out (word/document.xml:3; 2 times)")
    }

    @Test func lossesOfContentWarnAndLossesOfLooksAreGathered() {
        let capabilities = FormatCapabilities { $0 == .heading ? .shown : .none }
        let document = Document(
            blocks: [
                .heading(Heading(level: 1, content: [.text("a", TextStyle([.bold, .italic]))])),
                .paragraph(Paragraph(content: [.note("1"), .note("1")])),
            ], notes: ["1": Note(blocks: [])])
        var diagnostics = Diagnostics()
        capabilities.reportLosses(of: document, in: .text, to: &diagnostics)
        #expect(diagnostics.warnings.map(\.message) == ["txt output has no place for footnote; left out"])
        #expect(diagnostics.warnings[0].count == 2)
        #expect(
            diagnostics.all.filter { $0.severity == .note }.map(\.message) == ["txt output does not show bold, italic"])
    }

    /// Few are compared one by one, many looked up: what is said is the same.
    @Test func whatIsSaidTwiceIsCountedHoweverManyThereAre() {
        var diagnostics = Diagnostics()
        for round in 0..<3 {
            for number in 0..<40 {
                if round == 1 { diagnostics.note(.skipped, "thing \(number)") }
                diagnostics.warn(.skipped, "thing \(number)", count: round + 1)
            }
        }
        #expect(diagnostics.all.count == 80)
        #expect(diagnostics.warnings.map(\.message) == (0..<40).map { "thing \($0)" })
        #expect(diagnostics.warnings.allSatisfy { $0.count == 6 })
        #expect(diagnostics.all.count { $0.severity == .note && $0.count == 1 } == 40)
    }
}
