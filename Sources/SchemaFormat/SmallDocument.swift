import ConversionCore
import XMLStream

/// Files of the report schema beside reports: letterheads and profiles.
enum SmallDocument {
    /// The outermost element of a file.
    ///
    /// - Throws: ``ConversionError`` if the file is not well-formed, breaks the schema, or is another document.
    static func root(of bytes: [UInt8], named name: String) throws(ConversionError) -> XMLTree.Element {
        let tree: XMLTree
        let violations: [XMLSchemaViolation]
        do throws(XMLError) {
            let vocabulary = XMLVocabulary(namespaces: [SchemaNames.namespace])
            let parsed = try parseXML(
                bytes.span, handler: XMLTreeBuilder(vocabulary: vocabulary), vocabulary: vocabulary,
                options: XMLParsingOptions(), schema: try ReportSchema.compiled.get())
            (tree, violations) = (parsed.handler.tree, parsed.violations)
        } catch {
            let location = Location(
                line: error.line > 0 ? error.line : nil, column: error.column > 0 ? error.column : nil)
            throw ConversionError(error.code == .limit ? .limitExceeded : .malformed, error.message, at: location)
        }
        if let first = violations.first {
            throw ConversionError(
                .invalid, first.message, at: Location(line: first.line),
                further: violations.dropFirst().map {
                    Diagnostic(code: .skipped, message: $0.message, location: Location(line: $0.line))
                })
        }
        guard let root = tree.root, root.name == name else {
            throw ConversionError(
                .invalid, "the outermost element is not \(name) of the namespace \(SchemaNames.namespace)")
        }
        return root
    }
}
