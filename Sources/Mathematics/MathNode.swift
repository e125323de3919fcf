/// A formula as it is built, whichever markup it comes from.
indirect enum MathNode: Hashable, Sendable {
    /// How a fraction is drawn.
    enum FractionLine: Hashable, Sendable { case bar, slanted, none }

    /// What stands side by side.
    case row([MathNode])
    /// A name: a letter, a word.
    case identifier(String)
    /// A number.
    case number(String)
    /// An operator, a relation, a bracket.
    case symbol(String)
    /// Words.
    case text(String)
    case fraction(MathNode, MathNode, FractionLine)
    case script(MathNode, sub: MathNode?, sup: MathNode?)
    case prescript(MathNode, sub: MathNode?, sup: MathNode?)
    case radical(MathNode, degree: MathNode?)
    /// A large operator with its limits and what it is applied to.
    case nary(String, sub: MathNode?, sup: MathNode?, MathNode, isStacked: Bool)
    case fenced(open: String, close: String, separator: String, [MathNode])
    case function(MathNode, MathNode)
    case limit(MathNode, under: MathNode?, over: MathNode?)
    /// A mark over what it belongs to, as a combining character.
    case accent(MathNode, String)
    case bar(MathNode, isOver: Bool)
    case brace(MathNode, String, isOver: Bool)
    case matrix([[MathNode]])
    /// Equations one under the other.
    case lines([MathNode])
    case boxed(MathNode)
    /// Text with its reading over it.
    case ruby(MathNode, MathNode)

    /// A row, or the one node that would be in it.
    static func joined(_ nodes: [MathNode]) -> MathNode { nodes.count == 1 ? nodes[0] : .row(nodes) }

    /// The tokens of text that stands in one run: numbers, names and single symbols.
    static func tokens(_ text: String) -> [MathNode] {
        enum Kind { case letter, digit }
        var result: [MathNode] = []
        var run = String.UnicodeScalarView()
        var kind: Kind?
        func flush() {
            guard let last = kind, !run.isEmpty else { return }
            result.append(last == .digit ? .number(String(run)) : .identifier(String(run)))
            run = String.UnicodeScalarView()
            kind = nil
        }
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let isPoint =
                kind == .digit && index + 1 < scalars.count && scalars[index + 1].isDigit
                && (scalar == "." || scalar == "," && groupsThousands(scalars, index))
            let now: Kind? = scalar.isDigit || isPoint ? .digit : scalar.isName ? .letter : nil
            if now != kind { flush() }
            kind = now
            switch now {
            case .some: run.append(scalar)
            case nil: if !MathNode.isInvisible(scalar) { result.append(.symbol(String(scalar))) }
            }
        }
        flush()
        return result
    }

    /// Whether a comma parts the thousands of a number: exactly three digits follow.
    private static func groupsThousands(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        let rest = scalars[(index + 1)...].prefix { $0.isDigit }
        return rest.count == 3
    }

    /// Function application, invisible times, separator and plus.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool { (0x2061...0x2064).contains(scalar.value) }

    /// The large operators.
    static let largeOperators: Set<String> = [
        "∑", "∏", "∐", "∫", "∬", "∭", "⨌", "∮", "∯", "∰", "⋂", "⋃", "⋀", "⋁", "⨀", "⨁", "⨂", "⨄", "⨆",
    ]
}

extension Unicode.Scalar {
    /// Whether it is an ASCII digit.
    var isDigit: Bool { (0x30...0x39).contains(value) }

    /// Whether it is part of a name.
    var isName: Bool { properties.isAlphabetic || properties.generalCategory == .nonspacingMark }
}

/// The marks over letters: as a combining character, and as the character that MathML writes over its base.
enum MathAccent {
    private static let pairs: [(combining: String, spacing: String)] = [
        ("\u{302}", "^"), ("\u{303}", "~"), ("\u{304}", "¯"), ("\u{305}", "‾"), ("\u{306}", "˘"), ("\u{307}", "˙"),
        ("\u{308}", "¨"), ("\u{20DB}", "⃛"), ("\u{30C}", "ˇ"), ("\u{300}", "`"), ("\u{301}", "´"), ("\u{30A}", "˚"),
        ("\u{20D7}", "→"), ("\u{20D6}", "←"), ("\u{20E1}", "↔"), ("\u{20D1}", "⇀"), ("\u{20D0}", "↼"),
    ]
    private static let aliases = [
        "ˆ": "\u{302}", "˜": "\u{303}", "⃗": "\u{20D7}", "⟶": "\u{20D7}", ".": "\u{307}", "..": "\u{308}",
        "−": "\u{305}",
        "_": "\u{305}", "\u{AF}": "\u{304}",
    ]

    static func combining(_ text: String) -> String? {
        pairs.first { $0.spacing == text || $0.combining == text }?.combining ?? aliases[text]
    }

    static func spacing(_ combining: String) -> String {
        pairs.first { $0.combining == combining }?.spacing ?? combining
    }
}
