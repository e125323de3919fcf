/// Records a part of a document as XML that stands by itself: every prefix that it uses is declared on its outermost
/// element, so that it means the same wherever it is put.
package struct XMLFragmentRecorder: Sendable {
    private var body: [UInt8] = []
    private var names: [String] = []
    private var isTagOpen = false
    private var declarations: [(prefix: String, address: String)] = []
    private var rootName = ""
    private var rootAttributes: [UInt8] = []
    /// The text within, as far as it was recorded.
    package private(set) var text = ""

    package init() {}

    /// How deep the recording is; nought when its outermost element has ended.
    package var depth: Int { names.count }

    /// Records the start of an element; attribute values may be replaced on the way.
    package mutating func start(
        _ element: borrowing XMLElement, replacing replace: (XMLAttribute) -> String? = { $0.value }
    ) {
        closeTag()
        let name = qualified(element.prefix, element.localName, element.namespaceAddress)
        var tag: [UInt8] = []
        for attribute in element.allAttributes {
            guard let value = replace(attribute) else { continue }
            tag.append(0x20)
            tag.append(
                contentsOf:
                    qualified(attribute.prefix, attribute.local, attribute.namespaceAddress, isAttribute: true).utf8)
            tag.append(contentsOf: "=\"".utf8)
            XMLFragmentRecorder.escape(value, into: &tag)
            tag.append(UInt8(ascii: "\""))
        }
        if names.isEmpty {
            rootName = name
            rootAttributes = tag
        } else {
            body.append(UInt8(ascii: "<"))
            body.append(contentsOf: name.utf8)
            body.append(contentsOf: tag)
            isTagOpen = true
        }
        names.append(name)
    }

    /// Records the end of the innermost element.
    package mutating func end() {
        guard let name = names.popLast(), !names.isEmpty else { return }
        if isTagOpen {
            isTagOpen = false
            body.append(contentsOf: "/>".utf8)
        } else {
            body.append(contentsOf: "</".utf8)
            body.append(contentsOf: name.utf8)
            body.append(UInt8(ascii: ">"))
        }
    }

    /// Records text.
    package mutating func characters(_ content: Span<UInt8>) {
        closeTag()
        let string = String(decoding: content)
        text += string
        XMLFragmentRecorder.escape(string, into: &body)
    }

    /// What was recorded.
    package var markup: String {
        var result: [UInt8] = []
        result.append(UInt8(ascii: "<"))
        result.append(contentsOf: rootName.utf8)
        for (prefix, address) in declarations.sorted(by: { $0.prefix < $1.prefix }) {
            result.append(contentsOf: (prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\"").utf8)
            XMLFragmentRecorder.escape(address, into: &result)
            result.append(UInt8(ascii: "\""))
        }
        result.append(contentsOf: rootAttributes)
        if body.isEmpty {
            result.append(contentsOf: "/>".utf8)
        } else {
            result.append(UInt8(ascii: ">"))
            result.append(contentsOf: body)
            result.append(contentsOf: "</".utf8)
            result.append(contentsOf: rootName.utf8)
            result.append(UInt8(ascii: ">"))
        }
        return String(decoding: result, as: UTF8.self)
    }

    private mutating func closeTag() {
        guard isTagOpen else { return }
        isTagOpen = false
        body.append(UInt8(ascii: ">"))
    }

    /// The name with a prefix that stands for its namespace throughout the recording. Elements may go without one, as
    /// the default namespace applies to them; attributes may not.
    private mutating func qualified(
        _ prefix: String?, _ local: String, _ address: String?, isAttribute: Bool = false
    ) -> String {
        if prefix == "xml" { return "xml:" + local }
        guard let address, !address.isEmpty else { return local }
        let stem = prefix ?? (isAttribute ? "ns" : "")
        var wanted = stem
        var attempt = 1
        while let known = declarations.first(where: { $0.prefix == wanted }) {
            if known.address == address { return wanted.isEmpty ? local : wanted + ":" + local }
            attempt += 1
            wanted = (stem.isEmpty ? "ns" : stem) + String(attempt)
        }
        declarations.append((wanted, address))
        return wanted.isEmpty ? local : wanted + ":" + local
    }

    private static func escape(_ text: String, into bytes: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            case 0x0D: bytes.append(contentsOf: "&#13;".utf8)
            default: bytes.append(byte)
            }
        }
    }
}
