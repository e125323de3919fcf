import TestSupport
import Testing
import TextEncoding

@Suite struct TextDecoderTests {
    @Test func utf8IsTakenAsItIs() throws {
        let text = Array("政府信息公开年度报告".utf8)
        #expect(try TextDecoder.decode(text).utf8 == text)
        #expect(try TextDecoder.decode([0xEF, 0xBB, 0xBF] + text).utf8 == text)
    }

    @Test func byteOrderMarksDecide() throws {
        let text = "报告 report"
        var little: [UInt8] = [0xFF, 0xFE]
        var big: [UInt8] = [0xFE, 0xFF]
        for unit in text.utf16 {
            little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        #expect(try String(decoding: TextDecoder.decode(little).utf8, as: UTF8.self) == text)
        #expect(try String(decoding: TextDecoder.decode(big).utf8, as: UTF8.self) == text)
    }

    @Test func aDeclarationDoesNotBeatTheBytes() throws {
        let text = Array("政府信息公开工作年度报告，现予公布。".utf8)
        let decoded = try TextDecoder.decode(text, declared: .gb18030)
        #expect(decoded.encoding == .utf8)
    }

    @Test func accentedLettersAmongOthersAreNotChinese() throws {
        // Declared as what it is or not at all: German words with their umlauts in Windows-1252.
        let text = "Die Größe der Änderung übersteigt die für Straßen übliche Höhe; die Brücke fällt früher."
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        #expect(try String(decoding: TextDecoder.decode(bytes).utf8, as: UTF8.self) == text)
    }

    @Test func gbIsReadAsGB18030() throws {
        // 政府信息公开 in GBK.
        let bytes: [UInt8] = [0xD5, 0xFE, 0xB8, 0xAE, 0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA]
        let decoded = try TextDecoder.decode(bytes, override: "gb2312")
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == "政府信息公开")
        let guessed = try TextDecoder.decode(Array(repeating: bytes, count: 20).flatMap { $0 }, declared: .gb18030)
        #expect(String(decoding: guessed.utf8, as: UTF8.self).hasPrefix("政府信息公开"))
    }

    @Test func unknownLabelsAreRefused() {
        #expect(throws: TextEncodingError.self) { try TextDecoder.decode([0x41], override: "no-such-charset") }
    }

    @Test func labelsMeanWhatTheStandardSays() {
        #expect(TextEncoding(label: " GBK ") == .gb18030 || TextEncoding(label: " GBK ")?.name == "gbk")
        #expect(TextEncoding(label: "latin1") == .windows1252)
        #expect(TextEncoding(label: "nonsense") == nil)
    }

    private static func text(_ bytes: [UInt8]) throws -> String {
        String(decoding: try TextDecoder.decode(bytes).utf8, as: UTF8.self)
    }

    @Test(
        arguments: [
            ([0xC4, 0xE3, 0xBA, 0xC3], "你好"), ([0xD6, 0xD0], "中"), ([0xC4, 0xBF, 0xC2, 0xBC], "目录"),
            ([0xB8, 0xBD, 0xBC, 0xFE, 0xA3, 0xBA, 0xC3, 0xFB, 0xB5, 0xA5], "附件：名单"),
        ] as [([UInt8], String)]) func wordsInGBKAreRead(_ bytes: [UInt8], _ text: String) throws
    {
        #expect(try TextDecoderTests.text(bytes) == text)
        #expect(try TextDecoderTests.text(bytes + [0x0A]) == text + "\n")
    }

    @Test(arguments: ["да", "é", "Ää", "naïve", "ÀÉ ok", "Ωμέγα", "目录", "`O"]) func shortUTF8IsNotTakenForGBK(
        _ text: String
    ) throws {
        #expect(try TextDecoderTests.text(Array(text.utf8)) == text)
    }

    @Test(arguments: ["关于进一步做好有关工作的通知\n各有关单位", "政府信息公开工作年度报告（一）在这个方面的发展"])
    func chineseInUTF16NeedsNoMarkAndNoASCII(_ text: String) throws {
        let units = Array(text.utf16)
        #expect(try TextDecoderTests.text(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == text)
        #expect(try TextDecoderTests.text(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == text)
    }

    private static func units(_ text: String, bytes: Int, isBig: Bool) -> [UInt8] {
        let values = bytes == 2 ? text.utf16.map { UInt32($0) } : text.unicodeScalars.map(\.value)
        return values.flatMap { value in
            let little = (0..<bytes).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
            return isBig ? little.reversed() : little
        }
    }

