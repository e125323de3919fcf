import HTMLParsing

/// The text of a page that shows none until a script puts it there, from the data that the page holds for its scripts and
/// for search engines.
enum HiddenText {
    /// The names by which such data calls a text.
    private static let names = [
        "articleBody", "articlebody", "content", "body", "text", "html", "bodyHtml", "contentHtml", "bodyText",
        "description",
    ].map { Array($0.utf8) }

    /// A text has so many bytes at least.
    private static let shortest = 200
    /// Longer data is not looked at.
    private static let longest = 8_000_000

    /// The longest of the texts, as a page; `nil` where there is none.
    ///
    /// - Complexity: O(*n*) in the length of the data.
    static func page(_ tree: HTMLTree) -> [UInt8]? {
        var best = ""
        for node in 0..<tree.count where tree.isElement(node, .script) && tree.end(of: node) > node + 1 {
            guard let type = tree.attributeBytes(node, .type), type.span.holds(Array("json".utf8).span) else {
                continue
            }
            let bytes = tree.bytes(node + 1)
            if bytes.count > longest { continue }
            let data = bytes.span
            JSONStrings.visit(data) { name, string, _ in
                guard string.count >= shortest, string.count > best.utf8.count,
                    names.contains(where: { data.extracting(name).equals($0.span) })
                else { return }
                best = JSONStrings.unescaped(data.string(string))
            }
        }
        if best.isEmpty { return nil }
        // Data that is marked up is a page already.
        if best.holds("</") || best.holds("<br") { return Array(best.utf8) }
        var page = ""
        for line in best.split(whereSeparator: \.isNewline) {
            page += "<p>" + line.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        }
        return Array(page.utf8)
    }
}
