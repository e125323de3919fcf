import HTMLParsing

/// What a page's head and its structured data (JSON-LD, schema.org) state about it.
struct PageHead {
    /// The values of `meta` elements by name or property in lower case, in order.
    private(set) var metas: [String: [String]] = [:]
    /// The content of `<title>`.
    private(set) var title: String?
    /// The address that the page gives as its own.
    private(set) var canonical: String?
    /// The types that structured data gives the page or parts of it.
    private(set) var types: Set<String> = []
    /// Values of structured data by key, the first of each kind first.
    private(set) var data: [String: [String]] = [:]

    /// Who wrote the page, as structured data says.
    private(set) var authors: [String] = []

    private static let keys: Set<String> = ["headline", "datePublished", "@type"]
    /// Longer structured data is not looked at.
    private static let longest = 2_000_000

    /// - Parameters:
    ///   - tree: The page.
    ///   - nodes: Its elements that say something about it, see ``PageMetadata/headNodes``.
    init(_ tree: HTMLTree, _ nodes: [HTMLTree.Node]) {
        for node in nodes {
            switch tree.tag(node) {
            case .title where tree.namespace(node) == .html && title == nil:
                title = tree.textContent(node).collapsed
            case .meta:
                guard
                    let key = (tree.attribute(node, .name) ?? tree.attribute(node, .property))
                        ?? tree.attribute(node, .itemprop), let content = tree.attribute(node, .content)
                else { continue }
                let text = content.collapsed
                if !text.isEmpty { metas[key.lowercased(), default: []].append(text) }
            case .link:
                if canonical == nil, tree.attribute(node, .rel)?.lowercased() == "canonical" {
                    canonical = tree.attribute(node, .href)
                }
            case .script:
                guard tree.attribute(node, .type)?.lowercased() == "application/ld+json", tree.end(of: node) > node + 1
                else { continue }
                let bytes = tree.bytes(node + 1)
                if bytes.count <= PageHead.longest { readData(bytes.span) }
            default: break
            }
        }
        types.formUnion(data["@type"] ?? [])
    }

    /// Whether the title in the head is Chinese.
    var isChinese: Bool { (title ?? "").holdsHan }

    /// The first value of the first of these names that has one.
    func meta(_ names: String...) -> String? {
        for name in names { if let value = metas[name]?.first { return value } }
        return nil
    }

    /// Whether a string of structured data names who wrote the page, and not a comment on it or a part of it.
    private func isAuthor(_ key: String, _ around: [String]) -> Bool {
        let outer = key == "author" ? around[...] : around.last == "author" ? around.dropLast() : []
        guard let entity = outer.last else { return false }
        return outer.count <= 2 && (entity.isEmpty || entity == "@graph" || entity == "mainEntity")
    }

    /// Takes the strings of the keys that count out of structured data, wherever they lie.
    private mutating func readData(_ bytes: Span<UInt8>) {
        JSONStrings.visit(bytes) { name, string, around in
            guard name.count <= 20, string.count < 2_000 else { return }
            let key = bytes.string(name)
            if key == "name" || key == "author" {
                if around.count <= 3, isAuthor(key, around.map { bytes.string($0) }) {
                    authors.append(JSONStrings.unescaped(bytes.string(string)).collapsed)
                }
                return
            }
            guard PageHead.keys.contains(key) else { return }
            data[key, default: []].append(JSONStrings.unescaped(bytes.string(string)).collapsed)
        }
    }
}
