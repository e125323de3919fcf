import Testing
import ZipArchive

@Suite struct ZipRoundTripTests {
    private static let content = Array(String(repeating: "政府信息公开 report ", count: 500).utf8)

    private static func archive() throws -> [UInt8] {
        var writer = ZipWriter()
        try writer.add("word/document.xml", content)
        try writer.add("media/图.png", [1, 2, 3], isStored: true)
        try writer.add("empty", [])
        return writer.finish()
    }

    @Test func entriesComeBack() throws {
        let reader = try ZipReader(ZipRoundTripTests.archive())
        #expect(reader.directory.entries.map(\.name) == ["word/document.xml", "media/图.png", "empty"])
        let entry = try #require(reader.directory.entry(named: "word/document.xml"))
        #expect(try reader.read(entry) == ZipRoundTripTests.content)
        let picture = try #require(reader.directory.entry(named: "media/图.png"))
        #expect(try reader.read(picture) == [1, 2, 3])
    }

    @Test func namesAreFoundWhateverTheirCaseAndSlashes() throws {
        var writer = ZipWriter()
        try writer.add("Word\\Document.xml", [1])
        let reader = try ZipReader(writer.finish())
        #expect(reader.directory.entry(named: "word/document.xml") != nil)
    }

    @Test func bytesFollowFromContentAlone() throws {
        #expect(try ZipRoundTripTests.archive() == ZipRoundTripTests.archive())
    }

    @Test func junkBeforeTheArchiveIsPassedOver() throws {
        let reader = try ZipReader(Array("MZ junk".utf8) + ZipRoundTripTests.archive())
        let entry = try #require(reader.directory.entry(named: "word/document.xml"))
        #expect(try reader.read(entry) == ZipRoundTripTests.content)
    }

    @Test func entriesAreFoundWithoutADirectory() throws {
        let whole = try ZipRoundTripTests.archive()
        let start = try #require(whole.indices.first { whole[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) })
        let reader = try ZipReader(Array(whole[..<start]))
        #expect(!reader.directory.repairs.isEmpty)
        let entry = try #require(reader.directory.entry(named: "word/document.xml"))
        #expect(try reader.read(entry) == ZipRoundTripTests.content)
    }

    @Test func damageIsNoticed() throws {
        var bytes = try ZipRoundTripTests.archive()
        bytes[60] ^= 0xFF
        let reader = try ZipReader(bytes)
        let entry = try #require(reader.directory.entries.first)
        #expect(throws: ZipError.self) { try reader.read(entry) }
    }

    @Test func noArchiveIsRefused() {
        #expect(throws: ZipError.self) { try ZipReader([]) }
        #expect(throws: ZipError.self) { try ZipReader(Array("plain text, no archive".utf8)) }
    }

    @Test func whatInflatesTooFarIsRefused() throws {
        var writer = ZipWriter()
        try writer.add("bomb", [UInt8](repeating: 0, count: 4 << 20))
        let reader = try ZipReader(writer.finish(), limits: ZipLimits(inflatedBytes: 1 << 20))
        let entry = try #require(reader.directory.entries.first)
        #expect(throws: ZipError.self) { try reader.read(entry) }
    }

    @Test func everyTruncationEndsInAnErrorOrAnArchive() throws {
        let whole = try ZipRoundTripTests.archive()
        for length in stride(from: 0, to: whole.count, by: 7) {
            guard let reader = try? ZipReader(Array(whole[..<length])) else { continue }
            for entry in reader.directory.entries { _ = try? reader.read(entry) }
        }
    }
}
