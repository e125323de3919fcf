import ConversionCore

/// Appends HTML to an array of bytes, escaping as it goes.
struct HTMLOutput {
    private(set) var bytes: [UInt8] = []
    /// Whether what HTML has no words for is said in attributes of the package's own.
    private let writesMarks: Bool

    init(writesMarks: Bool) {
        self.writesMarks = writesMarks
        bytes.reserveCapacity(65_536)
    }

    /// Appends markup that is right as it stands.
    mutating func raw(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends markup made elsewhere.
    mutating func markup(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

    /// Begins a tag; attributes and ``endTag()`` must follow.
    mutating func beginTag(_ name: StaticString) {
        bytes.append(UInt8(ascii: "<"))
        raw(name)
    }

    mutating func endTag() { bytes.append(UInt8(ascii: ">")) }

    /// A start tag with attributes; those without a value are left out.
    mutating func start(_ name: StaticString, _ attributes: (StaticString, String?)...) {
        beginTag(name)
        for (name, value) in attributes { attribute(name, value) }
        endTag()
    }

    /// An end tag.
    mutating func end(_ name: StaticString) {
        raw("</")
        raw(name)
        endTag()
    }

    /// An attribute of the tag just begun; nothing for `nil`.
    mutating func attribute(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        bytes.append(0x20)
        raw(name)
        raw("=\"")
        escape(value, inAttribute: true)
        bytes.append(UInt8(ascii: "\""))
    }

    /// An attribute that holds data in its own address (RFC 2397).
    ///
    /// - Returns: Where its value stands in ``bytes``.
    mutating func dataAddress(_ name: StaticString, mediaType: String, _ data: [UInt8]) -> Range<Int> {
        bytes.append(0x20)
        raw(name)
        raw("=\"")
        let start = bytes.count
        raw("data:")
        escape(mediaType, inAttribute: true)
        raw(";base64,")
        bytes.append(contentsOf: Base64.encode(data))
        let end = bytes.count
        bytes.append(UInt8(ascii: "\""))
        return start..<end
    }

    /// An attribute whose value stands in ``bytes`` already.
    mutating func attribute(_ name: StaticString, repeating value: Range<Int>) {
        bytes.append(0x20)
        raw(name)
        raw("=\"")
        // The range is copied first: what grows cannot be read from at the same time.
        bytes.append(contentsOf: Array(bytes[value]))
        bytes.append(UInt8(ascii: "\""))
    }

    /// An attribute under a name from ``HTMLMarks``.
    mutating func mark(_ name: String, _ value: String?) {
        guard writesMarks, let value else { return }
        bytes.append(0x20)
        bytes.append(contentsOf: name.utf8)
        raw("=\"")
        escape(value, inAttribute: true)
        bytes.append(UInt8(ascii: "\""))
    }

    /// An attribute that says by being there.
    mutating func flag(_ name: StaticString, _ isSet: Bool) {
        guard isSet else { return }
        bytes.append(0x20)
        raw(name)
    }

    mutating func text(_ text: some StringProtocol) { escape(String(text), inAttribute: false) }

    mutating func lineFeed() { bytes.append(0x0A) }

    private mutating func escape(_ text: String, inAttribute: Bool) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): raw("&amp;")
            case UInt8(ascii: "<"): raw("&lt;")
            case UInt8(ascii: ">"): raw("&gt;")
            case UInt8(ascii: "\"") where inAttribute: raw("&quot;")
            case 0x0A where inAttribute: raw("&#10;")
            case 0x0D: raw("&#13;")
            case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20: break
            default: bytes.append(byte)
            }
        }
    }
}
