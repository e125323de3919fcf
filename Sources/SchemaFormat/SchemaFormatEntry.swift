package import ConversionCore
import DocumentModel
import TextEncoding

extension FormatCapabilities {
    /// The report XML was made to hold all of the model.
    package static let reportXML = FormatCapabilities { feature in
        switch feature {
        case .title, .subtitle, .issuingBody, .authors, .date, .documentNumber, .reportingPeriod, .language,
            .sourceAddress, .sourceName, .keywords, .summary, .created, .modified, .customFields,
            .foreignMetadata, .attachments, .heading, .headingNumber, .headingAlignment, .headingStyle,
            .runInHeading, .paragraphRole, .paragraphNumber, .automaticNumber, .alignment, .indent, .spacing,
            .pageFlow, .rightToLeft, .paragraphStyle, .bold, .italic, .underline, .strike, .superscript,
            .subscript, .code, .smallCapitals, .capitals, .emphasisMarks, .hidden, .noTranslation, .color, .highlight,
            .textSize, .font, .textLanguage, .characterStyle, .lineBreak, .inlinePageBreak, .columnBreak, .tab,
            .externalLink, .internalLink, .linkTitle, .footnote, .endnote, .noteMark, .noteNumbering, .commentThread,
            .embeddedImage,
            .linkedImage, .imageSize, .alternativeText, .imageTitle, .floatingImage, .bookmark, .comment,
            .annotation, .contentControl, .ruby, .ommlEquation, .mathMLEquation, .texEquation, .textEquation,
            .displayEquation, .object, .field, .revision, .foreignInline, .bulletList, .bulletMark,
            .orderedList, .listFormat, .listPattern, .listStart, .itemValue, .itemLabel, .taskItem,
            .listContinuation, .definitionList, .table, .headerRows, .cellSpans, .columnWidths, .tableWidth,
            .tableAlignment, .tableStyle, .tableCaption, .rowRevision, .rowHeader, .verticalAlignment, .shading,
            .nestedTable, .figure, .figureCaption, .quotation, .preformatted, .preformattedLanguage, .textBox,
            .textBoxSize, .group, .tableOfContents, .foreignBlock, .rule, .pageBreak, .sectionBreak, .pageSetup,
            .headersAndFooters, .pageNumbering, .columns:
            .full
        }
    }
}

extension FormatRegistry.Entry {
    /// Report XML.
    package static var reportXML: FormatRegistry.Entry {
        FormatRegistry.Entry(
            format: .reportXML, capabilities: .reportXML,
            recognizer: FormatRecognizer { bytes in
                let head = [UInt8].head(of: bytes)
                guard let start = head.firstIndex(where: { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }),
                    head[start] == UInt8(ascii: "<")
                else { return .none }
                if head.holds(SchemaNames.namespaceAddress) { return .certain }
                return head.holds("<?xml") && !head.holds("<html") ? .likely : .none
            },
            makeReader: { SchemaReader(options: $0) }, makeWriter: { SchemaWriter(options: $0) })
    }
}
