/// A change that was made under tracking.
public struct Revision: Hashable, Sendable {
    /// What was done.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Text came in.
        case insertion
        /// Text went out.
        case deletion
        /// Text came from another place.
        case moveTo
        /// Text went to another place.
        case moveFrom
    }

    /// What was done.
    public var kind: Kind
    /// Who did it.
    public var author: String?
    /// When, as ISO 8601 in the source's precision.
    public var date: String?

    /// Makes a revision.
    public init(kind: Kind, author: String? = nil, date: String? = nil) {
        self.kind = kind
        self.author = author
        self.date = date
    }

    /// Whether the text stands in the document once all changes are accepted.
    public var remainsWhenAccepted: Bool { kind == .insertion || kind == .moveTo }
}

/// Text that was inserted or deleted under tracking.
public struct RevisedText: Hashable, Sendable {
    /// What was done to it.
    public var revision: Revision
    /// The text.
    public var content: [Inline]

    /// Makes revised text.
    public init(revision: Revision, content: [Inline]) {
        self.revision = revision
        self.content = content
    }
}
