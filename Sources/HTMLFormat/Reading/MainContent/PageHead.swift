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

    private static let keys: Set<String> = ["headline", "datePublished", "@type"]
    /// Longer structured data is not looked at.
    private static let longest = 2_000_000

    init(_ tree: HTMLTree) {
        for node in 0..<tree.count where tree.kind(node) == .element {
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

    /// Takes the strings of the keys that count out of structured data, wherever they lie.
    private mutating func readData(_ bytes: Span<UInt8>) {
        var place = 0
        var key: String?
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "\"") else {
                // A value that is no string ends a key's turn; a list of strings goes on.
                switch bytes[place] {
                case UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "]"):
                    if !(bytes[place] == UInt8(ascii: ",") && isInList) { key = nil }
                    if bytes[place] != UInt8(ascii: ",") { isInList = false }
                case UInt8(ascii: "["): isInList = key != nil
                default: break
                }
                place += 1
                continue
            }
            let start = place + 1
            place = start
            while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
                place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
            }
            let end = min(place, bytes.count)
            place = end + 1
            var next = place
            while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
            if next < bytes.count, bytes[next] == UInt8(ascii: ":") {
                let count = end - start
                let name = count <= 20 ? bytes.string(start..<end) : ""
                key = PageHead.keys.contains(name) ? name : nil
                isInList = false
                place = next + 1
            } else if let key, end > start, end - start < 2_000 {
                data[key, default: []].append(PageHead.unescaped(bytes.string(start..<end)))
            }
        }
        isInList = false
    }

    private var isInList = false

    /// A string of JSON without its escapes (RFC 8259, 7).
    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        var units: [UInt16] = []
        var rest = Substring(text).utf16
        while let unit = rest.popFirst() {
            guard unit == 0x5C, let sign = rest.popFirst() else {
                units.append(unit)
                continue
            }
            switch sign {
            case 0x6E, 0x72, 0x74: units.append(0x20)
            case 0x75:
                let digits = String(rest.prefix(4)) ?? ""
                units.append(UInt16(digits, radix: 16) ?? 0xFFFD)
                rest = rest.dropFirst(4)
            default: units.append(sign)
            }
        }
        return String(decoding: units, as: UTF16.self)
    }
}
