/// Reads the instruction of an `EQ` field (ECMA-376 part 1, 17.16.5.17): switches with arguments in brackets, parted by
/// commas or semicolons.
struct EquationField {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    private init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The formula that an instruction draws, without the field's name.
    static func read(_ text: String) -> MathNode {
        var reader = EquationField(text)
        var nodes: [MathNode] = []
        while reader.position < reader.scalars.count {
            nodes += reader.sequence(depth: 0)
            // A bracket or comma that closes nothing is text.
            if reader.position < reader.scalars.count { nodes.append(.symbol(String(reader.scalars[reader.position]))) }
            reader.position += 1
        }
        return .joined(nodes)
    }

    private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    /// Elements up to a comma, a semicolon or a closing bracket.
    private mutating func sequence(depth: Int) -> [MathNode] {
        var nodes: [MathNode] = []
        var text = ""
        func flush(_ text: inout String, _ nodes: inout [MathNode]) {
            if !text.isEmpty { nodes += MathNode.tokens(text) }
            text = ""
        }
        while let scalar = next, depth == 0 || !",;)".unicodeScalars.contains(scalar) {
            if depth == 0, scalar == ")" { break }
            position += 1
            guard scalar == "\\" else {
                if scalar == "(" {
                    // Brackets in text pair up.
                    flush(&text, &nodes)
                    let parts = arguments(depth: depth + 1, isOpen: true)
                    nodes.append(.fenced(open: "(", close: ")", separator: ",", parts))
                } else if !scalar.properties.isWhitespace || !text.isEmpty {
                    text.unicodeScalars.append(scalar)
                }
                continue
            }
            if let escaped = next, ",;()\\".unicodeScalars.contains(escaped) {
                text.unicodeScalars.append(escaped)
                position += 1
                continue
            }
            flush(&text, &nodes)
            if let node = element(depth: depth) { nodes.append(node) }
        }
        flush(&text, &nodes)
        return nodes
    }

    /// A switch and the options behind it: `\o\ad`, `\s\up 9`.
    private struct Switch {
        var name: String
        var value: Int?
        var character: Unicode.Scalar?
    }

    private mutating func readSwitch() -> Switch {
        var name = String.UnicodeScalarView()
        while let scalar = next, scalar.properties.isAlphabetic, scalar.isASCII, name.count < 2 {
            name.append(scalar)
            position += 1
        }
        var found = Switch(name: String(name).lowercased())
        if ["bc", "lc", "rc", "fc", "vc"].contains(found.name), next == "\\" {
            position += 1
            found.character = next
            position += 1
            return found
        }
        var digits = 0
        while let scalar = next, scalar.isDigit || (scalar == " " && digits == 0) {
            if scalar.isDigit {
                (found.value, digits) = (min((found.value ?? 0) * 10 + Int(scalar.value - 0x30), 9_999), digits + 1)
            }
            position += 1
        }
        return found
    }

    private mutating func arguments(depth: Int, isOpen: Bool = false) -> [MathNode] {
        if !isOpen {
            while next == " " { position += 1 }
            guard next == "(" else { return [] }
            position += 1
        }
        var parts: [MathNode] = []
        guard depth < OfficeMathReader.depthLimit else {
            // Too deep to be followed: the rest as text.
            let rest = String(String.UnicodeScalarView(scalars[position...]))
            position = scalars.count
            return [.text(rest)]
        }
        while true {
            parts.append(.joined(sequence(depth: depth)))
            guard let scalar = next else { return parts }
            position += 1
            if scalar == ")" { return parts }
        }
    }

