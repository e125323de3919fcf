/// Encodings whose bytes are all ASCII, and that are known by their escape sequences.
extension EncodingDetector {
    /// HZ (RFC 1843) or one of ISO-2022's; `nil` for what is ASCII after all.
    static func sevenBit(_ bytes: [UInt8]) -> TextEncoding? {
        let sample = bytes.prefix(1 << 16)
        if UTF8Validation.skipASCII(sample.span, from: 0) < sample.count { return nil }
        if bytes.firstPlace(of: "\u{1B}$", before: sample.count) != nil {
            for (escape, encoding) in escapes where sample.firstRange(of: escape) != nil { return encoding }
        }
        guard bytes.firstPlace(of: "~{", before: sample.count) != nil else { return nil }
        return isHZ(Array(sample)) ? .hz : nil
    }

    private static let escapes: [([UInt8], TextEncoding)] = [
        ([0x1B, 0x24, 0x29, 0x43], .iso2022KR), ([0x1B, 0x24, 0x29, 0x41], .iso2022CN),
        ([0x1B, 0x24, 0x42], .iso2022JP), ([0x1B, 0x24, 0x40], .iso2022JP),
    ]

    /// Whether what stands between `~{` and `~}` reads as Chinese: well-formed pairs alone would be chance in a short
    /// text, so that a third must be of the commonest characters, of which two thirds of running text are.
    private static func isHZ(_ bytes: [UInt8]) -> Bool {
        guard let pairs = HZ.pairs(in: bytes), pairs.count >= 8, var converter = Iconv(from: .gb18030) else {
            return false
        }
        let decoded = converter.convert(pairs.span, unit: 1)
        let scalars = String(decoding: decoded.utf8, as: UTF8.self).unicodeScalars
        return decoded.replaced == 0 && scalars.count { frequent.contains($0) } * 3 >= scalars.count
    }
}
