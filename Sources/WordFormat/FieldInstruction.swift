import DocumentModel

/// Field instructions (17.16.5).
enum FieldInstruction {
    /// The field's name in upper case.
    static func name(_ instruction: String) -> String {
        words(instruction).first?.uppercased() ?? ""
    }

    /// The beginning, the separator and the end of a field within an instruction, as ``Field/instruction`` says.
    static let begin: Unicode.Scalar = "\u{FFF9}"
    static let separator: Unicode.Scalar = "\u{FFFA}"
    static let end: Unicode.Scalar = "\u{FFFB}"

    /// An instruction as it stands within another.
    static func nested(_ field: ComplexField) -> String {
        var result = String.UnicodeScalarView([begin])
        result += field.instruction.unicodeScalars
        if field.isInResult {
            result.append(separator)
            result += field.hiddenResult.unicodeScalars
        }
        result.append(end)
        return String(result)
    }

    /// The instruction without white space around it.
    static func trimmed(_ instruction: String) -> String {
        var scalars = Substring(instruction).unicodeScalars
        while let first = scalars.first, first.isWhiteSpace { scalars.removeFirst() }
        while let last = scalars.last, last.isWhiteSpace { scalars.removeLast() }
        return String(scalars)
    }

    /// Where a HYPERLINK field leads.
    static func link(_ instruction: String) -> (target: Link.Target, title: String?)? {
        let words = words(instruction)
        guard words.first?.uppercased() == "HYPERLINK" else { return nil }
        var address: String?
        var place: String?
        var title: String?
        var index = 1
        while index < words.count {
            let next = index + 1 < words.count ? words[index + 1] : nil
            switch words[index].lowercased() {
            case "\\l":
                place = next
                index += 1
            case "\\o":
                title = next
                index += 1
            case "\\t": index += 1
            case let word where word.hasPrefix("\\"): break
            default: if address == nil { address = words[index] }
            }
            index += 1
        }
        if let address { return (.external(place.map { address + "#" + $0 } ?? address), title) }
        return place.map { (.bookmark($0), title) }
    }

    /// The first and the last level that a TOC field lists.
    static func levels(_ instruction: String) -> (first: Int, last: Int) {
        let words = words(instruction)
        guard let place = words.firstIndex(where: { $0.lowercased() == "\\o" }), place + 1 < words.count else {
            return (1, 9)
        }
        let bounds = words[place + 1].split(separator: "-").compactMap { Int($0) }
        guard bounds.count == 2, (1...9).contains(bounds[0]), (bounds[0]...9).contains(bounds[1]) else { return (1, 9) }
        return (bounds[0], bounds[1])
    }

    /// The words of an instruction; quotation marks hold words together, a backslash in them takes the next character as it is.
    static func words(_ instruction: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        var isQuoted = false
        var isEscaped = false
        var hasWord = false
        for scalar in instruction.unicodeScalars {
            if isQuoted, isEscaped {
                word.append(scalar)
                isEscaped = false
            } else if isQuoted, scalar == "\\" {
                isEscaped = true
            } else if scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201D}" {
                isQuoted.toggle()
                hasWord = true
            } else if !isQuoted, scalar.isWhiteSpace {
                if hasWord { words.append(String(word)) }
                word = String.UnicodeScalarView()
                hasWord = false
            } else {
                word.append(scalar)
                hasWord = true
            }
        }
        if hasWord { words.append(String(word)) }
        return words
    }
}
