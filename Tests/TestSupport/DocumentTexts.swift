public import DocumentModel

extension Document {
    /// The texts of the runs of a document, a bar behind each.
    public var barredTexts: String {
        struct Collector: DocumentVisitor {
            var text = ""
            mutating func visit(_ inline: Inline) { if case .text(let run, _) = inline { text += run + "|" } }
        }
        var collector = Collector()
        walk(&collector)
        return collector.text
    }
}
