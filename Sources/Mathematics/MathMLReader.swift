import XMLStream

/// Reads presentation MathML (MathML Core and the layout elements of MathML 3).
enum MathMLReader {
    static func read(_ element: XMLTree.Element, depth: Int = 0) -> MathNode { .joined(row(element.children, depth)) }

    private static let relations: Set<String> = ["=", "<", ">", "≤", "≥", "≠", "≈", "≡", "→", "⇒", ",", ";", "∈"]

    /// What stands side by side; a large operator takes what follows it up to the next relation.
    private static func row(_ elements: [XMLTree.Element], _ depth: Int) -> [MathNode] {
        let nodes = fenced(elements.flatMap { node($0, depth) })
        guard nodes.contains(where: { largeOperator($0) != nil }) else { return nodes }
        var result: [MathNode] = []
        var index = 0
        while index < nodes.count {
            guard let (sign, sub, sup, isStacked) = largeOperator(nodes[index]) else {
                result.append(nodes[index])
                index += 1
                continue
            }
            var end = index + 1
            while end < nodes.count, !isRelation(nodes[end]), largeOperator(nodes[end]) == nil { end += 1 }
            let body = MathNode.joined(Array(nodes[(index + 1)..<end]))
            result.append(.nary(sign, sub: sub, sup: sup, body, isStacked: isStacked))
            index = end
        }
        return result
    }

    private static let brackets = ["(": ")", "[": "]", "{": "}", "|": "|", "‖": "‖", "⟨": "⟩", "⌊": "⌋", "⌈": "⌉"]

    /// Brackets around a matrix belong to it; a brace before one may stand alone, as for cases.
    private static func fenced(_ nodes: [MathNode]) -> [MathNode] {
        guard nodes.contains(where: { if case .matrix = $0 { true } else { false } }) else { return nodes }
        var result: [MathNode] = []
        var index = 0
        while index < nodes.count {
            if case .symbol(let open) = nodes[index], let close = brackets[open], index + 1 < nodes.count,
                case .matrix = nodes[index + 1]
            {
                let isClosed = index + 2 < nodes.count && nodes[index + 2] == .symbol(close)
                if isClosed || open == "{" {
                    let body = [nodes[index + 1]]
                    result.append(.fenced(open: open, close: isClosed ? close : "", separator: "", body))
                    index += isClosed ? 3 : 2
                    continue
                }
            }
            result.append(nodes[index])
            index += 1
        }
        return result
    }

    private static func isRelation(_ node: MathNode) -> Bool {
        if case .symbol(let sign) = node { relations.contains(sign) } else { false }
    }

    private static func largeOperator(_ node: MathNode) -> (
        sign: String, sub: MathNode?, sup: MathNode?, isStacked: Bool
    )? {
        switch node {
        case .symbol(let sign) where MathNode.largeOperators.contains(sign): (sign, nil, nil, false)
        case .script(.symbol(let sign), let sub, let sup) where MathNode.largeOperators.contains(sign):
            (sign, sub, sup, false)
        case .limit(.symbol(let sign), let under, let over) where MathNode.largeOperators.contains(sign):
            (sign, under, over, true)
        default: nil
        }
    }

