/// A footnote or an endnote.
public struct Note: Hashable, Sendable {
    /// Where a note stands.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// At the foot of the page.
        case footnote
        /// At the end of the document.
        case endnote
    }

    /// Where it stands.
    public var kind: Kind
    /// What it says.
    public var blocks: [Block]
    /// The mark as printed, where it is not a running number.
    public var mark: String?

    /// Makes a note.
    public init(kind: Kind = .footnote, blocks: [Block], mark: String? = nil) {
        self.kind = kind
        self.blocks = blocks
        self.mark = mark
    }
}
