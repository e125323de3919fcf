/// The characters of GB/T 2312-1980, which fonts named after it hold and no others.
package enum GB2312 {
    /// The Han characters of its two levels, 6,763 of them.
    package static let hanCharacters: Set<Unicode.Scalar> = {
        var bytes: [UInt8] = []
        for row in UInt8(0xB0)...0xF7 {
            // The last five places of row 55 are empty.
            for cell in UInt8(0xA1)...(row == 0xD7 ? 0xF9 : 0xFE) { bytes += [row, cell] }
        }
        guard var converter = Iconv(from: .gb18030) else { return [] }
        let text = converter.convert(bytes.span, unit: 1).utf8
        return Set(String(decoding: text, as: UTF8.self).unicodeScalars)
    }()
}
