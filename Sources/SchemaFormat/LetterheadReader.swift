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
        func texts(_ name: String) -> [String] {
            root.children(name).map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
                .filter { !$0.isEmpty }
        }
        func text(_ name: String) -> String? { texts(name).first }
        guard !texts("issuer").isEmpty else {
            throw ConversionError(.invalid, "issuer is empty; it names the body that issues the document")
        }
        return Letterhead(
            kind: root.attribute("kind").flatMap { Letterhead.Kind(rawValue: $0) } ?? .document,
            copyNumber: text("copyNumber"), secrecy: text("secrecy"), urgency: text("urgency"),
            issuers: texts("issuer"), number: text("number"),
            signers: texts("signer"), recipients: text("recipients"), copyTo: text("copyTo"),
            printer: text("printer"), printed: text("printed"))
    }
}
