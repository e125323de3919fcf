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
        let parsed: (handler: XMLTreeBuilder, violations: [XMLSchemaViolation])
        do throws(XMLError) {
            let vocabulary = XMLVocabulary(namespaces: [SchemaNames.namespace])
            let result = try parseXML(
                bytes.span, handler: XMLTreeBuilder(vocabulary: vocabulary), vocabulary: vocabulary,
                options: XMLParsingOptions(), schema: try ReportSchema.compiled.get())
            parsed = (result.handler, result.violations)
        } catch {
            let location = Location(
                line: error.line > 0 ? error.line : nil, column: error.column > 0 ? error.column : nil)
            throw ConversionError(error.code == .limit ? .limitExceeded : .malformed, error.message, at: location)
        }
        if let first = parsed.violations.first {
            throw ConversionError(
                .invalid, first.message, at: Location(line: first.line),
                further: parsed.violations.dropFirst().map {
                    Diagnostic(code: .skipped, message: $0.message, location: Location(line: $0.line))
                })
        }
        guard let root = parsed.handler.tree.root, root.name == "letterhead" else {
            throw ConversionError(
                .invalid, "the outermost element is not letterhead of the namespace \(SchemaNames.namespace)")
        }
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
