import DocumentModel

/// Measures as the report XML writes them.
enum SchemaMeasures {
    static func text(_ measure: IndentMeasure) -> String {
        switch measure {
        case .length(let length): length.description
        case .characters(let hundredths): decimal(hundredths) + "em"
        }
    }

    static func indent(_ text: String) -> IndentMeasure? {
        if text.hasSuffix("em") { return hundredths(text.dropLast(2)).map { .characters(hundredths: $0) } }
        return Length(pointText: text).map { .length($0) }
    }

    static func text(_ width: TableWidth) -> String {
        switch width {
        case .length(let length): length.description
        case .percent(let hundredths): decimal(hundredths) + "%"
        }
    }

    static func tableWidth(_ text: String) -> TableWidth? {
        if text.hasSuffix("%") { return hundredths(text.dropLast()).map { .percent(hundredths: $0) } }
        return Length(pointText: text).map { .length($0) }
    }

    static func text(_ spacing: LineSpacing) -> (line: String, rule: String?) {
        switch spacing {
        case .multiple(let hundredths): ("\(hundredths)%", nil)
        case .exactly(let length): (length.description, nil)
        case .atLeast(let length): (length.description, "atLeast")
        }
    }

    static func lineSpacing(_ text: String, rule: String?) -> LineSpacing? {
        if text.hasSuffix("%") {
            return hundredths(text.dropLast()).map { .multiple(hundredths: $0 / 100) }
        }
        guard let length = Length(pointText: text) else { return nil }
        return rule == "atLeast" ? .atLeast(length) : .exactly(length)
    }

    /// Hundredths as a decimal number without needless noughts.
    private static func decimal(_ hundredths: Int) -> String {
        let magnitude = hundredths.magnitude
        var text = (hundredths < 0 ? "-" : "") + String(magnitude / 100)
        let rest = magnitude % 100
        if rest != 0 { text += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)" }
        return text
    }

    private static func hundredths(_ text: Substring) -> Int? {
        guard let value = Double(text), value.magnitude < 1e9 else { return nil }
        return Int((value * 100).rounded())
    }
}
