/// The marks that a run of text may carry, each on or off.
public struct TextMarks: OptionSet, Hashable, Sendable {
    /// The marks as bits.
    public let rawValue: UInt16
    /// Makes marks from bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Bold (`w:b`, `strong`).
    public static let bold = TextMarks(rawValue: 1 << 0)
    /// Italic (`w:i`, `em`).
    public static let italic = TextMarks(rawValue: 1 << 1)
    /// Underlined (`w:u`, `u`).
    public static let underline = TextMarks(rawValue: 1 << 2)
    /// Struck through (`w:strike`, `s`).
    public static let strike = TextMarks(rawValue: 1 << 3)
    /// Raised and smaller (`w:vertAlign="superscript"`, `sup`).
    public static let superscript = TextMarks(rawValue: 1 << 4)
    /// Lowered and smaller (`w:vertAlign="subscript"`, `sub`).
    public static let `subscript` = TextMarks(rawValue: 1 << 5)
    /// Code: fixed pitch, not natural language (`code`).
    public static let code = TextMarks(rawValue: 1 << 6)
    /// Small capitals (`w:smallCaps`).
    public static let smallCapitals = TextMarks(rawValue: 1 << 7)
    /// Not shown on the page (`w:vanish`).
    public static let hidden = TextMarks(rawValue: 1 << 8)
    /// Not to be translated or mapped (`translate="no"`).
    public static let noTranslation = TextMarks(rawValue: 1 << 9)

    /// Shown in capitals, whatever the letters are (`w:caps`, `text-transform: uppercase`).
    public static let capitals = TextMarks(rawValue: 1 << 10)
    /// Marked character by character, as by the dots of 着重号 (`w:em`, `text-emphasis`).
    public static let emphasisMarks = TextMarks(rawValue: 1 << 11)

    /// Every mark with its name in dumps and in the report XML, in a fixed order.
    public static let named: [(mark: TextMarks, name: String)] = [
        (.bold, "bold"), (.italic, "italic"), (.underline, "underline"), (.strike, "strike"),
        (.superscript, "superscript"), (.subscript, "subscript"), (.code, "code"),
        (.smallCapitals, "smallCapitals"), (.hidden, "hidden"), (.noTranslation, "noTranslation"),
        (.capitals, "capitals"), (.emphasisMarks, "emphasisMarks"),
    ]
}

/// How a run of text looks.
///
/// Most runs carry marks at most; the rest lies in a shared box, so that a plain run stays small.
public struct TextStyle: Hashable, Sendable {
    /// Marks that are on or off.
    public var marks: TextMarks
    private var box: SharedBox<TextDetails>?

    /// Makes a style of marks alone.
    public init(_ marks: TextMarks = []) {
        self.marks = marks
        self.box = nil
    }

    /// Makes a style of marks and whatever else the run says.
    public init(_ marks: TextMarks, details: TextDetails) {
        self.marks = marks
        self.box = details == TextDetails() ? nil : SharedBox(details)
    }

    /// Text without any marks.
    public static let plain = TextStyle()

    /// Colour, size, language and the like; empty for most runs.
    public var details: TextDetails {
        get { box?.value ?? TextDetails() }
        set { box = newValue == TextDetails() ? nil : SharedBox(newValue) }
    }

    /// Whether anything but marks is set.
    public var hasDetails: Bool { box != nil }

    /// Whether nothing at all is set.
    public var isPlain: Bool { marks.isEmpty && box == nil }
}

/// What a run of text may say about itself beyond marks; each part is `nil` where the source is silent.
public struct TextDetails: Hashable, Sendable {
    /// The colour of the letters.
    public var color: Color?
    /// The colour behind the letters.
    public var highlight: Color?
    /// The size of the letters.
    public var size: Length?
    /// The typeface as the source names it.
    public var font: String?
    /// The language as a BCP 47 tag.
    public var language: String?
    /// The character style as the source names it.
    public var sourceStyle: String?

    /// Makes details; everything may be left out.
    public init(
        color: Color? = nil, highlight: Color? = nil, size: Length? = nil, font: String? = nil,
        language: String? = nil, sourceStyle: String? = nil
    ) {
        self.color = color
        self.highlight = highlight
        self.size = size
        self.font = font
        self.language = language
        self.sourceStyle = sourceStyle
    }
}
