public import DocumentModel

/// Makes documents of every kind that a set of features allows, each following from its seed alone.
///
/// Whatever the set names can occur; whatever it does not name does not. So the table of what a format holds decides what
/// its round trip is tested on, and nothing is excused anywhere else. Documents come in the canonical form that readers
/// give: neighbouring runs merged, no empty paragraphs, identifiers in the order of first use.
public struct DocumentGenerator {
    let features: Set<DocumentFeature>
    var random: SeededGenerator
    var document = Document()
    var depth = 0
    var noteCount = 0
    var bookmarkCount = 0
    var commentCount = 0
    var bookmarks: [String] = []
    /// Whether the document shows its object already; each is shown once.
    var hasObject = false
    /// Notes must not hold notes, nor headers and footers notes or comments.
    var allowsNotes = true
    var allowsComments = true
    var allowsHeadings = true
    var isInCell = false

    /// Makes a generator of documents.
    ///
    /// - Parameters:
    ///   - features: What may occur.
    ///   - seed: Decides everything.
    public init(features: Set<DocumentFeature>, seed: UInt64) {
        self.features = features
        random = SeededGenerator(seed: seed)
    }

    /// Makes the document of a seed.
    ///
    /// - Parameters:
    ///   - seed: Decides everything.
    ///   - features: What may occur.
    /// - Returns: The document.
    public static func document(seed: UInt64, features: Set<DocumentFeature>) -> Document {
        var generator = DocumentGenerator(features: features, seed: seed)
        return generator.makeDocument()
    }

    /// Whether the feature may occur, and does this time.
    mutating func has(_ feature: DocumentFeature, oneIn count: Int = 2) -> Bool {
        features.contains(feature) && random.oneIn(count)
    }

    mutating func makeDocument() -> Document {
        makeMetadata()
        makeMedia()
        makeObjects()
        if random.oneIn(2), !features.isDisjoint(with: [.pageSetup, .headersAndFooters, .pageNumbering, .columns]) {
            document.section = makeSection()
        }
        if has(.attachments, oneIn: 3) {
            document.attachments = [
                Attachment(name: words(), address: "files/a.pdf", mediaType: "application/pdf"),
                Attachment(name: words(), address: "https://example.org/b"),
            ]
        }
        document.blocks = makeBlocks(count: random.number(1...8), isBody: true)
        numberNotes()
        var merger = RunMerger()
        document.rewriteText(&merger)
        numberAutomatically()
        dropUnusedMedia()
        return document
    }

    private mutating func numberNotes() {
        for kind in Note.Kind.allCases where document.notes.values.contains(where: { $0.kind == kind }) {
            guard has(.noteNumbering, oneIn: 3) else { continue }
            document.noteNumbering[kind] = NoteNumbering(
                format: random.pick(.decimalEnclosedCircle, .lowerRoman, .decimalFullWidth),
                start: random.number(1...2),
                restart: random.pick(.continuous, .eachSection, .eachPage))
        }
    }

    private mutating func makeMetadata() {
        if has(.title) { document.metadata.title = words() }
        if has(.subtitle, oneIn: 4) { document.metadata.subtitle = words() }
        if has(.issuingBody, oneIn: 4) { document.metadata.issuingBody = "常熟市人民政府" }
        if has(.authors, oneIn: 3) { document.metadata.authors = ["张三", "A. Writer & Sons"] }
        if has(.date) {
            document.metadata.date =
                random.pick(PartialDate("2019-01-31"), PartialDate("2019-03"), PartialDate("2018")) ?? nil
        }
        if has(.documentNumber, oneIn: 4) { document.metadata.documentNumber = "常政办发〔2018〕135号" }
        if has(.reportingPeriod, oneIn: 4) { document.metadata.reportingPeriod = DatePeriod("2018-01-01/2018-12-31") }
        if has(.language) { document.metadata.language = random.pick("zh-Hans", "zh-CN", "en", "ja-JP") }
        if has(.sourceAddress, oneIn: 4) { document.metadata.sourceAddress = "https://example.org/a?b=1&c=二" }
        if has(.sourceName, oneIn: 4) { document.metadata.sourceName = "Example <Mirror>" }
        if has(.keywords, oneIn: 4) { document.metadata.keywords = ["政务公开", "annual report"] }
        if has(.summary, oneIn: 4) { document.metadata.summary = words() }
        if has(.created, oneIn: 4) { document.metadata.created = "2019-01-31T08:00:00Z" }
        if has(.modified, oneIn: 4) { document.metadata.modified = "2019-02-01T09:30:00Z" }
        if has(.customFields, oneIn: 3) {
            document.metadata.custom = [
                CustomField(name: "Client", value: .text("<x> & y")), CustomField(name: "页数", value: .integer(-12)),
                CustomField(name: "Rate", value: .decimal("0.5")), CustomField(name: "Final", value: .boolean(true)),
                CustomField(name: "Received", value: .date("2019-01-31T00:00:00Z")),
            ]
        }
        if has(.foreignMetadata, oneIn: 4) { document.metadata.foreign = [foreign()] }
    }

    private mutating func makeMedia() {
        guard features.contains(.embeddedImage) else { return }
        document.media["image1.png"] = MediaItem(bytes: DocumentGenerator.pixel, mediaType: "image/png")
        document.media["image2.png"] = MediaItem(bytes: DocumentGenerator.pixel + [0], mediaType: "image/png")
    }

