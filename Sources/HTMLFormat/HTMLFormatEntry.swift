package import ConversionCore
import DocumentModel

extension FormatCapabilities {
    /// Pages hold text, its structure and its looks; headers and footers have no place in them, objects only their text.
    package static let html = FormatCapabilities { feature in
        switch feature {
        case .title, .subtitle, .issuingBody, .authors, .date, .documentNumber, .reportingPeriod, .language,
            .sourceAddress, .sourceName, .keywords, .summary, .created, .modified, .customFields, .attachments,
            .heading, .headingNumber, .headingAlignment, .headingStyle, .runInHeading, .paragraphRole,
            .paragraphNumber, .alignment, .indent, .spacing, .pageFlow, .rightToLeft, .paragraphStyle, .bold,
            .italic, .underline, .strike, .superscript, .subscript, .code, .smallCapitals, .capitals, .hidden,
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
        // The beginnings that matter are ASCII; in UTF-16 each has a nought beside it.
        var text: [UInt8] = []
        text.reserveCapacity(4_096)
        for byte in bytes.prefix(4_096) where byte != 0 {
            text.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        var place = 0
        var hasDeclaration = false
        while place < text.count {
            if text[place] <= 0x20 || [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains(text[place]) {
                // White space or a byte order mark.
                place += 1
            } else if begins(text, at: place, "<!--"), let end = find(text, "-->", from: place) {
                place = end + 3
            } else if begins(text, at: place, "<?xml"), let end = find(text, "?>", from: place) {
                hasDeclaration = true
                place = end + 2
            } else {
                break
            }
        }
        if begins(text, at: place, "<!doctype html") || begins(text, at: place, "<html") { return .certain }
        if hasDeclaration { return .none }
        if beginnings.contains(where: { begins(text, at: place, $0) }) { return .likely }
        return find(text, "<html", from: place) != nil || find(text, "<body", from: place) != nil ? .likely : .none
    }

    private static let beginnings: [StaticString] = [
        "<head", "<body", "<title", "<meta", "<table", "<div", "<p>", "<p ", "<h1", "<script", "<!doctype",
    ]

    private static func begins(_ text: [UInt8], at place: Int, _ words: StaticString) -> Bool {
        words.withUTF8Buffer { buffer in
            place + buffer.count <= text.count && text[place..<(place + buffer.count)].elementsEqual(buffer)
        }
    }

    private static func find(_ text: [UInt8], _ words: StaticString, from start: Int) -> Int? {
        let first = words.withUTF8Buffer { $0.first }
        return (start..<text.count).first { text[$0] == first && begins(text, at: $0, words) }
    }
}
