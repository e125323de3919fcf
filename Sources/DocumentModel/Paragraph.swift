/// A paragraph.
public struct Paragraph: Hashable, Sendable {
    /// The text.
    public var content: [Inline]
    /// What the paragraph is in the document.
    public var role: ParagraphRole
    /// How it is laid out; empty where the source is silent.
    public var layout: ParagraphLayout
    /// What few paragraphs have, in a shared box.
    private var box: SharedBox<Parts>?

    /// The number as printed before the words, where it is numbered but is neither heading nor list item.
    public var number: PrintedNumber? {
        get { box?.value.number }
        set { if box != nil || newValue != nil { parts.number = newValue } }
    }
    /// The paragraph style as the source names it, where role and layout do not say it.
    public var sourceStyle: String? {
        get { box?.value.sourceStyle }
        set { if box != nil || newValue != nil { parts.sourceStyle = newValue } }
    }
    /// Whether the end of the paragraph itself was inserted or deleted.
    public var endRevision: Revision? {
        get { box?.value.endRevision }
        set { if box != nil || newValue != nil { parts.endRevision = newValue } }
    }

    /// Makes a paragraph; everything but its text may be left out.
    public init(
        content: [Inline], role: ParagraphRole = .body, number: PrintedNumber? = nil,
        layout: ParagraphLayout = ParagraphLayout(), sourceStyle: String? = nil, endRevision: Revision? = nil
    ) {
        self.content = content
        self.role = role
        self.layout = layout
        if number != nil || sourceStyle != nil || endRevision != nil {
            box = SharedBox(Parts(number: number, sourceStyle: sourceStyle, endRevision: endRevision))
        }
    }

    /// Makes a paragraph of plain text.
    public init(_ text: String, role: ParagraphRole = .body) {
        self.init(content: text.isEmpty ? [] : [.text(text, .plain)], role: role)
    }

    private var parts: Parts {
        get { box?.value ?? Parts() }
        set { box = newValue == Parts() ? nil : SharedBox(newValue) }
    }

    private struct Parts: Hashable, Sendable {
        var number: PrintedNumber?
        var sourceStyle: String?
        var endRevision: Revision?
    }
}

/// What a paragraph is in a document. The set is open: official documents need roles which no format names.
public struct ParagraphRole: RawRepresentable, Hashable, Sendable {
    /// The role's name in dumps and in the report XML.
    public let rawValue: String
    /// Makes a role from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Running text.
    public static let body = ParagraphRole(rawValue: "body")
    /// The title of the document.
    public static let title = ParagraphRole(rawValue: "title")
    /// The subtitle of the document.
    public static let subtitle = ParagraphRole(rawValue: "subtitle")
    /// The line that names the author or the source under a title.
    public static let byline = ParagraphRole(rawValue: "byline")
    /// 发文字号, the document number.
    public static let documentNumber = ParagraphRole(rawValue: "documentNumber")
    /// 份号, the number of the copy.
    public static let copyNumber = ParagraphRole(rawValue: "copyNumber")
    /// 密级和保密期限, how secret it is and how long.
    public static let secrecy = ParagraphRole(rawValue: "secrecy")
    /// 紧急程度, how urgent it is.
    public static let urgency = ParagraphRole(rawValue: "urgency")
    /// 发文机关标志, the name in red at the head.
    public static let issuingMark = ParagraphRole(rawValue: "issuingMark")
    /// 发文字号 in the 版头, under the mark.
    public static let letterNumber = ParagraphRole(rawValue: "letterNumber")
    /// 签发人, beside the number of a document that goes up.
    public static let signer = ParagraphRole(rawValue: "signer")
    /// 主送机关, to whom it is sent.
    public static let recipient = ParagraphRole(rawValue: "recipient")
    /// 附件说明, the list of annexes under the text.
    public static let attachmentNote = ParagraphRole(rawValue: "attachmentNote")
    /// 署名, the body that signs.
    public static let signature = ParagraphRole(rawValue: "signature")
    /// 成文日期, the date under the signature.
    public static let date = ParagraphRole(rawValue: "date")
    /// 附注, the remark in parentheses under the date.
    public static let remark = ParagraphRole(rawValue: "remark")
    /// 附件, the mark at the head of an annex.
    public static let attachment = ParagraphRole(rawValue: "attachment")
    /// 抄送, who gets copies.
    public static let copyTo = ParagraphRole(rawValue: "copyTo")
    /// 印发机关和印发日期, who printed it and when.
    public static let printing = ParagraphRole(rawValue: "printing")
    /// A remark under a table or a figure, such as 注： or 单位：.
    public static let tableNote = ParagraphRole(rawValue: "tableNote")
}