    @Test(arguments: [2, 4], [false, true])
    func wideTextWithoutMarkIsKnownByItsUnits(bytes: Int, isBig: Bool) throws {
        // The 一 of the first has a zero byte where ASCII has none.
        for text in ["中文报告一则", "今年一季度，全市完成产值100亿元。", "hello world"] {
            let decoded = try TextDecoder.decode(Self.units(text, bytes: bytes, isBig: isBig))
            #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
        }
    }

    @Test func theMarkOfUTF32IsNotThatOfUTF16() throws {
        for isBig in [false, true] {
            let decoded = try TextDecoder.decode(Self.units("\u{FEFF}报告", bytes: 4, isBig: isBig))
            #expect(String(decoding: decoded.utf8, as: UTF8.self) == "报告")
        }
    }

    @Test func sevenBitEncodingsAreKnownByTheirEscapes() throws {
        // 今年以来全市经济 in HZ, with an escaped tilde.
        let hz = try TextDecoder.decode(Array("a~~b ~{=qDjRT@4H+JP>-<C~}.".utf8))
        #expect(String(decoding: hz.utf8, as: UTF8.self) == "a~b 今年以来全市经济.")
        #expect(hz.explanation == "charset: hz-gb-2312 (by its escape sequences)")
        let japanese = try TextDecoder.decode(Array("\u{1B}$BF|K\\8l\u{1B}(B".utf8))
        #expect(String(decoding: japanese.utf8, as: UTF8.self) == "日本語")
    }

    @Test(arguments: ["plain ~{ not HZ at all }~", "~{ABCDEFGH~}", "a ~~ b", "~{=qDj", "\u{1B}[1mbold\u{1B}[0m"])
    func asciiStaysAscii(text: String) throws {
        let decoded = try TextDecoder.decode(Array(text.utf8))
        #expect(decoded.utf8 == Array(text.utf8))
        #expect(decoded.explanation == nil)
    }

    @Test func aChineseNameInEnglishIsFoundInEitherEncoding() throws {
        let english = Array("The annual report was prepared by the office in May and approved. ".utf8)
        // 王小明 in GBK, 劉洋 in Big5: the statistics take the first for Thai, and the second is well-formed GBK.
        let cases: [([UInt8], String)] = [
            ([0xCD, 0xF5, 0xD0, 0xA1, 0xC3, 0xF7], "王小明"), ([0xBC, 0x42, 0xAC, 0x76], "劉洋"),
        ]
        for (name, expected) in cases {
            let decoded = try TextDecoder.decode(english + name + [0x2E, 0x20] + english)
            #expect(String(decoding: decoded.utf8, as: UTF8.self).contains(expected))
        }
    }

