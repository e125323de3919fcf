/// Page, headers and footers of a section.
public struct SectionSetup: Hashable, Sendable {
    /// Where a section begins.
    public enum Start: String, Hashable, Sendable, CaseIterable {
        /// On a new page.
        case nextPage
        /// On the same page.
        case continuous
        /// On a new even page.
        case evenPage
        /// On a new odd page.
        case oddPage
    }

    /// Where it begins.
    public var start: Start
    /// The page; `nil` where the source is silent.
    public var page: PageSetup?
    /// What stands at the head of each page.
    public var header: PageFurniture
    /// What stands at the foot of each page.
    public var footer: PageFurniture
    /// The first page's number; `nil` to go on counting.
    public var firstPageNumber: Int?
    /// How page numbers are written.
    public var pageNumberFormat: NumberFormat?
    /// How many columns the text has.
    public var columnCount: Int

    /// Makes a section; everything may be left out.
    public init(
        start: Start = .nextPage, page: PageSetup? = nil, header: PageFurniture = PageFurniture(),
        footer: PageFurniture = PageFurniture(), firstPageNumber: Int? = nil, pageNumberFormat: NumberFormat? = nil,
        columnCount: Int = 1
    ) {
        self.start = start
        self.page = page
        self.header = header
        self.footer = footer
        self.firstPageNumber = firstPageNumber
        self.pageNumberFormat = pageNumberFormat
        self.columnCount = columnCount
    }
}

/// What stands at the head or at the foot of pages; `nil` where nothing is said.
public struct PageFurniture: Hashable, Sendable {
    /// On odd pages, or on all where nothing else is said.
    public var primary: [Block]?
    /// On the first page.
    public var first: [Block]?
    /// On even pages.
    public var even: [Block]?

    /// Makes page furniture.
    public init(primary: [Block]? = nil, first: [Block]? = nil, even: [Block]? = nil) {
        self.primary = primary
        self.first = first
        self.even = even
    }

    /// Whether there is none.
    public var isEmpty: Bool { primary == nil && first == nil && even == nil }
}

/// The size of a page, its margins and its character grid.
public struct PageSetup: Hashable, Sendable {
    /// The width of the page as it is held.
    public var width: Length
    /// The height of the page as it is held.
    public var height: Length
    /// The margin above the text.
    public var top: Length
    /// The margin below the text.
    public var bottom: Length
    /// The margin on the left.
    public var left: Length
    /// The margin on the right.
    public var right: Length
    /// From the page's edge to the header.
    public var header: Length?
    /// From the page's edge to the footer.
    public var footer: Length?
    /// The distance of lines that the page's grid sets.
    public var linePitch: Length?

    /// Makes a page; 210 mm × 297 mm with margins of 25.4 mm where nothing is said.
    public init(
        width: Length = .millimetres(210), height: Length = .millimetres(297), top: Length = .millimetres(25.4),
        bottom: Length = .millimetres(25.4), left: Length = .millimetres(25.4), right: Length = .millimetres(25.4),
        header: Length? = nil, footer: Length? = nil, linePitch: Length? = nil
    ) {
        self.width = width
        self.height = height
        self.top = top
        self.bottom = bottom
        self.left = left
        self.right = right
        self.header = header
        self.footer = footer
        self.linePitch = linePitch
    }

    /// Whether the page is wider than high.
    public var isLandscape: Bool { width > height }
}
