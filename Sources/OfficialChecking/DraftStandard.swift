import ConversionCore
import WordFormat

/// What a draft is judged by: the values of the theme by which drafts are written.
struct DraftStandard: Sendable {
    let values: OfficialValues
    /// The faces of running text, titles and pages' numbers.
    let text: FaceFamily
    let title: FaceFamily
    let number: FaceFamily
    /// The faces of headings, from the first level to the fourth.
    let headings: [FaceFamily]
    let boldHeadings: Set<Int>
    private let latin: FaceFamily?
    /// How far the margins at top and bottom may be off, in millimetres (5.2.1 gives one for the upper).
    let topTolerance: Double
    let bottomTolerance: Double

    init(_ layout: OfficialLayout) {
        values = OfficialValues(layout)
        let own = layout.overrides
        func family(_ role: OfficialOverrides.FaceRole, _ usual: FaceFamily) -> FaceFamily {
            own.faces[role].map { FaceFamily(only: $0) } ?? usual
        }
        text = family(.text, .text)
        title = family(.title, .title)
        number = family(.pageNumber, .song)
        headings = [
            family(.heading1, .strong), family(.heading2, .second), family(.heading3, text), family(.heading4, text),
        ]
        latin = own.faces[.latin].map { FaceFamily(only: $0) }
        boldHeadings = own.boldHeadings
        (topTolerance, bottomTolerance) = layout.profile == .common ? (1.01, 1.5) : (0.3, 0.3)
    }

    /// The standard whose margins are nearest to a draft's: an office follows one or the other.
    static func nearest(to document: FormattedDocument) -> DraftStandard {
        let page = DraftPage(document)
        return OfficialLayout.Profile.allCases.map { DraftStandard(OfficialLayout(profile: $0)) }
            .min { $0.distance(to: page) < $1.distance(to: page) } ?? DraftStandard(OfficialLayout())
    }

    private func distance(to page: DraftPage) -> Int {
        abs(values.top - page.margin("top")) + abs(values.bottom - page.margin("bottom"))
    }

    var textWidth: Int { values.width - values.left - values.right }
    var textHeight: Int { values.height - values.top - values.bottom }
    var lines: Int { textHeight / max(values.pitch, 1) }
    /// How many characters a line has (5.2.3).
    var characters: Int {
        let cell = Double(values.textSize) / 2 + Double(values.spacing) / 20
        return cell > 0 ? Int(((Double(textWidth) / 20 + 0.05) / cell).rounded(.down)) : 0
    }

    func isLatin(_ face: String?) -> Bool { latin?.holds(face) ?? FaceFamily.isLatin(face) || text.holds(face) }
}
