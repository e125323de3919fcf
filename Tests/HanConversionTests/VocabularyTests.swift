@testable import HanConversion
import HanTableBuilding
import TestSupport
import Testing

/// Every entry of the vocabulary holds where it says so, and only there.
@Suite struct VocabularyTests {
    private static let vocabulary: Vocabulary? = {
        let path = PackageRoot.path + "/Sources/han-table-builder/Mainland/vocabulary.tsv"
        return FileBytes.read(path).flatMap { try? Vocabulary(String(decoding: $0, as: UTF8.self)) }
    }()

    private static let image = VocabularyImage.mainland

    /// An example's origin and text.
    private static func example(_ text: String) -> (HanOrigin, [UInt8]) {
        for wording in HanOrigin.Wording.allCases where text.hasPrefix(wording.rawValue + ":") {
            let rest = text.dropFirst(wording.rawValue.count + 1)
            return (HanOrigin(script: .traditional, wording: wording), Array(rest.utf8))
        }
        return (HanOrigin(script: .traditional, wording: .converted), Array(text.utf8))
    }

    /// The text, and the lines of the entries that were used.
    private static func restore(
        _ text: String, unguarded: Int? = nil
    ) throws -> (output: String, input: String, lines: [Int]) {
        let mainland = try #require(MainlandConverter(usesRareCharacters: false))
        let image = try #require(image)
        let (origin, bytes) = example(text)
        var prepared = mainland.prepare(bytes.span)
        let edits = mainland.edits(prepared, origin: origin, evidence: prepared.evidence, unguarded: unguarded)
        let input = String(decoding: prepared.bytes, as: UTF8.self)
        mainland.apply(edits, to: &prepared.bytes)
        let lines = edits.filter { $0.entry >= 0 }.map { image.line(Int($0.entry)) }
        return (String(decoding: prepared.bytes, as: UTF8.self), input, lines)
    }

    @Test func thereAreSeveralHundredEntries() throws {
        #expect(try #require(VocabularyTests.vocabulary).entries.count > 500)
    }

    @Test func examplesChangeAndStay() throws {
        let image = try #require(VocabularyTests.image)
        let entries = try #require(VocabularyTests.vocabulary).entries
        let numbers = Dictionary(uniqueKeysWithValues: (0..<image.entryCount).map { (image.line($0), $0) })
        for entry in entries {
            let changed = try VocabularyTests.restore(entry.changing)
            #expect(changed.lines.contains(entry.line), "line \(entry.line): \(entry.changing) → \(changed.output)")
            #expect(changed.output.contains(entry.replacement), "line \(entry.line): \(changed.output)")
            let stayed = try VocabularyTests.restore(entry.staying)
            #expect(stayed.output == stayed.input, "line \(entry.line): \(entry.staying) → \(stayed.output)")
            let unguarded = try VocabularyTests.restore(entry.staying, unguarded: numbers[entry.line])
            #expect(
                unguarded.lines.contains(entry.line),
                "line \(entry.line): \(entry.staying) stays without the conditions too")
        }
    }
}
