/// Letters made small, in UTF-8 and without a look at the rules of languages: what pages are asked is written in letters that have
/// small ones of as many bytes.
enum SmallLetters {
    /// The small letter of a capital one of the Latin letters up to U+017E and of the Cyrillic ones.
    static func small(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F: scalar + 0x20
        case 0x400...0x40F: scalar + 0x50
        // Each beside its small one; the dotted I has one of one byte.
        case 0x100...0x12F, 0x132...0x137, 0x14A...0x177: scalar | 1
        case 0x178: 0xFF
        case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1 ? scalar + 1 : scalar
        default: scalar
        }
    }

    /// A text in UTF-8 in small letters, as many bytes.
    static func of(_ text: Span<UInt8>) -> [UInt8] {
        var small: [UInt8] = []
        small.reserveCapacity(text.count)
        var place = 0
        while place < text.count {
            let byte = text[place]
            if byte &- 0xC3 < 0x0F, place + 1 < text.count {
                let scalar = SmallLetters.small(UInt32(byte & 0x1F) << 6 | UInt32(text[place + 1] & 0x3F))
                small.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
                small.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
                place += 2
            } else {
                small.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                place += 1
            }
        }
        return small
    }
}
