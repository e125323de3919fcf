import TextEncoding

/// Where the paragraphs of a part in WordprocessingML stand among its bytes.
struct ParagraphPlaces {
    /// The bytes of a paragraph between which its content stands.
    struct Place {
        /// Behind the start tag and the properties.
        var start: Int
        /// Before the end tag; `nil` for a paragraph without any.
        var end: Int?
    }

    /// The places, in the order in which the paragraphs begin.
    private(set) var places: [Place] = []
    /// The prefix of the namespace, with its colon; empty for a default namespace.
    private(set) var prefix = ""

    init(_ bytes: [UInt8]) {
        let addresses: [StaticString] = [
            "=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"",
            "='http://schemas.openxmlformats.org/wordprocessingml/2006/main'",
            "=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"",
        ]
        for address in addresses {
            guard let end = bytes.firstPlace(of: address) else { continue }
            let name = bytes[..<end].reversed().prefix { $0 != 0x3A && $0 != 0x20 && $0 != 0x0A }
            // xmlns without a prefix.
            if name.elementsEqual("xmlns".utf8.reversed()) { break }
            prefix = String(decoding: name.reversed(), as: UTF8.self) + ":"
            break
        }
        scan(bytes)
    }

    private mutating func scan(_ bytes: [UInt8]) {
        let paragraph = Array((prefix + "p").utf8)
        let properties = Array((prefix + "pPr").utf8)
        // The open paragraphs, each with its depth among the elements.
        var open: [(number: Int, depth: Int)] = []
        var depth = 0
        var index = 0
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")), start + 1 < bytes.count {
            if bytes.holds("<!--", at: start) {
                index = bytes.firstPlace(of: "-->", from: start).map { $0 + 3 } ?? bytes.count
                continue
            }
            if bytes.holds("<![CDATA[", at: start) {
                index = bytes.firstPlace(of: "]]>", from: start).map { $0 + 3 } ?? bytes.count
                continue
            }
            let end = ParagraphPlaces.end(ofTag: bytes, from: start)
            index = end
            let isEnd = bytes[start + 1] == UInt8(ascii: "/")
            if !isEnd, bytes[start + 1] == UInt8(ascii: "?") || bytes[start + 1] == UInt8(ascii: "!") { continue }
            let name = bytes[(start + (isEnd ? 2 : 1))..<end].prefix {
                $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
            }
            let isEmpty = !isEnd && end >= 2 && bytes[end - 2] == UInt8(ascii: "/")
            if isEnd {
                depth -= 1
                if let last = open.last {
                    if depth == last.depth {
                        places[last.number].end = start
                        open.removeLast()
                    } else if depth == last.depth + 1, name.elementsEqual(properties) {
                        places[last.number].start = end
                    }
                }
            } else if name.elementsEqual(paragraph) {
                places.append(Place(start: end))
                if !isEmpty {
                    open.append((places.count - 1, depth))
                    depth += 1
                }
            } else if !isEmpty {
                depth += 1
            } else if let last = open.last, depth == last.depth + 1, name.elementsEqual(properties) {
                places[last.number].start = end
            }
        }
    }

    /// Behind the `>` that ends a tag, whatever its attributes hold.
    private static func end(ofTag bytes: [UInt8], from start: Int) -> Int {
        var index = start + 1
        var quote: UInt8?
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            }
        }
        return index
    }
}
