/// A DOCX as it looks: every paragraph and run with the formatting that holds for it, wherever that is stated.
///
/// Documents of the model keep what reports say; this keeps what a person sees, for those who judge it.
package struct FormattedDocument: Sendable {
    /// Text of one formatting.
    package struct Run: Sendable {
        package var text: String
        package var format: RunFormat
    }

    /// A paragraph.
    package struct Paragraph: Sendable {
        /// Its place among all paragraphs of the part, from 0.
        package var ordinal: Int
        package var format: ParagraphFormat
        package var runs: [Run]
        /// The style's identifier.
        package var style: String?
        package var isInTable = false
        /// Whether it stands in a text box, a note or something else that floats over the text.
        package var isApart = false
        package var hasDrawing = false
        package var hasInlinePicture = false
        /// The pattern and form of the number that Word prints before it.
        package var number: (pattern: String, format: String)?

        /// The text that shows.
        package var text: String { runs.reduce(into: "") { if $1.format.isHidden != true { $0 += $1.text } } }
        /// The instructions of its fields.
        package var instructions = ""

        /// Whether nothing of it can be seen.
        var isEmpty: Bool {
            !hasDrawing && instructions.isEmpty
                && runs.allSatisfy {
                    $0.format.isHidden == true || $0.text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
                }
        }
    }

    /// The page and its grid.
    package struct Section: Sendable {
        package var width: Int?
        package var height: Int?
        package var isLandscape = false
        package var margins: [String: Int] = [:]
        package var hasSize = false
        package var hasMargins = false
        package var gridType: String?
        package var gridPitch: Int?
        package var gridCharacterSpace: Int?
        /// Footers by kind: `default`, `even`, `first`.
        package var footers: [String: String] = [:]

        package init() {}
    }

    /// A table that stands in the text or in another one.
    package struct Table: Sendable {
        package var rows: [[String]] = []
        package var gridWidths: [Int] = []
        package var repeatsFirstRow = false
    }

    /// The paragraphs that hold something.
    package var paragraphs: [Paragraph] = []
    /// How many paragraphs of the text stand in a row that hold nothing, at the most.
    package var longestEmptyRun = 0
    package var tables: [Table] = []
    package var sections: [Section] = []
    /// The paragraphs of footers, by relationship.
    package var footers: [String: [Paragraph]] = [:]
    /// How text looks where nothing is said.
    package var defaultRun = RunFormat()
    package var hasEvenPages = false
    package var compatibilityMode: String?
    package var revisionCount = 0
    package var commentCount = 0
    package var highlightCount = 0
    /// The faces of the theme by their names there.
    package var themeFaces: [String: String] = [:]

    package init() {}

    /// The size of text where none is stated (17.3.2.38).
    package static let usualHalfPoints = 20

    /// The name of a face; what the theme leaves open is said so.
    package func name(of face: RunFormat.Face?) -> String? {
        switch face {
        case nil: return nil
        case .named(let name): return name
        case .themed(let place):
            let group = place.hasPrefix("major") ? "major" : "minor"
            if place.hasSuffix("EastAsia") {
                return themeFaces[group + ".ea"] ?? themeFaces[group + ".Hans"] ?? "(theme EA font unset)"
            }
            return themeFaces[group + ".latin"] ?? "(theme font)"
        }
    }
}
