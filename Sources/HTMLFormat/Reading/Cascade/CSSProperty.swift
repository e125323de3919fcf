/// The properties of CSS, and of Word's own, that carry meaning.
///
/// The names of the cases are those of the properties, with a capital letter where these have a hyphen.
enum CSSProperty: UInt8, CaseIterable, Sendable {
    case display, visibility, opacity, whiteSpace, font, fontWeight, fontStyle, fontSize, verticalAlign, content, width
    case textAlign, textIndent, textDecoration, textDecorationLine, textEmphasis, textEmphasisStyle, captionSide
    case listStyle, listStyleType, counterReset, counterIncrement
    case pageBreakBefore, pageBreakAfter, breakBefore, breakAfter
    case border, borderTop, borderBottom, borderStyle, msoHide
    // What follows is taken from `style` attributes only.
    case height, color, background, backgroundColor, textAlignLast, textTransform, fontFamily, fontVariant
    case fontVariantCaps, lineHeight, marginInline, marginInlineStart, marginInlineEnd, marginBlockStart, marginBlockEnd
    case msoList, msoElement, msoFootnoteId, msoEndnoteId

    /// Whether style sheets may say it too: of them only what changes what is said is taken, not how the page looks otherwise.
    var countsInSheets: Bool { rawValue < CSSProperty.height.rawValue }

    /// Whether the property may hide an element or its text.
    var hides: Bool { self == .display || self == .visibility || self == .fontSize || self == .msoHide }

    /// The property's place in a set of properties.
    var bit: UInt64 { 1 << UInt64(rawValue) }

    /// The property's name as CSS writes it.
    var name: String {
        var name = ""
        for character in "\(self)" {
            if character.isUppercase { name.append("-") }
            name += character.lowercased()
        }
        return name
    }

    fileprivate static let table: [(number: UInt64, property: CSSProperty)?] = {
        var table = [(number: UInt64, property: CSSProperty)?](repeating: nil, count: 512)
        for property in allCases {
            let number = NameHash.hash(property.name.utf8, seed: 0)
            var slot = Int(number & 511)
            while table[slot] != nil { slot = (slot + 1) & 511 }
            table[slot] = (number, property)
        }
        return table
    }()

    /// The property of a name's number, see ``NameHash``.
    fileprivate static func property(
        _ number: UInt64, in table: [(number: UInt64, property: CSSProperty)?]
    ) -> CSSProperty? {
        var slot = Int(number & 511)
        while let entry = table[slot] {
            if entry.number == number { return entry.property }
            slot = (slot + 1) & 511
        }
        return nil
    }
}

/// A declaration that counts for what a page says.
struct CSSDeclaration: Hashable, Sendable {
    var property: CSSProperty
    var value: String
    var isImportant: Bool

    /// Reads the declarations of a block or a `style` attribute (CSS Syntax 3, 5.4.4); those that do not count are passed
    /// over without more work.
    ///
    /// - Parameters:
    ///   - bytes: What they stand in.
    ///   - range: Where.
    ///   - inSheet: Whether that is a sheet.
    ///   - hidingOnly: Whether only those count that may hide something.
    /// - Returns: The declarations, in order.
    /// - Complexity: O(*n*) in the length.
    static func read(
        _ bytes: Span<UInt8>, _ range: Range<Int>, inSheet: Bool, hidingOnly: Bool = false
    ) -> [CSSDeclaration] {
        var found: [CSSDeclaration] = []
        let table = CSSProperty.table
        var place = range.lowerBound
        let end = range.upperBound
        while place < end {
            while place < end, bytes[place] <= 0x20 || bytes[place] == UInt8(ascii: ";") { place += 1 }
            var number = NameHash.begin(seed: 0)
            while place < end {
                let byte = bytes[place]
                if byte <= 0x20 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") { break }
                NameHash.add(byte &- 0x41 < 26 ? byte | 0x20 : byte, to: &number)
                place += 1
            }
            while place < end, bytes[place] <= 0x20 { place += 1 }
            guard place < end else { break }
            let isDeclaration = bytes[place] == UInt8(ascii: ":")
            let start = isDeclaration ? place + 1 : place
            place = bytes.endOfPart(from: start, to: end, at: UInt8(ascii: ";"))
            guard isDeclaration, let property = CSSProperty.property(NameHash.end(number), in: table),
                property.countsInSheets || !inSheet, !hidingOnly || property.hides || property == .font
            else { continue }
            var value = bytes.trimmed(start..<place)
            var isImportant = false
            if let mark = value.last(where: { bytes[$0] == UInt8(ascii: "!") }),
                bytes.string(bytes.trimmed(mark + 1..<value.upperBound)).lowercased() == "important"
            {
                isImportant = true
                value = bytes.trimmed(value.lowerBound..<mark)
            }
            if value.isEmpty { continue }
            let declaration = CSSDeclaration(
                property: property, value: bytes.string(value), isImportant: isImportant)
            if found.isEmpty { found.reserveCapacity(4) }
            if property == .font { found += declaration.longhands } else { found.append(declaration) }
        }
        return found
    }

    /// What `font` says of weight, slant and size (Fonts 4, 2.7): what it leaves out is as usual.
    private var longhands: [CSSDeclaration] {
        let words = value.lowercased().split(separator: " ").prefix { !$0.hasPrefix("\"") && !$0.hasPrefix("'") }
        // A word alone stands for a font of the system's, or for what is said elsewhere.
        guard words.count > 1 else { return [] }
        func declaration(_ property: CSSProperty, _ value: some StringProtocol) -> CSSDeclaration {
            CSSDeclaration(property: property, value: String(value), isImportant: isImportant)
        }
        let weights: Set<Substring> = ["bold", "bolder", "600", "700", "800", "900"]
        var parts = [
            declaration(.fontWeight, words.contains(where: weights.contains) ? "bold" : "normal"),
            declaration(.fontStyle, words.contains("italic") || words.contains("oblique") ? "italic" : "normal"),
        ]
        if let size = words.first(where: { $0.first?.isNumber == true && $0.contains(where: \.isLetter) }) {
            parts.append(declaration(.fontSize, size.prefix { $0 != "/" }))
        }
        return parts
    }
}

extension Span<UInt8> {
    /// Where a part ends: at a byte that stands neither in quotation marks nor in brackets, or at the end.
    func endOfPart(from start: Int, to end: Int, at separator: UInt8) -> Int {
        var place = start
        var quote: UInt8 = 0
        var depth = 0
        while place < end {
            let byte = self[place]
            // Letters, and most of what else there is.
            if byte > UInt8(ascii: "\\") || byte &- 0x2D < 14, byte != separator {
                place += 1
                continue
            }
            if byte == UInt8(ascii: "\\") {
                place += 1
            } else if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == separator, depth <= 0 {
                return place
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                quote = byte
            } else if byte == UInt8(ascii: "(") {
                depth += 1
            } else if byte == UInt8(ascii: ")") {
                depth -= 1
            }
            place += 1
        }
        return end
    }

    /// A range without the white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, self[start] <= 0x20 { start += 1 }
        while end > start, self[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    func string(_ range: Range<Int>) -> String {
        String(unsafeUninitializedCapacity: range.count) { text in
            for place in range { text[place - range.lowerBound] = self[place] }
            return range.count
        }
    }
}
