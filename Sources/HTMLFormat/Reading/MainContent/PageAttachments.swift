import DocumentModel
import HTMLParsing

/// Finds the files that a page offers beside its report.
enum PageAttachments {
    private static let types: [String: String] = [
        "pdf": "application/pdf", "doc": "application/msword",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xls": "application/vnd.ms-excel",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ppt": "application/vnd.ms-powerpoint",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "zip": "application/zip", "rar": "application/vnd.rar", "7z": "application/x-7z-compressed",
        "ofd": "application/ofd", "wps": "application/vnd.ms-works", "et": "application/vnd.ms-excel",
        "csv": "text/csv", "rtf": "application/rtf", "odt": "application/vnd.oasis.opendocument.text",
        "ceb": "application/x-ceb",
    ]

    /// The letters with which endings begin.
    private static let isFirst: [Bool] = {
        var isFirst = [Bool](repeating: false, count: 256)
        for type in types.keys { if let byte = type.utf8.first { isFirst[Int(byte)] = true } }
        return isFirst
    }()

    /// The files, each once, in the order in which the page names them.
    static func find(_ tree: HTMLTree, _ content: MainContent, _ page: PageMetadata) -> [Attachment] {
        var attachments: [Attachment] = []
        var seen: Set<String> = []
        let body = tree.first(.body) ?? 0
        let end = tree.end(of: body)
        var node = body
        while node < end {
            if content.measures.isSilent[node] || content.isMenu(node) {
                node = tree.end(of: node)
                continue
            }
            if tree.isElement(node, .a), let type = tree.withAttribute(node, .href, { mediaType($0) }) ?? nil,
                let bytes = tree.attributeBytes(node, .href),
                !HTMLAddresses.isScript(String(decoding: bytes, as: UTF8.self))
            {
                let address = CSSDeclarations.trimmed(String(decoding: bytes, as: UTF8.self))
                let target = page.resolved(address)
                let name = content.measures.visibleText(node)
                if seen.insert(target).inserted {
                    let file = address.split(separator: "/").last.map(String.init) ?? address
                    attachments.append(Attachment(name: name.isEmpty ? file : name, address: target, mediaType: type))
                }
            }
            node += 1
        }
        return attachments
    }

    /// The type of the file at an address, by what stands behind the last full stop of its path.
    private static func mediaType(_ bytes: Span<UInt8>) -> String? {
        var end = 0
        while end < bytes.count, bytes[end] != UInt8(ascii: "?"), bytes[end] != UInt8(ascii: "#") { end += 1 }
        while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
        var dot = end - 1
        while dot >= max(end - 6, 0), bytes[dot] != UInt8(ascii: ".") { dot -= 1 }
        guard dot >= max(end - 6, 0) else { return nil }
        // Most addresses end as those of pages do, and no file's type has their letters.
        let ending = bytes.extracting((dot + 1)..<end)
        guard ending.count > 1, isFirst[Int(ending[0] | 0x20)] else { return nil }
        return types[String(decoding: SmallLetters.of(ending), as: UTF8.self)]
    }
}
