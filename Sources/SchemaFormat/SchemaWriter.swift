package import ConversionCore
package import DocumentModel
import XMLStream

/// Writes report XML that follows `Schemas/report-1.0.xsd`: all of the model, so that reading it back gives the same.
///
/// Elements that hold only elements are indented; text is written as it is.
package struct SchemaWriter: DocumentWriter {
    private let options: WriterOptions

    package init(options: WriterOptions) { self.options = options }

    package func write(_ document: Document, diagnostics: inout Diagnostics) throws(ConversionError) -> WrittenDocument
    {
        var body = SchemaBodyWriter(document: document, limits: options.limits)
        body.xml.declaration(standalone: false)
        body.xml.start("report")
        body.xml.attribute("xmlns", SchemaNames.namespace)
        body.xml.attribute("version", SchemaNames.version)
        body.writeHead()
        if let section = document.section {
            body.start("layout")
            body.writeSetup(section)
            body.end()
        }
        body.start("body")
        try body.write(document.blocks)
        body.end()
        try body.writeStores()
        body.end()
        var bytes = body.xml.bytes
        bytes.append(0x0A)
        try options.limits.check(outputBytes: bytes.count)
        if body.xml.droppedCharacters > 0 {
            diagnostics.warn(
                .notWritten, "characters that XML cannot hold were left out", count: body.xml.droppedCharacters)
        }
        if body.droppedMarkup > 0 {
            diagnostics.warn(
                .notWritten, "markup that is not well-formed was left out; its text stays", count: body.droppedMarkup)
        }
        return WrittenDocument(bytes: bytes)
    }
}
