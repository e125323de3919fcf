/// Formats that are not read but often given: the message says what to do with them.
enum ForeignFormat {
    /// What to say about the bytes; `nil` if they are of no such format.
    static func recognize(_ bytes: [UInt8]) -> String? {
        for (signature, name, advice) in signatures where bytes.starts(with: signature) {
            return "the file is \(name), which is not read; \(advice)"
        }
        return nil
    }

    private static let signatures: [([UInt8], String, String)] = [
        (Array("%PDF-".utf8), "a PDF", "export it as .docx or .html first"),
        (Array("{\\rtf".utf8), "RTF", "save it as .docx first"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture", "give a document"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture", "give a document"),
        (Array("GIF8".utf8), "a GIF picture", "give a document"),
        ([0x1F, 0x8B], "compressed by gzip", "unpack it first"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive", "unpack it first"),
        (Array("Rar!".utf8), "a RAR archive", "unpack it first"),
    ]
}
