/// The XML of an object that no format but its own can edit, of which only the words are changed.
///
/// Words stand in the elements `t` (WordprocessingML, DrawingML, SmartArt) and `v` (the cached values of charts). All
/// else is passed through byte for byte, formulas that name sheets included.
struct OpaqueMarkup {
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Changes the words of each element that holds some.
    mutating func rewriteWords(_ body: (inout String) -> Void) {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var place = 0
        var isWords = false
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "<") {
                let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
                let tag = bytes[place...end]
                isWords = OpaqueMarkup.opensWords(tag)
                result += tag
                place = end + 1
            } else {
                let end = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                let content = bytes[place..<end]
                // Only text beyond ASCII can hold words to change.
                if isWords, content.contains(where: { $0 >= 0x80 }),
                    let text = String(validating: content, as: UTF8.self)
                {
                    var words = OpaqueMarkup.unescaped(text)
                    let before = words
                    body(&words)
                    result += words == before ? Array(content) : Array(OpaqueMarkup.escaped(words).utf8)
                } else {
                    result += content
                }
                place = end
            }
        }
        bytes = result
    }

    /// Whether a tag begins an element `t` or `v` of any prefix.
    private static func opensWords(_ tag: ArraySlice<UInt8>) -> Bool {
        guard tag.count > 2, tag.suffix(2).first != UInt8(ascii: "/") else { return false }
        let name = tag.dropFirst().prefix { byte in
            byte != UInt8(ascii: " ") && byte != UInt8(ascii: ">") && byte != 0x0A && byte != 0x0D && byte != 0x09
        }
        let local = name.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).last ?? name
        return local.count == 1 && (local.first == UInt8(ascii: "t") || local.first == UInt8(ascii: "v"))
    }

    private static let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]

    private static func unescaped(_ text: String) -> String {
        text.contains("&") ? entities.reduce(text) { $0.replacing($1.0, with: $1.1) } : text
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
