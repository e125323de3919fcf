package import ConversionCore

/// Writes JSON (RFC 8259).
package struct JSONWriter: Sendable {
    /// What was written so far.
    package private(set) var text = ""
    private var needsComma = false

    /// Makes a writer.
    package init() {}

    /// Writes an object whose members `body` writes.
    package mutating func object(_ body: (inout JSONWriter) -> Void) { enclose("{", "}", body) }

    /// Writes an array with one value for each element.
    package mutating func array<Element>(_ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) {
        enclose("[", "]") { json in for element in elements { body(&json, element) } }
    }

    /// Writes a member with a string.
    package mutating func member(_ name: String, _ value: String?) {
        guard let value else { return }
        begin(name)
        append(quoted: value)
    }

    /// Writes a member with a whole number.
    package mutating func member(_ name: String, _ value: Int?) {
        guard let value else { return }
        begin(name)
        text += String(value)
    }

    /// Writes a member whose value `body` writes.
    package mutating func member(_ name: String, _ body: (inout JSONWriter) -> Void) {
        begin(name)
        needsComma = false
        body(&self)
        needsComma = true
    }

    /// Writes a diagnostic as an object; further members may come from `body`.
    package mutating func diagnostic(_ diagnostic: Diagnostic, _ body: (inout JSONWriter) -> Void = { _ in }) {
        object { json in
            body(&json)
            json.member("severity", diagnostic.severity.rawValue)
            json.member("code", diagnostic.code.rawValue)
            json.member("message", diagnostic.message)
            json.member("part", diagnostic.location?.part)
            json.member("line", diagnostic.location?.line)
            json.member("column", diagnostic.location?.column)
            json.member("count", diagnostic.count)
        }
    }

    private mutating func begin(_ name: String) {
        separate()
        append(quoted: name)
        text += ":"
        needsComma = true
    }

    private mutating func enclose(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
        separate()
        text += open
        needsComma = false
        body(&self)
        text += close
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { text += "," }
    }

    private mutating func append(quoted value: String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
