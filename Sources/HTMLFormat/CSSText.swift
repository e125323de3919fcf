import DocumentModel

/// Measures and looks as CSS writes them.
enum CSSText {
    /// The declarations that say a paragraph's layout; empty if it says nothing.
    ///
    /// For office programs, which know no characters as a measure, an indent stands in points before, as wide as it is in text of
    /// the usual size.
    static func declarations(_ layout: ParagraphLayout, isForOfficePrograms: Bool = false) -> [String] {
        var list: [String] = []
        if let alignment = layout.alignment {
            list.append("text-align:" + (alignment == .distribute ? "justify" : alignment.rawValue))
            if alignment == .distribute { list.append("text-align-last:justify") }
        }
        if let indent = layout.startIndent { list.append("margin-inline-start:" + text(indent)) }
        if let indent = layout.endIndent { list.append("margin-inline-end:" + text(indent)) }
        if isForOfficePrograms, case .characters(let hundredths)? = layout.firstLineIndent {
            let points = hundredths.multipliedReportingOverflow(by: 12)
            if !points.overflow { list.append("text-indent:" + decimal(points.partialValue) + "pt") }
        }
        if let indent = layout.firstLineIndent { list.append("text-indent:" + text(indent)) }
        if let space = layout.spaceBefore { list.append("margin-block-start:\(space)") }
        if let space = layout.spaceAfter { list.append("margin-block-end:\(space)") }
        switch layout.lineSpacing {
        case .multiple(let hundredths): list.append("line-height:" + decimal(hundredths))
        case .exactly(let length): list.append("line-height:\(length)")
        case .atLeast(let length): list.append("line-height:max(\(length),1em)")
        case nil: break
        }
        if layout.startsPage { list.append("break-before:page") }
        if layout.keepsWithNext { list.append("break-after:avoid") }
        return list
    }

    static func text(_ indent: IndentMeasure) -> String {
        switch indent {
        case .length(let length): length.description
        case .characters(let hundredths): decimal(hundredths) + "em"
        }
    }

    /// Hundredths as a decimal number without needless noughts.
    static func decimal(_ hundredths: Int) -> String {
        let magnitude = hundredths.magnitude
        var text = (hundredths < 0 ? "-" : "") + String(magnitude / 100)
        let rest = magnitude % 100
        if rest != 0 { text += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)" }
        return text
    }

    /// A string of CSS in quotation marks.
    static func quoted(_ text: String) -> String {
        var result = "'"
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'", "\\":
                result += "\\"
                result.unicodeScalars.append(scalar)
            case "\n": result += "\\a "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "'"
    }
}
