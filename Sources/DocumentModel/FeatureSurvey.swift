extension Document {
    /// How often each feature occurs in the document; features that do not occur are absent.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    public var featureCounts: [DocumentFeature: Int] {
        var survey = FeatureSurvey(notes: notes, objects: objects)
        survey.survey(metadata)
        survey.add(.attachments, count: attachments.count)
        survey.add(.noteNumbering, count: noteNumbering.count)
        survey.add(.commentThread, count: comments.values.count { $0.parent != nil || $0.isResolved })
        if let section { survey.survey(section) }
        walk(&survey)
        return survey.featureCounts
    }
}

private struct FeatureSurvey: DocumentVisitor {
    let notes: [NoteID: Note]
    let objects: [ObjectID: OpaqueObject]
    /// How often each feature occurs, by its place among all.
    private var counts = [Int](repeating: 0, count: DocumentFeature.allCases.count)

    init(notes: [NoteID: Note], objects: [ObjectID: OpaqueObject]) {
        self.notes = notes
        self.objects = objects
    }

    var featureCounts: [DocumentFeature: Int] {
        Dictionary(uniqueKeysWithValues: zip(DocumentFeature.allCases, counts).filter { $0.1 > 0 })
    }

    mutating func add(_ feature: DocumentFeature, if holds: Bool = true) {
        if holds { counts[feature.place] += 1 }
    }

    mutating func add(_ feature: DocumentFeature, count: Int) { counts[feature.place] += max(count, 0) }

    mutating func survey(_ metadata: Metadata) {
        add(.title, if: metadata.title != nil)
        add(.subtitle, if: metadata.subtitle != nil)
        add(.issuingBody, if: metadata.issuingBody != nil)
        add(.authors, count: metadata.authors.count)
        add(.date, if: metadata.date != nil)
        add(.documentNumber, if: metadata.documentNumber != nil)
        add(.reportingPeriod, if: metadata.reportingPeriod != nil)
        add(.language, if: metadata.language != nil)
        add(.sourceAddress, if: metadata.sourceAddress != nil)
        add(.sourceName, if: metadata.sourceName != nil)
        add(.keywords, count: metadata.keywords.count)
        add(.summary, if: metadata.summary != nil)
        add(.created, if: metadata.created != nil)
        add(.modified, if: metadata.modified != nil)
        add(.customFields, count: metadata.custom.count)
        add(.foreignMetadata, count: metadata.foreign.count)
    }

    mutating func survey(_ setup: SectionSetup) {
        add(.pageSetup, if: setup.page != nil)
        add(.headersAndFooters, if: !setup.header.isEmpty || !setup.footer.isEmpty)
        add(.pageNumbering, if: setup.firstPageNumber != nil || setup.pageNumberFormat != nil)
        add(.columns, if: setup.columnCount > 1)
    }

    mutating func visit(_ block: Block) {
        switch block {
        case .heading(let heading):
            add(.heading)
            survey(heading.number, as: .headingNumber)
            add(.headingAlignment, if: heading.alignment != nil)
            add(.headingStyle, if: heading.sourceStyle != nil)
            add(.runInHeading, if: heading.isRunIn)
        case .paragraph(let paragraph): survey(paragraph)
        case .list(let list): survey(list)
        case .definitionList: add(.definitionList)
        case .table(let table): survey(table)
        case .figure(let figure):
            add(.figure)
            add(.figureCaption, if: figure.caption != nil)
        case .quotation: add(.quotation)
        case .preformatted(let preformatted):
            add(.preformatted)
            add(.preformattedLanguage, if: preformatted.language != nil)
        case .textBox(let box):
            add(.textBox)
            add(.textBoxSize, if: box.width != nil || box.height != nil)
        case .group: add(.group)
        case .tableOfContents: add(.tableOfContents)
        case .object: add(.object)
        case .foreign: add(.foreignBlock)
        case .rule: add(.rule)
        case .pageBreak: add(.pageBreak)
        case .sectionBreak(let setup):
            add(.sectionBreak)
            survey(setup)
        }
    }

    private mutating func survey(_ number: PrintedNumber?, as feature: DocumentFeature) {
        guard let number else { return }
        add(feature)
        add(.automaticNumber, if: number.source != nil)
    }

    private mutating func survey(_ paragraph: Paragraph) {
        let layout = paragraph.layout
        add(.paragraphRole, if: paragraph.role != .body)
        survey(paragraph.number, as: .paragraphNumber)
        add(.alignment, if: layout.alignment != nil)
        add(.indent, if: layout.startIndent != nil || layout.endIndent != nil || layout.firstLineIndent != nil)
        add(.spacing, if: layout.spaceBefore != nil || layout.spaceAfter != nil || layout.lineSpacing != nil)
        add(.pageFlow, if: layout.startsPage || layout.keepsWithNext)
        add(.rightToLeft, if: layout.isRightToLeft)
        add(.paragraphStyle, if: paragraph.sourceStyle != nil)
        add(.revision, if: paragraph.endRevision != nil)
    }