    private mutating func makeObjects() {
        guard has(.object) else { return }
        let namespaces =
            "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
            + "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
            + "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
        let markup =
            "<w:drawing \(namespaces)><wp:inline><wp:extent cx=\"914400\" cy=\"914400\"/><wp:docPr id=\"1\" name=\"Chart 1\"/>"
            + "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">"
            + "<c:chart r:id=\"rId1\"/></a:graphicData></a:graphic></wp:inline></w:drawing>"
        let chart =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<c:chartSpace "
            + "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
            + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r>"
            + "<a:t>条数</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea/></c:chart></c:chartSpace>"
        document.objects["object1"] = OpaqueObject(
            kind: .chart, markup: markup,
            parts: [
                OpaquePart(
                    name: "", contentType: "", bytes: [],
                    relationships: [
                        OpaquePart.Relationship(
                            id: "rId1",
                            type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart",
                            target: "/word/charts/chart1.xml")
                    ]),
                OpaquePart(
                    name: "/word/charts/chart1.xml",
                    contentType: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
                    bytes: Array(chart.utf8)),
            ], text: ["条数"])
    }

    /// Gives the headings of a document automatic numbers, counted as a word processor counts them.
    private mutating func numberAutomatically() {
        guard has(.automaticNumber) else { return }
        let levels = [
            NumberingLevel(format: .chineseCounting, pattern: "%1、", gap: ""),
            NumberingLevel(format: .chineseCounting, pattern: "（%2）", gap: ""),
            NumberingLevel(format: .decimal, pattern: "%3.", gap: " "),
        ]
        var counts = [0, 0, 0]
        for index in document.blocks.indices {
            guard case .heading(var heading) = document.blocks[index], heading.number == nil, heading.level <= 3 else {
                continue
            }
            let level = heading.level - 1
            counts[level] += 1
            for inner in (level + 1)..<4 where inner < 3 { counts[inner] = 0 }
            let text = levels[level].pattern.split(separator: "%\(level + 1)", omittingEmptySubsequences: false)
                .joined(separator: levels[level].format.text(for: counts[level]))
            heading.number = PrintedNumber(
                text, gap: levels[level].gap, source: NumberingPosition(definition: "1", level: level))
            document.blocks[index] = .heading(heading)
            document.numberings["1"] = NumberingDefinition(levels: levels)
        }
    }

    mutating func makeSection() -> SectionSetup {
        var setup = SectionSetup()
        if has(.sectionBreak) { setup.start = random.pick(.nextPage, .continuous, .oddPage) }
        if has(.pageSetup) {
            setup.page = PageSetup(
                width: .twips(11_906), height: .twips(16_838), top: .twips(2_098), bottom: .twips(1_984),
                left: .twips(1_588), right: .twips(1_474), header: random.pick(nil, .twips(851)),
                footer: random.pick(nil, .twips(992)), linePitch: random.pick(nil, .twips(579)))
        }
        if has(.pageNumbering) {
            setup.firstPageNumber = random.number(1...9)
            setup.pageNumberFormat = random.pick(nil, .lowerRoman, .numberInDash)
        }
        if has(.columns) { setup.columnCount = 2 }
        if has(.headersAndFooters) {
            let (notes, comments, headings) = (allowsNotes, allowsComments, allowsHeadings)
            (allowsNotes, allowsComments, allowsHeadings) = (false, false, false)
            setup.header.primary = [paragraph()]
            if random.oneIn(2) { setup.footer.even = [paragraph()] }
            if random.oneIn(2) { setup.footer.first = [paragraph()] }
            if has(.field) {
                setup.footer.primary = [
                    .paragraph(
                        Paragraph(content: [
                            .text("— ", .plain),
                            .field(Field(kind: .page, instruction: "PAGE", result: [.text("1", .plain)])),
                            .text(" —", .plain),
                        ]))
                ]
            }
            (allowsNotes, allowsComments, allowsHeadings) = (notes, comments, headings)
        }
        return setup
    }

    /// A picture of one pixel.
    static let pixel: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00,
        0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1F, 0x15, 0xC4, 0x89, 0x00, 0x00, 0x00,
        0x0D, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0xFC, 0xCF, 0xC0, 0x50, 0x0F, 0x00, 0x04, 0x85, 0x01, 0x80,
        0x84, 0xA9, 0x8C, 0x21, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]

    private mutating func dropUnusedMedia() {
        var used = UsedIdentifiers()
        document.walk(&used)
        for id in document.media.ids where !used.media.contains(id) { document.media[id] = nil }
        for id in document.objects.keys where !used.objects.contains(id) { document.objects[id] = nil }
    }
}

private struct UsedIdentifiers: DocumentVisitor {
    var media: Set<MediaID> = []
    var objects: Set<ObjectID> = []

    mutating func visit(_ block: Block) {
        switch block {
        case .object(let reference): objects.insert(reference.id)
        default: break
        }
    }

    mutating func visit(_ inline: Inline) {
        switch inline {
        case .image(let image): if case .embedded(let id) = image.source { media.insert(id) }
        case .object(let reference): objects.insert(reference.id)
        default: break
        }
    }
}

extension NumberFormat {
    /// - 1 -, as offices number pages.
    static let numberInDash = NumberFormat(rawValue: "numberInDash")
}

private struct RunMerger: TextRewriter {
    mutating func rewrite(_ inlines: inout [Inline], at place: TextPlace) { inlines.mergeRuns() }
    mutating func rewrite(_ string: inout String, kind: StringKind, at place: TextPlace) {}
}
