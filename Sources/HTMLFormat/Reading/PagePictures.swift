import DocumentModel
import HTMLParsing

/// Finds the address of a picture that a page loads late, or offers in several sizes.
struct PagePictures {
    let tree: HTMLTree

    /// The pictures among the files that were saved with a page.
    static func items(_ companions: [String: [UInt8]]) -> [String: MediaItem] {
        var items: [String: MediaItem] = [:]
        for (address, bytes) in companions {
            if let type = mediaType(bytes) { items[address] = MediaItem(bytes: bytes, mediaType: type) }
        }
        return items
    }

    /// The type of a picture by its first bytes (MIME Sniffing, 6.1).
    private static func mediaType(_ bytes: [UInt8]) -> String? {
        func begins(_ signature: [UInt8]) -> Bool { bytes.starts(with: signature) }
        if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "image/png" }
        if begins([0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        if begins(Array("GIF8".utf8)) { return "image/gif" }
        if begins(Array("BM".utf8)) { return "image/bmp" }
        if begins(Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: "WEBP".utf8) { return "image/webp" }
        let head = String(decoding: bytes.prefix(512), as: UTF8.self)
        return head.contains("<svg") ? "image/svg+xml" : nil
    }

    /// The address; `nil` where an element states none.
    func address(of node: HTMLTree.Node) -> String? {
        let stated = tree.attribute(node, .src).map { CSSDeclarations.trimmed($0) } ?? ""
        if !stated.isEmpty, !PagePictures.isPlaceholder(stated) { return stated }
        return late(node) ?? offered(node) ?? (stated.isEmpty ? nil : stated)
    }

    /// What scripts would put in the place of a placeholder.
    private func late(_ node: HTMLTree.Node) -> String? {
        let known: [HTMLAttributeName] = [
            .dataSrc, .dataOriginal, .dataLazySrc, .dataActualsrc, .dataOriginalSrc, .dataLazy, .dataUrl,
        ]
        for name in known {
            if let address = tree.attribute(node, name), !address.isEmpty, !PagePictures.isPlaceholder(address) {
                return address
            }
        }
        if let set = tree.attribute(node, .dataSrcset), let address = PagePictures.largest(set) { return address }
        // Any attribute of the kind that holds the address of a picture.
        for (name, value) in tree.attributes(of: node) where name.hasPrefix("data-") || name.hasSuffix("src") {
            if name != "src", PagePictures.isPicture(value), !PagePictures.isPlaceholder(value) { return value }
        }
        return nil
    }

    /// The largest that `srcset` offers, of the element itself or of those before it in a `picture`.
    private func offered(_ node: HTMLTree.Node) -> String? {
        if let set = tree.attribute(node, .srcset), let address = PagePictures.largest(set) { return address }
        guard let parent = tree.parent(node), tree.isElement(parent, .picture) else { return nil }
        for source in tree.children(parent) where tree.isElement(source, .source) {
            if let set = tree.attribute(source, .srcset) ?? tree.attribute(source, .dataSrcset),
                let address = PagePictures.largest(set)
            {
                return address
            }
        }
        return nil
    }

    private static func largest(_ set: String) -> String? {
        var best: (address: Substring, size: Double)?
        for candidate in set.split(separator: ",") {
            let words = candidate.split(whereSeparator: \.isASCIIWhitespace)
            guard let address = words.first, !address.hasPrefix("data:") else { continue }
            let size = words.count > 1 ? Double(words[1].dropLast()) ?? 1 : 1
            if best.map({ size > $0.size }) ?? true { best = (address, size) }
        }
        return best.map { String($0.address) }
    }

    private static func fileName(_ address: String) -> String {
        let path = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let start = path.lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) } ?? path.startIndex
        return (String(path[start...]) ?? "").lowercased()
    }

    private static func isPicture(_ address: String) -> Bool {
        let name = fileName(address)
        return [".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".svg", ".avif"].contains { name.hasSuffix($0) }
    }

    private static let placeholders: Set<String> = [
        "blank", "placeholder", "loading", "spacer", "lazy", "lazyload", "transparent", "pixel", "grey", "gray", "1x1",
        "s", "space", "clear", "none", "empty", "nopic", "load",
    ]

    private static let longestPlaceholder = placeholders.map(\.utf8.count).max() ?? 0

    /// Whether the last part of an address is short, or begins or ends as the names of placeholders do.
    private static func mayBePlaceholder(_ address: String) -> Bool {
        let bytes = address.utf8.span
        var (start, stem, place) = (0, -1, 0)
        while place < bytes.count, bytes[place] != UInt8(ascii: "?"), bytes[place] != UInt8(ascii: "#") {
            if bytes[place] == UInt8(ascii: "/") {
                (start, stem) = (place + 1, -1)
            } else if bytes[place] == UInt8(ascii: "."), stem < 0 {
                stem = place
            }
            place += 1
        }
        let end = stem < 0 ? place : stem
        if end - start <= longestPlaceholder { return true }
        let (first, last) = (bytes[start] | 0x20, bytes[end - 1] | 0x20)
        return first == UInt8(ascii: "p") || first == UInt8(ascii: "l") || first == UInt8(ascii: "b")
            || last == UInt8(ascii: "r") || last == UInt8(ascii: "g")
    }

    /// Whether a picture only holds the place of another: a tiny one in the page itself, or one whose name says so.
    static func isPlaceholder(_ address: String) -> Bool {
        if address.hasPrefix("data:") { return address.utf8.count < 300 }
        if address.hasPrefix("about:") { return true }
        guard mayBePlaceholder(address) else { return false }
        let name = fileName(address)
        let stem = String(name.utf8.prefix { $0 != UInt8(ascii: ".") }) ?? name
        return placeholders.contains(stem) || stem.hasPrefix("placeholder") || stem.hasPrefix("loading")
            || stem.hasSuffix("placeholder") || stem.hasSuffix("loading") || stem.hasPrefix("blank")
    }
}
