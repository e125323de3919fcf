package import ConversionCore
package import DocumentModel
import HTMLParsing
import TextEncoding
import XMLStream

/// Reads an HTML page as a browser shows it: the whole page, menus and all.
///
/// Taken are headings, paragraphs, lists, tables with their spans, figures, quotations, preformatted text, links, pictures,
/// notes that are marked as such, ruby, formulas in MathML, and the inline CSS that carries meaning. What a browser does not
/// show is left out. The page that this package writes comes back as the document it was made from.
package struct HTMLReader: DocumentReader {
    private let options: ReaderOptions

    package init(options: ReaderOptions) { self.options = options }

    /// Elements nested deeper than this stand beside one another, as in browsers.
    private static let depthLimit = 512

    package func read(_ source: Source, diagnostics: inout Diagnostics) throws(ConversionError) -> Document {
        guard !source.bytes.isEmpty else { throw ConversionError(.malformed, "the file is empty") }
        let decoded: DecodedText
        do throws(TextEncodingError) {
            decoded = try TextDecoder.decode(
                source.bytes, override: options.encoding, declared: DeclaredEncoding.html(source.bytes))
        } catch {
            throw ConversionError(.unknownEncoding, error.message)
        }
        try ConversionError.checkCancellation()
        if let explanation = decoded.explanation { diagnostics.note(.detected, explanation) }
        if decoded.replacements > 0 {
            diagnostics.warn(
                .replacedBytes, "bytes that are no \(decoded.encoding) were replaced by U+FFFD",
                count: decoded.replacements)
        }
        let tree: HTMLTree
        do throws(XMLError) {
            let parsed = try HTMLTreeSource.tree(
                decoded.utf8.span, depthLimit: HTMLReader.depthLimit,
                budget: XMLBudget(
                    elements: options.limits.elements(forInputBytes: source.bytes.count),
                    attributeBytes: options.limits.attributeBytes))
            tree = parsed.tree
            if let line = parsed.flattenedLine {
                diagnostics.warn(
                    .limited, "elements are nested deeper than \(HTMLReader.depthLimit) levels; deeper ones stand flat",
                    at: Location(line: line))
            }
        } catch {
            try ConversionError.checkCancellation()
            throw ConversionError(
                error.code == .limit ? .limitExceeded : .malformed, error.message,
                at: error.line > 0 ? Location(line: error.line) : nil)
        }
        try ConversionError.checkCancellation()
        var document = Document()
        let page = PageMetadata(tree)
        page.read(into: &document)
        // The main content of a page would be found here; for now the page is taken whole.
        var builder = BlockBuilder(tree: tree, page: page, options: options, diagnostics: diagnostics)
        try builder.read(tree.first(.body) ?? 0)
        builder.finish(into: &document)
        diagnostics = builder.diagnostics
        return document
    }
}
