/// A colour in sRGB.
public struct Color: Hashable, Sendable, CustomStringConvertible {
    /// Red, 0 … 255.
    public let red: UInt8
    /// Green, 0 … 255.
    public let green: UInt8
    /// Blue, 0 … 255.
    public let blue: UInt8

    /// Makes a colour from its parts.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Reads six hexadecimal digits, with or without a `#` before them.
    ///
    /// - Returns: `nil` when the text is nothing of the kind.
    public init?(hex text: some StringProtocol) {
        let digits = text.hasPrefix("#") ? String(text.dropFirst()) : String(text)
        guard digits.utf8.count == 6, digits.utf8.allSatisfy({ Color.isHexDigit($0) }),
            let value = UInt32(digits, radix: 16)
        else { return nil }
        self.init(
            red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
            blue: UInt8(truncatingIfNeeded: value))
    }

    /// The colour as six upper-case hexadecimal digits, as `w:color` holds it.
    public var description: String {
        let digits = String(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), radix: 16, uppercase: true)
        return String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
}
