import ConversionCore
import DocumentModel
import HTMLFormat
import Synchronization

/// What the documents within one document may come to together: a document may lie in many, and in itself.
private final class EmbeddingBudget: Sendable {
    private let rest: Mutex<Int>

    init(_ total: Int) { rest = Mutex(total) }

    /// Takes the bytes of a document off, and as many again as opening any costs.
    func charge(_ count: Int) throws(ConversionError) {
        let isEnough = rest.withLock { rest in
            rest -= count + (1 << 18)
            return rest >= 0
        }
        guard isEnough else {
            throw ConversionError(
                .limitExceeded, "the documents within the document are larger together than allowed (inflatedBytes)")
        }
    }
}

extension Converter {
    /// How deep documents may lie in one another; deeper ones are left out, with a warning.
    private static let deepest = 4

    /// Reads with a reader, and what lies within by the readers of this converter.
    func read(
        _ source: Source, with reader: any DocumentReader, diagnostics: inout Diagnostics
    ) throws(ConversionError) -> Document {
        let budget = EmbeddingBudget(readerOptions.limits.inflatedBytes)
        return try read(source, with: reader, depth: 0, budget, diagnostics: &diagnostics)
    }

    private func read(
        _ source: Source, with reader: any DocumentReader, depth: Int, _ budget: EmbeddingBudget,
        diagnostics: inout Diagnostics
    ) throws(ConversionError) -> Document {
        guard let reader = reader as? any EmbeddingReader else {
            return try reader.read(source, diagnostics: &diagnostics)
        }
        let embedded = EmbeddedReader { source, mediaType throws(ConversionError) in
            try readEmbedded(source, mediaType, depth: depth + 1, budget)
        }
        return try reader.read(
            source, embedded: depth < Converter.deepest ? embedded : nil, diagnostics: &diagnostics)
    }

    /// Reads a document that lies within another: its pass of structure runs too, as if it had been given alone.
    private func readEmbedded(
        _ source: Source, _ mediaType: String, depth: Int, _ budget: EmbeddingBudget
    ) throws(ConversionError) -> EmbeddedReader.Result {
        try ConversionError.checkCancellation()
        try budget.charge(source.bytes.count)
        var source = source
        var options = readerOptions
        if MIMEArchive.isArchive(source, mediaType) {
            guard let page = MIMEArchive(source.bytes) else {
                throw ConversionError(.malformed, "the MHTML archive holds no page")
            }
            source = Source(bytes: page.page, name: "page.html")
            options.encoding = page.charset
        }
        if let known = ForeignFormat.recognize(source.bytes) { throw ConversionError(.unsupportedFormat, known) }
        let typed: String? =
            switch mediaType {
            case "text/html", "application/xhtml+xml": "html"
            case "text/plain": "txt"
            default: nil
            }
        let format =
            typed.flatMap { registry.format(named: $0) }
            ?? registry.format(sniffing: source.bytes, fileName: source.name)
        guard let format else { throw ConversionError(.unsupportedFormat, "nothing tells its format") }
        var diagnostics = Diagnostics()
        let reader = try registry.entry(for: format).makeReader(options)
        var document = try read(source, with: reader, depth: depth, budget, diagnostics: &diagnostics)
        try pipeline.run(on: &document, from: format, diagnostics: &diagnostics)
        return EmbeddedReader.Result(document: document, diagnostics: diagnostics)
    }
}
