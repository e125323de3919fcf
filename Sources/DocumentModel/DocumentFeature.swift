/// Something that a document can say and a format may or may not be able to hold.
///
/// The tables of what each format holds, the warnings about what an output had to leave out and the documents that tests
/// generate all speak in these terms.
public enum DocumentFeature: String, Hashable, Sendable, CaseIterable {
    // Metadata.
    case title, subtitle, issuingBody, authors, date, documentNumber, reportingPeriod, language, sourceAddress
    case sourceName, keywords, summary, created, modified, customFields, foreignMetadata, attachments
    // Headings and paragraphs.
    case heading, headingNumber, headingAlignment, headingStyle, runInHeading, paragraphRole, paragraphNumber,
        automaticNumber
    case alignment, indent, spacing, pageFlow, rightToLeft, paragraphStyle
    // Text.
    case bold, italic, underline, strike, superscript, `subscript`, code, smallCapitals, capitals, emphasisMarks, hidden
    case noTranslation
    case color, highlight, textSize, font, textLanguage, characterStyle
    // Inlines.
    case lineBreak, inlinePageBreak, columnBreak, tab, externalLink, internalLink, linkTitle, footnote, endnote
    case noteMark, noteNumbering, embeddedImage, linkedImage, imageSize, alternativeText, imageTitle, floatingImage,
        bookmark
    case comment, commentThread, annotation, contentControl, ruby, ommlEquation, mathMLEquation, texEquation,
        textEquation
    case displayEquation, object, field, revision, foreignInline
    // Lists.
    case bulletList, bulletMark, orderedList, listFormat, listPattern, listStart, itemValue, itemLabel, taskItem
    case listContinuation, definitionList
    // Tables.
    case table, headerRows, cellSpans, columnWidths, tableWidth, tableAlignment, tableStyle, tableCaption
    case rowRevision, rowHeader, verticalAlignment, shading, nestedTable
    // Other blocks.
    case figure, figureCaption, quotation, preformatted, preformattedLanguage, textBox, textBoxSize, group
    case tableOfContents, foreignBlock, rule, pageBreak
    // Sections.
    case sectionBreak, pageSetup, headersAndFooters, pageNumbering, columns

    /// Hashes the byte that tells the case from all others: its name, which would be hashed otherwise, is longer.
    public func hash(into hasher: inout Hasher) { hasher.combine(place) }

    /// The place among all cases, which is the byte that tells the case from all others.
    package var place: Int { Int(unsafe withUnsafeBytes(of: self) { unsafe $0[0] }) }

    /// Whether the feature is a matter of looks, without which the text says the same.
    public var isPresentation: Bool { DocumentFeature.presentation.contains(self) }

    /// The feature in words, as `formats` and warnings name it.
    public var summary: String { DocumentFeature.summaries[place] }

    /// The words for all cases, made once: each conversion may name many.
    private static let summaries = allCases.map(\.spelledOut)

    private var spelledOut: String {
        if let words = DocumentFeature.words[self] { return words }
        var text = ""
        for byte in rawValue.utf8 {
            if (0x41...0x5A).contains(byte) {
                text += " "
                text.unicodeScalars.append(UnicodeScalar(byte | 0x20))
            } else {
                text.unicodeScalars.append(UnicodeScalar(byte))
            }
        }
        return text
    }

    private static let presentation: Set<DocumentFeature> = [
        .headingAlignment, .headingStyle, .runInHeading, .automaticNumber, .alignment, .indent, .spacing, .pageFlow,
        .paragraphStyle,
        .bold, .italic, .underline, .strike, .superscript, .subscript, .rightToLeft, .smallCapitals, .capitals,
        .emphasisMarks, .code,
        .noTranslation, .color, .highlight, .textSize, .font,
        .textLanguage, .characterStyle, .lineBreak, .inlinePageBreak, .columnBreak, .tab, .imageSize, .imageTitle,
        .floatingImage, .linkTitle, .bulletMark, .listContinuation, .columnWidths, .tableWidth, .tableAlignment,
        .tableStyle, .headerRows, .rowHeader, .verticalAlignment, .shading, .preformattedLanguage, .textBoxSize,
        .group, .rule,
        .pageBreak, .sectionBreak, .pageSetup, .pageNumbering, .columns, .displayEquation, .created, .modified,
        .paragraphRole, .bookmark, .commentThread, .field, .contentControl, .annotation, .language,
    ]

    private static let words: [DocumentFeature: String] = [
        .ommlEquation: "equations as Office Math", .mathMLEquation: "equations as MathML",
        .texEquation: "equations as TeX", .textEquation: "equations as text",
        .authors: "authors", .headersAndFooters: "headers and footers", .pageFlow: "page breaks before paragraphs",
        .object: "charts, diagrams and embedded files", .revision: "tracked changes",
        .rowRevision: "tracked table rows",
        .foreignInline: "foreign elements in text", .foreignBlock: "foreign elements",
        .annotation: "annotated text", .date: "date of issue", .group: "grouped blocks", .code: "code in text",
        .noteNumbering: "numbering of notes", .commentThread: "threads of comments",
        .itemLabel: "list items with marks of their own", .itemValue: "list items out of count",
        .listPattern: "punctuation around list numbers", .listContinuation: "lists that go on",
        .automaticNumber: "automatic numbering", .runInHeading: "headings in the line of their text",
        .textLanguage: "language of text",
        .columns: "text in columns", .spacing: "paragraph and line spacing",
    ]
}
