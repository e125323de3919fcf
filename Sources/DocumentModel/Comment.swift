/// A remark that somebody made about a piece of the text.
public struct Comment: Hashable, Sendable {
    /// Who made it.
    public var author: String?
    /// The author's initials.
    public var initials: String?
    /// When, as ISO 8601 in the source's precision.
    public var date: String?
    /// What it says.
    public var blocks: [Block]
    /// The comment that it answers.
    public var parent: CommentID?
    /// Whether what it asks for was done.
    public var isResolved: Bool

    /// Makes a comment.
    public init(
        author: String? = nil, initials: String? = nil, date: String? = nil, blocks: [Block],
        parent: CommentID? = nil, isResolved: Bool = false
    ) {
        self.parent = parent
        self.isResolved = isResolved
        self.author = author
        self.initials = initials
        self.date = date
        self.blocks = blocks
    }
}
