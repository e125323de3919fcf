/// HZ, GB 2312 in seven bits (RFC 1843): `~{` begins its characters, `~}` ends them, `~~` is a tilde, and a tilde before the
/// end of a line joins the lines.
enum HZ {
    /// The pairs of bytes of all Chinese characters, as GB 2312 in eight bits; `nil` if an escape is not well-formed.
    static func pairs(in bytes: [UInt8]) -> [UInt8]? {
        var pairs: [UInt8] = []
        var index = 0
        var isChinese = false
        while index + 1 < bytes.count {
            switch (bytes[index], bytes[index + 1], isChinese) {
            case (0x7E, 0x7B, false): isChinese = true
            case (0x7E, 0x7D, true): isChinese = false
            case (0x7E, 0x7E, false), (0x7E, 0x0A, false): break
            case (0x7E, _, _): return nil
            case (0x21...0x77, 0x21...0x7E, true): pairs += [bytes[index] | 0x80, bytes[index + 1] | 0x80]
            case (_, _, true): return nil
            default: index -= 1
            }
            index += 2
        }
        return pairs
    }

    /// The text in GB 2312 of eight bits. What is not well-formed stays as it is; a line's end ends its Chinese too.
    static func eightBit(_ bytes: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        var isChinese = false
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            switch (byte, next, isChinese) {
            case (0x7E, 0x7B, false): isChinese = true
            case (0x7E, 0x7D, true): isChinese = false
            case (0x7E, 0x7E, false): result.append(0x7E)
            case (0x7E, 0x0A, false): break
            case (0x21...0x77, 0x21...0x7E, true): result += [byte | 0x80, next | 0x80]
            default:
                if byte == 0x0A { isChinese = false }
                result.append(byte)
                index -= 1
            }
            index += 2
        }
        return result
    }
}
