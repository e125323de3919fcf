public import ConversionCore
public import OfficialDocuments

/// What a check of a draft found, rule by rule.
public struct CheckReport: Hashable, Sendable {
    /// The findings, in the order of the rules.
    public var findings: [CheckFinding]

    /// Makes a report of findings.
    public init(findings: [CheckFinding]) { self.findings = findings }

    /// Whether no rule is broken; hints are not counted.
    public var isClean: Bool { !findings.contains { $0.status == .wrong && $0.severity > .hint } }

    /// How many findings have a status.
    public func count(_ status: CheckFinding.Status) -> Int { findings.count { $0.status == status } }
}

/// What one rule says of a draft.
public struct CheckFinding: Hashable, Sendable {
    /// Whether a draft keeps a rule.
    public enum Status: String, Hashable, Sendable {
        /// It does.
        case ok
        /// It does not.
        case wrong
        /// There is nothing in it that the rule is about.
        case notApplicable = "n/a"
    }

    /// How much it matters.
    public enum Severity: String, Hashable, Sendable, Comparable {
        /// Something to look at.
        case hint
        /// What a careful office would mend.
        case warning
        /// What the draft would be sent back for.
        case error

        /// Hints first.
        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .hint: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// What a rule rests on.
    public enum Basis: String, Hashable, Sendable {
        /// The text of the standard.
        case standard
        /// What offices commonly do.
        case practice
        /// What word processors need in order to show what the standard asks for.
        case software
    }

    /// Where in the document something stands.
    public struct Place: Hashable, Sendable {
        /// The number of the paragraph among all of the document's, tables and text boxes included, from 1.
        public var paragraph: Int
        /// The paragraph's first words.
        public var words: String

        /// Makes a place.
        public init(paragraph: Int, words: String) {
            self.paragraph = paragraph
            self.words = words
        }
    }

    /// The rule's name.
    public var rule: String
    /// Whether the draft keeps it.
    public var status: Status
    /// What the draft has.
    public var found: String
    /// What it should have.
    public var expected: String
    /// Where it departs from the rule; of many places the first 50.
    public var places: [Place]
    /// The clause, such as `GB/T 9704-2012 5.2.1`; `nil` where there is none.
    public var clause: String?
    /// What the rule rests on.
    public var basis: Basis
    /// How much it matters.
    public var severity: Severity
}

/// What a check is to judge by.
public struct CheckOptions: Hashable, Sendable {
    /// The year of which the draft is an open-government report; `nil` for drafts that are none.
    public var reportYear: Int?
    /// The kind of the document; `nil` for what its title says.
    public var kind: OfficialKind?
    /// What the office has settled on, margins and lines above all; `nil` for those that are nearest to the draft's.
    public var profile: OfficialLayout?
    /// Where the pages' numbers are to stand.
    public var pageNumbers: OfficialLayout.PageNumbers

    /// Makes options; everything may be left out.
    public init(
        reportYear: Int? = nil, kind: OfficialKind? = nil, profile: OfficialLayout? = nil,
        pageNumbers: OfficialLayout.PageNumbers = .outer
    ) {
        self.reportYear = reportYear
        self.kind = kind
        self.profile = profile
        self.pageNumbers = pageNumbers
    }
}
