/// A selector of a style sheet, as far as it can be told without a reader's mouse (Selectors 4): types, classes, identifiers,
/// attributes, structural pseudo-classes, and the four ways of standing to one another.
struct CSSSelector: Sendable {
    enum Combinator: Sendable { case descendant, child, next, subsequent }

    struct AttributeTest: Sendable {
        enum Operation: Sendable { case exists, equals, word, prefixDash, begins, ends, contains }
        var name: String
        var operation: Operation
        var value: String
    }

    enum Structure: Sendable { case root, firstChild, lastChild, onlyChild, empty }

    /// What one element must be.
    struct Compound: Sendable {
        var tag: String?
        var id: String?
        var classes: [String] = []
        var attributes: [AttributeTest] = []
        var structures: [Structure] = []
        var excluded: [Compound] = []
    }

    /// The generated content that a rule is about.
    enum PseudoElement: Sendable { case before, after, marker }

    /// From the element itself outward.
    var compounds: [Compound] = [Compound()]
    /// How each compound stands to the one after it in the source; one less than there are compounds.
    var combinators: [Combinator] = []
    var pseudoElement: PseudoElement?

    /// Identifiers, then classes, then types, a byte each.
    var specificity: UInt32 {
        var (ids, classes, types): (UInt32, UInt32, UInt32) = (0, 0, pseudoElement == nil ? 0 : 1)
        func count(_ compounds: [Compound]) {
            // By their places: a compound is large to copy.
            for place in compounds.indices {
                if compounds[place].id != nil { ids += 1 }
                classes += UInt32(compounds[place].classes.count)
                classes += UInt32(compounds[place].attributes.count + compounds[place].structures.count)
                if compounds[place].tag != nil { types += 1 }
                if !compounds[place].excluded.isEmpty { count(compounds[place].excluded) }
            }
        }
        count(compounds)
        return min(ids, 255) << 16 | min(classes, 255) << 8 | min(types, 255)
    }
}

/// Reads selectors.
struct CSSSelectorParser {
    private let bytes: [UInt8]
    private var place = 0

    /// Selectors of more compounds are left out.
    private static let longest = 16

    /// The selector of a text; `nil` where it asks for what a page as it stands does not show, or is none.
    static func selector(_ bytes: [UInt8]) -> CSSSelector? {
        var parser = CSSSelectorParser(bytes: bytes)
        return parser.parse()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// The byte that is looked at, as a character of ASCII.
    private var current: Unicode.Scalar? { place < bytes.count ? Unicode.Scalar(bytes[place]) : nil }

    private mutating func skipSpace() -> Bool {
        let start = place
        while let next = current, next.value <= 0x20 { place += 1 }
        return place > start
    }

    private mutating func parse() -> CSSSelector? {
        var compounds: [CSSSelector.Compound] = []
        var combinators: [CSSSelector.Combinator] = []
        var pseudo: CSSSelector.PseudoElement?
        _ = skipSpace()
        while true {
            if pseudo != nil || compounds.count == CSSSelectorParser.longest { return nil }
            compounds.append(CSSSelector.Compound())
            guard read(&compounds[compounds.count - 1], &pseudo) else { return nil }
            let isApart = skipSpace()
            guard let next = current else { break }
            switch next {
            case ">": combinators.append(.child)
            case "+": combinators.append(.next)
            case "~": combinators.append(.subsequent)
            default:
                guard isApart else { return nil }
                combinators.append(.descendant)
                continue
            }
            place += 1
            _ = skipSpace()
        }
        var selector = CSSSelector()
        compounds.reverse()
        combinators.reverse()
        selector.compounds = compounds
        selector.combinators = combinators
        selector.pseudoElement = pseudo
        return selector
    }

    private mutating func identifier() -> String? {
        let start = place
        var hasEscapes = false
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "\\"), place + 1 < bytes.count {
                hasEscapes = true
                place += 1
            } else if !CSSStyleSheet.isName(bytes[place]) {
                break
            }
            place += 1
        }
        if place == start { return nil }
        var name = bytes[start..<place]
        if hasEscapes {
            var isEscape = false
            name.removeAll { byte in
                isEscape = byte == UInt8(ascii: "\\") && !isEscape
                return isEscape
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    /// Reads what one element must be.
    ///
    /// - Returns: Whether there is such a thing.
    private mutating func read(
        _ compound: inout CSSSelector.Compound, _ pseudo: inout CSSSelector.PseudoElement?
    ) -> Bool {
        let start = place
        if current == "*" {
            place += 1
        } else if let name = identifier() {
            compound.tag = name.lowercased()
        }
        while let next = current {
            switch next {
            case ".":
                place += 1
                guard let name = identifier() else { return false }
                compound.classes.append(name)
            case "#":
                place += 1
                guard let name = identifier() else { return false }
                compound.id = name
            case "[":
                place += 1
                guard let test = attribute() else { return false }
                compound.attributes.append(test)
            case ":":
                place += 1
                guard self.pseudo(&compound, &pseudo) else { return false }
            default: return place > start
            }
        }
        return place > start
    }

    private mutating func attribute() -> CSSSelector.AttributeTest? {
        _ = skipSpace()
        guard let name = identifier()?.lowercased() else { return nil }
        _ = skipSpace()
        var test = CSSSelector.AttributeTest(name: name, operation: .exists, value: "")
        guard let next = current else { return nil }
        if next != "]" {
            switch next {
            case "~": test.operation = .word
            case "|": test.operation = .prefixDash
            case "^": test.operation = .begins
            case "$": test.operation = .ends
            case "*": test.operation = .contains
            default: test.operation = .equals
            }
            if test.operation != .equals { place += 1 }
            guard current == "=" else { return nil }
            place += 1
            _ = skipSpace()
            if let quote = current, quote == "\"" || quote == "'" {
                place += 1
                let start = place
                while let next = current, next != quote { place += 1 }
                test.value = String(decoding: bytes[start..<place], as: UTF8.self)
                place += 1
            } else {
                guard let value = identifier() else { return nil }
                test.value = value
            }
            _ = skipSpace()
            // Whether letters are compared by case is left as it is.
            if current == "i" || current == "s" { place += 1 }
            _ = skipSpace()
        }
        guard current == "]" else { return nil }
        place += 1
        return test
    }

    private mutating func pseudo(
        _ compound: inout CSSSelector.Compound, _ pseudo: inout CSSSelector.PseudoElement?
    ) -> Bool {
        var isElement = false
        if current == ":" {
            isElement = true
            place += 1
        }
        guard let name = identifier()?.lowercased() else { return false }
        switch name {
        case "before": pseudo = .before
        case "after": pseudo = .after
        case "marker" where isElement: pseudo = .marker
        case "root": compound.structures.append(.root)
        case "first-child": compound.structures.append(.firstChild)
        case "last-child": compound.structures.append(.lastChild)
        case "only-child": compound.structures.append(.onlyChild)
        case "empty": compound.structures.append(.empty)
        // Links look so before anybody follows them.
        case "link", "any-link": if compound.tag == nil { compound.tag = "a" }
        case "not":
            guard current == "(" else { return false }
            place += 1
            _ = skipSpace()
            var none: CSSSelector.PseudoElement?
            var other = CSSSelector.Compound()
            guard read(&other, &none), none == nil else { return false }
            _ = skipSpace()
            guard current == ")" else { return false }
            place += 1
            compound.excluded.append(other)
        default: return false
        }
        return true
    }
}
