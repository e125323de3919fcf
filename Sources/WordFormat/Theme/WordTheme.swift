import DocumentModel

/// How a written document looks: all that styles, pages and numberings state beyond what the document itself says.
///
/// Themes are data. The writer has no looks of its own, so that whoever judges a document by a theme and whoever writes one
/// by it cannot disagree.
struct WordTheme {
    /// The faces of text by script (17.3.2.26).
    struct Face: Hashable {
        var latin: String
        var eastAsian: String
    }

    /// The distance of lines, in twips, or in 240ths of a line for `auto`.
    struct Line: Hashable {
        enum Rule: String { case auto, exact, atLeast }

        var value: Int
        var rule = Rule.auto

        static func exactly(_ twips: Int) -> Line { Line(value: twips, rule: .exact) }
        static func auto(_ parts: Int) -> Line { Line(value: parts) }
    }

    /// Indents in hundredths of a character, with their lengths in twips for those who do not count characters.
    struct Indents: Hashable {
        var left = 0
        var leftCharacters: Int?
        var right = 0
        var rightCharacters: Int?
        var firstLine = 0
        var firstLineCharacters: Int?
    }

    /// How text looks.
    struct RunLook: Hashable {
        var face: Face?
        var isBold = false
        var isItalic = false
        var halfPoints: Int?
        /// What is put between characters, in twips.
        var spacing: Int?
        /// Six digits.
        var color: String?
    }

    /// How East Asian lines are broken and filled; what is `nil` is not stated.
    struct Typography: Hashable {
        var widowControl: Bool?
        var kinsoku: Bool?
        var overflowPunctuation: Bool?
        var autoSpace: Bool?
        var adjustsRightIndent: Bool?
    }

    /// A paragraph style.
    struct ParagraphLook {
        var style: WordStyleNames.Style
        var basedOn: String?
        var next: String?
        var outline: Int?
        var keepsNext = false
        var startsPage = false
        var typography = Typography()
        var snapsToGrid: Bool?
        var before = 0
        var after = 0
        var line: Line?
        var alignment: String?
        var indents: Indents?
        /// Where a tab at the right ends, in twips.
        var rightTab: Int?
        /// What fills the way to that tab, such as `dot`.
        var tabLeader: String?
        var run = RunLook()
    }

    /// A character style for headings in the line of their text, by level.
    struct RunInLook {
        var style: WordStyleNames.Style
        var run: RunLook
    }

    /// Where the items of lists stand.
    enum ListIndent: Hashable {
        /// Hanging by so many twips for each level.
        case hanging(Int)
        /// With the first line of all levels indented, in twips and hundredths of a character.
        case firstLine(Int, characters: Int)
    }

    /// The text before and behind the page's number, and where it stands.
    struct PageNumbers: Hashable {
        var before: String
        var after: String
        /// Whether odd pages have it at the right and even ones at the left, or all in the middle.
        var isOutside: Bool
    }

    /// Faces, size and language of all text.
    var defaults: RunLook
    /// From which size on letters are kerned, in half points.
    var kerning: Int?
    var paragraphs: [ParagraphLook]
    var runIns: [RunInLook] = []
    /// The face of code.
    var codeFace: Face
    var tableHeader: RunLook
    var listIndent: ListIndent
    /// The page of sections that state none.
    var page: PageSetup
    /// Whether the page holds for sections that state another.
    var imposesPage = false
    var pageNumbers: PageNumbers?
    /// The width of a character of running text, in twips, where indents in characters are given as lengths too.
    var characterWidth: Int?
    /// The width of a tab, in twips.
    var tabWidth: Int
    /// The colour of links, as six digits, underlined; `nil` for links that look like text.
    var linkColor: String?
    /// Marks that Latin and East Asian faces share are set in the East Asian one.
    var setsSharedMarksInEastAsianFace = false
    /// Whether a heading in the line of its text is one paragraph with it, told apart by its face.
    var runsHeadingsIn = false
    /// How many lines stay blank before the first paragraph of a role.
    var blankLinesBefore: [ParagraphRole: Int] = [:]
    /// The roles of a head, after whose last paragraph a line stays blank.
    var blankLinesAfter: Set<ParagraphRole> = []
    /// Captions of more characters are set as text.
    var longestCaption: Int?
    /// Whether pictures stand in a style of their own, as lines of text would clip them.
    var setsPicturesApart = false
    /// Tables that are furniture, known by the names of their styles.
    var tables: [TableLook] = []
    /// Whether tables are as wide as the text.
    var fillsWidthWithTables = false

    /// The look of a table that is furniture.
    func tableLook(_ name: String?) -> TableLook? {
        guard let name else { return nil }
        return tables.first { $0.style.name == name }
    }

    /// How many lines stay blank between two blocks.
    func blankLines(between previous: Block?, and next: Block) -> Int {
        if case .table(let table)? = previous, let look = tableLook(table.sourceStyle) { return look.blankLinesAfter }
        return blankLines(between: previous?.role, and: next.role)
    }

    /// How many lines stay blank between two paragraphs; other blocks have no role.
    private func blankLines(between previous: ParagraphRole?, and next: ParagraphRole?) -> Int {
        guard previous != next else { return 0 }
        if let next, let lines = blankLinesBefore[next] { return lines }
        guard let previous, !blankLinesAfter.isEmpty else { return 0 }
        // 附件 in the first line, its title in the third (7.3.7).
        if previous == .attachment, next == .title { return 1 }
        return blankLinesAfter.contains(previous) && !(next.map { blankLinesAfter.contains($0) } ?? false) ? 1 : 0
    }

    /// The entries of a table of contents: what stands before a tab at the left, the page's number at the right.
    static func contentsEntries(width: Int, indents: (Int) -> Indents) -> [ParagraphLook] {
        (1...9).map { level in
            var look = ParagraphLook(
                style: WordStyleNames.contentsEntry(level), basedOn: WordStyleNames.normal.id,
                indents: level == 1 ? nil : indents(level))
            look.rightTab = width
            look.tabLeader = "dot"
            return look
        }
    }

    /// The look of a paragraph style.
    func look(of id: String) -> ParagraphLook? { paragraphs.first { $0.style.id == id } }

    /// The page on its side, bound at its upper edge.
    var landscapePage: PageSetup {
        var turned = page
        (turned.width, turned.height) = (page.height, page.width)
        (turned.top, turned.right, turned.bottom, turned.left) = (page.left, page.top, page.right, page.bottom)
        return turned
    }

    /// The width of the text, in twips.
    static func textWidth(of page: PageSetup) -> Int { page.width.twips - page.left.twips - page.right.twips }
}
