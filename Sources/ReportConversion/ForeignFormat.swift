import TextEncoding

/// Formats that are not read but often given: the message says what they are and what to do with them.
enum ForeignFormat {
    /// What to say about the bytes; `nil` if they are of no such format.
    static func recognize(_ bytes: [UInt8]) -> String? {
        for kind in kinds where kind.matches(bytes) {
            return "the file is \(kind.name), which is not read; \(kind.advice)"
        }
        return xml(bytes)
    }

    fileprivate struct Kind {
        var signature: [UInt8]
        var place = 0
        var name: String
        var advice: String
        /// Bytes that stand elsewhere in files of the kind, where the signature alone may begin a text.
        var further: (place: Int, bytes: [UInt8])?

        func matches(_ bytes: [UInt8]) -> Bool {
            guard bytes.count >= place + signature.count, bytes[place...].starts(with: signature) else { return false }
            guard let further else { return true }
            return bytes.count >= further.place + further.bytes.count
                && bytes[further.place...].starts(with: further.bytes)
        }
    }

    private static func kind(_ signature: String, at place: Int = 0, _ name: String, _ advice: String) -> Kind {
        Kind(signature: Array(signature.utf8), place: place, name: name, advice: advice)
    }

    private static func kind(_ signature: [UInt8], at place: Int = 0, _ name: String, _ advice: String) -> Kind {
        Kind(signature: signature, place: place, name: name, advice: advice)
    }

    private static let picture = "give a document"
    private static let unpack = "unpack it first"
    private static let save = "save it as .docx first"

    private static let kinds: [Kind] = [
        kind("%PDF-", "a PDF", "export it as .docx or .html first"),
        kind("{\\rtf", "RTF", save),
        kind("Founder CEB", "a CEB document", "export it from its reader first"),
        kind("CAJ\0", "a CAJ document", "export it from its reader first"),
        kind("HN\0\0", "a CAJ document", "export it from its reader first"),
        kind("KDH ", "a CAJ document (KDH)", "export it from its reader first"),
        kind("AT&TFORM", "a DjVu document", "export its text first"),
        kind("BOOKMOBI", at: 60, "a Mobipocket book", "convert it to .html first"),
        kind("%!PS", "PostScript", "export the document it was made from"),
        kind([0x89, 0x50, 0x4E, 0x47], "a PNG picture", picture),
        kind([0xFF, 0xD8, 0xFF], "a JPEG picture", picture),
        kind("GIF8", "a GIF picture", picture),
        kind([0x49, 0x49, 0x2A, 0x00], "a TIFF picture", picture),
        kind([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture", picture),
        kind("WEBP", at: 8, "a WebP picture", picture),
        kind([0x00, 0x00, 0x00, 0x00], at: 6, "a BMP picture", picture).only(ifStarting: "BM"),
        kind("ftyp", at: 4, "a film or a sound recording", picture),
        kind("ID3", "a sound recording", picture),
        kind([0x1F, 0x8B], "compressed by gzip", unpack),
        kind("BZh", "compressed by bzip2", unpack).only(at: 4, [0x31, 0x41, 0x59, 0x26]),
        kind([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "compressed by xz", unpack),
        kind([0x28, 0xB5, 0x2F, 0xFD], "compressed by Zstandard", unpack),
        kind([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive", unpack),
        kind("Rar!", "a RAR archive", unpack),
        kind("ustar", at: 257, "a tar archive", unpack),
        kind([0x7F, 0x45, 0x4C, 0x46], "a program", picture),
        kind("SQLite format 3\0", "a database", "export its content as text first"),
    ]

    /// XML documents of other programs, told by the namespaces in their first lines.
    private static func xml(_ bytes: [UInt8]) -> String? {
        let head = [UInt8].head(of: bytes)
        let start = head.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }
        // Pages that word processors export name the same namespaces.
        guard start == UInt8(ascii: "<"), !head.holds("<html") else { return nil }
        let found = namespaces.first { head.holds($0.address) }
        return found.map { "the file is \($0.name), which is not read; \(save)" }
    }

    /// The addresses in lower case, as the head is.
    private static let namespaces: [(address: StaticString, name: String)] = [
        (address: "http://schemas.microsoft.com/office/word/2003/wordml", name: "a Word 2003 XML document"),
        (address: "http://schemas.microsoft.com/office/2006/xmlpackage", name: "a Word document as flat XML"),
        (address: "urn:oasis:names:tc:opendocument:xmlns:office", name: "an OpenDocument file as flat XML"),
        (address: "urn:schemas-microsoft-com:office:spreadsheet", name: "an Excel 2003 XML workbook"),
    ]
}

extension ForeignFormat.Kind {
    /// The kind told by a longer signature: one at the beginning, the other where the kind has its own.
    fileprivate func only(ifStarting start: String) -> ForeignFormat.Kind { only(at: 0, Array(start.utf8)) }

    fileprivate func only(at place: Int, _ further: [UInt8]) -> ForeignFormat.Kind {
        var kind = self
        kind.further = (place, further)
        return kind
    }
}
