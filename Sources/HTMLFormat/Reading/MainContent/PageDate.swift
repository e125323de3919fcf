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
        case mark(Unicode.Scalar)
        case word
    }

    /// The first day in a text.
    ///
    /// - Complexity: O(*n*) in the text's length, of which the first four hundred characters are looked at.
    static func first(in text: String) -> PartialDate? {
        guard mayHoldYear(text.utf8.span) else { return nil }
        let parts = parts(of: text)
        for place in parts.indices {
            switch parts[place] {
            case .number, .month: if let date = date(parts[place...]) { return date }
            case .mark, .word: continue
            }
        }
        return nil
    }

    /// Whether four digits and no more stand side by side that may be a year, as in every date that is told; those of East Asian
    /// width are not counted. Most lines have none.
    static func mayHoldYear(_ bytes: Span<UInt8>) -> Bool {
        var digits = 0
        for place in 0..<bytes.count {
            if bytes[place] &- 0x30 < 10 {
                digits += 1
            } else {
                if bytes[place] == 0xEF { return true }
                if digits == 4, isCentury(bytes[place - 4], bytes[place - 3]) { return true }
                digits = 0
            }
        }
        return digits == 4 && isCentury(bytes[bytes.count - 4], bytes[bytes.count - 3])
    }

    /// Whether years from 1900 to 2100 begin with two digits.
    private static func isCentury(_ first: UInt8, _ second: UInt8) -> Bool {
        first == 0x31 ? second == 0x39 : first == 0x32 && second <= 0x31
    }

    private static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        let scalars = text.unicodeScalars
        var word: String.Index?
        var letters = 0
        var digits = 0
        var value = 0
        var place = scalars.startIndex
        func end() {
            if digits > 0 { parts.append(.number(value, digits: digits)) }
            if let word {
                let month = letters <= 12 ? month(scalars[word..<place]) : nil
                parts.append(month.map { .month($0) } ?? .word)
            }
            (digits, value, letters, word) = (0, 0, 0, nil)
        }
        var count = 0
        while place < scalars.endIndex, count < 400 {
            let scalar = scalars[place]
            defer {
                place = scalars.index(after: place)
                count += 1
            }
            var code = scalar.value
            if (0xFF10...0xFF19).contains(code) { code -= 0xFEE0 }
            if code &- 0x30 < 10 {
                if word != nil { end() }
                digits += 1
                if digits < 10 { value = value * 10 + Int(code - 0x30) }
                continue
            }
            // 年 月 日 号 stand between numbers.
            let isOfDays = code == 0x5E74 || code == 0x6708 || code == 0x65E5 || code == 0x53F7
            if (code | 0x20) &- 0x61 < 26
                || code >= 0xC0 && !isOfDays && !(0x2000...0x30FF).contains(code) && code < 0xFF00
            {
                if digits > 0 { end() }
                if word == nil { word = place }
                letters += 1
                continue
            }
            end()
            if code <= 0x20 || code == 0xA0 || code == 0x3000 || code == 0x2C
                || code == 0x2E && parts.last.map(isMonth) == true
            {
                continue
            }
            parts.append(.mark(scalar))
        }
        end()
        return parts
    }

    /// The month that a word names.
    private static func month(_ word: Substring.UnicodeScalarView) -> Int? {
        switch word.first.map({ $0.value | 0x20 }) {
        // The letters with which names of months begin.
        case 0x61, 0x64, 0x65, 0x66, 0x6A, 0x6D, 0x6E, 0x6F, 0x73: months[String(word).lowercased()]
        default: nil
        }
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
        if parts.count >= 5, case .number(let first, let digits) = parts[0], case .mark(let mark) = parts[1],
            case .number(let second, _) = parts[2], case .mark = parts[3], case .number(let third, let last) = parts[4],
            mark == "-" || mark == "/" || mark == "." || mark == "年" || mark == "–"
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
