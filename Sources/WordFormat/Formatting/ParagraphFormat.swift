/// What one place of a DOCX states of how a paragraph looks; `nil` is not stated there (17.3.1). Lengths are in twips,
/// those of characters and lines in hundredths.
package struct ParagraphFormat: Hashable, Sendable {
    /// The list and level that number it.
    package struct Numbering: Hashable, Sendable {
        package var list: String
        package var level: Int
    }

    package var keepsNext: Bool?
    package var startsPage: Bool?
    package var controlsWidows: Bool?
    package var snapsToGrid: Bool?
    package var kinsoku: Bool?
    package var before: Int?
    package var after: Int?
    package var beforeLines: Int?
    package var afterLines: Int?
    package var line: Int?
    /// `auto`, `exact` or `atLeast`.
    package var lineRule: String?
    package var left: Int?
    package var right: Int?
    /// Negative where the first line hangs.
    package var firstLine: Int?
    package var leftCharacters: Int?
    package var rightCharacters: Int?
    package var firstLineCharacters: Int?
    package var hanging: Int?
    package var hangingCharacters: Int?
    package var alignment: String?
    /// From 0; 9 is text.
    package var outline: Int?
    package var numbering: Numbering?

    package init() {}

    /// Takes what the other states over what this one does.
    mutating func apply(_ other: ParagraphFormat) {
        keepsNext = other.keepsNext ?? keepsNext
        startsPage = other.startsPage ?? startsPage
        controlsWidows = other.controlsWidows ?? controlsWidows
        snapsToGrid = other.snapsToGrid ?? snapsToGrid
        kinsoku = other.kinsoku ?? kinsoku
        before = other.before ?? before
        after = other.after ?? after
        beforeLines = other.beforeLines ?? beforeLines
        afterLines = other.afterLines ?? afterLines
        line = other.line ?? line
        lineRule = other.lineRule ?? lineRule
        left = other.left ?? left
        right = other.right ?? right
        firstLine = other.firstLine ?? firstLine
        leftCharacters = other.leftCharacters ?? leftCharacters
        rightCharacters = other.rightCharacters ?? rightCharacters
        firstLineCharacters = other.firstLineCharacters ?? firstLineCharacters
        hanging = other.hanging ?? hanging
        hangingCharacters = other.hangingCharacters ?? hangingCharacters
        alignment = other.alignment ?? alignment
        outline = other.outline ?? outline
        numbering = other.numbering ?? numbering
    }
}
