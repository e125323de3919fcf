/// One thing that a draft is judged by.
struct OfficialRule: Sendable {
    /// What a rule finds.
    enum Judgement {
        case ok(String)
        case wrong(String, at: [DraftLine] = [])
        case notApplicable(String)

        /// Wrong if there is any place where it is.
        static func unless(_ lines: [DraftLine], _ found: String) -> Judgement {
            lines.isEmpty ? .ok(found) : .wrong(found, at: lines)
        }

        static func of(_ isRight: Bool, _ found: String, at lines: [DraftLine] = []) -> Judgement {
            isRight ? .ok(found) : .wrong(found, at: lines)
        }
    }

    let name: String
    let clause: String?
    let basis: CheckFinding.Basis
    let severity: CheckFinding.Severity
    let expected: String
    let judge: @Sendable (CheckedDraft) -> Judgement

    init(
        _ name: String, _ clause: String? = nil, _ basis: CheckFinding.Basis = .standard,
        _ severity: CheckFinding.Severity = .error, expects expected: String,
        judge: @escaping @Sendable (CheckedDraft) -> Judgement
    ) {
        self.name = name
        self.clause = clause.map { $0.first?.isNumber == true ? "GB/T 9704-2012 " + $0 : $0 }
        self.basis = basis
        self.severity = severity
        self.expected = expected
        self.judge = judge
    }

    private static let placeLimit = 50

    func finding(of draft: CheckedDraft) -> CheckFinding {
        var finding = CheckFinding(
            rule: name, status: .ok, found: "", expected: expected, places: [], clause: clause, basis: basis,
            severity: severity)
        switch judge(draft) {
        case .ok(let found): finding.found = found
        case .wrong(let found, let lines):
            finding.status = .wrong
            finding.found = found
            finding.places = lines.prefix(OfficialRule.placeLimit).map(\.place)
        case .notApplicable(let found):
            finding.status = .notApplicable
            finding.found = found
        }
        return finding
    }
}
