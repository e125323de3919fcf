package import ConversionCore
package import DocumentModel

/// Writes a document as text for people to read: a blank line between blocks, aligned tables, notes at the end.
package struct PlainTextWriter: DocumentWriter {
    private let options: WriterOptions

    package init(options: WriterOptions) { self.options = options }

    package func write(_ document: Document, diagnostics: inout Diagnostics) throws(ConversionError) -> WrittenDocument
    {
        var layout = TextLayout(document: document, lineWidth: options.lineWidth)
        for block in document.blocks {
            layout.add(block)
            try options.limits.check(outputBytes: layout.bytes.count)
        }
        layout.addNotes()
        try options.limits.check(outputBytes: layout.bytes.count)
        return WrittenDocument(bytes: layout.bytes)
    }
}
