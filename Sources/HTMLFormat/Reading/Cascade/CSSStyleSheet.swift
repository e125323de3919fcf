/// A declaration that counts for what a page says.
struct CSSDeclaration: Sendable {
    var property: String
    var value: String
    var isImportant: Bool
}

/// A rule with one selector.
struct CSSRule: Sendable {
    var selector: CSSSelector
    var declarations: [CSSDeclaration]
}

/// The rules of the style sheets of a page (CSS Syntax 3), as far as they change what is said: how text looks otherwise is not
/// the report's.
struct CSSStyleSheet: Sendable {
    private(set) var rules: [CSSRule] = []
    /// Whether rules were left out since there are too many.
    private(set) var isCut = false

    /// Pages have a few thousand rules at most.
    private static let mostRules = 200_000

    /// The properties that are taken from sheets.
    private static let properties: Set<String> = [
        "display", "visibility", "white-space", "text-align", "text-indent", "text-decoration", "text-decoration-line",
        "font-weight", "font-style", "font", "font-size", "vertical-align", "list-style", "list-style-type", "content",
        "page-break-before", "page-break-after", "break-before", "break-after", "border", "border-top", "border-bottom",
        "border-style", "width", "caption-side", "counter-reset", "counter-increment", "mso-hide",
    ]

    /// The numbers of the classes and identifiers that the page's elements have: rules about others are about none of them.
    private let names: Set<UInt64>

    init(names: Set<UInt64>) { self.names = names }

    /// Adds the rules of a sheet.
    ///
    /// - Complexity: O(*n*) in the sheet's length.
    mutating func add(_ sheet: ArraySlice<UInt8>) {
        var reader = CSSBlockReader(sheet)
        while let (prelude, body) = reader.next() {
            if prelude.hasPrefix("@") {
                let words = prelude.dropFirst().split(maxSplits: 1) {
                    $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "("
                }
                switch words.first?.lowercased() ?? "" {
                case "media":
                    if CSSStyleSheet.isForScreen(String(prelude.dropFirst(6))) { reader.enter(body) }
                case "supports", "layer": reader.enter(body)
                default: break
                }
                continue
            }
            addRule(prelude, body)
        }
    }

    /// Whether a selector names only classes and identifiers that the page has, as far as a look at its bytes tells.
    private func mayMatch(_ selector: String) -> Bool {
        var text = selector
        return text.withUTF8 { bytes in
            var place = 0
            while place < bytes.count {
                let byte = bytes[place]
                place += 1
                switch byte {
                // What is escaped, asked of attributes or excluded is told by a closer look.
                case UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "("): return true
                case UInt8(ascii: "."), UInt8(ascii: "#"):
                    let start = place
                    while place < bytes.count, CSSStyleSheet.isName(bytes[place]) { place += 1 }
                    if place < bytes.count, bytes[place] == UInt8(ascii: "\\") { return true }
                    let seed: UInt8 = byte == UInt8(ascii: "#") ? 1 : 2
                    if !names.contains(NameHash.hash(bytes[start..<place], seed: seed)) { return false }
                default: break
                }
            }
            return true
        }
    }

    private static func isName(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (0x30...0x39).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private static let propertyNumbers = Set(properties.map { NameHash.hash($0.utf8, seed: 0) })

    /// Whether a block seems to hold a property that counts; most do not, and need no more work.
    private static func mayCount(_ body: ArraySlice<UInt8>) -> Bool {
        var place = body.startIndex
        while place < body.endIndex {
            while place < body.endIndex, body[place] <= 0x20 || body[place] == UInt8(ascii: ";") { place += 1 }
            let start = place
            while place < body.endIndex, body[place] > 0x20, body[place] != UInt8(ascii: ":") { place += 1 }
            let name = body[start..<place].lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            if propertyNumbers.contains(NameHash.hash(name, seed: 0)) { return true }
            while place < body.endIndex, body[place] != UInt8(ascii: ";") { place += 1 }
        }
        return false
    }

    private mutating func addRule(_ prelude: String, _ body: ArraySlice<UInt8>) {
        guard CSSStyleSheet.mayCount(body) else { return }
        let parts =
            prelude.utf8.contains(UInt8(ascii: ",")) ? CSSDeclarations.split(prelude, at: UInt8(ascii: ",")) : [prelude]
        let about = parts.filter { mayMatch($0) }
        if about.isEmpty { return }
        let declarations = CSSStyleSheet.declarations(String(decoding: body, as: UTF8.self)).filter {
            CSSStyleSheet.properties.contains($0.property)
        }
        if declarations.isEmpty { return }
        for part in about {
            guard rules.count < CSSStyleSheet.mostRules else {
                isCut = true
                return
            }
            guard let selector = CSSSelectorParser.selector(part) else { continue }
            rules.append(CSSRule(selector: selector, declarations: declarations))
        }
    }

    static func declarations(_ text: String) -> [CSSDeclaration] {
        CSSDeclarations.split(text, at: UInt8(ascii: ";")).flatMap { declaration -> [CSSDeclaration] in
            let sides = CSSDeclarations.split(declaration, at: UInt8(ascii: ":"), limit: 1)
            guard sides.count == 2 else { return [] }
            var value = CSSDeclarations.trimmed(sides[1])
            var isImportant = false
            if let mark = value.lastIndex(of: "!"), value[mark...].dropFirst().lowercased().hasSuffix("important") {
                isImportant = true
                value = CSSDeclarations.trimmed(value[..<mark])
            }
            let property = CSSDeclarations.trimmed(sides[0]).lowercased()
            if property.isEmpty || value.isEmpty { return [] }
            let declaration = CSSDeclaration(property: property, value: value, isImportant: isImportant)
            return property == "font" ? font(declaration) : [declaration]
        }
    }

    /// What `font` says of weight, slant and size (Fonts 4, 2.7): what it leaves out is as usual.
    private static func font(_ shorthand: CSSDeclaration) -> [CSSDeclaration] {
        let words = shorthand.value.lowercased().split(separator: " ").prefix {
            !$0.hasPrefix("\"") && !$0.hasPrefix("'")
        }
        // A word alone stands for a font of the system's, or for what is said elsewhere.
        guard words.count > 1 else { return [] }
        func declaration(_ property: String, _ value: some StringProtocol) -> CSSDeclaration {
            CSSDeclaration(property: property, value: String(value), isImportant: shorthand.isImportant)
        }
        let weights: Set<Substring> = ["bold", "bolder", "600", "700", "800", "900"]
        var parts = [
            declaration("font-weight", words.contains(where: weights.contains) ? "bold" : "normal"),
            declaration("font-style", words.contains("italic") || words.contains("oblique") ? "italic" : "normal"),
        ]
        if let size = words.first(where: { $0.first?.isNumber == true && $0.contains(where: \.isLetter) }) {
            parts.append(declaration("font-size", size.prefix { $0 != "/" }))
        }
        return parts
    }

    /// Whether a list of media holds a screen as wide as a desk's; what depends on measures is taken as met when it asks for
    /// width, and as not met when it asks for less of it.
    private static func isForScreen(_ text: String) -> Bool {
        let queries = text.lowercased().split(separator: ",")
        return queries.isEmpty
            || queries.contains { query in
                if query.contains("print") { return query.contains("not ") }
                if query.contains("max-width") || query.contains("max-device-width") || query.contains("prefers-") {
                    return false
                }
                let others = ["speech", "tv", "handheld", "projection", "aural", "braille"]
                return !others.contains(where: query.contains)
            }
    }
}