    private static func node(_ element: XMLTree.Element, _ depth: Int) -> [MathNode] {
        guard depth < OfficeMathReader.depthLimit else { return [.text(element.allText)] }
        let children = element.children
        func part(_ index: Int) -> MathNode {
            children.indices.contains(index) ? .joined(node(children[index], depth + 1)) : .row([])
        }
        func optional(_ index: Int) -> MathNode? {
            guard children.indices.contains(index), children[index].name != "none" else { return nil }
            return part(index)
        }
        switch element.name {
        case "mi": return name(element).map { [.identifier($0)] } ?? []
        case "mn": return name(element).map { [.number($0)] } ?? []
        case "mo": return name(element).map { [.symbol($0)] } ?? []
        case "mtext", "ms": return element.text.isEmpty ? [] : [.text(element.text)]
        case "mspace": return []
        case "mfrac":
            let line: MathNode.FractionLine =
                element.attribute("bevelled") == "true"
                ? .slanted
                : ["0", "0px", "0pt", "0em"].contains(element.attribute("linethickness") ?? "") ? .none : .bar
            return [.fraction(part(0), part(1), line)]
        case "msqrt": return [.radical(.joined(row(children, depth + 1)), degree: nil)]
        case "mroot": return [.radical(part(0), degree: part(1))]
        case "msup": return [.script(part(0), sub: nil, sup: part(1))]
        case "msub": return [.script(part(0), sub: part(1), sup: nil)]
        case "msubsup": return [.script(part(0), sub: part(1), sup: part(2))]
        case "munder": return [over(part(0), under: part(1), over: nil)]
        case "mover": return [over(part(0), under: nil, over: part(1))]
        case "munderover": return [.limit(part(0), under: part(1), over: part(2))]
        case "mmultiscripts": return [multiscripts(children, depth, part)]
        case "mfenced":
            let separators = element.attribute("separators") ?? ","
            return [
                .fenced(
                    open: element.attribute("open") ?? "(", close: element.attribute("close") ?? ")",
                    separator: separators.unicodeScalars.first.map { String($0) } ?? "",
                    children.map { .joined(node($0, depth + 1)) })
            ]
        case "mtable":
            return [
                .matrix(
                    children.filter { $0.name == "mtr" || $0.name == "mlabeledtr" }.map { line in
                        line.children("mtd").map { .joined(row($0.children, depth + 2)) }
                    })
            ]
        case "menclose": return [.boxed(.joined(row(children, depth + 1)))]
        case "semantics", "maction": return children.first.map { node($0, depth + 1) } ?? []
        case "mphantom", "annotation", "annotation-xml", "none", "mprescripts": return []
        case "mrow", "mstyle", "mpadded", "merror", "math", "mtd": return row(children, depth + 1)
        default: return children.isEmpty ? MathNode.tokens(element.text) : row(children, depth + 1)
        }
    }

    /// The characters of a token, without invisible operators and white space around them.
    private static func name(_ element: XMLTree.Element) -> String? {
        var scalars = element.allText.unicodeScalars.filter { !MathNode.isInvisible($0) }[...]
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return scalars.isEmpty ? nil : String(String.UnicodeScalarView(scalars))
    }

    /// A mark over a letter, a bar, a brace, or a limit.
    private static func over(_ base: MathNode, under: MathNode?, over: MathNode?) -> MathNode {
        guard case .symbol(let sign)? = under ?? over else { return .limit(base, under: under, over: over) }
        let isOver = over != nil
        if ["⏞", "⏟", "︷", "︸"].contains(sign) { return .brace(base, sign, isOver: isOver) }
        if ["‾", "¯", "_", "―", "̲", "\u{305}", "\u{332}"].contains(sign) { return .bar(base, isOver: isOver) }
        if isOver, let mark = MathAccent.combining(sign) { return .accent(base, mark) }
        return .limit(base, under: under, over: over)
    }

    private static func multiscripts(_ children: [XMLTree.Element], _ depth: Int, _ part: (Int) -> MathNode) -> MathNode
    {
        guard !children.isEmpty else { return .row([]) }
        func value(_ index: Int) -> MathNode? {
            guard index < children.count,
                !["none", "mrow"].contains(children[index].name) || !children[index].children.isEmpty
            else { return nil }
            return part(index)
        }
        let split = children.firstIndex { $0.name == "mprescripts" } ?? children.count
        var result = part(0)
        for index in stride(from: 1, to: split, by: 2) {
            result = .script(result, sub: value(index), sup: index + 1 < split ? value(index + 1) : nil)
        }
        for index in stride(from: split + 1, to: children.count, by: 2) {
            result = .prescript(result, sub: value(index), sup: value(index + 1))
        }
        return result
    }
}
