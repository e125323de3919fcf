package import ConversionCore
package import DocumentModel
import HTMLParsing
import TextEncoding

/// Reads an HTML page as a browser shows it: the whole page, menus and all.
///
/// Taken are headings, paragraphs, lists, tables with their spans, figures, quotations, preformatted text, links, pictures,
/// notes that are marked as such, ruby, formulas in MathML, and the inline CSS that carries meaning. What a browser does not
/// show is left out. The page that this package writes comes back as the document it was made from.
package struct HTMLReader: DocumentReader {
    private let options: ReaderOptions

    package init(options: ReaderOptions) { self.options = options }

    private static func message(_ limit: HTMLParsingLimits.Kind) -> String {
        switch limit {
        case .depth: "elements are nested deeper than \(HTMLParsingLimits().depth) levels; deeper ones stand flat"
        case .attributes:
            "a tag has more attributes than \(HTMLParsingLimits().attributesPerTag); those behind are left out"
        case .formattingElements:
            "more formatting elements are open than \(HTMLParsingLimits().formattingElements); the oldest are ended"
        case .reopenedElements: "formatting elements that are never ended are opened anew too often; they are ended"
        }
    }

    private func decode(_ source: Source, charset: String? = nil) throws(ConversionError) -> DecodedText {
        do throws(TextEncodingError) {
            return try TextDecoder.decode(
                source.bytes, override: options.encoding ?? charset, declared: DeclaredEncoding.html(source.bytes))
        } catch {
            throw ConversionError(.unknownEncoding, error.message)
        }
    }

    /// Whether what stands for browsers without scripts is more than a sentence or a picture.
    private static func holdsTextForNoScript(_ tree: HTMLTree, _ body: HTMLTree.Node) -> Bool {
        var count = 0
        for node in body..<tree.end(of: body) where tree.isElement(node, .noscript) {
            for inner in node..<tree.end(of: node) where tree.kind(inner) == .text { count += tree.textLength(inner) }
        }
        return count > 400
    }

    /// The page's tree in the form of the html5lib tests.
    package func tree(_ source: Source) throws(ConversionError) -> [UInt8] {
        HTMLParser.parse(try decode(source).utf8).tree.dump
    }

    package func read(_ source: Source, diagnostics: inout Diagnostics) throws(ConversionError) -> Document {
        guard !source.bytes.isEmpty else { throw ConversionError(.malformed, "the file is empty") }
        var source = source
        let archive = MIMEArchive.isArchive(source.bytes) ? MIMEArchive(source.bytes) : nil
        if let archive { source.bytes = archive.page }
        let decoded = try decode(source, charset: archive?.charset)
        try ConversionError.checkCancellation()
        if let explanation = decoded.explanation { diagnostics.note(.detected, explanation) }
        if decoded.replacements > 0 {
            diagnostics.warn(
                .replacedBytes, "bytes that are no \(decoded.encoding) were replaced by U+FFFD",
                count: decoded.replacements)
        }
        let parsed = HTMLParser.parse(decoded.utf8)
        let tree = parsed.tree
        for (limit, line) in parsed.reached {
            diagnostics.warn(.limited, HTMLReader.message(limit), at: Location(line: line))
        }
        let allowed = options.limits.elements(forInputBytes: source.bytes.count)
        guard tree.elementCount <= allowed else {
            throw ConversionError(.limitExceeded, "there are more than the \(allowed) elements allowed (elements)")
        }
        guard tree.attributeByteCount <= options.limits.attributeBytes else {
            throw ConversionError(
                .limitExceeded,
                "the attributes are longer together than the \(options.limits.attributeBytes) bytes allowed (attributeBytes)"
            )
        }
        try ConversionError.checkCancellation()
        var document = Document()
        let page = PageMetadata(tree, address: options.pageAddress ?? archive?.address)
        page.read(into: &document)
        var builder = BlockBuilder(tree: tree, page: page, options: options, diagnostics: diagnostics)
        builder.resources = archive?.resources ?? PagePictures.items(source.companions)
        if options.extractsContent, !page.isOwn {
            try readReport(of: page, tree, archive?.address, &builder, into: &document)
        } else {
            try builder.read(tree.first(.body) ?? 0)
            builder.finish(into: &document)
        }
        diagnostics = builder.diagnostics
        return document
    }

    /// Reads the text that a page holds as data only.
    private func readHidden(
        _ bytes: [UInt8], _ builder: inout BlockBuilder, into document: inout Document
    ) throws(ConversionError) {
        let tree = HTMLParser.parse(bytes).tree
        var plain = options
        plain.extractsContent = false
        var inner = BlockBuilder(
            tree: tree, page: PageMetadata(tree, address: options.pageAddress), options: plain,
            diagnostics: builder.diagnostics)
        inner.diagnostics.warn(.kept, "the page shows no text; what is read is the text in its data")
        try inner.read(tree.first(.body) ?? 0)
        inner.finish(into: &document)
        builder.diagnostics = inner.diagnostics
    }

    /// Reads the report of a page, with what the page says of it, and nothing else.
    private func readReport(
        of page: PageMetadata, _ tree: HTMLTree, _ archived: String?, _ builder: inout BlockBuilder,
        into document: inout Document
    ) throws(ConversionError) {
        var measures = PageMeasures(tree, builder.styles)
        let body = tree.first(.body) ?? 0
        if HTMLReader.holdsTextForNoScript(tree, body) {
            // Some pages give their text to browsers without scripts only.
            let plain = PageMeasures(tree, builder.styles, readsNoscript: true)
            if plain.prose(body) > measures.prose(body) * 3 + 400 {
                measures = plain
                builder.readsNoscript = true
            }
        }
        let head = PageHead(tree, page.headNodes)
        let rules = try ContentRules(
            options.contentRules, tree,
            address: options.pageAddress ?? archived ?? head.canonical ?? head.meta("og:url"))
        let content = MainContent(tree, head, measures, rules)
        builder.content = content
        builder.styles.complete(content.root, isDropped: content.isDropped)
        if let title = content.title.text { document.metadata.title = title }
        if let date = PublicationDate(tree, content).find() { document.metadata.date = date }
        PageFacts(tree, content).add(to: &document)
        document.attachments = PageAttachments.find(tree, content, page)
        var (kind, confidence) = PageKind.found(tree, content, attachments: document.attachments.count)
        let hidden = kind == .empty ? HiddenText.page(tree) : nil
        if hidden != nil { (kind, confidence) = (content.statedKind ?? .article, 0.3) }
        document.metadata.custom.append(CustomField(name: "pageKind", value: .text(kind.rawValue)))
        let percent = Int((confidence * 100).rounded())
        document.metadata.custom.append(
            CustomField(name: "pageConfidence", value: .decimal("0.\(percent < 10 ? "0" : "")\(percent)")))
        content.report(kind, to: &builder.diagnostics)
        if let hidden {
            try readHidden(hidden, &builder, into: &document)
        } else {
            try builder.read(content.root)
            builder.finish(into: &document)
        }
        if let title = content.title.text {
            document.blocks.insert(.paragraph(Paragraph(content: [.text(title, .plain)], role: .title)), at: 0)
        }
    }
}
