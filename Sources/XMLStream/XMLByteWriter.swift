/// Appends XML to an array of bytes, escaping as it goes.
package struct XMLByteWriter: Sendable {
    /// What was written so far.
    package private(set) var bytes: [UInt8] = []
    /// How many characters that XML 1.0 cannot hold were left out.
    package private(set) var droppedCharacters = 0
    private var open: [StaticString] = []
    private var isTagOpen = false

    package init(capacity: Int = 4_096) { bytes.reserveCapacity(capacity) }

    /// The declaration with which a part of an Office package begins.
    package mutating func declaration(standalone: Bool = true) {
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"")
        if standalone { raw(" standalone=\"yes\"") }
        raw("?>\n")
    }

    /// Begins an element; attributes may follow.
    package mutating func start(_ name: StaticString) {
        closeTag()
        bytes.append(UInt8(ascii: "<"))
        append(name)
        open.append(name)
        isTagOpen = true
    }

    /// Ends the innermost element, in the short form if nothing stands in it.
    package mutating func end() {
        guard let name = open.popLast() else { return }
        if isTagOpen {
            isTagOpen = false
            raw("/>")
        } else {
            raw("</")
            append(name)
            bytes.append(UInt8(ascii: ">"))
        }
    }

    /// Writes an element with attributes and nothing in it.
    package mutating func empty(_ name: StaticString, _ attributes: (StaticString, String?)...) {
        start(name)
        for (name, value) in attributes { attribute(name, value) }
        end()
    }

    /// Writes an element that holds text alone.
    package mutating func element(_ name: StaticString, _ content: String) {
        start(name)
        text(content)
        end()
    }

    /// Adds an attribute to the element just begun; nothing is added for `nil`.
    package mutating func attribute(_ name: StaticString, _ value: String?) {
        guard let value, isTagOpen else { return }
        bytes.append(UInt8(ascii: " "))
        append(name)
        raw("=\"")
        escape(value, inAttribute: true)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Adds an attribute with a whole number; nothing is added for `nil`.
    package mutating func attribute(_ name: StaticString, _ value: Int?) {
        attribute(name, value.map { String($0) })
    }

    /// Adds an attribute under a name made at run time.
    package mutating func attribute(named name: String, _ value: String) {
        guard isTagOpen else { return }
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: name.utf8)
        raw("=\"")
        escape(value, inAttribute: true)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes text.
    package mutating func text(_ text: String) {
        closeTag()
        escape(text, inAttribute: false)
    }

    /// Writes XML that is well-formed already.
    package mutating func markup(_ markup: String) {
        closeTag()
        bytes.append(contentsOf: markup.utf8)
    }

    /// Writes bytes that need no escaping, such as base64.
    package mutating func verbatim(_ content: [UInt8]) {
        closeTag()
        bytes.append(contentsOf: content)
    }

    /// Begins a line, indented by the depth of open elements; only for places where white space means nothing.
    package mutating func lineBreak(outdentedBy outdent: Int = 0) {
        closeTag()
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: max(open.count - outdent, 0) * 2))
    }

    /// Whether anything stands in the innermost element.
    package var hasContent: Bool { !isTagOpen }

    private mutating func closeTag() {
        guard isTagOpen else { return }
        isTagOpen = false
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func raw(_ text: StaticString) { append(text) }

    private mutating func append(_ text: StaticString) {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func escape(_ text: String, inAttribute: Bool) {
        var copy = text
        copy.withUTF8 { buffer in
            var start = 0
            var index = 0
            while index < buffer.count {
                let byte = unsafe buffer[index]
                var length = 1
                var entity: StaticString?
                switch byte {
                case UInt8(ascii: "&"): entity = "&amp;"
                case UInt8(ascii: "<"): entity = "&lt;"
                case UInt8(ascii: ">"): entity = "&gt;"
                case UInt8(ascii: "\""): if inAttribute { entity = "&quot;" }
                case 0x0A: if inAttribute { entity = "&#10;" }
                case 0x09: if inAttribute { entity = "&#9;" }
                case 0x0D: entity = "&#13;"
                case 0x00..<0x20: entity = ""
                case 0xEF:
                    // U+FFFE and U+FFFF are no characters of XML 1.0.
                    if index + 2 < buffer.count, unsafe buffer[index + 1] == 0xBF, unsafe buffer[index + 2] >= 0xBE {
                        entity = ""
                        length = 3
                    }
                default: break
                }
                if let entity {
                    unsafe bytes.append(contentsOf: buffer[start..<index])
                    if entity.utf8CodeUnitCount == 0 { droppedCharacters += 1 }
                    append(entity)
                    start = index + length
                }
                index += length
            }
            unsafe bytes.append(contentsOf: buffer[start..<buffer.count])
        }
    }
}
