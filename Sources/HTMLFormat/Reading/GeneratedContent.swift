import DocumentModel
import HTMLParsing

/// Counters of CSS and the text that style sheets put before and behind elements (Lists 3, 4; Generated Content 3, 2).
struct GeneratedContent {
    private struct Counter {
        /// How many elements were open where the counter was made.
        var depth: Int
        var value: Int
    }

    /// Longer text is none, in bytes.
    private static let longest = 300

    private var counters: [String: [Counter]] = [:]

    /// Sets and counts the counters that an element names; those of elements that have ended are no more.
    mutating func take(_ css: CSSDeclarations, depth: Int) {
        if css.isEmpty { return }
        for (name, value) in GeneratedContent.pairs(css[.counterReset], usual: 0) {
            leave(name, depth: depth)
            counters[name, default: []].append(Counter(depth: depth, value: value))
        }
        for (name, value) in GeneratedContent.pairs(css[.counterIncrement], usual: 1) {
            while let last = counters[name]?.last, last.depth > depth { counters[name]?.removeLast() }
            guard let place = counters[name]?.indices.last else {
                counters[name] = [Counter(depth: 0, value: value)]
                continue
            }
            counters[name]?[place].value &+= value
        }
    }

    private mutating func leave(_ name: String, depth: Int) {
        while let last = counters[name]?.last, last.depth >= depth { counters[name]?.removeLast() }
    }

    private static func pairs(_ text: String?, usual: Int) -> [(String, Int)] {
        guard let text, text != "none" else { return [] }
        var pairs: [(String, Int)] = []
        for word in text.split(separator: " ").prefix(64) {
            if let value = Int(word) {
                if !pairs.isEmpty { pairs[pairs.count - 1].1 = min(max(value, -1_000_000), 1_000_000) }
            } else {
                pairs.append((String(word), usual))
            }
        }
        return pairs
    }

    /// The text of `content`; `nil` for pictures, quotation marks and what is only a shape.
    func text(_ css: CSSDeclarations, _ node: HTMLTree.Node, _ tree: HTMLTree) -> String? {
        guard let content = css[.content], css.keyword(.display) != "none", css.keyword(.visibility) != "hidden"
        else {
            return nil
        }
        var text = ""
        var rest = Substring(content)
        while let first = rest.first {
            if first == "\"" || first == "'" {
                let end = GeneratedContent.end(of: rest)
                text += CSSDeclarations.unescaped(String(rest[..<end]))
                rest = rest[end...]
            } else if first == " " {
                rest.removeFirst()
            } else {
                let word = rest.prefix { $0 != " " && $0 != "(" }
                guard let close = rest.firstIndex(of: ")"), rest[word.endIndex...].first == "(" else { return nil }
                let inner = rest[rest.index(after: word.endIndex)..<close]
                guard let value = value(word.lowercased(), inner, node, tree) else { return nil }
                text += value
                rest = rest[rest.index(after: close)...]
            }
        }
        // Characters of icon fonts are shapes, not words.
        let scalars = text.unicodeScalars.filter { $0.properties.generalCategory != .privateUse }
        let kept = String(String.UnicodeScalarView(scalars))
        // A rule's text comes with every element that it is about.
        return kept.utf8.count <= GeneratedContent.longest && kept.contains { $0.isLetter || $0.isNumber } ? kept : nil
    }

    private func value(
        _ function: String, _ inner: Substring, _ node: HTMLTree.Node, _ tree: HTMLTree
    ) -> String? {
        let parts = inner.split(separator: ",").map { CSSDeclarations.trimmed($0) }
        guard let name = parts.first else { return nil }
        func format(_ value: Int, _ style: String?) -> String {
            guard let style, let (format, _) = CSSCounterStyles.format(style.lowercased()) else { return String(value) }
            return format.text(for: value)
        }
        switch function {
        case "attr": return tree.attribute(node, named: name.lowercased()) ?? ""
        case "counter": return format(counters[name]?.last?.value ?? 0, parts.count > 1 ? parts[1] : nil)
        case "counters":
            let join = parts.count > 1 ? CSSDeclarations.unquoted(parts[1]) : "."
            let values = counters[name]?.map { format($0.value, parts.count > 2 ? parts[2] : nil) } ?? ["0"]
            return values.joined(separator: join)
        default: return nil
        }
    }

    /// The place behind the quotation mark that closes a string.
    private static func end(of text: Substring) -> Substring.Index {
        guard let mark = text.first else { return text.endIndex }
        var index = text.index(after: text.startIndex)
        while index < text.endIndex {
            if text[index] == "\\" {
                index = text.index(after: index)
                if index == text.endIndex { break }
            } else if text[index] == mark {
                return text.index(after: index)
            }
            index = text.index(after: index)
        }
        return text.endIndex
    }
}
