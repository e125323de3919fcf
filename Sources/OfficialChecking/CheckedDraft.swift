import OfficialDocuments
import WordFormat

/// A draft with what the rules ask of it, found once.
struct CheckedDraft: Sendable {
    let document: FormattedDocument
    /// What the draft is judged by.
    let standard: DraftStandard
    let options: CheckOptions
    /// The paragraphs of the text, empty ones and cells left out.
    let lines: [DraftLine]
    /// All paragraphs of the body, empty ones and cells too.
    let paragraphs: [FormattedDocument.Paragraph]
    /// Running text and items, with headings in the line of their text.
    let body: [DraftLine]
    /// Running text and items.
    let plain: [DraftLine]
    /// Running text long enough to tell how lines are set.
    let long: [DraftLine]
    /// The lines of the head, up to the first heading.
    let head: [DraftLine]
    let lineGeometry: LineGeometry
    /// The title, its lines together.
    let title: String
    /// The kind that is asked for, or that a formal title names (关于…的通知) of a text that is addressed or signed.
    private(set) var kind: OfficialKind?

    init(_ document: FormattedDocument, standard: DraftStandard, options: CheckOptions) {
        self.document = document
        self.standard = standard
        self.options = options
        paragraphs = document.paragraphs.filter { !$0.isApart }
        var lines = paragraphs.compactMap { paragraph in
            paragraph.isInTable || paragraph.text.isBlank ? nil : DraftLine(paragraph)
        }
        LineKinds.assign(to: &lines)
        self.lines = lines
        head = Array(lines.prefix(LineKinds.headEnd(of: lines)))
        body = lines.filter { [.body, .item, .heading2RunIn].contains($0.kind) }
        plain = body.filter { $0.kind != .heading2RunIn }
        let long = body.filter { $0.paragraph.text.unicodeScalars.count >= 20 }
        self.long = long.isEmpty ? body : long
        lineGeometry = LineGeometry(self.long, DraftPage(document))
        // A title is no longer than this.
        let titles = lines.lazy.filter { $0.kind == .title }.prefix(3).map { $0.text.unicodeScalars.prefix(200) }
        title = String(String.UnicodeScalarView(titles.joined().filter { $0 != "\n" && $0 != "\r" }))
        kind = options.kind
        if kind == nil, let named = OfficialKind(title: title), addressee != nil || signature != nil {
            // Work reports and the like are no 报告 in the sense of the regulation, whatever their titles say.
            kind = title.contains("关于") || [.announcement, .publicNotice].contains(named) ? named : nil
        }
    }

    var page: DraftPage { DraftPage(document) }

    func lines(_ kinds: DraftLine.Kind...) -> [DraftLine] { lines.filter { kinds.contains($0.kind) } }

    /// The Chinese faces of lines with how many characters each sets.
    func eastAsianFaces(_ lines: [DraftLine]) -> [String: Int] {
        var faces: [String: Int] = [:]
        for line in lines {
            for run in line.runs {
                let count = run.text.unicodeScalars.count { $0.isHan }
                if count > 0 { faces[document.name(of: run.format.eastAsia) ?? "(unset)", default: 0] += count }
            }
        }
        return faces
    }

    /// The lines that are set in a face of another family.
    func lines(_ lines: [DraftLine], notIn family: FaceFamily) -> [DraftLine] {
        lines.filter { line in eastAsianFaces([line]).keys.contains { !family.holds($0) } }
    }
}

/// The paper of a draft.
struct DraftPage: Sendable {
    let section: FormattedDocument.Section
    let width: Int
    let height: Int

    init(_ document: FormattedDocument) {
        section =
            document.sections.first { !$0.isLandscape } ?? document.sections.first ?? FormattedDocument.Section()
        // What Word takes where nothing is stated is a letter of the United States.
        width = section.width ?? 12_240
        height = section.height ?? 15_840
    }

    func margin(_ side: String) -> Int {
        section.margins[side] ?? ["top": 1_440, "bottom": 1_440, "left": 1_800, "right": 1_800][side] ?? 0
    }

    var textWidth: Int { width - margin("left") - margin("right") - margin("gutter") }
    var textHeight: Int { height - margin("top") - margin("bottom") }
    var hasGrid: Bool { section.gridType == "lines" || section.gridType == "linesAndChars" }

    static func millimetres(_ twips: Int) -> Double { Double(twips) * 25.4 / 1_440 }
}

/// How the lines of running text are set.
struct LineGeometry: Sendable {
    /// A distance of lines as it is stated.
    struct Spacing: Hashable {
        var line: Int
        var rule: String
    }

    let spacings: [Spacing: Int]
    let usual: Spacing
    let sizes: [Int: Int]
    /// The commonest size, in half points.
    let halfPoints: Int
    /// From line to line, in twips.
    let pitch: Int
    /// What is put between characters, in twips.
    let runSpacing: Int
    /// Whether characters keep to the grid.
    let snapsToGrid: Bool
    /// From character to character, in points.
    let cell: Double

    init(_ lines: [DraftLine], _ page: DraftPage) {
        var spacings: [Spacing: Int] = [:]
        var sizes: [Int: Int] = [:]
        var runSpacings: [Int: Int] = [:]
        var snaps: [Bool: Int] = [:]
        for line in lines {
            spacings[LineGeometry.spacing(of: line), default: 0] += 1
            for size in line.sizes { sizes[size, default: 0] += 1 }
            for run in line.runs {
                let count = run.text.unicodeScalars.count
                runSpacings[run.format.spacing ?? 0, default: 0] += count
                snaps[run.format.snapsToGrid ?? true, default: 0] += count
            }
        }
        func commonest<Key: Hashable>(_ counts: [Key: Int], _ inOrder: (Key, Key) -> Bool) -> Key? {
            counts.max { $0.value != $1.value ? $0.value < $1.value : inOrder($0.key, $1.key) }?.key
        }
        self.spacings = spacings
        self.sizes = sizes
        usual =
            commonest(spacings) { ($0.line, $0.rule) < ($1.line, $1.rule) } ?? Spacing(line: 240, rule: "auto")
        halfPoints = commonest(sizes, <) ?? 0
        runSpacing = commonest(runSpacings, <) ?? 0
        snapsToGrid = commonest(snaps) { !$0 && $1 } ?? true
        let gridPitch = page.section.gridPitch
        let snapsLines = lines.first?.format.snapsToGrid ?? true
        switch usual.rule {
        case "exact": pitch = usual.line
        case "auto":
            if page.hasGrid, let gridPitch, gridPitch > 0, !lines.isEmpty, snapsLines {
                pitch = Int((Double(gridPitch * usual.line) / 240).rounded())
            } else {
                pitch = Int((Double(halfPoints) * 10 * 1.3 * Double(usual.line) / 240).rounded())
            }
        default: pitch = max(usual.line, gridPitch ?? 0)
        }
        var cell = Double(halfPoints) / 2 + Double(runSpacing) / 20
        if page.section.gridType == "linesAndChars", snapsToGrid {
            cell += Double(page.section.gridCharacterSpace ?? 0) / 4_096
        }
        self.cell = cell
    }

    static func spacing(of line: DraftLine) -> Spacing {
        Spacing(line: line.format.line ?? 240, rule: line.format.lineRule ?? "auto")
    }
}
