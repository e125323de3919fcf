/// A character encoding that text is decoded from.
package struct TextEncoding: Hashable, Sendable, CustomStringConvertible {
    /// The name in the Encoding Standard, in lower case.
    package let name: String
    /// The name by which iconv knows the encoding that browsers mean.
    let iconvName: String

    /// How many bytes every character takes at least.
    var unitLength: Int {
        switch self {
        case .utf16LittleEndian, .utf16BigEndian: 2
        case .utf32LittleEndian, .utf32BigEndian: 4
        default: 1
        }
    }

    init(_ name: String, iconv: String) {
        self.name = name
        iconvName = iconv
    }

    /// UTF-8.
    package static let utf8 = TextEncoding("utf-8", iconv: "UTF-8")
    /// UTF-16, low byte first.
    package static let utf16LittleEndian = TextEncoding("utf-16le", iconv: "UTF-16LE")
    /// UTF-16, high byte first.
    package static let utf16BigEndian = TextEncoding("utf-16be", iconv: "UTF-16BE")
    /// UTF-32, low byte first.
    package static let utf32LittleEndian = TextEncoding("utf-32le", iconv: "UTF-32LE")
    /// UTF-32, high byte first.
    package static let utf32BigEndian = TextEncoding("utf-32be", iconv: "UTF-32BE")
    /// HZ, which is GB 2312 in seven bits.
    package static let hz = TextEncoding("hz-gb-2312", iconv: "GB18030")
    /// ISO-2022 with Japanese.
    package static let iso2022JP = TextEncoding("iso-2022-jp", iconv: "ISO-2022-JP-2")
    /// ISO-2022 with Korean.
    package static let iso2022KR = TextEncoding("iso-2022-kr", iconv: "ISO-2022-KR")
    /// ISO-2022 with Chinese.
    package static let iso2022CN = TextEncoding("iso-2022-cn", iconv: "ISO-2022-CN-EXT")
    /// GB 18030, which GB 2312 and GBK are read as.
    package static let gb18030 = TextEncoding("gb18030", iconv: "GB18030")
    /// Big5 with the characters of Hong Kong.
    package static let big5 = TextEncoding("big5", iconv: "BIG5-HKSCS")
    /// Windows-1252, which Latin-1 and ASCII are read as.
    package static let windows1252 = TextEncoding("windows-1252", iconv: "WINDOWS-1252")

    /// The name.
    package var description: String { name }

    /// The encoding that a label means (Encoding Standard, 4.2), whatever its case and the white space around it.
    ///
    /// - Returns: `nil` if there is no such label.
    package init?(label: String) {
        let trimmed = label.utf8.drop { $0 <= 0x20 }
        let lowered = String(Substring(trimmed)).lowercased()
        let text = lowered.utf8.lastIndex { $0 > 0x20 }.map { String(lowered[...$0]) } ?? ""
        guard let known = TextEncoding.byLabel[text] else { return nil }
        self = known
    }

    private static let byLabel: [String: TextEncoding] = {
        var table: [String: TextEncoding] = [:]
        for (encoding, labels) in TextEncoding.labels {
            for label in labels.split(separator: " ") { table[String(label)] = encoding }
        }
        return table
    }()

    private static let labels: [(TextEncoding, String)] = [
        (.utf8, "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
        (.utf16LittleEndian, "utf-16le utf-16 unicode ucs-2 iso-10646-ucs-2 csunicode unicodefeff"),
        (.utf16BigEndian, "utf-16be unicodefffe"),
        (.utf32LittleEndian, "utf-32le utf-32 ucs-4le"), (.utf32BigEndian, "utf-32be ucs-4 ucs-4be"),
        (.hz, "hz-gb-2312 hz"),
        (
            .gb18030,
            "gb18030 gbk gb2312 gb_2312 gb_2312-80 chinese csgb2312 csiso58gb231280 iso-ir-58 x-gbk cp936 ms936 euc-cn"
        ),
        (.big5, "big5 big5-hkscs cn-big5 csbig5 x-x-big5 cp950 big-5"),
        (
            .windows1252,
            "windows-1252 iso-8859-1 iso8859-1 iso_8859-1 latin1 l1 ascii us-ascii ansi_x3.4-1968 cp1252 cp819 x-cp1252 ibm819 iso-ir-100 csisolatin1"
        ),
        (TextEncoding("windows-1250", iconv: "WINDOWS-1250"), "windows-1250 cp1250 x-cp1250"),
        (TextEncoding("windows-1251", iconv: "WINDOWS-1251"), "windows-1251 cp1251 x-cp1251"),
        (TextEncoding("windows-1253", iconv: "WINDOWS-1253"), "windows-1253 cp1253 x-cp1253"),
        (
            TextEncoding("windows-1254", iconv: "WINDOWS-1254"),
            "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 latin5 l5 iso_8859-9"
        ),
        (TextEncoding("windows-1255", iconv: "WINDOWS-1255"), "windows-1255 cp1255 x-cp1255"),
        (TextEncoding("windows-1256", iconv: "WINDOWS-1256"), "windows-1256 cp1256 x-cp1256"),
        (TextEncoding("windows-1257", iconv: "WINDOWS-1257"), "windows-1257 cp1257 x-cp1257"),
        (TextEncoding("windows-1258", iconv: "WINDOWS-1258"), "windows-1258 cp1258 x-cp1258"),
        (
            TextEncoding("windows-874", iconv: "WINDOWS-874"),
            "windows-874 dos-874 tis-620 iso-8859-11 iso8859-11 iso885911"
        ),
        (TextEncoding("iso-8859-2", iconv: "ISO-8859-2"), "iso-8859-2 iso8859-2 iso_8859-2 latin2 l2 csisolatin2"),
        (TextEncoding("iso-8859-3", iconv: "ISO-8859-3"), "iso-8859-3 iso8859-3 iso_8859-3 latin3 l3 csisolatin3"),
        (TextEncoding("iso-8859-4", iconv: "ISO-8859-4"), "iso-8859-4 iso8859-4 iso_8859-4 latin4 l4 csisolatin4"),
        (
            TextEncoding("iso-8859-5", iconv: "ISO-8859-5"),
            "iso-8859-5 iso8859-5 iso_8859-5 cyrillic csisolatincyrillic"
        ),
        (
            TextEncoding("iso-8859-6", iconv: "ISO-8859-6"),
            "iso-8859-6 iso8859-6 iso_8859-6 arabic asmo-708 ecma-114 csisolatinarabic"
        ),
        (
            TextEncoding("iso-8859-7", iconv: "ISO-8859-7"),
            "iso-8859-7 iso8859-7 iso_8859-7 greek greek8 ecma-118 elot_928 csisolatingreek"
        ),
        (
            TextEncoding("iso-8859-8", iconv: "ISO-8859-8"),
            "iso-8859-8 iso8859-8 iso_8859-8 hebrew visual csisolatinhebrew iso-8859-8-i logical"
        ),
        (TextEncoding("iso-8859-10", iconv: "ISO-8859-10"), "iso-8859-10 iso8859-10 latin6 l6"),
        (TextEncoding("iso-8859-13", iconv: "ISO-8859-13"), "iso-8859-13 iso8859-13"),
        (TextEncoding("iso-8859-14", iconv: "ISO-8859-14"), "iso-8859-14 iso8859-14"),
        (TextEncoding("iso-8859-15", iconv: "ISO-8859-15"), "iso-8859-15 iso8859-15 latin9 l9 iso_8859-15"),
        (TextEncoding("iso-8859-16", iconv: "ISO-8859-16"), "iso-8859-16"),
        (TextEncoding("koi8-r", iconv: "KOI8-R"), "koi8-r koi koi8 koi8_r cskoi8r"),
        (TextEncoding("koi8-u", iconv: "KOI8-U"), "koi8-u koi8-ru"),
        (TextEncoding("ibm866", iconv: "IBM866"), "ibm866 866 cp866 csibm866"),
        (TextEncoding("macintosh", iconv: "MACINTOSH"), "macintosh mac x-mac-roman csmacintosh"),
        (
            TextEncoding("x-mac-cyrillic", iconv: "MAC-CYRILLIC"), "x-mac-cyrillic x-mac-ukrainian mac-cyrillic"
        ),
        (
            TextEncoding("shift_jis", iconv: "CP932"),
            "shift_jis shift-jis sjis ms_kanji ms932 windows-31j x-sjis csshiftjis cp932"
        ),
        (TextEncoding("euc-jp", iconv: "EUC-JP"), "euc-jp x-euc-jp cseucpkdfmtjapanese"),
        (.iso2022JP, "iso-2022-jp csiso2022jp"), (.iso2022KR, "iso-2022-kr csiso2022kr"),
        (.iso2022CN, "iso-2022-cn iso-2022-cn-ext"),
        (
            TextEncoding("euc-kr", iconv: "UHC"),
            "euc-kr cseuckr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 uhc cp949 iso-ir-149"
        ),
        (TextEncoding("euc-tw", iconv: "EUC-TW"), "euc-tw"),
    ]
}

/// Why text could not be decoded.
package struct TextEncodingError: Error, Hashable, Sendable {
    /// One line for people.
    package var message: String
}
