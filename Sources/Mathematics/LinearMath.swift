import DocumentModel

/// Writes formulas on one line so that they cannot be misread: `S=(1/2)·ah²`, `√(2gh)`, `10⁶`, `∑_(i=1)^n a_i`.
enum LinearMath {
    static func text(_ node: MathNode) -> String { piece(node).text }

    /// A piece of text, and how it may stand beside others.
    private struct Piece {
        var text: String
        /// Whether it is one token, or stands in brackets, so that an operator before or behind it takes all of it.
        var isAtomic = false
        /// Whether a factor beside it has to be parted from it by a sign: `1/2`.
        var isLoose = false
        /// Whether it ends in a script without brackets, which would swallow a letter or digit behind it.
        var endsOpen = false
        /// Whether it begins with a raised degree, which would look like a power of what stands before.
        var beginsRaised = false
    }

    private static func piece(_ node: MathNode) -> Piece {
        switch node {
        case .row(let nodes): return row(nodes)
        case .identifier(let text): return Piece(text: text, isAtomic: text.unicodeScalars.prefix(2).count == 1)
        case .number(let text): return Piece(text: text, isAtomic: true)
        case .symbol(let text): return Piece(text: text)
        case .text(let text): return Piece(text: text)
        case .fraction(let over, let under, .none):
            return Piece(text: "(\(text(over)) ¦ \(text(under)))", isAtomic: true)
        case .fraction(let over, let under, _):
            return Piece(text: operand(over) + "/" + operand(under), isLoose: true)
        case .script(let base, let sub, let sup): return script(base, sub, sup)
        case .prescript(let base, let sub, let sup):
            let before = sup.map { raised($0).text } ?? ""
            return Piece(text: before + (sub.map { lowered($0).text } ?? "") + operand(base), beginsRaised: true)
        case .radical(let body, let degree):
            let root = "√" + (isToken(body) ? text(body) : bracketed(body))
            guard let degree else { return Piece(text: root, endsOpen: isToken(body)) }
            if let mark = ScriptCharacters.raised(text(degree)) {
                return Piece(text: mark + root, endsOpen: isToken(body), beginsRaised: true)
            }
            return Piece(text: "root(\(text(degree)), \(text(body)))", isAtomic: true)
        case .nary(let sign, let sub, let sup, let body, _):
            let limits = (sub.map { "_" + group($0) } ?? "") + (sup.map { "^" + group($0) } ?? "")
            let inner = text(body)
            if inner.isEmpty { return Piece(text: sign + limits, endsOpen: true) }
            return Piece(text: sign + limits + " " + (isSum(body) ? "(\(inner))" : inner), endsOpen: true)
        case .fenced(let open, let close, let separator, let parts):
            if parts.count == 1, case .matrix(let rows) = parts[0] {
                return Piece(text: open + grid(rows) + close, isAtomic: !close.isEmpty)
            }
            return Piece(text: open + parts.map(text).joined(separator: separator) + close, isAtomic: !close.isEmpty)
        case .function(let name, let argument): return function(name, argument)
        case .limit(let base, let under, let over):
            let text = operand(base) + (under.map { "_" + group($0) } ?? "") + (over.map { "^" + group($0) } ?? "")
            return Piece(text: text, endsOpen: true)
        case .accent(let base, let mark):
            let inner = text(base)
            return Piece(
                text: inner.unicodeScalars.prefix(2).count == 1 ? inner + mark : "(\(inner))\(mark)", isAtomic: true)
        case .bar(let base, let isOver):
            let mark = Unicode.Scalar(isOver ? 0x305 : 0x332) ?? "-"
            var marked = String.UnicodeScalarView()
            for scalar in text(base).unicodeScalars {
                marked.append(scalar)
                marked.append(mark)
            }
            return Piece(text: String(marked), isAtomic: true)
        case .brace(let base, let sign, _): return Piece(text: sign + bracketed(base), isAtomic: true)
        case .matrix(let rows): return Piece(text: "[" + grid(rows) + "]", isAtomic: true)
        case .lines(let lines): return Piece(text: lines.map(text).joined(separator: "; "))
        case .ruby(let base, let reading): return Piece(text: "\(text(base))(\(text(reading)))", isAtomic: true)
        case .boxed(let body): return Piece(text: "[\(text(body))]", isAtomic: true)
        }
    }

    private static func grid(_ rows: [[MathNode]]) -> String {
        rows.map { $0.map(text).joined(separator: ", ") }.joined(separator: "; ")
    }

    // MARK: - Side by side

