/// A set of characters from U+4E00 to U+9FFF, a bit each.
package struct HanSet: Sendable {
    private var words = [UInt64](repeating: 0, count: 0x5200 / 64)

    /// Makes the set of the characters of a text that lie there.
    package init(_ characters: String) {
        for scalar in characters.unicodeScalars where scalar.value &- 0x4E00 < 0x5200 {
            let place = Int(scalar.value) - 0x4E00
            words[place >> 6] |= 1 << UInt64(place & 63)
        }
    }

    /// Whether a character is in the set.
    package func contains(_ scalar: Unicode.Scalar) -> Bool { contains(scalar.value) }

    /// Whether the character of a number is in the set.
    package func contains(_ value: UInt32) -> Bool {
        guard value &- 0x4E00 < 0x5200 else { return false }
        let place = value &- 0x4E00
        return words[Int(place &>> 6)] & 1 &<< UInt64(place & 63) != 0
    }
}
