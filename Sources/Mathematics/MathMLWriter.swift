/// Writes formulas as presentation MathML, in the elements that MathML Core has (and `menclose`).
struct MathMLWriter {
    private(set) var markup = ""

    /// A whole `math` element.
    static func math(_ node: MathNode, isDisplay: Bool, text: String) -> String {
        var writer = MathMLWriter()
        writer.markup = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\""
        if isDisplay { writer.markup += " display=\"block\"" }
        writer.markup += " alttext=\"\(text.escapedForMarkup)\">"
        writer.row(node)
        writer.markup += "</math>"
        return writer.markup
    }

    /// Writes an element with one argument for each node.
    private mutating func element(_ name: String, _ attributes: String = "", _ arguments: MathNode...) {
        markup += "<\(name)\(attributes)>"
        for argument in arguments { self.argument(argument) }
        markup += "</\(name)>"
    }

    private mutating func token(_ name: String, _ text: String, _ attributes: String = "") {
        markup += "<\(name)\(attributes)>\(text.escapedForMarkup)</\(name)>"
    }

    /// Writes what stands side by side, where any number of elements may stand.
    private mutating func row(_ node: MathNode) {
        if case .row(let nodes) = node {
            for node in nodes { write(node) }
        } else {
            write(node)
        }
    }

    /// Writes one element.
    private mutating func argument(_ node: MathNode) {
        switch node {
        case .row, .nary, .function:
            markup += "<mrow>"
            row(node)
            markup += "</mrow>"
        default: write(node)
        }
    }

    private mutating func write(_ node: MathNode) {
        switch node {
        case .row: argument(node)
        case .identifier(let text): token("mi", text)
        case .number(let text): token("mn", text)
        case .symbol(let text): token("mo", text)
        case .text(let text): token("mtext", text)
        case .fraction(let over, let under, let line):
            let attributes = line == .none ? " linethickness=\"0\"" : line == .slanted ? " bevelled=\"true\"" : ""
            element("mfrac", attributes, over, under)
        case .script(let base, let sub?, let sup?): element("msubsup", "", base, sub, sup)
        case .script(let base, let sub?, nil): element("msub", "", base, sub)
        case .script(let base, nil, let sup): element("msup", "", base, sup ?? .row([]))
        case .prescript(let base, let sub, let sup):
            markup += "<mmultiscripts>"
            argument(base)
            markup += "<mprescripts/>"
            for script in [sub, sup] { if let script { argument(script) } else { markup += "<mrow></mrow>" } }
            markup += "</mmultiscripts>"
        case .radical(let body, nil):
            markup += "<msqrt>"
            row(body)
            markup += "</msqrt>"
        case .radical(let body, let degree?): element("mroot", "", body, degree)
        case .nary(let sign, let sub, let sup, let body, let isStacked):
            if isStacked {
                write(.limit(.symbol(sign), under: sub, over: sup))
            } else if sub == nil, sup == nil {
                token("mo", sign)
            } else {
                write(.script(.symbol(sign), sub: sub, sup: sup))
            }
            argument(body)
        case .fenced(let open, let close, let separator, let parts): fenced(open, close, separator, parts)
        case .function(let name, let argument):
            self.argument(name)
            token("mo", "\u{2061}")
            self.argument(argument)
        case .limit(let base, let under?, let over?): element("munderover", "", base, under, over)
        case .limit(let base, let under?, nil): element("munder", "", base, under)
        case .limit(let base, nil, let over?): element("mover", "", base, over)
        case .limit(let base, nil, nil): write(base)
        case .accent(let base, let mark):
            element("mover", " accent=\"true\"", base, .symbol(MathAccent.spacing(mark)))
        case .bar(let base, let isOver): element(isOver ? "mover" : "munder", "", base, .symbol("‾"))
        case .brace(let base, let sign, let isOver): element(isOver ? "mover" : "munder", "", base, .symbol(sign))
        case .matrix(let rows): table(rows)
        case .lines(let lines): table(lines.map { [$0] })
        case .ruby(let base, let reading): element("mover", "", base, reading)
        case .boxed(let body):
            markup += "<menclose notation=\"box\">"
            row(body)
            markup += "</menclose>"
        }
    }

    private mutating func fenced(_ open: String, _ close: String, _ separator: String, _ parts: [MathNode]) {
        markup += "<mrow>"
        if !open.isEmpty { token("mo", open, " fence=\"true\" stretchy=\"true\"") }
        for (index, part) in parts.enumerated() {
            if index > 0, !separator.isEmpty { token("mo", separator, " separator=\"true\"") }
            argument(part)
        }
        if !close.isEmpty { token("mo", close, " fence=\"true\" stretchy=\"true\"") }
        markup += "</mrow>"
    }

    private mutating func table(_ rows: [[MathNode]]) {
        markup += "<mtable>"
        for cells in rows {
            markup += "<mtr>"
            for cell in cells {
                markup += "<mtd>"
                row(cell)
                markup += "</mtd>"
            }
            markup += "</mtr>"
        }
        markup += "</mtable>"
    }
}
