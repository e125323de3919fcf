/// The 版头 and 版记 of an official document (GB/T 9704-2012, 7.2 and 7.4), which drafts get when an office asks for them.
public struct Letterhead: Hashable, Sendable {
    /// The form of the head.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// 文件, the usual one (7.2).
        case document
        /// 信函 (10.1).
        case letter
        /// 命令（令） (10.2).
        case order
        /// 纪要 (10.3).
        case minutes
    }

    /// The form of the head.
    public var kind: Kind
    /// 份号, six digits.
    public var copyNumber: String?
    /// 密级和保密期限, such as 机密★1年.
    public var secrecy: String?
    /// 紧急程度, such as 特急.
    public var urgency: String?
    /// 发文机关标志 without 文件: the bodies that issue the document, the one in charge first. For orders and minutes the whole
    /// mark.
    public var issuers: [String]
    /// 发文字号, such as 常政发〔2026〕1号.
    public var number: String?
    /// 签发人, of documents that go up.
    public var signers: [String]
    /// 主送机关 that stand in the 版记 because the first page has no room for them.
    public var recipients: String?
    /// 抄送机关.
    public var copyTo: String?
    /// 印发机关.
    public var printer: String?
    /// 印发日期.
    public var printed: String?

    /// Makes a letterhead; all but the issuers may be left out.
    public init(
        kind: Kind = .document, copyNumber: String? = nil, secrecy: String? = nil, urgency: String? = nil,
        issuers: [String], number: String? = nil, signers: [String] = [], recipients: String? = nil,
        copyTo: String? = nil, printer: String? = nil, printed: String? = nil
    ) {
        self.kind = kind
        self.copyNumber = copyNumber
        self.secrecy = secrecy
        self.urgency = urgency
        self.issuers = issuers
        self.number = number
        self.signers = signers
        self.recipients = recipients
        self.copyTo = copyTo
        self.printer = printer
        self.printed = printed
    }
}
