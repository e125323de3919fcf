import DocumentModel

/// A text in which all that is no Chinese prose is masked: code, text not to be translated, text in another language,
/// addresses.
///
/// Each masked byte becomes U+001A, which no mapping changes and no word holds, so that the places of both texts stay the
/// same; after the mapping the bytes are put back in their order.
struct ProseView {
    /// The text with the masks.
    let masked: [UInt8]
    private let original: [UInt8]

    private static let mask: UInt8 = 0x1A

    init(_ view: TextView) {
        original = view.bytes
        var bytes = view.bytes
        for run in view.runs where run.style.isNoProse { ProseView.cover(run.range, of: &bytes) }
        for range in ProseView.addresses(in: view.bytes) { ProseView.cover(range, of: &bytes) }
        masked = bytes
    }

    /// Whether a text is Chinese and holds no address.
    static func isPlainChinese(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let counts = count(bytes)
        guard counts.han > 0, counts.others * 4 <= counts.han else { return false }
        return nextAddress(in: bytes, from: 0) == nil
    }

    /// Whether it is Chinese: it holds Han characters, and not so many kana or hangul that it is Japanese or Korean.
    var isChinese: Bool {
        let counts = ProseView.count(masked)
        return counts.han > 0 && counts.others * 4 <= counts.han
    }

    /// How many characters are Han, and how many kana or hangul.
    static func count(_ bytes: [UInt8]) -> (han: Int, others: Int) {
        var han = 0
        var others = 0
        var index = 0
        while index + 2 < bytes.count {
            // U+4000–9FFF, and ASCII.
            if bytes[index] &- 0xE4 < 6 {
                han += 1
                index += 3
                continue
            }
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            switch (bytes[index], bytes[index + 1]) {
            // U+3040–30FF
            case (0xE3, 0x81...0x83): others += 1
            // U+3400–4DBF; U+4E00–9FFF
            case (0xE3, 0x90...0xBF), (0xE4...0xE9, _): han += 1
            // U+AC00–D7A3
            case (0xEA, 0xB0...0xBF), (0xEB...0xEC, _), (0xED, 0x80...0x9E): others += 1
            // U+F900–FAFF; U+20000–3FFFF
            case (0xEF, 0xA4...0xAB), (0xF0, 0xA0...0xBF): han += 1
            default: break
            }
            index += 1
        }
        return (han, others)
    }

    /// The mapped text with the masked bytes back in their places.
    func unmasked(_ text: [UInt8]) -> [UInt8] {
        var result = text
        var next = masked.startIndex
        for index in result.indices where result[index] == ProseView.mask {
            while next < masked.endIndex, masked[next] != ProseView.mask { next += 1 }
            guard next < masked.endIndex else { break }
            result[index] = original[next]
            next += 1
        }
        return result
    }

    private static func cover(_ range: Range<Int>, of bytes: inout [UInt8]) {
        for index in range { bytes[index] = mask }
    }

    /// The addresses in a text: from a scheme or `www.` to the first character that no address holds.
    private static func addresses(in bytes: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var place = 0
        while let start = nextAddress(in: bytes, from: place) {
            var end = start
            while end < bytes.count, !endsAddress(bytes, end) { end += 1 }
            result.append(start..<end)
            place = max(end, start + 1)
        }
        return result
    }

    private static let starts = ["http://", "https://", "ftp://", "file://", "www."].map { Array($0.utf8) }

    private static func nextAddress(in bytes: [UInt8], from place: Int) -> Int? {
        var place = place
        while place < bytes.count {
            let byte = bytes[place] | 0x20
            if byte == UInt8(ascii: "h") || byte == UInt8(ascii: "f") || byte == UInt8(ascii: "w"),
                starts.contains(where: { bytes[place...].starts(with: $0) })
            {
                return place
            }
            place += 1
        }
        return nil
    }

    /// White space, quotes, brackets and full-width punctuation end an address.
    private static func endsAddress(_ bytes: [UInt8], _ place: Int) -> Bool {
        let byte = bytes[place]
        if byte <= 0x20 || [UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">")].contains(byte) { return true }
        guard place + 2 < bytes.count else { return false }
        // U+2018–201F, U+3000–301F, U+FF00–FF3F
        switch (byte, bytes[place + 1]) {
        case (0xE2, 0x80): return (0x98...0x9F).contains(bytes[place + 2])
        case (0xE3, 0x80): return bytes[place + 2] <= 0x9F
        case (0xEF, 0xBC): return true
        default: return false
        }
    }
}

extension TextStyle {
    /// Whether text of this style is no Chinese prose.
    var isNoProse: Bool {
        if marks.contains(.code) || marks.contains(.noTranslation) { return true }
        guard hasDetails, let language = details.language else { return false }
        return !SimplifyChinese.isChinese(language)
    }
}
