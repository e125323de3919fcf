public import ConversionCore
import WordFormat

/// Judges drafts by GB/T 9704-2012 and by what offices do where it is silent.
///
/// What counts is how the document looks: direct formatting, styles through those they are based on, numbering and
/// defaults, resolved as Word does; never what a style is called.
public struct DraftChecker: Sendable {
    private let options: CheckOptions
    let limits: ConversionLimits

    /// Makes a checker.
    ///
    /// - Parameters:
    ///   - options: What to judge by.
    ///   - limits: The bounds of what is read.
    public init(options: CheckOptions = CheckOptions(), limits: ConversionLimits = .standard) {
        self.options = options
        self.limits = limits
    }

    /// Judges a DOCX.
    ///
    /// - Parameter bytes: The file.
    /// - Returns: A finding for each rule.
    /// - Throws: ``ConversionError`` if the file is no DOCX or reaches a limit.
    /// - Complexity: O(*n*) in its size.
    public func check(_ bytes: [UInt8]) throws(ConversionError) -> CheckReport {
        let document = try FormattedDocumentReader(limits: limits).read(bytes)
        try ConversionError.checkCancellation()
        let standard = options.profile.map { DraftStandard($0) } ?? .nearest(to: document)
        let draft = CheckedDraft(document, standard: standard, options: options)
        return CheckReport(findings: DraftChecker.rules(standard, options).map { $0.finding(of: draft) })
    }

    private static func rules(_ standard: DraftStandard, _ options: CheckOptions) -> [OfficialRule] {
        PageRules.all(standard) + LineRules.all(standard) + FaceRules.all(standard) + HeadingRules.all(standard)
            + WordRules.all + ElementRules.all + KindRules.all + PageNumberRules.all(standard, options.pageNumbers)
            + ObjectRules.all(standard)
            + (options.reportYear.map { AnnualReportRules.all(year: $0) } ?? [])
    }
}
