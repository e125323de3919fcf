/// What is known about a report as a whole.
///
/// These are statements *about* the document. A title that is printed in the body stands there too, as a paragraph of
/// the role ``ParagraphRole/title``; a title that stands only here is not printed.
public struct Metadata: Hashable, Sendable {
    /// The title.
    public var title: String?
    /// The subtitle.
    public var subtitle: String?
    /// The body that issues the report, such as `常熟市人民政府`.
    public var issuingBody: String?
    /// The people who wrote it, in the order in which they are named.
    public var authors: [String]
    /// The day on which it was issued or published.
    public var date: PartialDate?
    /// The document number, such as `常政办发〔2018〕135号`.
    public var documentNumber: String?
    /// The time that the report covers.
    public var reportingPeriod: DatePeriod?
    /// The main language as a BCP 47 tag, such as `zh-Hans`.
    public var language: String?
    /// The address from which it was taken.
    public var sourceAddress: String?
    /// The name of the site or publication from which it was taken.
    public var sourceName: String?
    /// Keywords, in the source's order.
    public var keywords: [String]
    /// A summary.
    public var summary: String?
    /// When the file was made, as ISO 8601 in the source's own precision.
    public var created: String?
    /// When the file was last changed, as ISO 8601 in the source's own precision.
    public var modified: String?
    /// Fields that have no place above, in the source's order; names may repeat.
    public var custom: [CustomField]
    /// Elements of foreign namespaces in the head of a report XML.
    public var foreign: [ForeignElement]

    /// Makes metadata; whatever is unknown may be left out.
    public init(
        title: String? = nil, subtitle: String? = nil, issuingBody: String? = nil, authors: [String] = [],
        date: PartialDate? = nil, documentNumber: String? = nil, reportingPeriod: DatePeriod? = nil,
        language: String? = nil, sourceAddress: String? = nil, sourceName: String? = nil, keywords: [String] = [],
        summary: String? = nil, created: String? = nil, modified: String? = nil, custom: [CustomField] = [],
        foreign: [ForeignElement] = []
    ) {
        self.title = title
        self.subtitle = subtitle
        self.issuingBody = issuingBody
        self.authors = authors
        self.date = date
        self.documentNumber = documentNumber
        self.reportingPeriod = reportingPeriod
        self.language = language
        self.sourceAddress = sourceAddress
        self.sourceName = sourceName
        self.keywords = keywords
        self.summary = summary
        self.created = created
        self.modified = modified
        self.custom = custom
        self.foreign = foreign
    }
}

/// A metadata field that has no place of its own in ``Metadata``.
public struct CustomField: Hashable, Sendable {
    /// The field's name.
    public var name: String
    /// The field's value.
    public var value: CustomValue

    /// Makes a field.
    public init(name: String, value: CustomValue) {
        self.name = name
        self.value = value
    }
}

/// The value of a custom field, in the types that OOXML's custom properties know.
public enum CustomValue: Hashable, Sendable {
    /// Any text.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A decimal number in its lexical form, so that no digit changes.
    case decimal(String)
    /// Yes or no.
    case boolean(Bool)
    /// A moment as ISO 8601.
    case date(String)

    /// The value as text.
    public var text: String {
        switch self {
        case .text(let value), .decimal(let value), .date(let value): value
        case .integer(let value): String(value)
        case .boolean(let value): value ? "true" : "false"
        }
    }
}
