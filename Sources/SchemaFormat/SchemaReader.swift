package import ConversionCore
package import DocumentModel
import XMLStream

/// Reads report XML, which is validated in the same pass: a document that breaks the schema is refused with every place at
/// which it does.
package struct SchemaReader: DocumentReader {
    private let options: ReaderOptions

    package init(options: ReaderOptions) { self.options = options }

    package func read(_ source: Source, diagnostics: inout Diagnostics) throws(ConversionError) -> Document {
        let violations: [XMLSchemaViolation]
        let handler: SchemaHandler
        do throws(XMLError) {
            let schema = try ReportSchema.compiled.get()
            let parsed = try parseXML(
                source.bytes.span, handler: SchemaHandler(), vocabulary: SchemaElement.vocabulary,
                options: XMLParsingOptions(
                    depthLimit: options.limits.elementDepth, tagLimit: options.limits.tagBytes,
                    budget: XMLBudget(
                        elements: options.limits.elements(forInputBytes: source.bytes.count),
                        attributeBytes: options.limits.attributeBytes)),
                schema: schema)
            (handler, violations) = (parsed.handler, parsed.violations)
        } catch {
            try ConversionError.checkCancellation()
            throw SchemaReader.failure(error, source)
        }
        guard let first = violations.first else { return handler.document }
        throw ConversionError(
            .invalid, first.message, at: Location(line: first.line),
            further: violations.dropFirst().map {
                Diagnostic(code: .skipped, message: $0.message, location: Location(line: $0.line))
            })
    }

    private static func failure(_ error: XMLError, _ source: Source) -> ConversionError {
        let location = Location(
            line: error.line > 0 ? error.line : nil, column: error.column > 0 ? error.column : nil)
        switch error.code {
        case .limit: return ConversionError(.limitExceeded, error.message, at: location)
        case .stopped:
            return ConversionError(
                .invalid, "the outermost element is not report of the namespace \(SchemaNames.namespace)")
        case .malformed where source.bytes.isEmpty: return ConversionError(.malformed, "the file is empty")
        case .malformed, .documentType, .unavailable: return ConversionError(.malformed, error.message, at: location)
        }
    }
}