    /// Bytes written as two digits each.
    private static func bytes(_ digits: String) -> [UInt8] {
        let digits = Array(digits.utf8)
        return stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(decoding: digits[$0..<($0 + 2)], as: UTF8.self), radix: 16)
        }
    }

    @Test(arguments: [
        // The same sentence in Big5 and in GBK.
        (
            "B36FAC4FA440ADD3B0EAAE61AABAAC46A9B2A662A4B5A67EB9EFA9F3A448A5C1A5CDACA1BB50B867C0D9B56FAE69A9D2B0B5"
                + "AABAA475A740B3F8A769A141A7DAADCCAD6EBBA1AABAAC4FA46AAE61B3A3AFE0ACDDA8ECAABAB669A842A143",
            "這是一個國家的政府在今年對於人民生活與經濟發展所做的工作報告，我們要說的是大家都能看到的進步。"
        ),
        (
            "D5E2CAC7D2BBB8F6B9FABCD2B5C4D5FEB8AED4DABDF1C4EAB6D4D3DAC8CBC3F1C9FABBEED3EBBEADBCC3B7A2D5B9CBF9D7F6"
                + "B5C4B9A4D7F7B1A8B8E6A3ACCED2C3C7D2AACBB5B5C4CAC7B4F3BCD2B6BCC4DCBFB4B5BDB5C4BDF8B2BDA1A3",
            "这是一个国家的政府在今年对于人民生活与经济发展所做的工作报告，我们要说的是大家都能看到的进步。"
        ),
    ]) func aLongTextThatDeclaresTheOtherChineseEncodingIsReadAsWhatItIs(_ digits: String, _ text: String) throws {
        for declared in [TextEncoding.gb18030, .big5, .utf8, .windows1252] {
            try Self.expectLongText(digits, text, declared: declared)
        }
    }

    /// Expects a sentence, its bytes written in digits, to be read as what it is where it comes many times.
    private static func expectLongText(_ digits: String, _ text: String, declared: TextEncoding? = nil) throws {
        let sentence = bytes(digits)
        let decoded = try TextDecoder.decode((0..<12).flatMap { _ in sentence }, declared: declared)
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == String(repeating: text, count: 12))
    }

    @Test(arguments: [
        // EUC-KR and EUC-JP.
        (
            "B4EBC7D1B9CEB1B9C0C720B1B9C8B8B4C220B1B9B9CEC0C720BAB8C5EB20C6F2B5EE20C1F7C1A220BAF1B9D0BCB1B0C5"
                + "BFA120C0C7C7CFBFA920BCB1C3E2B5C820B1B9C8B8C0C7BFF8C0B8B7CE20B1B8BCBAC7D1B4D92E",
            "대한민국의 국회는 국민의 보통 평등 직접 비밀선거에 의하여 선출된 국회의원으로 구성한다."
        ),
        (
            "C6FCCBDCB9F1CCB1A4CFA1A2C0B5C5F6A4CBC1AAB5F3A4B5A4ECA4BFB9F1B2F1A4CBA4AAA4B1A4EBC2E5C9BDBCD4A4F2"
                + "C4CCA4B8A4C6B9D4C6B0A4B7A1A2BDF4B9F1CCB1A4C8A4CEB6A8CFC2A4CBA4E8A4EBC0AEB2CCA4C8A1A2",
            "日本国民は、正当に選挙された国会における代表者を通じて行動し、諸国民との協和による成果と、"
        ),
    ]) func longTextsInOtherLanguagesAreNotTakenForChinese(_ digits: String, _ text: String) throws {
        try Self.expectLongText(digits, text)
    }

    /// Runs of ASCII and Han characters are looked at many bytes at once.
    @Test(arguments: 0..<200 as Range<UInt64>) func validationSaysWhatTheStandardLibrarySays(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var bytes: [UInt8] = []
        for _ in 0..<random.number(1...60) {
            bytes += Array(
                random.pick("a", "plain text of some length, more than a block", "年", "，", "é", "𠀀", "\u{FFFD}").utf8)
            // Bytes that begin, go on with, or stand for nothing, surrogates and overlong forms.
            if seed >= 100, random.oneIn(20) {
                bytes += random.pick([0x80], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xE4, 0xB8], [0xEF])
            }
        }
        let validation = UTF8Validation(bytes.span)
        #expect((validation.illFormed == 0) == (String(validating: bytes, as: UTF8.self) != nil))
        let repaired = String(decoding: bytes, as: UTF8.self)
        #expect(repaired.unicodeScalars.count { $0.value >= 0x80 } == validation.multibyte + validation.illFormed)
        #expect(UTF8Validation(bytes.span, givesUp: true) == validation)
    }

    @Test func validationGivesUpWhereTooMuchIsIllFormed() {
        let bad = [UInt8](repeating: 0x80, count: 5_000)
        #expect(UTF8Validation(bad.span, givesUp: true).illFormed == 1_001)
        #expect(UTF8Validation(bad.span).illFormed == 5_000)
        // Among many good ones bad ones are counted to the end.
        var mixed: [UInt8] = []
        for _ in 0..<5_000 { mixed += Array("年月".utf8) + [0x80] }
        #expect(UTF8Validation(mixed.span, givesUp: true).illFormed == 5_000)
    }

    @Test(arguments: 0..<100 as Range<UInt64>) func wordsAreFoundAtTheirFirstPlace(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let bytes = (0..<random.number(0...90)).map { _ in
            random.pick(UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "c"))
        }
        for words in ["a", "ab", "abc", "caabb"] as [StaticString] {
            let wanted = Array("\(words)".utf8)
            let start = random.number(0...3)
            let expected = bytes.indices.first { $0 >= start && bytes[$0...].starts(with: wanted) }
            #expect(bytes.firstPlace(of: words, from: start) == expected)
        }
    }

    @Test func aStrayZeroMakesNoUTF16() throws {
        let decoded = try TextDecoder.decode(Array("<html><select>\0".utf8))
        #expect(decoded.encoding == .utf8)
        let wide = Array("<p>Text and more".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
        #expect(try TextDecoder.decode(wide).encoding == .utf16LittleEndian)
    }
}
