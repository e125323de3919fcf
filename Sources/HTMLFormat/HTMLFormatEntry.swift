package import ConversionCore
import DocumentModel
import TextEncoding

extension FormatCapabilities {
    /// Pages hold text, its structure and its looks; headers and footers have no place in them, objects only their text.
    package static let html = FormatCapabilities { feature in
        switch feature {
        case .title, .subtitle, .issuingBody, .authors, .date, .documentNumber, .reportingPeriod, .language,
            .sourceAddress, .sourceName, .keywords, .summary, .created, .modified, .customFields, .attachments,
            .heading, .headingNumber, .headingAlignment, .headingStyle, .runInHeading, .paragraphRole,
            .paragraphNumber, .alignment, .indent, .spacing, .pageFlow, .rightToLeft, .paragraphStyle, .bold,
            .italic, .underline, .strike, .superscript, .subscript, .code, .smallCapitals, .capitals, .emphasisMarks,
            .hidden,
            .noTranslation, .color, .highlight, .textSize, .font, .textLanguage, .characterStyle, .lineBreak,
            .inlinePageBreak, .columnBreak, .tab, .externalLink, .internalLink, .linkTitle, .footnote, .endnote,
            .noteMark, .noteNumbering, .commentThread, .embeddedImage, .linkedImage, .imageSize, .alternativeText,
            .imageTitle, .floatingImage,
            .bookmark, .comment, .annotation, .contentControl, .ruby, .ommlEquation, .mathMLEquation,
            .texEquation, .textEquation, .displayEquation, .field, .revision, .foreignInline, .bulletList,
            .bulletMark, .orderedList, .listFormat, .listPattern, .listStart, .itemValue, .itemLabel, .taskItem,
            .definitionList, .table, .headerRows, .cellSpans, .columnWidths, .tableWidth, .tableAlignment,
            .tableStyle, .tableCaption, .rowRevision, .rowHeader, .verticalAlignment, .shading, .nestedTable,
            .figure, .figureCaption, .quotation, .preformatted, .preformattedLanguage, .textBox, .textBoxSize,
            .group, .tableOfContents, .foreignBlock, .rule, .pageBreak, .sectionBreak, .pageSetup,
            .pageNumbering, .columns:
            .full
        case .automaticNumber, .object, .listContinuation:
            .shown
        case .foreignMetadata, .headersAndFooters:
            .none
        }
    }
}

extension FormatRegistry.Entry {
    /// HTML pages.
    package static var html: FormatRegistry.Entry {
        FormatRegistry.Entry(
            format: .html, capabilities: .html,
            recognizer: FormatRecognizer { HTMLRecognizer.certainty(of: $0) },
            makeReader: { HTMLReader(options: $0) }, makeWriter: { HTMLWriter(options: $0) })
    }
}

/// Tells pages from other text by how they begin, byte by byte: every input is asked, most are no pages.
enum HTMLRecognizer {
    static func certainty(of bytes: [UInt8]) -> FormatRecognizer.Certainty {
        if MIMEArchive.isArchive(bytes) { return .certain }
        // The beginnings that matter are ASCII; in UTF-16 each has a nought beside it.
        var text = [UInt8].head(of: bytes)
        if text.contains(0) { text.removeAll { $0 == 0 } }
        var place = 0
        var hasDeclaration = false
        while place < text.count {
            if text[place] <= 0x20 || [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains(text[place]) {
                // White space or a byte order mark.
                place += 1
            } else if text.holds("<!--", at: place), let end = text.firstPlace(of: "-->", from: place) {
                place = end + 3
            } else if text.holds("<?xml", at: place), let end = text.firstPlace(of: "?>", from: place) {
                hasDeclaration = true
                place = end + 2
            } else {
                break
            }
        }
        if text.holds("<!doctype html", at: place) || text.holds("<html", at: place) { return .certain }
        if hasDeclaration { return .none }
        if beginnings.contains(where: { text.holds($0, at: place) }) { return .likely }
        return text.firstPlace(of: "<html", from: place) != nil || text.firstPlace(of: "<body", from: place) != nil
            ? .likely : .none
    }

    private static let beginnings: [StaticString] = [
        "<head", "<body", "<title", "<meta", "<table", "<div", "<p>", "<p ", "<h1", "<script", "<!doctype",
    ]
}
