import WordFormat

/// A paragraph of the draft's text, as the rules see it.
struct DraftLine: Sendable {
    /// What part of a draft it is.
    enum Kind: Sendable {
        case body, item, title, front, addressee
        case heading1, heading1RunIn, heading2, heading2RunIn, heading3, heading4
        case chapter, article, caption, contents
        case attachmentNote, attachmentLabel, attachmentTitle
        case signature, date, remark
    }

    let paragraph: FormattedDocument.Paragraph
    /// The text, and the text with the number that Word prints before it.
    let text: String
    let numbered: String
    var kind = Kind.body

    init(_ paragraph: FormattedDocument.Paragraph) {
        self.paragraph = paragraph
        text = paragraph.text.trimmed
        numbered = DraftLine.number(of: paragraph) + text
    }

    var format: ParagraphFormat { paragraph.format }

    /// The runs that show.
    var runs: [FormattedDocument.Run] { paragraph.runs.filter { $0.format.isHidden != true } }

    /// Of a counted number only the form is known here: all are taken for the first.
    private static func number(of paragraph: FormattedDocument.Paragraph) -> String {
        guard let (pattern, format) = paragraph.number else { return "" }
        if format.contains("hinese") || format.lowercased().contains("ideograph") {
            return pattern.replacingPlaceholders(with: "一", upTo: 2)
        }
        return format == "decimal" ? pattern.replacingPlaceholders(with: "1", upTo: 9) : ""
    }

    var length: Int { numbered.unicodeScalars.count }

    var place: CheckFinding.Place {
        let words = String(String.UnicodeScalarView(text.unicodeScalars.prefix(12)))
        return CheckFinding.Place(paragraph: paragraph.ordinal + 1, words: words)
    }

    /// The sizes of its text, in half points.
    var sizes: Set<Int> {
        Set(runs.compactMap { $0.text.isBlank ? nil : $0.format.halfPoints ?? FormattedDocument.usualHalfPoints })
    }

    var isBold: Bool { runs.contains { $0.format.isBold == true && !$0.text.isBlank } }

    /// Whether some of it is in red, as letterheads are.
    var isRed: Bool {
        runs.contains { run in
            guard !run.text.isBlank, let color = run.format.color?.uppercased(), color != "FFFFFF" else { return false }
            let digits = Array(color.unicodeScalars)
            if digits.starts(with: ["F", "F"]), digits.count > 2, ("0"..."3").contains(digits[2]) { return true }
            if digits.starts(with: ["F", "F"]), digits.count > 3, ("0"..."3").contains(digits[3]) { return true }
            guard let first = digits.first, first == "E" || first == "C" else { return false }
            return digits.dropFirst().prefix(2).contains { ("0"..."3").contains($0) }
        }
    }

    var isColored: Bool {
        runs.contains { run in
            guard let color = run.format.color?.uppercased() else { return false }
            return color != "AUTO" && color != "000000"
        }
    }

    var isRight: Bool { format.alignment == "right" || format.alignment == "end" }
    var isCentred: Bool { format.alignment == "center" }
    var hasFirstLineIndent: Bool { (format.firstLineCharacters ?? 0) != 0 || (format.firstLine ?? 0) != 0 }
}

extension StringProtocol {
    var isBlank: Bool { unicodeScalars.allSatisfy { $0.properties.isWhitespace } }

    /// The text without white space at its ends.
    var trimmed: String {
        let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
        guard let end = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        return String(String.UnicodeScalarView(scalars[...end]))
    }
}

extension String {
    fileprivate func replacingPlaceholders(with number: Unicode.Scalar, upTo last: Int) -> String {
        var result = String.UnicodeScalarView()
        var isPlaceholder = false
        for scalar in unicodeScalars {
            if isPlaceholder {
                isPlaceholder = false
                if let digit = Int(String(scalar)), (1...last).contains(digit) {
                    result.append(number)
                    continue
                }
                result.append("%")
            }
            if scalar == "%" { isPlaceholder = true } else { result.append(scalar) }
        }
        if isPlaceholder { result.append("%") }
        return String(result)
    }
}
