/// Takes strings out of the data that pages hold for programs (JSON, RFC 8259), wherever they lie in it.
enum JSONStrings {
    /// Deeper objects have the names of the last one that counts around them.
    private static let deepest = 64

    /// Hands over each string that has a name, or stands in a list that has one: the name and the string, both as written, and
    /// the names of the objects around it, the innermost last; an object without a name has an empty one.
    ///
    /// - Complexity: O(*n*) in the length; what is no JSON is passed over.
    static func visit(
        _ bytes: Span<UInt8>, _ take: (_ name: Range<Int>, _ string: Range<Int>, _ around: [Range<Int>]) -> Void
    ) {
        var place = 0
        var around: [Range<Int>] = []
        var depth = 0
        // The names of lists, which the objects in them have.
        var lists: [Range<Int>] = []
        var name: Range<Int>?
        var isInList = false
        while place < bytes.count {
            let byte = bytes[place]
            guard byte == UInt8(ascii: "\"") else {
                // A value that is no string ends a name's turn; a list of strings goes on.
                switch byte {
                case UInt8(ascii: ","): if !isInList { name = nil }
                case UInt8(ascii: "{"):
                    depth += 1
                    if depth <= deepest { around.append(name ?? lists.last ?? 0..<0) }
                    name = nil
                    isInList = false
                case UInt8(ascii: "}"):
                    if depth <= deepest { _ = around.popLast() }
                    depth = max(depth - 1, 0)
                    name = nil
                    isInList = false
                case UInt8(ascii: "]"):
                    _ = lists.popLast()
                    name = nil
                    isInList = false
                case UInt8(ascii: "["):
                    lists.append(name ?? 0..<0)
                    isInList = name != nil
                default: break
                }
                place += 1
                continue
            }
            let start = place + 1
            place = start
            while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
                place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
            }
            let end = min(place, bytes.count)
            place = end + 1
            var next = place
            while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
            if next < bytes.count, bytes[next] == UInt8(ascii: ":") {
                name = start..<end
                isInList = false
                place = next + 1
            } else if let name, end > start {
                take(name, start..<end, around)
            }
        }
    }

    /// A string without its escapes (7).
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        var units: [UInt16] = []
        var rest = Substring(text).utf16
        while let unit = rest.popFirst() {
            guard unit == 0x5C, let sign = rest.popFirst() else {
                units.append(unit)
                continue
            }
            switch sign {
            case 0x6E, 0x72: units.append(0x0A)
            case 0x74: units.append(0x09)
            case 0x75:
                let digits = String(rest.prefix(4)) ?? ""
                units.append(UInt16(digits, radix: 16) ?? 0xFFFD)
                rest = rest.dropFirst(4)
            default: units.append(sign)
            }
        }
        return String(decoding: units, as: UTF16.self)
    }
}
