/// What a text says of its own encoding.
package enum DeclaredEncoding {
    /// The encoding that a page's `meta` elements declare (HTML Standard, 13.2.3.2): looked for in its first 4 KB, since real
    /// pages put comments and scripts before it.
    package static func html(_ bytes: [UInt8]) -> TextEncoding? {
        let head = [UInt8].head(of: bytes)
        var index = 0
        while let start = head.firstPlace(of: "<meta", from: index) {
            let end = head[start...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
            if let place = head.firstPlace(of: "charset", from: start, before: end),
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
}
