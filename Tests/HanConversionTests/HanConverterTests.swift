import HanConversion
import Testing

@Suite struct HanConverterTests {
    @Test func charactersAreMapped() {
        #expect(HanConverter().convert("政府信息公開年度報告") == "政府信息公开年度报告")
    }

    @Test func whatIsNotTraditionalStays() {
        let text = "已经是简体 plain 𠮷 e\u{301} 👩‍👩‍👧"
        #expect(HanConverter().convert(text) == text)
    }

    @Test func bytesThatAreNoTextStay() {
        let bytes: [UInt8] = [0xFF, 0xE9, 0x96, 0x8B, 0xE9, 0x96, 0xF0, 0x00]
        #expect(HanConverter().convert(bytes) == [0xFF] + Array("开".utf8) + [0xE9, 0x96, 0xF0, 0x00])
    }
}
