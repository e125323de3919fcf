/// Encodings in units of two and four bytes that bear no mark.
extension EncodingDetector {
    /// UTF-16 without a mark and without ASCII: read in units, nearly all is Han or full-width. No other encoding of
    /// Chinese looks like that, since its bytes make Hangul and private characters of such units.
    static func utf16Chinese(_ bytes: [UInt8]) -> TextEncoding? {
        guard bytes.count >= 4 else { return nil }
        let sample = bytes.prefix(4_096)
        var best: (encoding: TextEncoding, common: Int)?
        for (encoding, high) in [(TextEncoding.utf16LittleEndian, 1), (.utf16BigEndian, 0)] {
            var plausible = 0
            var common = 0
            var units = 0
            for index in stride(from: 0, to: sample.count - 1, by: 2) {
                let unit = UInt32(sample[index + high]) << 8 | UInt32(sample[index + 1 - high])
                units += 1
                switch unit {
                case 0x4E00..<0xA000:
                    plausible += 1
                    if let scalar = Unicode.Scalar(unit), frequent.contains(scalar) { common += 1 }
                case 0x3000..<0x3040, 0xFF00..<0xFFF0, 0x2010..<0x2030, 0x20..<0x7F, 0x0A, 0x0D: plausible += 1
                default: break
                }
            }
            // A quarter of running text are the commonest characters; chance gives one in forty.
            guard plausible * 20 >= units * 19, common * 10 >= units, common > best?.common ?? 0 else { continue }
            best = (encoding, common)
        }
        return best?.encoding
    }

    /// UTF-16 without a mark: every other byte of its ASCII characters is nought.
    static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
        let sample = bytes.prefix(4_096)
        guard sample.count >= 8 else { return nil }
        var zeros = [0, 0]
        for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
        // Where nothing but ASCII stands every unit has its nought; a stray one in a page of single bytes is no unit's.
        let half = sample.contains { $0 >= 0x80 } ? sample.count / 2 : sample.count * 5 / 2
        if zeros[1] * 10 > half, zeros[0] * 20 < zeros[1] { return .utf16LittleEndian }
        if zeros[0] * 10 > half, zeros[1] * 20 < zeros[0] { return .utf16BigEndian }
        return nil
    }

    /// UTF-32 without a mark: each unit is a scalar value, so that its highest byte is nought and the next at most 16.
    static func utf32(_ bytes: [UInt8]) -> TextEncoding? {
        guard bytes.count >= 8, bytes.count % 4 == 0 else { return nil }
        let sample = bytes.prefix(4_096)
        func isText(_ places: [Int]) -> Bool {
            stride(from: 0, to: sample.count, by: 4).allSatisfy { start in
                let value = places.reduce(UInt32(0)) { $0 << 8 | UInt32(sample[start + $1]) }
                return value != 0 && Unicode.Scalar(value) != nil
            }
        }
        if isText([3, 2, 1, 0]) { return .utf32LittleEndian }
        if isText([0, 1, 2, 3]) { return .utf32BigEndian }
        return nil
    }
}
