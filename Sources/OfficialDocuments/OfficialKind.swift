/// The fifteen kinds of official documents (《党政机关公文处理工作条例》, 第八条).
public enum OfficialKind: String, Hashable, Sendable, CaseIterable {
    case resolution = "决议"
    case decision = "决定"
    case order = "命令"
    case communique = "公报"
    case announcement = "公告"
    case publicNotice = "通告"
    case opinion = "意见"
    case notice = "通知"
    case bulletin = "通报"
    case report = "报告"
    case request = "请示"
    case reply = "批复"
    case bill = "议案"
    case letter = "函"
    case minutes = "纪要"

    /// The kind that a title names at its end, apart from a remark in parentheses: 关于…的通知（试行）.
    public init?(title: String) {
        var scalars = title.unicodeScalars.filter { !$0.properties.isWhitespace }
        while let last = scalars.last, "。.".unicodeScalars.contains(last) { scalars.removeLast() }
        if let last = scalars.last, last == "）" || last == ")",
            let start = scalars.lastIndex(where: { $0 == "（" || $0 == "(" })
        {
            scalars.removeSubrange(start...)
        }
        let text = String(scalars)
        let found = OfficialKind.allCases.first { text.hasSuffix($0.rawValue) }
        guard let kind = found ?? (text.hasSuffix("令") ? .order : nil) else { return nil }
        self = kind
    }

    /// Whether an element must be there.
    public enum Need: Hashable, Sendable {
        case required, optional, none
    }

    /// What a kind must have, and what it must not.
    public struct Elements: Hashable, Sendable {
        /// 主送机关.
        public var addressee = Need.optional
        /// Whether it goes to one body only.
        public var hasOneAddressee = false
        /// 题注, when and where it was passed, under the title.
        public var adoptionNote = Need.none
        /// Words of which one stands in the first paragraph.
        public var openings: [String] = []
        /// 署名.
        public var signature = Need.required
        /// 成文日期.
        public var date = Need.required
        /// Formulas of which one closes the text.
        public var closings: [String] = []
        /// Whether a formula must close it.
        public var closing = Need.optional
        /// 附注 with whom to ask.
        public var remark = Need.none
        /// 出席 and 列席.
        public var attendance = Need.none
        /// Words that such a document never has.
        public var forbidden: [String] = []
    }

    /// What the kind must have, as offices have it.
    public var elements: Elements {
        var elements = Elements()
        switch self {
        case .resolution:
            (elements.addressee, elements.adoptionNote) = (.none, .required)
            (elements.signature, elements.date) = (.none, .none)
        case .decision: break
        case .order:
            elements.addressee = .none
            (elements.closings, elements.closing) = (["施行", "现予公布", "现予发布"], .required)
        case .communique: (elements.addressee, elements.signature, elements.date) = (.none, .optional, .optional)
        case .announcement:
            elements.addressee = .none
            elements.closings = ["特此公告", "现予公告"]
        case .publicNotice:
            elements.addressee = .none
            elements.closings = ["特此通告"]
        case .opinion: elements.closings = ["请批转", "请认真贯彻执行", "请结合实际"]
        case .notice:
            elements.addressee = .required
            elements.closings = ["特此通知", "请认真贯彻执行", "请遵照执行"]
        case .bulletin: elements.closings = ["特此通报"]
        case .report:
            (elements.addressee, elements.hasOneAddressee) = (.required, true)
            (elements.closings, elements.closing) = (["特此报告", "专此报告", "请审阅", "请审议"], .required)
            elements.forbidden = ["请批示", "请批复", "妥否"]
        case .request:
            (elements.addressee, elements.hasOneAddressee, elements.remark) = (.required, true, .required)
            elements.closings = ["妥否，请批示", "当否，请批示", "妥否，请批复", "当否，请批复", "请批示", "请批复", "请予批准", "请审批"]
            elements.closing = .required
        case .reply:
            (elements.addressee, elements.openings) = (.required, ["收悉"])
            (elements.closings, elements.closing) = (["此复", "特此批复"], .required)
        case .bill:
            (elements.addressee, elements.hasOneAddressee) = (.required, true)
            (elements.closings, elements.closing) = (["请予审议", "请审议", "提请审议"], .required)
        case .letter:
            elements.addressee = .required
            elements.closings = ["特此函告", "特此函复", "请予函复", "盼复", "专此函达", "特此函达", "请函复", "此复"]
            elements.closing = .required
        case .minutes:
            (elements.addressee, elements.attendance) = (.none, .required)
            (elements.signature, elements.date) = (.none, .optional)
            elements.openings = ["会议"]
        }
        return elements
    }
}
