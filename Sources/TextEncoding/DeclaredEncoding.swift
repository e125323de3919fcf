/// What a text says of its own encoding.
package enum DeclaredEncoding {
    /// The encoding that a page's `meta` elements declare (HTML Standard, 13.2.3.2): looked for in its first 4 KB, since real
    /// pages put comments and scripts before it.
    package static func html(_ bytes: [UInt8]) -> TextEncoding? {
        let head = Array(bytes.prefix(4_096)).map { lowered($0) }
        var index = 0
        while let start = find("<meta", in: head, from: index) {
            let end = head[start...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
            if let place = find("charset", in: Array(head[..<end]), from: start),
                let encoding = TextEncoding(label: value(in: head, after: place + 7, before: end))
            {
                // A page that could be read this far is not UTF-16, whatever it says.
                return encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? .utf8 : encoding
            }
            index = end
        }
        return nil
    }

    private static func value(in bytes: [UInt8], after start: Int, before end: Int) -> String {
        var index = start
        while index < end, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "=") { index += 1 }
        if index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") { index += 1 }
        var text: [UInt8] = []
        while index < end, bytes[index] > 0x20, !"\"';/>".utf8.contains(bytes[index]) {
            text.append(bytes[index])
            index += 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    private static func find(_ text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
        let wanted = Array(text.description.utf8)
        guard bytes.count >= wanted.count, start <= bytes.count - wanted.count else { return nil }
        return (start...(bytes.count - wanted.count)).first {
            bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted)
        }
    }
}
