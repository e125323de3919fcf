/// The form of annual reports on open government information, by the year that a report is about.
public struct AnnualReportForm: Hashable, Sendable {
    /// A chapter.
    public struct Chapter: Hashable, Sendable {
        /// The heading.
        public var title: String
        /// Words of which a heading of the same meaning holds one.
        public var words: [String]
    }

    /// A row of the table of requests.
    public struct Row: Hashable, Sendable {
        /// The code: 1, 2, 3.1, 3.3.1 ….
        public var code: String
        /// The labels from the outermost to the row's own.
        public var labels: [String]
    }

    /// The chapters, in order.
    public var chapters: [Chapter]
    /// Whether the chapters 2, 3 and 4 have tables.
    public var hasTables: Bool
    /// Whether the tables are those of 国办公开办函〔2021〕30号.
    public var isCurrent: Bool

    /// The form in force for a year.
    ///
    /// - Parameter year: The year that the report is about: until 2018 《条例》 of 2008, 2019 and 2020 the trial form of
    ///   国办公开办函〔2019〕60号, then 国办公开办函〔2021〕30号.
    public init(year: Int) {
        guard year >= 2019 else {
            chapters = [
                Chapter(title: "概述", words: ["概述", "总体"]), Chapter(title: "主动公开政府信息情况", words: ["主动公开"]),
                Chapter(title: "依申请公开政府信息情况", words: ["依申请公开", "申请"]),
                Chapter(title: "政府信息公开收费及减免情况", words: ["收费"]),
                Chapter(title: "因政府信息公开申请行政复议、提起行政诉讼情况", words: ["行政复议"]),
                Chapter(title: "存在的主要问题及改进情况", words: ["存在", "问题"]),
            ]
            (hasTables, isCurrent) = (false, false)
            return
        }
        chapters = [
            Chapter(title: "总体情况", words: ["总体情况"]),
            Chapter(title: "主动公开政府信息情况", words: ["主动公开政府信息情况"]),
            Chapter(title: "收到和处理政府信息公开申请情况", words: ["收到和处理政府信息公开申请情况"]),
            Chapter(title: "政府信息公开行政复议、行政诉讼情况", words: ["行政复议"]),
            Chapter(title: "存在的主要问题及改进情况", words: ["存在的主要问题及改进情况"]),
            Chapter(title: "其他需要报告的事项", words: ["其他需要报告的事项"]),
        ]
        (hasTables, isCurrent) = (true, year >= 2021)
    }

    /// Who asks: the six columns of the table of requests before 总计.
    public static let applicants = [
        "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他",
    ]

    /// The rows of the table of requests, of which 总计 sums those of 三 before it.
    public static let requestRows: [Row] = {
        var rows = [
            Row(code: "1", labels: ["一、本年新收政府信息公开申请数量"]),
            Row(code: "2", labels: ["二、上年结转政府信息公开申请数量"]),
        ]
        let result = "三、本年度办理结果"
        let parts: [(code: String, label: String, own: [String])] = [
            ("3.1", "（一）予以公开", []),
            ("3.2", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", []),
            (
                "3.3", "（三）不予公开",
                [
                    "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益",
                    "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项",
                ]
            ),
            ("3.4", "（四）无法提供", ["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"]),
            (
                "3.5", "（五）不予处理",
                [
                    "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请",
                    "5.要求行政机关确认或重新出具已获取信息",
                ]
            ),
            (
                "3.6", "（六）其他处理",
                [
                    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他",
                ]
            ),
            ("3.7", "（七）总计", []),
        ]
        for part in parts {
            if part.own.isEmpty { rows.append(Row(code: part.code, labels: [result, part.label])) }
            for (index, own) in part.own.enumerated() {
                rows.append(Row(code: "\(part.code).\(index + 1)", labels: [result, part.label, own]))
            }
        }
        rows.append(Row(code: "4", labels: ["四、结转下年度继续办理"]))
        return rows
    }()

    /// What came of reviews and lawsuits: the columns of each of the three groups of the last table.
    public static let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
}
