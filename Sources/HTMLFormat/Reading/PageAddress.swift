/// The address that a page's relative addresses are counted from (RFC 3986, 5).
struct PageAddress: Sendable {
    private let scheme: String
    /// `//host`, or nothing.
    private let authority: String
    private let path: String
    private let query: String

    /// - Parameter address: A whole address; anything else makes no base.
    init?(_ address: String) {
        let trimmed = PageAddress.cleaned(Array(address.utf8)[...])
        guard let colon = trimmed.utf8.firstIndex(of: UInt8(ascii: ":")), PageAddress.isScheme(trimmed[..<colon]) else {
            return nil
        }
        scheme = trimmed[..<colon].lowercased()
        guard ["http", "https", "file", "ftp"].contains(scheme) else { return nil }
        let parts = PageAddress.parts(trimmed[trimmed.index(after: colon)...])
        authority = parts.authority
        path = parts.path.isEmpty && !authority.isEmpty ? "/" : parts.path
        query = parts.query
    }

    /// The host, without user and port; `nil` where the address has none.
    var host: String? {
        let host = authority.drop { $0 == "/" }.split(separator: "@").last.map { $0.prefix { $0 != ":" } } ?? ""
        return host.isEmpty ? nil : String(host)
    }

    /// An address as it is to be followed from the page.
    func resolved(_ address: String) -> String { resolved(Array(address.utf8)[...]) }

    /// The same for an address in UTF-8.
    func resolved(_ address: ArraySlice<UInt8>) -> String {
        let address = PageAddress.cleaned(address)
        if address.isEmpty || address.hasPrefix("#") { return address }
        if let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")), PageAddress.isScheme(address[..<colon]) {
            return address
        }
        let parts = PageAddress.parts(address[...])
        if !parts.authority.isEmpty { return "\(scheme):\(address)" }
        if parts.path.hasPrefix("/") {
            return "\(scheme):\(authority)\(PageAddress.withoutDots(parts.path))\(parts.query)\(parts.fragment)"
        }
        if parts.path.isEmpty {
            let query = parts.query.isEmpty ? self.query : parts.query
            return "\(scheme):\(authority)\(path)\(query)\(parts.fragment)"
        }
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        return "\(scheme):\(authority)\(PageAddress.withoutDots(folder + parts.path))\(parts.query)\(parts.fragment)"
    }

    /// An address without white space around it.
    static func trimmed(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let bytes = address.span
        var (start, end) = (0, bytes.count)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
        return address[(address.startIndex + start)..<(address.startIndex + end)]
    }

    /// An address without white space around it and with what is within it escaped.
    static func cleaned(_ address: ArraySlice<UInt8>) -> String {
        let trimmed = trimmed(address)
        let bytes = trimmed.span
        var place = 0
        while place < bytes.count, bytes[place] > 0x20 { place += 1 }
        if place == bytes.count { return String(decoding: trimmed, as: UTF8.self) }
        var result: [UInt8] = []
        for byte in trimmed {
            switch byte {
            case UInt8(ascii: " "): result += "%20".utf8
            case 0x0A, 0x09, 0x0D: break
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    static func isScheme(_ text: some StringProtocol) -> Bool {
        guard let first = text.utf8.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A else { return false }
        return text.utf8.allSatisfy {
            ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D
                || $0 == 0x2E
        }
    }

    private static func parts(
        _ text: Substring
    ) -> (authority: String, path: String, query: String, fragment: String) {
        var rest = text
        var fragment = ""
        if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
            fragment = String(rest[hash...])
            rest = rest[..<hash]
        }
        var query = ""
        if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
            query = String(rest[mark...])
            rest = rest[..<mark]
        }
        var authority = ""
        if rest.hasPrefix("//") {
            let end = rest.utf8.dropFirst(2).firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            authority = String(rest[..<end])
            rest = rest[end...]
        }
        return (authority, String(rest), query, fragment)
    }

    private static func withoutDots(_ path: String) -> String {
        if !path.utf8.span.holds(Array("/.".utf8).span), path.utf8.first != UInt8(ascii: ".") { return path }
        var kept: [Substring] = []
        let steps = path.split(separator: "/", omittingEmptySubsequences: false)
        for (index, step) in steps.enumerated() {
            let isLast = index == steps.count - 1
            switch step {
            case ".": if isLast { kept.append("") }
            case "..":
                if kept.count > 1 { kept.removeLast() }
                if isLast { kept.append("") }
            default: kept.append(step)
            }
        }
        return kept.joined(separator: "/")
    }
}

extension String {
    /// The text with its `%XX` as the bytes they stand for; `nil` where those are no UTF-8.
    var removingPercentEscapes: String? {
        guard contains("%") else { return self }
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let pair = String(rest.prefix(2)), pair.utf8.count == 2,
                let value = UInt8(pair, radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
