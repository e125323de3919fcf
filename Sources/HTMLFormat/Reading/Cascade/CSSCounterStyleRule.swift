import DocumentModel

/// A way of counting that a page defines itself (`@counter-style`, CSS Counter Styles 3, 3).
struct CSSCounterStyleRule: Sendable {
    private enum System { case cyclic, numeric, alphabetic, symbolic, additive, fixed(first: Int), extends(String) }

    private var system = System.symbolic
    private var symbols: [String] = []
    private var weights: [Int] = []
    private var prefix = ""
    private var suffix: String?
    private var pad: (length: Int, symbol: String)?

    /// Longer numbers are written in digits.
    private static let longest = 60

    /// Reads the descriptors of a rule; `nil` where it says no way of counting.
    init?(_ bytes: Span<UInt8>, _ body: Range<Int>) {
        var place = body.lowerBound
        while place < body.upperBound {
            let end = bytes.endOfPart(from: place, to: body.upperBound, at: UInt8(ascii: ";"))
            let colon = bytes.endOfPart(from: place, to: end, at: UInt8(ascii: ":"))
            if colon < end {
                let name = bytes.string(bytes.trimmed(place..<colon)).lowercased()
                take(name, bytes.string(bytes.trimmed(colon + 1..<end)))
            }
            place = end + 1
        }
        switch system {
        case .numeric, .alphabetic: if symbols.count < 2 { return nil }
        case .additive: if symbols.isEmpty || symbols.count != weights.count { return nil }
        case .extends: break
        case .cyclic, .symbolic, .fixed: if symbols.isEmpty { return nil }
        }
    }

    private mutating func take(_ name: String, _ value: String) {
        let words = CSSCounterStyleRule.words(value)
        guard let first = words.first else { return }
        switch name {
        case "system":
            switch first.lowercased() {
            case "cyclic": system = .cyclic
            case "numeric": system = .numeric
            case "alphabetic": system = .alphabetic
            case "additive": system = .additive
            case "fixed": system = .fixed(first: words.dropFirst().first.flatMap { Int($0) } ?? 1)
            case "extends": system = .extends(words.dropFirst().first?.lowercased() ?? "decimal")
            default: system = .symbolic
            }
        case "symbols": symbols = words
        case "additive-symbols":
            // Pairs of a weight and a symbol, in either order, from the greatest on.
            let pairs = stride(from: 0, to: words.count - 1, by: 2).compactMap { place -> (Int, String)? in
                if let weight = Int(words[place]) { return (weight, words[place + 1]) }
                return Int(words[place + 1]).map { ($0, words[place]) }
            }
            .filter { $0.0 >= 0 }
            weights = pairs.map(\.0)
            symbols = pairs.map(\.1)
        case "prefix": prefix = first
        case "suffix": suffix = first
        case "pad": if words.count > 1, let length = Int(first) { pad = (min(length, 20), words[1]) }
        default: break
        }
    }

    /// The strings and words of a value, strings without their marks.
    private static func words(_ value: String) -> [String] {
        var words: [String] = []
        var rest = Substring(value)
        while let first = rest.first, words.count < 1_000 {
            if first == "\"" || first == "'" {
                var end = rest.index(after: rest.startIndex)
                while end < rest.endIndex, rest[end] != first {
                    if rest[end] == "\\" { end = rest.index(after: end) }
                    if end < rest.endIndex { end = rest.index(after: end) }
                }
                let close = end < rest.endIndex ? rest.index(after: end) : end
                words.append(CSSDeclarations.unescaped(String(rest[..<close])))
                rest = rest[close...]
            } else if first.isASCIIWhitespace || first == "," {
                rest.removeFirst()
            } else {
                let word = rest.prefix { !$0.isASCIIWhitespace && $0 != "," && $0 != "\"" && $0 != "'" }
                words.append(String(word))
                rest = rest[word.endIndex...]
            }
        }
        return words
    }

    /// The one mark that stands before all items, where the way of counting has no other.
    var bullet: String? {
        if case .cyclic = system, symbols.count == 1 { return symbols[0] }
        return nil
    }

    /// A number with what stands around it.
    func label(_ number: Int) -> String {
        var text: String
        if case .extends(let name) = system {
            if let (format, _) = CSSCounterStyles.format(name) {
                text = format.text(for: number)
            } else {
                text = CSSCounterStyles.label(name, number) ?? String(number)
                if suffix != nil, let last = text.last, ".、".contains(last) { text.removeLast() }
            }
        } else {
            text = self.text(number) ?? String(number)
        }
        if let pad, text.count < pad.length {
            text = String(repeating: pad.symbol, count: pad.length - text.count) + text
        }
        let label = prefix + text + (suffix ?? ". ")
        return String(label.reversed().drop { $0.isASCIIWhitespace }.reversed())
    }

    private func text(_ number: Int) -> String? {
        let count = symbols.count
        switch system {
        case .cyclic: return symbols[((number - 1) % count + count) % count]
        case .fixed(let first):
            let (place, isTooFar) = number.subtractingReportingOverflow(first)
            return !isTooFar && symbols.indices.contains(place) ? symbols[place] : nil
        case .symbolic:
            guard number > 0 else { return nil }
            let times = (number - 1) / count + 1
            return times > CSSCounterStyleRule.longest
                ? nil : String(repeating: symbols[(number - 1) % count], count: times)
        case .numeric, .alphabetic:
            var isAlphabetic = false
            if case .alphabetic = system { isAlphabetic = true }
            guard number > 0 || (number == 0 && !isAlphabetic) else { return nil }
            var rest = number
            var parts: [String] = []
            repeat {
                if isAlphabetic { rest -= 1 }
                parts.append(symbols[rest % count])
                rest /= count
            } while rest > 0
            return parts.reversed().joined()
        case .additive:
            guard number >= 0 else { return nil }
            if number == 0 { return weights.firstIndex(of: 0).map { symbols[$0] } }
            var rest = number
            var text = ""
            for (weight, symbol) in zip(weights, symbols) where weight > 0 && weight <= rest {
                let times = rest / weight
                if times > CSSCounterStyleRule.longest { return nil }
                text += String(repeating: symbol, count: times)
                rest -= times * weight
            }
            return rest == 0 ? text : nil
        case .extends: return nil
        }
    }
}