    private mutating func survey(_ list: ListBlock) {
        switch list.marker {
        case .bullet(let mark):
            add(.bulletList)
            add(.bulletMark, if: list.marker != .disc && !mark.isEmpty)
        case .ordered(let format, let pattern, let start):
            add(.orderedList)
            add(.listFormat, if: format != .decimal)
            add(.listPattern, if: pattern != "%.")
            add(.listStart, if: start != 1)
        }
        add(.listContinuation, if: list.source != nil)
        for item in list.items {
            add(.itemValue, if: item.value != nil)
            add(.itemLabel, if: item.label != nil)
            add(.taskItem, if: item.isChecked != nil)
        }
    }

    private mutating func survey(_ table: Table) {
        add(.table)
        add(.headerRows, if: table.headerRowCount > 0)
        add(.columnWidths, if: !table.columnWidths.isEmpty)
        add(.tableWidth, if: table.width != nil)
        add(.tableAlignment, if: table.alignment != nil)
        add(.tableStyle, if: table.sourceStyle != nil)
        add(.tableCaption, if: table.caption != nil)
        for row in table.rows {
            add(.rowRevision, if: row.revision != nil)
            for cell in row.cells {
                add(.cellSpans, if: cell.columnSpan > 1 || cell.rowSpan > 1)
                add(.rowHeader, if: cell.isRowHeader)
                add(.verticalAlignment, if: cell.verticalAlignment != nil)
                add(.shading, if: cell.shading != nil)
                for case .table in cell.blocks { add(.nestedTable) }
            }
        }
    }

    mutating func visit(_ inline: Inline) {
        switch inline {
        case .text(_, let style): survey(style)
        case .lineBreak(.line): add(.lineBreak)
        case .lineBreak(.page): add(.inlinePageBreak)
        case .lineBreak(.column): add(.columnBreak)
        case .tab: add(.tab)
        case .link(let link):
            if case .external = link.target { add(.externalLink) } else { add(.internalLink) }
            add(.linkTitle, if: link.title != nil)
        case .note(let id):
            add(notes[id]?.kind == .endnote ? .endnote : .footnote)
            add(.noteMark, if: notes[id]?.mark != nil)
        case .image(let image): survey(image)
        case .marker(.bookmarkStart): add(.bookmark)
        case .marker(.commentReference): add(.comment)
        case .marker: break
        case .span(let span):
            if case .control = span.annotation { add(.contentControl) } else { add(.annotation) }
        case .ruby: add(.ruby)
        case .equation(let equation):
            switch equation.source {
            case .omml: add(.ommlEquation)
            case .mathML: add(.mathMLEquation)
            case .tex: add(.texEquation)
            case nil: add(.textEquation)
            }
            add(.displayEquation, if: equation.isDisplay)
        case .object: add(.object)
        case .field: add(.field)
        case .revision: add(.revision)
        case .foreign: add(.foreignInline)
        }
    }

    private mutating func survey(_ style: TextStyle) {
        if style.isPlain { return }
        for (mark, feature) in FeatureSurvey.marks where style.marks.contains(mark) { add(feature) }
        guard style.hasDetails else { return }
        let details = style.details
        add(.color, if: details.color != nil)
        add(.highlight, if: details.highlight != nil)
        add(.textSize, if: details.size != nil)
        add(.font, if: details.font != nil)
        add(.textLanguage, if: details.language != nil)
        add(.characterStyle, if: details.sourceStyle != nil)
    }

    private mutating func survey(_ image: ImageReference) {
        if case .embedded = image.source { add(.embeddedImage) } else { add(.linkedImage) }
        add(.imageSize, if: image.width != nil || image.height != nil)
        add(.alternativeText, if: image.alternativeText != nil)
        add(.imageTitle, if: image.title != nil)
        add(.floatingImage, if: image.isFloating)
    }

    private static let marks: [(TextMarks, DocumentFeature)] = [
        (.bold, .bold), (.italic, .italic), (.underline, .underline), (.strike, .strike),
        (.superscript, .superscript), (.subscript, .subscript), (.code, .code), (.smallCapitals, .smallCapitals),
        (.hidden, .hidden), (.noTranslation, .noTranslation), (.capitals, .capitals),
        (.emphasisMarks, .emphasisMarks),
    ]
}
