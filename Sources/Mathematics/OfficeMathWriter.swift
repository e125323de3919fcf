/// Writes formulas as Office Math (ECMA-376 part 1, 22.1).
struct OfficeMathWriter {
    private var markup = ""

    /// A whole `m:oMath` element with its namespace declared.
    static func math(_ node: MathNode) -> String {
        var writer = OfficeMathWriter()
        writer.markup = "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">"
        writer.write(node)
        writer.markup += "</m:oMath>"
        return writer.markup
    }

    private mutating func run(_ text: String, isText: Bool = false) {
        markup += "<m:r>" + (isText ? "<m:rPr><m:nor/></m:rPr>" : "")
        markup += "<m:t xml:space=\"preserve\">\(text.escapedForMarkup)</m:t></m:r>"
    }

    private mutating func part(_ name: String, _ node: MathNode?) {
        markup += "<m:\(name)>"
        if let node { write(node) }
        markup += "</m:\(name)>"
    }

    private mutating func properties(_ name: String, _ values: [(String, String)]) {
        guard !values.isEmpty else { return }
        markup += "<m:\(name)>"
        for (property, value) in values { markup += "<m:\(property) m:val=\"\(value.escapedForMarkup)\"/>" }
        markup += "</m:\(name)>"
    }

    private mutating func write(_ node: MathNode) {
        switch node {
        case .row(let nodes): for node in nodes { write(node) }
        case .identifier(let text), .number(let text), .symbol(let text): run(text)
        case .text(let text): run(text, isText: true)
        case .fraction(let over, let under, let line):
            markup += "<m:f>"
            properties("fPr", line == .none ? [("type", "noBar")] : line == .slanted ? [("type", "lin")] : [])
            part("num", over)
            part("den", under)
            markup += "</m:f>"
        case .script(let base, let sub, let sup):
            let name = sub != nil && sup != nil ? "sSubSup" : sub != nil ? "sSub" : "sSup"
            markup += "<m:\(name)>"
            part("e", base)
            if let sub { part("sub", sub) }
            if sup != nil || sub == nil { part("sup", sup) }
            markup += "</m:\(name)>"
        case .prescript(let base, let sub, let sup):
            markup += "<m:sPre>"
            part("sub", sub)
            part("sup", sup)
            part("e", base)
            markup += "</m:sPre>"
        case .radical(let body, let degree):
            markup += "<m:rad>"
            properties("radPr", degree == nil ? [("degHide", "1")] : [])
            part("deg", degree)
            part("e", body)
            markup += "</m:rad>"
        case .nary(let sign, let sub, let sup, let body, let isStacked):
            markup += "<m:nary>"
            var values = [("chr", sign), ("limLoc", isStacked ? "undOvr" : "subSup")]
            if sub == nil { values.append(("subHide", "1")) }
            if sup == nil { values.append(("supHide", "1")) }
            properties("naryPr", values)
            part("sub", sub)
            part("sup", sup)
            part("e", body)
            markup += "</m:nary>"
        case .fenced(let open, let close, let separator, let parts):
            markup += "<m:d>"
            properties("dPr", [("begChr", open), ("sepChr", separator), ("endChr", close)])
            for body in parts { part("e", body) }
            markup += "</m:d>"
        case .function(let name, let argument):
            markup += "<m:func>"
            part("fName", name)
            part("e", argument)
            markup += "</m:func>"
        case .limit(let base, let under?, let over?):
            write(.limit(.limit(base, under: under, over: nil), under: nil, over: over))
        case .limit(let base, let under, let over):
            let name = under != nil ? "limLow" : "limUpp"
            markup += "<m:\(name)>"
            part("e", base)
            part("lim", under ?? over)
            markup += "</m:\(name)>"
        case .accent(let base, let mark): marked("acc", [("chr", mark)], base)
        case .bar(let base, let isOver): marked("bar", [("pos", isOver ? "top" : "bot")], base)
        case .brace(let base, let sign, let isOver):
            let place = isOver ? "top" : "bot"
            marked("groupChr", [("chr", sign), ("pos", place), ("vertJc", isOver ? "bot" : "top")], base)
        case .matrix(let rows):
            markup += "<m:m>"
            for row in rows {
                markup += "<m:mr>"
                for cell in row { part("e", cell) }
                markup += "</m:mr>"
            }
            markup += "</m:m>"
        case .lines(let lines):
            markup += "<m:eqArr>"
            for line in lines { part("e", line) }
            markup += "</m:eqArr>"
        case .ruby(let base, let reading): write(.limit(base, under: nil, over: reading))
        case .boxed(let body): marked("borderBox", [], body)
        }
    }

    private mutating func marked(_ name: String, _ values: [(String, String)], _ base: MathNode) {
        markup += "<m:\(name)>"
        properties("\(name)Pr", values)
        part("e", base)
        markup += "</m:\(name)>"
    }
}
