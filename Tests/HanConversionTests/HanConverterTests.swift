import HanConversion
import TestSupport
import Testing

@Suite struct HanConverterTests {
    @Test func phrasesGoBeforeCharacters() {
        let converter = HanConverter(configuration: .t2s)
        #expect(converter.convert("乾隆皇帝喜歡乾燥的餅乾") == "乾隆皇帝喜欢干燥的饼干")
    }

    @Test func whatIsNotTraditionalStays() {
        let text = "\u{FEFF}已经是简体 plain\r\n𠮷 e\u{301} 👩‍👩‍👧\0\n"
        for configuration in OpenCCTests.configurations {
            #expect(HanConverter(configuration: configuration).convert(text) == text)
        }
    }

    @Test func bytesThatAreNoTextStayAndAreCounted() {
        // A lone byte, a cut character, a surrogate, an overlong form, a cut character at the end.
        let bytes: [UInt8] =
            [0xFF] + Array("開".utf8) + [0xE9, 0x96] + Array("開".utf8) + [0xED, 0xA0, 0x80, 0xC0, 0x80, 0xE9, 0x96]
        let expected: [UInt8] =
            [0xFF] + Array("开".utf8) + [0xE9, 0x96] + Array("开".utf8) + [0xED, 0xA0, 0x80, 0xC0, 0x80, 0xE9, 0x96]
        let converter = HanConverter(configuration: .tw2sp)
        #expect(converter.convert(bytes) == expected)
        var stream = HanStream(converter)
        var output: [UInt8] = []
        for byte in bytes { stream.feed([byte].span, into: &output) }
        stream.finish(into: &output)
        #expect(output == expected)
        #expect(stream.invalidByteCount == 10)
        #expect(stream.firstInvalidByte == 0)
    }

    @Test func rareCharactersAreMappedOnDemand() {
        let text = "遱"
        #expect(HanConverter(configuration: .t2s).convert(text) == text)
        #expect(HanConverter(configuration: .t2s, usesRareCharacters: true).convert(text) != text)
    }

    @Test func descriptionSequencesAreNotTouched() {
        #expect(HanConverter(configuration: .t2s).convert("⿰門馬門 ⿰門") == "⿰門馬门 ⿰门")
    }

    /// The work on text in which no match can be told from its neighbours for long stays linear and right.
    @Test func longRunsWithoutBoundariesAreMapped() {
        let text = String(repeating: "藉著", count: 200_000)
        let output = HanConverter(configuration: .tw2sp).convert(text)
        #expect(output == String(repeating: "借着", count: 200_000))
    }
}
