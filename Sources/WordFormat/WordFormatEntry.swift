package import ConversionCore
import DocumentModel

extension FormatCapabilities {
    /// WordprocessingML holds nearly all of the model; formulas of other languages and foreign elements show as text.
    package static let word = FormatCapabilities { feature in
        switch feature {
        case .title, .subtitle, .issuingBody, .authors, .date, .documentNumber, .reportingPeriod, .language,
            .sourceAddress, .sourceName, .keywords, .summary, .created, .modified, .customFields, .attachments,
            .heading, .headingNumber, .headingAlignment, .headingStyle, .runInHeading, .paragraphRole,
            .paragraphNumber, .automaticNumber, .alignment, .indent, .spacing, .pageFlow, .rightToLeft,
            .paragraphStyle, .bold, .italic, .underline, .strike, .superscript, .subscript, .code,
            .smallCapitals, .capitals, .emphasisMarks, .hidden, .color, .highlight, .textSize, .font, .textLanguage,
            .characterStyle, .lineBreak, .inlinePageBreak, .columnBreak, .tab, .externalLink, .internalLink,
            .linkTitle, .footnote, .endnote, .noteMark, .noteNumbering, .commentThread, .embeddedImage, .linkedImage,
            .imageSize,
            .alternativeText, .imageTitle, .floatingImage, .bookmark, .comment, .annotation, .contentControl,
            .ruby, .ommlEquation, .displayEquation, .object, .field, .revision, .bulletList, .bulletMark,
            .orderedList, .listFormat, .listPattern, .listStart, .itemValue, .itemLabel, .taskItem,
            .definitionList, .table, .headerRows, .cellSpans, .columnWidths, .tableWidth, .tableAlignment,
            .tableStyle, .tableCaption, .rowRevision, .rowHeader, .verticalAlignment, .shading, .nestedTable,
            .figure, .figureCaption, .quotation, .preformatted, .preformattedLanguage, .textBox, .textBoxSize,
            .group, .tableOfContents, .rule, .pageBreak, .sectionBreak, .pageSetup, .headersAndFooters,
            .pageNumbering, .columns:
            .full
        case .noTranslation, .mathMLEquation, .texEquation, .textEquation, .foreignInline, .listContinuation,
            .foreignBlock:
            .shown
        case .foreignMetadata:
            .none
        }
    }
}

extension FormatRegistry.Entry {
    /// Word documents.
    package static var word: FormatRegistry.Entry {
        FormatRegistry.Entry(
            format: .docx, capabilities: .word,
            recognizer: FormatRecognizer { bytes in
                // A ZIP archive, or the compound file that old and encrypted documents lie in: both are this format's
                // to explain.
                if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
                    return .certain
                }
                return bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) ? .certain : .none
            },
            makeReader: { WordReader(options: $0) }, makeWriter: { WordWriter(options: $0) })
    }
}
