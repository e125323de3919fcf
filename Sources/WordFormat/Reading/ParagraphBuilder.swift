import DocumentModel

/// A paragraph while it is read.
struct ParagraphBuilder {
    var properties = ParagraphProperties()
    /// The style, found when the first run asks for it.
    var style: StyleSheet.ParagraphStyle?
    var frames = [InlineFrame(.root)]
    /// The run that is open.
    var run = RunProperties()
    var runStyle: StoryHandler.RunStyle?
    /// Whether the run holds the number printed before the paragraph.
    var isNumberRun = false
    /// The note whose mark the run holds.
    var markedNote: NoteID?
    /// Whether a space that follows belongs to what stood before.
    var dropsSpace = false
    /// Whether a line across the page is drawn in it.
    var isRule = false
    /// The table of contents that ends with the paragraph.
    var endedContents: (start: Int, instruction: String)?
    /// What was done to the paragraph's end.
    var endRevision: Revision?
    /// Whether what was done takes the end away, so that the next paragraph goes on here.
    var joinsNext = false
    /// The section that ends with the paragraph.
    var section: SectionProperties?
    /// What stands beside the text.
    var textBoxes: [Block] = []
    /// The number printed before the words, as far as it was read.
    var printedNumber: String?
    /// Whether its end is a style separator, behind which the next paragraph goes on in the same line.
    var isRunIn = false
    /// Whether letters were moved off the line, and whether others stand on it.
    var hasShifted = false
    var hasBaseline = false
    /// Whether a list's task is done.
    var isChecked: Bool?
    /// How many frames were not opened because too many were.
    private var flattened = 0
    /// Whether any was.
    private(set) var isFlattened = false
    private let deepest: Int
    /// How many containers were open when it began.
    let containerDepth: Int
    let line: Int

    init(containerDepth: Int, line: Int, deepest: Int) {
        self.containerDepth = containerDepth
        self.line = line
        self.deepest = deepest
    }

    mutating func append(_ inline: Inline) { frames[frames.count - 1].append(inline) }

    /// Whether the innermost elements have no frame of their own.
    var isFlattening: Bool { flattened > 0 }

    /// Opens a frame of a field, which need not nest with elements; tells whether there was room for it.
    mutating func openField(_ place: Int) -> Bool {
        guard frames.count <= deepest, flattened == 0 else {
            isFlattened = true
            return false
        }
        frames.append(InlineFrame(.complexField(place)))
        return true
    }

    /// Opens the frame of an element.
    mutating func open(_ kind: InlineFrame.Kind) {
        guard frames.count <= deepest else {
            flattened += 1
            isFlattened = true
            return
        }
        frames.append(InlineFrame(kind))
    }

    /// Ends the innermost frame.
    mutating func closeFrame() {
        guard flattened == 0 else {
            flattened -= 1
            return
        }
        guard frames.count > 1, let frame = frames.popLast() else { return }
        let place = frames.count - 1
        switch frame.kind {
        case .rubyText: frames[place].reading = frame.content
        case .rubyBase: frames[place].base = frame.content
        default: for inline in frame.inlines { frames[place].append(inline) }
        }
    }

    /// Whether nothing was put into the paragraph yet.
    var isEmpty: Bool { frames.count == 1 && frames[0].content.isEmpty && printedNumber == nil }
}
