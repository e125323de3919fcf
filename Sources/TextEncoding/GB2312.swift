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

    /// Whether a character is a Han character of another standard.
    package static func lacks(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF: !isHeld[Int(scalar.value - 0x4E00)]
        case 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000..<0x40000: true
        default: false
        }
    }

    /// Whether a text in UTF-8 holds Han characters of another standard, told without decoding what is not of its kind.
    package static func mayLackSome(of text: String.UTF8View) -> Bool {
        unsafe text.withContiguousStorageIfAvailable { bytes in
            var index = 0
            while index + 2 < bytes.count {
                let lead = unsafe bytes[index]
                if lead < 0xE3 {
                    index += 1
                } else if lead >= 0xF0 {
                    return true
                } else {
                    let value =
                        unsafe Int(lead & 0x0F) << 12 | Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)
                    if (0x4E00...0x9FFF).contains(value) {
                        if !isHeld[value - 0x4E00] { return true }
                    } else if (0x3400...0x4DBF).contains(value) || (0xF900...0xFAFF).contains(value) {
                        return true
                    }
                    index += 3
                }
            }
            return false
        } ?? true
    }

    private static let isHeld: [Bool] = {
        var isHeld = Array(repeating: false, count: 0x9FFF - 0x4E00 + 1)
        for scalar in hanCharacters where (0x4E00...0x9FFF).contains(scalar.value) {
            isHeld[Int(scalar.value - 0x4E00)] = true
        }
        return isHeld
    }()
}