    private mutating func element(depth: Int) -> MathNode? {
        let main = readSwitch()
        if main.name == "s" { return script(depth: depth) }
        var options: [Switch] = []
        // A field's general switches (\* jc2, \* "Font:…") draw nothing.
        if main.name.isEmpty {
            skipFormatting()
            return nil
        }
        while next == "\\" {
            position += 1
            options.append(readSwitch())
        }
        let parts = arguments(depth: depth + 1)
        func part(_ index: Int) -> MathNode { parts.indices.contains(index) ? parts[index] : .row([]) }
        switch main.name {
        case "f": return .fraction(part(0), part(1), .bar)
        case "r": return parts.count > 1 ? .radical(part(1), degree: part(0)) : .radical(part(0), degree: nil)
        case "i":
            let sign = options.contains { $0.name == "su" } ? "∑" : options.contains { $0.name == "pr" } ? "∏" : "∫"
            let own = options.first { $0.name == "fc" || $0.name == "vc" }?.character.map { String($0) }
            return .nary(
                own ?? sign, sub: part(0), sup: part(1), part(2), isStacked: !options.contains { $0.name == "in" })
        case "b": return bracket(options, part(0))
        case "a":
            let columns = max(options.first { $0.name == "co" }?.value ?? 1, 1)
            if columns == 1 { return .lines(parts) }
            return .matrix(
                stride(from: 0, to: parts.count, by: columns).map { Array(parts[$0..<min($0 + columns, parts.count)]) })
        case "o": return overlaid(parts)
        case "x": return .boxed(part(0))
        case "l": return .fenced(open: "", close: "", separator: ",", parts)
        case "d": return .joined(parts)
        default: return .joined(parts)
        }
    }

    private func bracket(_ options: [Switch], _ body: MathNode) -> MathNode {
        func character(_ name: String) -> String? { options.first { $0.name == name }?.character.map { String($0) } }
        let pairs = ["(": ")", "[": "]", "{": "}", "<": ">"]
        if let both = character("bc") { return .fenced(open: both, close: pairs[both] ?? both, separator: "", [body]) }
        let left = character("lc")
        let right = character("rc")
        if left == nil, right == nil { return .fenced(open: "(", close: ")", separator: "", [body]) }
        return .fenced(open: left ?? "", close: right ?? "", separator: "", [body])
    }

    /// `\s`: text raised (`\up`) or lowered (`\do`); one under the other, a power and an index.
    private mutating func script(depth: Int) -> MathNode? {
        var sub: MathNode?
        var sup: MathNode?
        while next == "\\" {
            position += 1
            let option = readSwitch()
            let parts = arguments(depth: depth + 1)
            let body = MathNode.joined(parts)
            switch option.name {
            case "do": sub = body
            case "ai", "di": break
            default: sup = body
            }
        }
        if next == "(" {
            // \s(a,b): one over the other.
            let parts = arguments(depth: depth + 1)
            sup = parts.first
            if parts.count > 1 { sub = parts[1] }
        }
        guard sub != nil || sup != nil else { return nil }
        return .script(.row([]), sub: sub, sup: sup)
    }

    /// `\o`: characters one over the other: enclosed in a ring, a square or a triangle, under their reading, or struck.
    private func overlaid(_ parts: [MathNode]) -> MathNode {
        let texts = parts.map(LinearMath.text)
        for (ring, mark) in EquationField.enclosures {
            guard let place = texts.firstIndex(of: ring), parts.count == 2 else { continue }
            return .text(EquationField.enclosed(texts[1 - place], mark))
        }
        if parts.count == 2, case .script(.row([]), let sub, let sup) = parts[0] {
            return .ruby(parts[1], sup ?? sub ?? .row([]))
        }
        return .joined(parts)
    }

    private static let enclosures = [
        ("○", "\u{20DD}"), ("◯", "\u{20DD}"), ("□", "\u{20DE}"), ("△", "\u{20E4}"), ("◇", "\u{20DF}"),
    ]

    /// A text in a ring: the character that Unicode has for it, or the text with a ring around it.
    private static func enclosed(_ text: String, _ mark: String) -> String {
        if mark == "\u{20DD}", let number = Int(text), (1...50).contains(number) {
            let code = UInt32(number <= 20 ? 0x245F + number : number <= 35 ? 0x323C + number : 0x328D + number)
            if let scalar = Unicode.Scalar(code) { return String(scalar) }
        }
        return text.unicodeScalars.prefix(2).count == 1 ? text + mark : "(\(text))" + mark
    }

    private mutating func skipFormatting() {
        // \* and what follows it: a word, or words in quotation marks.
        if next == "*" || next == "#" || next == "@" || next == "!" { position += 1 }
        while next == " " { position += 1 }
        if next == "\"" {
            position += 1
            while let scalar = next, scalar != "\"" { _ = (scalar, position += 1) }
            position += 1
        } else {
            while let scalar = next, scalar != " ", scalar != "\\" { _ = (scalar, position += 1) }
        }
        while next == " " { position += 1 }
    }
}