/// How a paragraph is laid out; each part is `nil` or `false` where the source is silent.
///
/// Most paragraphs say nothing of it; what the others say lies in a shared box, so that paragraphs stay small.
public struct ParagraphLayout: Hashable, Sendable {
    private var box: SharedBox<Parts>?

    /// How its lines stand between the margins.
    public var alignment: TextAlignment? {
        get { box?.value.alignment }
        set { if box != nil || newValue != nil { parts.alignment = newValue } }
    }
    /// The indent of all lines at the side where lines begin.
    public var startIndent: IndentMeasure? {
        get { box?.value.startIndent }
        set { if box != nil || newValue != nil { parts.startIndent = newValue } }
    }
    /// The indent of all lines at the other side.
    public var endIndent: IndentMeasure? {
        get { box?.value.endIndent }
        set { if box != nil || newValue != nil { parts.endIndent = newValue } }
    }
    /// The further indent of the first line; negative for a hanging one.
    public var firstLineIndent: IndentMeasure? {
        get { box?.value.firstLineIndent }
        set { if box != nil || newValue != nil { parts.firstLineIndent = newValue } }
    }
    /// The space above.
    public var spaceBefore: Length? {
        get { box?.value.spaceBefore }
        set { if box != nil || newValue != nil { parts.spaceBefore = newValue } }
    }
    /// The space below.
    public var spaceAfter: Length? {
        get { box?.value.spaceAfter }
        set { if box != nil || newValue != nil { parts.spaceAfter = newValue } }
    }
    /// The distance of lines.
    public var lineSpacing: LineSpacing? {
        get { box?.value.lineSpacing }
        set { if box != nil || newValue != nil { parts.lineSpacing = newValue } }
    }
    /// Whether it begins a page.
    public var startsPage: Bool {
        get { box?.value.startsPage ?? false }
        set { if box != nil || newValue { parts.startsPage = newValue } }
    }
    /// Whether it stays on a page with what follows.
    public var keepsWithNext: Bool {
        get { box?.value.keepsWithNext ?? false }
        set { if box != nil || newValue { parts.keepsWithNext = newValue } }
    }
    /// Whether it reads from right to left.
    public var isRightToLeft: Bool {
        get { box?.value.isRightToLeft ?? false }
        set { if box != nil || newValue { parts.isRightToLeft = newValue } }
    }

    /// Makes a layout of which nothing is stated.
    public init() {}

    /// Makes a layout; everything may be left out.
    public init(
        alignment: TextAlignment? = nil, startIndent: IndentMeasure? = nil, endIndent: IndentMeasure? = nil,
        firstLineIndent: IndentMeasure? = nil, spaceBefore: Length? = nil, spaceAfter: Length? = nil,
        lineSpacing: LineSpacing? = nil, startsPage: Bool = false, keepsWithNext: Bool = false,
        isRightToLeft: Bool = false
    ) {
        parts = Parts(
            alignment: alignment, startIndent: startIndent, endIndent: endIndent, firstLineIndent: firstLineIndent,
            spaceBefore: spaceBefore, spaceAfter: spaceAfter, lineSpacing: lineSpacing, startsPage: startsPage,
            keepsWithNext: keepsWithNext, isRightToLeft: isRightToLeft)
    }

    /// Whether nothing is stated.
    public var isEmpty: Bool { box == nil }

    /// What is stated; no box is kept where that is nothing.
    private var parts: Parts {
        get { box?.value ?? Parts() }
        set { box = newValue == Parts() ? nil : SharedBox(newValue) }
    }

    private struct Parts: Hashable, Sendable {
        var alignment: TextAlignment?
        var startIndent: IndentMeasure?
        var endIndent: IndentMeasure?
        var firstLineIndent: IndentMeasure?
        var spaceBefore: Length?
        var spaceAfter: Length?
        var lineSpacing: LineSpacing?
        var startsPage = false
        var keepsWithNext = false
        var isRightToLeft = false
    }
}

/// The distance of lines.
public enum LineSpacing: Hashable, Sendable {
    /// A multiple of the font's own distance, in hundredths.
    case multiple(hundredths: Int)
    /// Exactly this.
    case exactly(Length)
    /// This or more.
    case atLeast(Length)
}
