package import ConversionCore
import XMLStream

/// Reads the letterhead of an office, a small XML of the report schema.
package enum LetterheadReader {
    /// Reads a letterhead.
    ///
    /// - Parameter bytes: The XML, whose outermost element is `letterhead`.
    /// - Returns: The letterhead.
    /// - Throws: ``ConversionError`` if it is not well-formed, or breaks the schema.
    package static func read(_ bytes: [UInt8]) throws(ConversionError) -> Letterhead {
        let root = try SmallDocument.root(of: bytes, named: "letterhead")
        func text(_ name: String) -> String? {
            guard let text = root.first(name)?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") else {
                return nil
            }
            return text.isEmpty ? nil : text
        }
        return Letterhead(
            kind: root.attribute("kind").flatMap { Letterhead.Kind(rawValue: $0) } ?? .document,
            copyNumber: text("copyNumber"), secrecy: text("secrecy"), urgency: text("urgency"),
            issuers: root.children("issuer").map(\.text), number: text("number"),
            signers: root.children("signer").map(\.text), recipients: text("recipients"), copyTo: text("copyTo"),
            printer: text("printer"), printed: text("printed"))
    }
}
