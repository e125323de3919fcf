import XMLStream

/// Reads Office Math (ECMA-376 part 1, 22.1).
enum OfficeMathReader {
    /// How deep formulas are followed; what lies deeper is taken as its text.
    static let depthLimit = 64

    static func read(_ element: XMLTree.Element, depth: Int = 0) -> MathNode { .joined(nodes(element, depth)) }

    /// What the elements within an element are, side by side.
    private static func nodes(_ element: XMLTree.Element, _ depth: Int) -> [MathNode] {
        guard depth < depthLimit else { return [.text(element.allText)] }
        return element.children.flatMap { node($0, depth + 1) }
    }

    private static func argument(_ element: XMLTree.Element, _ name: String, _ depth: Int) -> MathNode {
        element.first(name).map { .joined(nodes($0, depth)) } ?? .row([])
    }

    /// An argument that may be left out.
    private static func optional(_ element: XMLTree.Element, _ name: String, _ depth: Int) -> MathNode? {
        guard let found = element.first(name) else { return nil }
        let nodes = nodes(found, depth)
        return nodes.isEmpty ? nil : .joined(nodes)
    }

    private static func property(_ element: XMLTree.Element, _ group: String, _ name: String) -> String? {
        element.first(group)?.first(name).map { $0.attribute("val") ?? "1" }
    }

    private static func isOn(_ value: String?) -> Bool { value.map { !["0", "off", "false"].contains($0) } ?? false }

    private static func node(_ element: XMLTree.Element, _ depth: Int) -> [MathNode] {
        func e(_ name: String = "e") -> MathNode { argument(element, name, depth) }
        switch element.name {
        case "r": return run(element)
        case "f":
            let type = property(element, "fPr", "type")
            return [
                .fraction(
                    e("num"), e("den"), type == "lin" || type == "skw" ? .slanted : type == "noBar" ? .none : .bar)
            ]
        case "sSup": return [.script(e(), sub: nil, sup: e("sup"))]
        case "sSub": return [.script(e(), sub: e("sub"), sup: nil)]
        case "sSubSup": return [.script(e(), sub: e("sub"), sup: e("sup"))]
        case "sPre":
            return [.prescript(e(), sub: optional(element, "sub", depth), sup: optional(element, "sup", depth))]
        case "rad":
            let hides = isOn(property(element, "radPr", "degHide"))
            return [.radical(e(), degree: hides ? nil : optional(element, "deg", depth))]
        case "nary":
            let sign = property(element, "naryPr", "chr") ?? "∫"
            let sub = isOn(property(element, "naryPr", "subHide")) ? nil : optional(element, "sub", depth)
            let sup = isOn(property(element, "naryPr", "supHide")) ? nil : optional(element, "sup", depth)
            return [.nary(sign, sub: sub, sup: sup, e(), isStacked: property(element, "naryPr", "limLoc") != "subSup")]
        case "d":
            return [
                .fenced(
                    open: property(element, "dPr", "begChr") ?? "(", close: property(element, "dPr", "endChr") ?? ")",
                    separator: property(element, "dPr", "sepChr") ?? "|",
                    element.children("e").map { .joined(nodes($0, depth)) })
            ]
        case "func": return [.function(e("fName"), e())]
        case "limLow": return [.limit(e(), under: e("lim"), over: nil)]
        case "limUpp": return [.limit(e(), under: nil, over: e("lim"))]
        case "acc":
            let mark = property(element, "accPr", "chr") ?? "\u{302}"
            return [.accent(e(), MathAccent.combining(mark) ?? mark)]
        case "bar": return [.bar(e(), isOver: property(element, "barPr", "pos") == "top")]
        case "groupChr":
            let isOver = property(element, "groupChrPr", "pos") == "top"
            return [.brace(e(), property(element, "groupChrPr", "chr") ?? "⏟", isOver: isOver)]
        case "m":
            return [.matrix(element.children("mr").map { row in row.children("e").map { .joined(nodes($0, depth)) } })]
        case "eqArr": return [.lines(element.children("e").map { .joined(nodes($0, depth)) })]
        case "borderBox": return [.boxed(e())]
        case "phant": return isOn(property(element, "phantPr", "show") ?? "1") ? [e()] : []
        case "box", "e", "num", "den", "ins", "moveTo", "oMath", "oMathPara", "smartTag", "sdt", "sdtContent",
            "hyperlink":
            return nodes(element, depth)
        // Properties, and what was deleted.
        default: return []
        }
    }

    private static func run(_ element: XMLTree.Element) -> [MathNode] {
        let isText = isOn(property(element, "rPr", "nor"))
        return element.children.flatMap { child -> [MathNode] in
            switch child.name {
            case "t": isText ? [.text(child.text)] : MathNode.tokens(child.text)
            case "sym": symbol(child)
            case "tab", "br", "cr": [.text(" ")]
            default: []
            }
        }
    }

    private static func symbol(_ element: XMLTree.Element) -> [MathNode] {
        guard let code = element.attribute("char").flatMap({ UInt32($0, radix: 16) }),
            let scalar = Unicode.Scalar(code)
        else { return [] }
        return [.symbol(String(scalar))]
    }
}

extension XMLTree.Element {
    /// The text of this element and all within it.
    var allText: String { descendants.map(\.text).joined() }
}
