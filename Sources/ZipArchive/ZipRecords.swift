/// The records of a ZIP archive (PKWARE APPNOTE 6.3.10, section 4.3).
enum ZipSignature {
    static let localHeader: UInt32 = 0x0403_4B50
    static let centralHeader: UInt32 = 0x0201_4B50
    static let end: UInt32 = 0x0605_4B50
    static let zip64End: UInt32 = 0x0606_4B50
    static let zip64Locator: UInt32 = 0x0706_4B50
    static let dataDescriptor: UInt32 = 0x0807_4B50
}

/// Little-endian numbers within bytes; `nil` beyond their end.
struct ZipBytes {
    let bytes: [UInt8]

    func uint16(_ offset: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - 2 else { return nil }
        return Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
    }

    func uint32(_ offset: Int) -> Int? {
        guard let low = uint16(offset), let high = uint16(offset + 2) else { return nil }
        return low | high << 16
    }

    /// A 64-bit number; `nil` too when it is larger than any place in memory.
    func uint64(_ offset: Int) -> Int? {
        guard let low = uint32(offset), let high = uint32(offset + 4), high < 1 << 30 else { return nil }
        return low | high << 32
    }

    func matches(_ signature: UInt32, at offset: Int) -> Bool { uint32(offset) == Int(signature) }
}

/// An entry of an archive.
package struct ZipEntry: Hashable, Sendable {
    /// The name as stored, with backslashes turned into slashes.
    package var name: String
    /// 0 stored, 8 deflated.
    package var method: Int
    /// Whether the content is encrypted.
    package var isEncrypted: Bool
    /// The checksum that the archive states.
    package var crc32: UInt32
    /// The compressed size.
    package var compressedSize: Int
    /// The inflated size that the archive states.
    package var size: Int
    var headerOffset: Int
}
