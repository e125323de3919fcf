/// Bytes of a page's text: a stretch of the page itself, or of what was made from it.
public struct TextRange: Hashable, Sendable {
    @usableFromInline var start: UInt32 = 0
    @usableFromInline var count: UInt32 = 0

    @inline(__always)
    init(start: Int, count: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.count = UInt32(truncatingIfNeeded: count)
    }

    init() {}
    @inlinable var end: UInt32 { start &+ count }
}

@usableFromInline
struct AttributeRecord: Sendable {
    @usableFromInline var name: HTMLAttributeName
    @usableFromInline var value: TextRange
}

/// What a tokenizer finds and a tree keeps: the page's bytes, the bytes made from character references, names, attributes.
@usableFromInline
struct TextStore: Sendable {
    /// The page with bytes of padding behind it, so that whole words can be read anywhere.
    @usableFromInline let input: [UInt8]
    /// How many bytes the page has.
    let count: Int
    /// Whether one of them is zero.
    let holdsZeros: Bool
    /// Bytes that the page does not have as they are; ranges that begin behind the input lie here.
    @usableFromInline var side: [UInt8] = []
    @usableFromInline var attributes: [AttributeRecord] = []
    var tagNames: NameTable
    var attributeNames: NameTable

    /// The bytes of padding, all zero.
    static let padding = 16

    private static let knownTags = NameTable(HTMLTagName.knownNames)
    private static let knownAttributes = NameTable(HTMLAttributeName.knownNames)

    /// - Parameters:
    ///   - bytes: The page in UTF-8, with line feeds for line ends.
    ///   - holdsZeros: Whether one of its bytes is zero.
    init(_ bytes: consuming [UInt8], holdsZeros: Bool) {
        count = bytes.count
        self.holdsZeros = holdsZeros
        bytes.append(contentsOf: repeatElement(0, count: TextStore.padding))
        input = bytes
        tagNames = TextStore.knownTags
        attributeNames = TextStore.knownAttributes
    }

    /// The bytes of a range.
    @inlinable @inline(__always)
    func bytes(_ range: TextRange) -> ArraySlice<UInt8> {
        let start = Int(range.start)
        if start < input.count { return input[start..<start + Int(range.count)] }
        return side[(start - input.count)..<(start - input.count + Int(range.count))]
    }

    /// The byte at a place of a range.
    @inline(__always)
    func byte(_ range: TextRange, _ index: Int) -> UInt8 {
        let place = Int(range.start) &+ index
        return place < input.count ? input[place] : side[place &- input.count]
    }

    /// Whether two ranges hold the same bytes; compared from the end, where names that are counted differ.
    func areEqual(_ left: TextRange, _ right: TextRange) -> Bool {
        if left.count != right.count { return false }
        if left.start == right.start { return true }
        var index = Int(left.count) - 1
        while index >= 0 {
            if byte(left, index) != byte(right, index) { return false }
            index -= 1
        }
        return true
    }

    /// The place at which bytes are added to ``side``.
    var sideEnd: Int { input.count + side.count }

    /// The range of what was added since a place.
    func sideRange(from start: Int) -> TextRange { TextRange(start: start, count: sideEnd - start) }

    /// The number of the name of an element.
    mutating func tagName(_ text: String) -> HTMLTagName {
        let all = Array(text.utf8)
        return HTMLTagName(rawValue: UInt16(clamping: tagNames.number(PackedName(all)) { all }))
    }

    /// The number of the name of an attribute.
    mutating func attributeName(_ text: String) -> HTMLAttributeName {
        let all = Array(text.utf8)
        return HTMLAttributeName(rawValue: attributeNames.number(PackedName(all)) { all })
    }
}
