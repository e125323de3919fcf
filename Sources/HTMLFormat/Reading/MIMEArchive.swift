package import ConversionCore
import DocumentModel

/// An MHTML archive (RFC 2557): a page with the pictures that it shows.
package struct MIMEArchive {
    /// The page, decoded, and its charset as the part states it.
    package let page: [UInt8]
    package let charset: String?
    /// Where the page was saved from.
    let address: String?
    /// The other parts by their addresses, and by their identifiers as `cid:` names them.
    let resources: [String: MediaItem]

    /// Whether bytes are such an archive: by their type, by their name, or by their first field.
    package static func isArchive(_ source: Source, _ mediaType: String) -> Bool {
        if mediaType == "message/rfc822" || mediaType == "multipart/related" { return true }
        if let name = source.name?.lowercased(), name.hasSuffix(".mht") || name.hasSuffix(".mhtml") { return true }
        return isArchive(source.bytes)
    }

    /// Whether bytes begin with the fields of an archive.
    static func isArchive(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A else { return false }
        let (fields, _) = headers(bytes[..<min(bytes.count, 4_096)])
        guard fields["mime-version"] != nil, let type = fields["content-type"]?.lowercased() else { return false }
        return type.hasPrefix("multipart/") || type.hasPrefix("text/html")
    }

    /// - Parameter bytes: The archive; `nil` if it holds no page.
    package init?(_ bytes: [UInt8]) {
        let (headers, start) = MIMEArchive.headers(bytes[...])
        let type = headers["content-type"] ?? ""
        guard type.lowercased().hasPrefix("multipart/"), let boundary = MIMEArchive.parameter("boundary", of: type)
        else {
            guard MIMEArchive.isPage(type) else { return nil }
            (page, charset) = MIMEArchive.decoded(headers, bytes[start...], type)
            address = headers["content-location"]
            resources = [:]
            return
        }
        let line = Array("--\(boundary)".utf8)
        var parts: [ArraySlice<UInt8>] = []
        var begin: Int?
        for place in MIMEArchive.starts(of: line, in: bytes, from: start) {
            if let begin { parts.append(bytes[begin..<place]) }
            begin = place + line.count
        }
        if let begin, parts.isEmpty { parts.append(bytes[begin...]) }
        var page: (bytes: [UInt8], charset: String?)?
        var address = headers["snapshot-content-location"] ?? headers["content-location"]
        var resources: [String: MediaItem] = [:]
        for part in parts {
            let (headers, start) = MIMEArchive.headers(part.drop { $0 == 0x0D || $0 == 0x0A })
            let type = headers["content-type"] ?? ""
            if MIMEArchive.isPage(type), page == nil {
                page = MIMEArchive.decoded(headers, part[start...], type)
                address = headers["content-location"] ?? address
            } else if type.lowercased().hasPrefix("image/") {
                let item = MediaItem(
                    bytes: MIMEArchive.decoded(headers, part[start...], type).bytes,
                    mediaType: type.split(separator: ";").first.map { $0.lowercased() } ?? type)
                if let location = headers["content-location"] { resources[location] = item }
                if let id = headers["content-id"] { resources["cid:" + id.filter { $0 != "<" && $0 != ">" }] = item }
            }
        }
        guard let page else { return nil }
        (self.page, charset) = page
        self.address = address
        self.resources = resources
    }

    private static func isPage(_ type: String) -> Bool { type.lowercased().hasPrefix("text/html") }

    private static func decoded(_ headers: [String: String], _ body: ArraySlice<UInt8>, _ type: String) -> (
        bytes: [UInt8], charset: String?
    ) {
        let charset = parameter("charset", of: type)
        switch headers["content-transfer-encoding"]?.lowercased() {
        case "base64":
            let plain = body.filter { $0 > 0x20 }
            return (Base64.decode(plain.span) ?? [], charset)
        case "quoted-printable": return (quotedPrintable(body), charset)
        default: return (Array(body), charset)
        }
    }

    /// The fields at the beginning, folded lines put together, and where the body begins.
    private static func headers(_ bytes: ArraySlice<UInt8>) -> (fields: [String: String], end: Int) {
        var fields: [String: String] = [:]
        var last: String?
        var position = bytes.startIndex
        while position < bytes.endIndex, position - bytes.startIndex < 65_536 {
            let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
            var line = String(decoding: bytes[position..<end], as: UTF8.self)
            if line.hasSuffix("\r") { line.removeLast() }
            position = min(end + 1, bytes.endIndex)
            if line.isEmpty { break }
            if line.first == " " || line.first == "\t", let name = last {
                fields[name]? += " " + line.drop { $0 == " " || $0 == "\t" }
                continue
            }
            let sides = line.split(separator: ":", maxSplits: 1)
            guard sides.count == 2 else { continue }
            let name = sides[0].lowercased()
            fields[name] = String(sides[1].drop { $0 == " " })
            last = name
        }
        return (fields, position)
    }

    private static func parameter(_ name: String, of field: String) -> String? {
        for part in field.split(separator: ";").dropFirst() {
            let sides = part.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, sides[0].filter({ $0 != " " }).lowercased() == name else { continue }
            return sides[1].filter { $0 != "\"" && $0 != " " }
        }
        return nil
    }

    /// Where a boundary stands at the beginning of a line.
    private static func starts(of line: [UInt8], in bytes: [UInt8], from start: Int) -> [Int] {
        var places: [Int] = []
        var position = start
        while position < bytes.count {
            if bytes[position...].starts(with: line) { places.append(position) }
            guard let end = bytes[position...].firstIndex(of: 0x0A) else { break }
            position = end + 1
        }
        return places
    }

    /// Decodes quoted-printable (RFC 2045, 6.7).
    private static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var position = bytes.startIndex
        func digit(_ index: Int) -> UInt8? {
            guard index < bytes.endIndex else { return nil }
            switch bytes[index] {
            case 0x30...0x39: return bytes[index] - 0x30
            case 0x41...0x46: return bytes[index] - 0x37
            case 0x61...0x66: return bytes[index] - 0x57
            default: return nil
            }
        }
        while position < bytes.endIndex {
            guard bytes[position] == UInt8(ascii: "=") else {
                result.append(bytes[position])
                position += 1
                continue
            }
            if let high = digit(position + 1), let low = digit(position + 2) {
                result.append(high << 4 | low)
                position += 3
            } else if position + 1 < bytes.endIndex, bytes[position + 1] == 0x0A {
                position += 2
            } else if position + 2 < bytes.endIndex, bytes[position + 1] == 0x0D, bytes[position + 2] == 0x0A {
                position += 3
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return result
    }
}
