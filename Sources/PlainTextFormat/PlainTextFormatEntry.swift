package import ConversionCore
import DocumentModel

extension FormatCapabilities {
    /// Plain text shows the words and how they hang together; what they look like has no place.
    package static let plainText = FormatCapabilities { feature in
        switch feature {
        case .heading, .headingNumber, .runInHeading, .paragraphRole, .paragraphNumber, .pageFlow, .superscript,
            .subscript, .lineBreak, .inlinePageBreak, .tab, .externalLink, .internalLink, .footnote, .endnote,
            .noteMark, .noteNumbering, .alternativeText, .comment, .ruby, .ommlEquation, .mathMLEquation, .texEquation,
            .textEquation, .object, .field, .revision, .foreignInline, .bulletList, .bulletMark, .orderedList,
            .listFormat, .listPattern, .listStart, .itemValue, .itemLabel, .taskItem, .definitionList, .table,
            .headerRows, .cellSpans, .tableCaption, .rowRevision, .nestedTable, .figure, .figureCaption,
            .quotation, .preformatted, .textBox, .tableOfContents, .foreignBlock, .rule, .pageBreak:
            .shown
        case .commentThread, .title, .subtitle, .issuingBody, .authors, .date, .documentNumber, .reportingPeriod,
            .language,
            .sourceAddress, .sourceName, .keywords, .summary, .created, .modified, .customFields,
            .foreignMetadata, .attachments, .headingAlignment, .headingStyle, .automaticNumber, .alignment,
            .indent, .spacing, .rightToLeft, .paragraphStyle, .bold, .italic, .underline, .strike, .code,
            .smallCapitals, .capitals, .emphasisMarks, .hidden, .noTranslation, .color, .highlight, .textSize, .font,
            .textLanguage, .characterStyle, .columnBreak, .linkTitle, .embeddedImage, .linkedImage, .imageSize,
            .imageTitle, .floatingImage, .bookmark, .annotation, .contentControl, .displayEquation,
            .listContinuation, .columnWidths, .tableWidth, .tableAlignment, .tableStyle, .rowHeader,
            .verticalAlignment, .shading, .preformattedLanguage, .textBoxSize, .group, .sectionBreak,
            .pageSetup, .headersAndFooters, .pageNumbering, .columns:
            .none
        }
    }
}

extension FormatRegistry.Entry {
    /// Plain text.
    package static var plainText: FormatRegistry.Entry {
        FormatRegistry.Entry(
            format: .text, capabilities: .plainText,
            recognizer: FormatRecognizer { bytes in
                let head = bytes.prefix(1_024)
                let mark = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
                let isBinary = !mark && head.filter { $0 == 0 }.count * 4 > head.count * 3
                return isBinary ? .none : .possible
            },
            makeReader: { PlainTextReader(options: $0) }, makeWriter: { PlainTextWriter(options: $0) })
    }
}
