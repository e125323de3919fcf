import DocumentModel
import Testing
import TestSupport

@Suite struct DocumentWalkTests {
    @Test func mergeRunsJoinsOnlyEqualStyles() {
        var inlines: [Inline] = [
            .text("a", .plain), .text("", TextStyle(.bold)), .text("b", .plain), .text("c", TextStyle(.bold)), .tab,
            .link(Link(target: .bookmark("x"), content: [.text("d", .plain), .text("e", .plain)])),
        ]
        inlines.mergeRuns()
        #expect(
            inlines == [
                .text("ab", .plain), .text("c", TextStyle(.bold)), .tab,
                .link(Link(target: .bookmark("x"), content: [.text("de", .plain)])),
            ])
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func rewritingReachesEveryTextThatTheWalkSees(seed: UInt64) {
        var document = DocumentGenerator.document(seed: seed, features: Set(DocumentFeature.allCases))
        var marker = TextMarker()
        document.rewriteText(&marker)
        var texts = TextCollector()
        document.walk(&texts)
        #expect(texts.runs.allSatisfy { $0 == "X" })
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func generatedDocumentsHoldOnlyWhatWasAllowed(seed: UInt64) {
        let allowed: Set<DocumentFeature> = [
            .heading, .headingNumber, .bold, .table, .cellSpans, .orderedList, .footnote, .title, .lineBreak,
        ]
        let document = DocumentGenerator.document(seed: seed, features: allowed)
        #expect(Set(document.featureCounts.keys).subtracting(allowed).isEmpty)
    }

    @Test func aWalkEndsWhereTheVisitorIsDone() {
        func paragraph(_ text: String) -> Block { .paragraph(Paragraph(content: [.text(text, .plain)])) }
        let document = Document(
            blocks: [.quotation(Quotation(blocks: [paragraph("a"), paragraph("b"), paragraph("c")])), paragraph("d")],
            notes: ["1": Note(blocks: [paragraph("e")])])
        var (some, all) = (TextCollector(most: 2), TextCollector())
        document.walk(&some)
        document.walk(&all)
        #expect(some.runs == ["a", "b"])
        #expect(all.runs == ["a", "b", "c", "d", "e"])
    }

    @Test func generatorReachesEveryFeature() {
        var seen: Set<DocumentFeature> = []
        for seed in 0..<400 as Range<UInt64> {
            let document = DocumentGenerator.document(seed: seed, features: Set(DocumentFeature.allCases))
            seen.formUnion(document.featureCounts.keys)
        }
        let missing = Set(DocumentFeature.allCases).subtracting(seen)
        #expect(missing.isEmpty)
    }

    @Test func equalSeedsGiveEqualDumps() {
        let features = Set(DocumentFeature.allCases)
        let first = DocumentGenerator.document(seed: 7, features: features)
        let second = DocumentGenerator.document(seed: 7, features: features)
        #expect(first == second)
        #expect(first.dump == second.dump)
        #expect(first.dump != DocumentGenerator.document(seed: 8, features: features).dump)
    }

    @Test func plainTextIsTheFinalWording() {
        let inlines: [Inline] = [
            .text("a", .plain), .lineBreak(.line),
            .revision(RevisedText(revision: Revision(kind: .deletion), content: [.text("gone", .plain)])),
            .revision(RevisedText(revision: Revision(kind: .insertion), content: [.text("new", .plain)])),
            .ruby(Ruby(base: [.text("漢", .plain)], annotation: [.text("かん", .plain)])),
        ]
        #expect(inlines.plainText == "a new漢")
    }
}

private struct TextCollector: DocumentVisitor {
    var runs: [String] = []
    var most = Int.max
    var isDone: Bool { runs.count >= most }

    mutating func visit(_ inline: Inline) {
        if case .text(let run, _) = inline { runs.append(run) }
    }
}

private struct TextMarker: TextRewriter {
    mutating func rewrite(_ inlines: inout [Inline], at place: TextPlace) { inlines = [.text("X", .plain)] }
    mutating func rewrite(_ string: inout String, kind: StringKind, at place: TextPlace) { string = "X" }
}
