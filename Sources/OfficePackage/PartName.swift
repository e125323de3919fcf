/// The name of a part within a package (ECMA-376 part 2, 6.2.2), such as `/word/document.xml`.
package struct PartName: Hashable, Sendable, CustomStringConvertible {
    /// The name with its leading slash, percent-decoded.
    package let path: String

    /// Makes a name from a path with or without a leading slash; `.` and `..` are resolved and cannot lead outside.
    package init(_ path: String) {
        var components: [Substring] = []
        for component in path.split(separator: "/") {
            switch component {
            case ".": break
            case "..": if !components.isEmpty { components.removeLast() }
            default: components.append(component)
            }
        }
        self.path = "/" + components.joined(separator: "/")
    }

    /// The part that a relationship's target means when it stands in this part's relationships.
    package func resolve(_ target: String) -> PartName {
        let decoded = PartName.percentDecoded(target.split(separator: "#", maxSplits: 1).first.map(String.init) ?? "")
        return decoded.hasPrefix("/") ? PartName(decoded) : PartName(folder + "/" + decoded)
    }

    /// The folder that the part lies in, without a slash at its end.
    package var folder: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }
    /// The name without its folder.
    package var base: String { path.split(separator: "/").last.map(String.init) ?? "" }
    /// The extension in lower case; empty if there is none.
    package var fileExtension: String {
        base.lastIndex(of: ".").map { base[base.index(after: $0)...].lowercased() } ?? ""
    }
    /// The part that holds this part's relationships.
    package var relationships: PartName { PartName("\(folder)/_rels/\(base).rels") }
    /// The name in a ZIP archive.
    package var entryName: String { String(path.dropFirst()) }
    /// The name.
    package var description: String { entryName }

    /// How a relationship in a part of `folder` names this part.
    package func relative(toFolder folder: String) -> String {
        let prefix = folder + "/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }

    private static func percentDecoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var result: [UInt8] = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = hex(bytes[index + 1]),
                let low = hex(bytes[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
