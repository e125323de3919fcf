/// What a user says about the pages of a site whose content is not found by itself.
public struct ContentRule: Hashable, Sendable {
    /// What becomes of the elements.
    public enum Action: String, Hashable, Sendable, CaseIterable {
        /// They are the content; what nothing keeps is left out.
        case keep
        /// They are left out.
        case drop
    }

    /// The site's host, whose subdomains are meant too; `nil` for all pages.
    public var host: String?
    /// What becomes of the elements.
    public var action: Action
    /// The elements, by a selector of CSS: types, classes, identifiers, attributes, and how they stand to one another.
    public var selector: String

    /// Makes a rule.
    public init(host: String? = nil, action: Action, selector: String) {
        self.host = host
        self.action = action
        self.selector = selector
    }

    /// Whether the rule is about a page from a host.
    public func isAbout(host name: String?) -> Bool {
        guard let host else { return true }
        guard let name = name?.lowercased() else { return false }
        let wanted = host.lowercased()
        return name == wanted || name.hasSuffix("." + wanted)
    }

    /// Reads rules: a line with a host, then a line for each of its rules, `keep` or `drop` and a selector. Lines that begin
    /// with `#` followed by a space, and empty ones, say nothing; rules before the first host are about all pages.
    ///
    /// - Parameter text: The rules.
    /// - Returns: The rules in order.
    /// - Throws: ``ConversionError/Code/malformed`` with the line that is none.
    public static func rules(in text: String) throws(ConversionError) -> [ContentRule] {
        var rules: [ContentRule] = []
        var host: String?
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let words = line.split(maxSplits: 1) { $0 == " " || $0 == "\t" }
            guard let first = words.first, first != "#" else { continue }
            if let action = Action(rawValue: String(first)) {
                let selector = words.count > 1 ? words[1].drop { $0.isWhitespace } : ""
                guard !selector.isEmpty else {
                    throw ConversionError(
                        .malformed, "\(action.rawValue) needs a selector, as in: \(action.rawValue) #content",
                        at: Location(line: index + 1))
                }
                rules.append(ContentRule(host: host, action: action, selector: String(selector)))
            } else if words.count == 1, first.contains(".") {
                host = String(first)
            } else {
                throw ConversionError(
                    .malformed, "“\(line.prefix(40))” is no rule; a line is a host, or keep or drop and a selector",
                    at: Location(line: index + 1))
            }
        }
        return rules
    }
}
