/// Text in UTF-8, and how it came to be.
package struct DecodedText: Hashable, Sendable {
    /// The text, without a byte order mark.
    package var utf8: [UInt8]
    /// The encoding in which it was.
    package var encoding: TextEncoding
    /// How the encoding was found.
    package var decision: EncodingDecision
    /// How many sequences that the encoding does not know were replaced by U+FFFD.
    package var replacements: Int
    /// Where in the input the first of them is.
    package var firstReplacement: Int?

    /// The encoding and how it was found, in words; `nil` for well-formed UTF-8, which leaves no question.
    package var explanation: String? {
        if decision == .utf8, replacements == 0 { return nil }
        let reason =
            switch decision {
            case .byteOrderMark: "by its byte order mark"
            case .override: "as demanded"
            case .utf8: "nearly all bytes are well-formed"
            case .zeroBytes: "by its zero bytes"
            case .escapes: "by its escape sequences"
            case .utf16Text: "read so, nearly all is Chinese"
            case .statistics: "by the frequencies of its characters"
            case .declaration: "as it says of itself"
            case .fallback: "the likeliest of those tried"
            }
        return "charset: \(encoding) (\(reason))"
    }
}

/// Turns bytes of any encoding into UTF-8.
package enum TextDecoder {
    /// Decodes a text.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - override: A label that decides whatever the bytes look like.
    ///   - declared: What the text says of itself.
    /// - Returns: The text in UTF-8; the very array that came in if nothing had to change.
    /// - Throws: ``TextEncodingError`` if the label that decides is not known.
    /// - Complexity: O(*n*).
    package static func decode(_ bytes: [UInt8], override: String? = nil, declared: TextEncoding? = nil)
        throws(TextEncodingError) -> DecodedText
    {
        if let override {
            guard let encoding = TextEncoding(label: override) else {
                throw TextEncodingError(
                    message: "there is no charset named \(override); try utf-8, gb18030, big5 or utf-16le")
            }
            return decode(bytes, as: encoding, decision: .override, markLength: markLength(bytes, of: encoding))
        }
        let found = EncodingDetector.detect(bytes, declared: declared)
        return decode(
            bytes, as: found.encoding, decision: found.decision, markLength: found.markLength, utf8: found.utf8)
    }

    private static func decode(
        _ bytes: [UInt8], as encoding: TextEncoding, decision: EncodingDecision, markLength: Int,
        utf8 known: UTF8Validation? = nil
    ) -> DecodedText {
        let content = bytes.span.extracting(markLength..<bytes.count)
        if encoding == .utf8 {
            let validation = known ?? UTF8Validation(content)
            let utf8 =
                validation.illFormed > 0
                ? UTF8Validation.repaired(content) : markLength == 0 ? bytes : Array(bytes[markLength...])
            return DecodedText(
                utf8: utf8, encoding: encoding, decision: decision, replacements: validation.illFormed,
                firstReplacement: validation.firstIllFormed.map { $0 + markLength })
        }
        guard var converter = Iconv(from: encoding) else {
            // A C library without the encoding: the ASCII in the text is all that can be read.
            return decode(bytes, as: .utf8, decision: decision, markLength: markLength)
        }
        let decoded =
            encoding == .hz
            ? converter.convert(HZ.eightBit(content).span, unit: 1)
            : converter.convert(content, unit: encoding.unitLength)
        return DecodedText(
            utf8: decoded.utf8, encoding: encoding, decision: decision, replacements: decoded.replaced,
            firstReplacement: decoded.first.map { $0 + markLength })
    }

    private static func markLength(_ bytes: [UInt8], of encoding: TextEncoding) -> Int {
        switch encoding {
        case .utf8: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        case .utf16LittleEndian: bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0
        case .utf16BigEndian: bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
        case .utf32LittleEndian: bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) ? 4 : 0
        case .utf32BigEndian: bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) ? 4 : 0
        default: 0
        }
    }
}
