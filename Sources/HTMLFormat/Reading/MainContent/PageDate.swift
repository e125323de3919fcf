import DocumentModel

/// Finds days in lines of text, in the ways in which pages write them.
enum PageDate {
    private static let months: [String: Int] = [
        "jan": 1, "january": 1, "feb": 2, "february": 2, "mar": 3, "march": 3, "apr": 4, "april": 4, "may": 5, "jun": 6,
        "june": 6, "jul": 7, "july": 7, "aug": 8, "august": 8, "sep": 9, "sept": 9, "september": 9, "oct": 10,
        "october": 10, "nov": 11, "november": 11, "dec": 12, "december": 12,
        "januar": 1, "februar": 2, "märz": 3, "mai": 5, "juni": 6, "juli": 7, "oktober": 10, "dezember": 12,
        "janvier": 1, "février": 2, "mars": 3, "avril": 4, "juin": 6, "juillet": 7, "août": 8, "septembre": 9,
        "octobre": 10, "novembre": 11, "décembre": 12, "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5,
        "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
        "janeiro": 1, "fevereiro": 2, "março": 3, "maio": 5, "junho": 6, "julho": 7, "setembro": 9, "outubro": 10,
        "novembro": 11, "dezembro": 12,
    ]

    private enum Part {
        case number(Int, digits: Int)
        case month(Int)
        case mark(Character)
        case word
    }

    /// The first day in a text.
    static func first(in text: String) -> PartialDate? {
        let parts = parts(of: text)
        for place in parts.indices {
            if let date = date(parts[place...]) { return date }
        }
        return nil
    }

    private static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var word = ""
        var digits = ""
        func end() {
            if !digits.isEmpty { parts.append(.number(Int(digits) ?? 0, digits: digits.count)) }
            if !word.isEmpty { parts.append(months[word].map { .month($0) } ?? .word) }
            digits = ""
            word = ""
        }
        for character in text.lowercased().prefix(400) {
            if let value = character.wholeNumberValue, character.isASCII || ("０"..."９").contains(character) {
                if !word.isEmpty { end() }
                digits += String(value)
                continue
            }
            if character.isLetter, !"年月日号".contains(character) {
                if !digits.isEmpty { end() }
                word.append(character)
                continue
            }
            end()
            if character.isWhitespace || character == "," || character == "." && parts.last.map(isMonth) == true {
                continue
            }
            parts.append(.mark(character))
        }
        end()
        return parts
    }

    private static func isMonth(_ part: Part) -> Bool {
        if case .month = part { true } else { false }
    }

    private static func date(_ parts: ArraySlice<Part>) -> PartialDate? {
        let parts = Array(parts.prefix(6))
        func made(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
            guard (1_900...2_100).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
            return PartialDate(year: year, month: month, day: day)
        }
        let separators: Set<Character> = ["-", "/", ".", "年", "–"]
        if parts.count >= 5, case .number(let first, let digits) = parts[0], case .mark(let mark) = parts[1],
            case .number(let second, _) = parts[2], case .mark = parts[3], case .number(let third, let last) = parts[4],
            separators.contains(mark)
        {
            if digits == 4 { return made(first, second, third) }
            // 31.12.2019 and 12/31/2019: which is the day is told where it can be.
            if last == 4, mark == "." || mark == "/" || mark == "-" {
                if second > 12 { return made(third, first, second) }
                return mark == "/" && first <= 12 ? made(third, first, second) : made(third, second, first)
            }
            return nil
        }
        if parts.count >= 3 {
            if case .month(let month) = parts[0], case .number(let day, let digits) = parts[1], digits <= 2 {
                // January 2, 2019; January 2nd, 2019.
                for part in parts[2...] {
                    if case .number(let year, 4) = part { return made(year, month, day) }
                    if case .word = part { continue }
                    break
                }
            }
            if case .number(let day, let digits) = parts[0], digits <= 2 {
                for (place, part) in parts[1...].enumerated() {
                    if case .month(let month) = part {
                        for year in parts[(place + 2)...] {
                            if case .number(let year, 4) = year { return made(year, month, day) }
                            if case .word = year { continue }
                            break
                        }
                        return nil
                    }
                    if case .word = part { continue }
                    if case .mark(".") = part { continue }
                    break
                }
            }
        }
        return nil
    }
}