/// Takes a style sheet apart into preludes and blocks, comments left out.
private struct CSSBlockReader {
    private var bytes: ArraySlice<UInt8>
    /// What lies around the block that is read.
    private var outer: [ArraySlice<UInt8>] = []

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = CSSBlockReader.withoutComments(bytes)[...] }

    private static func withoutComments(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var place = bytes.startIndex
        while place < bytes.endIndex {
            if bytes[place] == UInt8(ascii: "/"), place + 1 < bytes.endIndex, bytes[place + 1] == UInt8(ascii: "*") {
                place += 2
                while place < bytes.endIndex,
                    !(bytes[place] == UInt8(ascii: "*") && place + 1 < bytes.endIndex
                        && bytes[place + 1] == UInt8(ascii: "/"))
                {
                    place += 1
                }
                place = min(place + 2, bytes.endIndex)
                result.append(0x20)
                continue
            }
            // The marks of a comment around the sheet, from times when browsers did not know it.
            if bytes[place] == UInt8(ascii: "<"), bytes[place...].starts(with: "<!--".utf8) {
                place += 4
                continue
            }
            if bytes[place] == UInt8(ascii: "-"), bytes[place...].starts(with: "-->".utf8) {
                place += 3
                continue
            }
            result.append(bytes[place])
            place += 1
        }
        return result
    }

    /// The next rule: what stands before its block, and the block.
    mutating func next() -> (prelude: String, body: ArraySlice<UInt8>)? {
        while true {
            var place = bytes.startIndex
            var quote: UInt8 = 0
            while place < bytes.endIndex {
                let byte = bytes[place]
                if quote != 0 {
                    if byte == quote { quote = 0 }
                } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                    quote = byte
                } else if byte == UInt8(ascii: "{") {
                    break
                } else if byte == UInt8(ascii: ";") || byte == UInt8(ascii: "}") {
                    // A statement without a block, such as @import.
                    bytes = bytes[(place + 1)...]
                    place = bytes.startIndex
                    continue
                }
                place += 1
            }
            guard place < bytes.endIndex else {
                guard let around = outer.popLast() else { return nil }
                bytes = around
                continue
            }
            let prelude = CSSDeclarations.trimmed(String(decoding: bytes[..<place], as: UTF8.self))
            let start = place + 1
            let end = CSSBlockReader.end(of: bytes, from: start)
            let body = bytes[start..<end]
            bytes = bytes[min(end + 1, bytes.endIndex)...]
            return (prelude, body)
        }
    }

    /// Goes on with the rules within a block.
    mutating func enter(_ body: ArraySlice<UInt8>) {
        guard outer.count < 32 else { return }
        outer.append(bytes)
        bytes = body
    }

    /// The place of the brace that closes a block.
    private static func end(of bytes: ArraySlice<UInt8>, from start: Int) -> Int {
        var depth = 0
        var quote: UInt8 = 0
        var place = start
        while place < bytes.endIndex {
            let byte = bytes[place]
            if quote != 0 {
                if byte == UInt8(ascii: "\\") { place += 1 } else if byte == quote || byte == 0x0A { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "{") {
                depth += 1
            } else if byte == UInt8(ascii: "}") {
                if depth == 0 { return place }
                depth -= 1
            }
            place += 1
        }
        return bytes.endIndex
    }
}
