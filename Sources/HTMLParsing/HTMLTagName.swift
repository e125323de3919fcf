/// The name of an element as a small number: known names are constants, others get numbers as a tree meets them.
package struct HTMLTagName: Hashable, Sendable {
    /// The number; those below ``firstUnknown`` are the same in every tree.
    package let rawValue: UInt16

    init(_ rawValue: Int) { self.rawValue = UInt16(clamping: rawValue) }

    /// The names that are known beforehand, in the order of their numbers.
    static let knownNames = [
        "html", "head", "body", "title", "meta", "link", "base", "style", "script", "noscript", "template", "p", "div",
        "span", "a", "b", "strong", "i", "em", "u", "s", "strike", "del", "ins", "sup", "sub", "code", "kbd", "samp",
        "tt", "var", "cite", "dfn", "mark", "small", "big", "q", "abbr", "time", "data", "font", "br", "wbr", "hr",
        "img", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "menu", "dir", "table",
        "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption",
        "blockquote", "pre", "listing", "xmp", "plaintext", "address", "article", "aside", "section", "nav", "header",
        "footer", "main", "hgroup", "details", "summary", "dialog", "search", "center", "fieldset", "legend", "form",
        "input", "button", "select", "option", "optgroup", "textarea", "label", "output", "progress", "meter",
        "datalist", "iframe", "object", "embed", "param", "video", "audio", "source", "track", "canvas", "picture",
        "map", "area", "svg", "math", "ruby", "rb", "rt", "rtc", "rp", "bdo", "bdi", "noframes", "frameset", "frame",
        "noembed", "applet",
    ]

    private static let numbers: [String: Int] = Dictionary(
        uniqueKeysWithValues: knownNames.enumerated().map { ($0.element, $0.offset) })

    /// The number from which on names differ from tree to tree.
    static let firstUnknown = knownNames.count

    /// The number of a known name; `nil` for any other.
    package static func known(_ name: String) -> HTMLTagName? { numbers[name].map { HTMLTagName($0) } }
}
