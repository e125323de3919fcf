package import ConversionCore
package import DocumentModel

/// Writes a whole HTML page in UTF-8: accessible, without scripts, with a style sheet of its own.
///
/// A title that stands in the body is the `h1`, and headings then begin at `h2`. By default the page is clean: elements that say
/// what they are, and style only where a person would miss it. A faithful one says all else in `data-report` attributes,
/// which pages may carry without harm, and comes back as the document it was made from.
package struct HTMLWriter: DocumentWriter {
    private let options: WriterOptions

    package init(options: WriterOptions) { self.options = options }

    package func write(_ document: Document, diagnostics: inout Diagnostics) throws(ConversionError) -> WrittenDocument
    {
        var page = HTMLPageWriter(document: document, options: options, diagnostics: diagnostics)
        page.writeHead()
        page.beginBody()
        try page.write(document.blocks)
        try page.writeNotes()
        try page.writeComments()
        page.endBody()
        diagnostics = page.diagnostics
        try options.limits.check(outputBytes: page.output.bytes.count)
        return WrittenDocument(bytes: page.output.bytes, resources: page.resources)
    }
}
