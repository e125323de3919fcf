/// Addresses of mail that pages hide from programs that collect them: Cloudflare's servers write two hexadecimal digits for a key
/// and two for each byte, joined with it (exclusive or). A script of theirs shows readers the address.
enum ProtectedAddress {
    /// The attribute that holds the digits.
    static let attribute = "data-cfemail"

    private static let path = Array("/cdn-cgi/l/email-protection#".utf8)
    /// Addresses are shorter, with what a link says of the subject.
    private static let longest = 512

    /// The address of a link that leads to a hidden one.
    static func ofLink(_ address: ArraySlice<UInt8>) -> String? {
        guard address.count > path.count + 6, let place = address.span.firstPlace(of: path.span) else { return nil }
        return decoded(address.dropFirst(place + path.count))
    }

    /// The address that digits stand for; `nil` where they stand for none.
    static func decoded(_ digits: ArraySlice<UInt8>) -> String? {
        guard digits.count.isMultiple(of: 2), (8...longest).contains(digits.count) else { return nil }
        let values = digits.map(\.hexadecimalValue)
        guard values.allSatisfy({ $0 < 16 }) else { return nil }
        let bytes = stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
        let text = bytes.dropFirst().map { $0 ^ bytes[0] }
        guard text.contains(UInt8(ascii: "@")), text.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
        return String(validating: text, as: UTF8.self)
    }
}

extension UInt8 {
    /// The value of a hexadecimal digit; 255 for what is none.
    fileprivate var hexadecimalValue: UInt8 {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: 255
        }
    }
}