    private static func row(_ nodes: [MathNode]) -> Piece {
        let pieces = nodes.map(piece).filter { !$0.text.isEmpty }
        if pieces.count < 2 { return pieces.first ?? Piece(text: "") }
        var text = ""
        for (index, piece) in pieces.enumerated() {
            var own = piece.text
            let before = index > 0 ? pieces[index - 1] : nil
            let touchesBefore = before.map { endsAsOperand($0.text) } ?? false && beginsAsOperand(own)
            let touchesNext = index + 1 < pieces.count && beginsAsOperand(pieces[index + 1].text)
            if piece.isLoose, touchesBefore || touchesNext || isPower(pieces, index) { own = "(\(own))" }
            if touchesBefore, let before {
                // A whole number before a fraction is a mixed number, not a factor.
                let isMixed = piece.isLoose && before.text.unicodeScalars.last?.isDigit == true && !before.endsOpen
                if isMixed {
                    text += " "
                } else if before.isLoose || piece.isLoose || before.endsOpen || piece.beginsRaised {
                    text += "·"
                }
            }
            text += own
        }
        return Piece(text: text, isLoose: false, endsOpen: pieces.last?.endsOpen ?? false)
    }

    /// Whether an operator that binds as tightly as the fraction's own stands beside it.
    private static func isPower(_ pieces: [Piece], _ index: Int) -> Bool {
        let tight: Set<String> = ["/", "÷", "^", "!", "∕", "%"]
        if index > 0, tight.contains(pieces[index - 1].text) { return true }
        return index + 1 < pieces.count && tight.contains(pieces[index + 1].text)
    }

    private static func beginsAsOperand(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return first.isDigit || first.isName || "([{√∑∏∫∂∇∞⌊⌈⟨|‖".unicodeScalars.contains(first)
            || ScriptCharacters.isScript(first)
    }

    private static func endsAsOperand(_ text: String) -> Bool {
        guard let last = text.unicodeScalars.last else { return false }
        return last.isDigit || last.isName || ")]}∞′″!%⌋⌉⟩|‖".unicodeScalars.contains(last)
            || ScriptCharacters.isScript(last)
    }

    // MARK: - Brackets

    private static func isToken(_ node: MathNode) -> Bool {
        switch node {
        case .identifier, .number: piece(node).isAtomic
        case .row(let nodes): nodes.count == 1 && isToken(nodes[0])
        default: false
        }
    }

    /// Text that an operator may take whole.
    private static func operand(_ node: MathNode) -> String {
        let piece = piece(node)
        if piece.isAtomic || piece.text.isEmpty { return piece.text }
        if case .script = node, !piece.text.unicodeScalars.contains("^") { return piece.text }
        let isWord = piece.text.unicodeScalars.allSatisfy(\.isName)
        return isWord ? piece.text : "(\(piece.text))"
    }

    private static func bracketed(_ node: MathNode) -> String {
        if case .fenced("(", ")", _, _) = node { return text(node) }
        return "(\(text(node)))"
    }

    /// A script: as it is if it is one token, otherwise in brackets.
    private static func group(_ node: MathNode) -> String { isToken(node) ? text(node) : bracketed(node) }

    private static func isSum(_ node: MathNode) -> Bool {
        guard case .row(let nodes) = node else { return false }
        return nodes.contains { node in
            if case .symbol(let sign) = node { ["+", "-", "−", "±"].contains(sign) } else { false }
        }
    }

    // MARK: - Scripts

    private static func script(_ base: MathNode, _ sub: MathNode?, _ sup: MathNode?) -> Piece {
        let low = sub.map(lowered)
        let high = sup.map(raised)
        let text = operand(base) + (low?.text ?? "") + (high?.text ?? "")
        // What is raised in the type itself needs no brackets around it to be a factor.
        let isClosed = !(low?.isOpen ?? false) && !(high?.isOpen ?? false)
        return Piece(text: text, isAtomic: false, endsOpen: !isClosed)
    }

    private static func raised(_ node: MathNode) -> (text: String, isOpen: Bool) {
        let inner = text(node)
        if ["′", "″", "‴"].contains(inner) { return (inner, false) }
        if let raised = ScriptCharacters.raised(inner) { return (raised, false) }
        return ("^" + group(node), isToken(node))
    }

    private static func lowered(_ node: MathNode) -> (text: String, isOpen: Bool) {
        let inner = text(node)
        if let lowered = ScriptCharacters.lowered(inner) { return (lowered, false) }
        return ("_" + group(node), isToken(node))
    }

    // MARK: - Functions

    private static func function(_ name: MathNode, _ argument: MathNode) -> Piece {
        let head = text(name)
        let inner = text(argument)
        if case .fenced = argument { return Piece(text: head + inner, isAtomic: true) }
        return Piece(text: inner.isEmpty ? head : "\(head)(\(inner))", isAtomic: true)
    }
}
