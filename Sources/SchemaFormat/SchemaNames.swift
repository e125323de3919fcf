import XMLStream

/// The elements of the report XML, under the names that `Schemas/report-1.0.xsd` gives them.
enum SchemaElement: Int, CaseIterable {
    // Structure.
    case report, head, layout, body, notes, comments, media, objects, numberings
    // Head.
    case title, subtitle, issuingBody, author, issued, documentNumber, reportingPeriod, language, sourceAddress
    case sourceName, keyword, summary, created, modified, field, attachment
    // Pages.
    case page, header, footer, sectionBreak
    // Blocks.
    case section, number, heading, p, endRevision, list, item, definitions, entry, term, definition, table, caption
    case column, row, rowRevision, cell, figure, quotation, preformatted, textBox, group, contents, object, rule
    case pageBreak
    // Inlines.
    case run, br, tab, link, noteRef, image, bookmarkStart, bookmarkEnd, commentStart, commentEnd, commentReference
    case quantity, date, period, citation, control, choice, annotation, property, ruby, base, reading, equation, tex
    case computed, revision
    // What the text refers to.
    case noteNumbering, note, comment, objectData, markup, shows, part, relationship, bytes, numbering, level

    /// What parsers of report XML look names up in; a token is a raw value.
    static let vocabulary = XMLVocabulary(
        namespaces: [SchemaNames.namespace], names: allCases.map { (0, String(describing: $0)) })

    /// Whether text within the element is part of the report; elsewhere it is only layout.
    var isMixed: Bool {
        switch self {
        case .heading, .p, .term, .caption, .preformatted, .link, .quantity, .date, .period, .citation, .control,
            .annotation, .base, .reading, .computed, .revision:
            true
        default: false
        }
    }
}

/// Fixed texts of the report XML.
enum SchemaNames {
    static let namespaceAddress: StaticString = "urn:reportconv:report:1"
    static let namespace = namespaceAddress.description
    static let version = "1.0-draft"
}
