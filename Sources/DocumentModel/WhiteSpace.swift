extension Unicode.Scalar {
    /// Whether it is white space (the property `White_Space` of the Unicode Standard), without a look into its tables: the
    /// set has not changed for years, and text is asked character by character.
    package var isWhiteSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x20: true
        case 0..<0x85: false
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}
