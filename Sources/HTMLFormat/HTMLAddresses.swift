/// Addresses and identifiers as pages may hold them.
enum HTMLAddresses {
    private static let scripts: Set<String> = ["javascript", "vbscript", "livescript", "mocha", "data"]
    /// Schemes that hand on to the address behind them.
    private static let wrappers: Set<String> = ["feed", "view-source", "jar"]
    private static let beginnings = Array(Set(scripts.union(wrappers).compactMap(\.utf8.first)))

    /// Whether following an address would run a script, or show a page that stands in the address itself. Browsers pass over
    /// white space and controls in the scheme.
    static func isScript(_ address: String) -> Bool { isScript(address.utf8) }

    /// The same for an address in UTF-8.
    static func isScript(_ address: some Sequence<UInt8>) -> Bool {
        var scheme: [UInt8] = []
        for byte in address where byte > 0x20 {
            guard byte == UInt8(ascii: ":") else {
                let letter = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                // Most addresses begin as none of these does.
                if scheme.isEmpty, !beginnings.contains(letter) { return false }
                scheme.append(letter)
                if scheme.count > 12 { return false }
                continue
            }
            let name = String(decoding: scheme, as: UTF8.self)
            if scripts.contains(name) { return true }
            guard wrappers.contains(name) else { return false }
            scheme = []
        }
        return false
    }

    /// Whether an address holds a picture itself.
    static func isPicture(_ address: String) -> Bool { address.prefix(11).lowercased() == "data:image/" }

    /// An address as messages show it: its beginning and its end, where it is longer than a line holds.
    static func shortened(_ address: String) -> String {
        guard address.utf8.count > 100 else { return address }
        return address.prefix(60) + "…" + address.suffix(20)
    }

    /// A name without white space, as an `id` must be.
    static func identifier(_ name: String) -> String {
        if name.isEmpty { return "_" }
        guard name.utf8.contains(where: { $0 <= 0x20 }) else { return name }
        var result = String.UnicodeScalarView()
        for scalar in name.unicodeScalars { result.append(scalar.value <= 0x20 ? "_" : scalar) }
        return String(result)
    }

    /// The name of a file beside the page, without anything that leads out of its folder.
    static func fileName(_ name: String, taken: Set<String>, folder: String) -> String {
        var base = ""
        for scalar in name.unicodeScalars {
            let isKept =
                ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                || scalar == "." || scalar == "-" || scalar == "_"
            base.unicodeScalars.append(isKept ? scalar : "_")
        }
        while base.hasPrefix(".") { base.removeFirst() }
        if base.isEmpty { base = "picture" }
        var unique = base
        var attempt = 1
        while taken.contains(folder + "/" + unique) {
            attempt += 1
            unique = "\(attempt)-\(base)"
        }
        return unique
    }
}
