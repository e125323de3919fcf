public import DocumentModel

/// What an office has settled otherwise than a profile has it; what is `nil` is as there.
public struct OfficialOverrides: Hashable, Sendable {
    /// What a face is for.
    public enum FaceRole: String, Hashable, Sendable, CaseIterable {
        /// Running text.
        case text
        /// The title.
        case title
        /// Headings of the first level, 一、.
        case heading1
        /// Headings of the second level, （一）.
        case heading2
        /// Headings of the third level, 1..
        case heading3
        /// Headings of the fourth level, （1）.
        case heading4
        /// The pages' numbers.
        case pageNumber
        /// Latin letters and figures.
        case latin
        /// 发文机关标志.
        case mark
    }

    /// What a size is for.
    public enum SizeRole: String, Hashable, Sendable, CaseIterable {
        /// Running text and headings.
        case text
        /// The title.
        case title
        /// The pages' numbers.
        case pageNumber
    }

    /// The distances of the text from the edges of the paper.
    public var top: Length?
    /// The distance of the text from the lower edge.
    public var bottom: Length?
    /// The distance of the text from the left edge.
    public var left: Length?
    /// The distance of the text from the right edge.
    public var right: Length?
    /// The distance of lines.
    public var linePitch: Length?
    /// The names of faces.
    public var faces: [FaceRole: String]
    /// The sizes of text.
    public var sizes: [SizeRole: Length]
    /// The levels of headings that are bold.
    public var boldHeadings: Set<Int>
    /// The colour of 发文机关标志.
    public var markColor: Color?
    /// Where the pages' numbers stand.
    public var pageNumbers: OfficialLayout.PageNumbers?

    /// Makes overrides; everything may be left out.
    public init(
        top: Length? = nil, bottom: Length? = nil, left: Length? = nil, right: Length? = nil, linePitch: Length? = nil,
        faces: [FaceRole: String] = [:], sizes: [SizeRole: Length] = [:], boldHeadings: Set<Int> = [],
        markColor: Color? = nil, pageNumbers: OfficialLayout.PageNumbers? = nil
    ) {
        self.top = top
        self.bottom = bottom
        self.left = left
        self.right = right
        self.linePitch = linePitch
        self.faces = faces
        self.sizes = sizes
        self.boldHeadings = boldHeadings
        self.markColor = markColor
        self.pageNumbers = pageNumbers
    }
}
