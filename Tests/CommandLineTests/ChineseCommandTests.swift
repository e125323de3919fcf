import Testing
import TestSupport

/// `reportconv chinese` as its users run it.
@Suite struct ChineseCommandTests {
    private static func folder(_ files: [String: String]) -> String {
        let folder = CommandTests.folder()
        for (name, text) in files { FileBytes.write(Array(text.utf8), to: folder + "/" + name) }
        return folder
    }

    @Test func textComesOutMappedAndOtherwiseByteForByte() async throws {
        let folder = ChineseCommandTests.folder(["in.txt": "\u{FEFF}這個軟體\r\n沒有結尾"])
        let result = try await CommandTests.run(["chinese", "-c", "tw2sp", folder + "/in.txt"])
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(Array(result.output.utf8) == Array("\u{FEFF}这个软件\r\n没有结尾".utf8))
    }

    @Test func changesOfWordsAreListed() async throws {
        let folder = ChineseCommandTests.folder([
            "in.txt": "第一行\n推進網路和軟體，最佳化營商環境。", "own.txt": "# own words\n軟體\t应用软件\n",
        ])
        let result = try await CommandTests.run([
            "chinese", "-c", "mainland", folder + "/in.txt", "-o", folder + "/out.txt", "--report-changes",
            folder + "/changes.tsv", "--glossary", folder + "/own.txt",
        ])
        #expect(result.status == 0, "\(result.errors)")
        let output = try #require(FileBytes.read(folder + "/out.txt"))
        #expect(String(decoding: output, as: UTF8.self) == "第一行\n推进网络和应用软件，优化营商环境。")
        let changes = try #require(FileBytes.read(folder + "/changes.tsv"))
        let lines = String(decoding: changes, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines.contains { $0.hasPrefix("2:3\t網路\t网络\tmainland:") })
        #expect(lines.contains("2:6\t軟體\t应用软件\tglossary"))
        #expect(lines.contains { $0.hasPrefix("2:9\t最佳化\t优化\tmainland:") })
    }

    @Test func aBadGlossaryIsNamedWithItsLine() async throws {
        let folder = ChineseCommandTests.folder(["in.txt": "字", "own.txt": "甲\t乙\n丙丁\n"])
        let result = try await CommandTests.run([
            "chinese", folder + "/in.txt", "-o", folder + "/out.txt", "--glossary", folder + "/own.txt",
        ])
        #expect(result.status == 65)
        #expect(result.errors.contains("own.txt: line 2"))
        #expect(FileBytes.read(folder + "/out.txt") == nil)
    }

    @Test func bytesThatAreNoTextAreWarnedOf() async throws {
        let folder = CommandTests.folder()
        FileBytes.write(Array("開".utf8) + [0xFF] + Array("開".utf8), to: folder + "/in.txt")
        let result = try await CommandTests.run(["chinese", "-c", "t2s", folder + "/in.txt", "-o", folder + "/out.txt"])
        #expect(result.status == 0)
        #expect(result.errors.contains("1 bytes are no UTF-8, the first at byte 4"))
        #expect(FileBytes.read(folder + "/out.txt") == Array("开".utf8) + [0xFF] + Array("开".utf8))
    }

    @Test func devicesAreWrittenToAndNotReplaced() async throws {
        let folder = ChineseCommandTests.folder(["in.txt": "開"])
        let result = try await CommandTests.run(["chinese", "-c", "t2s", folder + "/in.txt", "-o", "/dev/null"])
        #expect(result.status == 0)
        #expect(FileBytes.list("/dev").contains("null"))
        #expect(FileBytes.read("/dev/null") == [])
    }
}
