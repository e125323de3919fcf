import DocumentModel

/// By what attributes a page made here says what HTML has no words for; the reader understands them beside HTML's own.
enum HTMLMarks {
    /// What an element is beyond its tag.
    static let kind = "data-report"
    static let role = "data-report-role"
    static let style = "data-report-style"
    static let level = "data-report-level"
    static let format = "data-report-format"
    static let pattern = "data-report-pattern"
    static let label = "data-report-label"
    static let tag = "data-report-tag"
    static let name = "data-report-name"
    static let value = "data-report-value"
    static let author = "data-report-author"
    static let date = "data-report-date"
    static let change = "data-report-change"
    static let media = "data-report-media"
    static let layout = "data-report-layout"
    static let text = "data-report-text"
    static let source = "data-report-source"
    static let language = "data-report-language"
    static let parent = "data-report-parent"
    /// Where a reference within a link leads to.
    static let target = "data-report-target"

    /// How the notes of a kind are numbered.
    static func numbering(of kind: Note.Kind) -> String { "data-report-\(kind.rawValue)s" }

    /// The class of numbers that stand before headings and items.
    static let numberClass = "number"
    /// The class of headings in whose line the text goes on.
    static let runInClass = "run-in"
}
