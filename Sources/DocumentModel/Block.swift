/// A piece of a document that stands on lines of its own.
///
/// Every payload is a struct, so that a new field breaks no pattern match.
public enum Block: Hashable, Sendable {
    /// A heading of the outline.
    indirect case heading(Heading)
    /// A paragraph.
    indirect case paragraph(Paragraph)
    /// A numbered or bulleted list.
    indirect case list(ListBlock)
    /// A list of terms and what they mean.
    indirect case definitionList(DefinitionList)
    /// A table.
    indirect case table(Table)
    /// A picture, a table or anything else with a caption.
    indirect case figure(Figure)
    /// A quotation set apart from the text.
    indirect case quotation(Quotation)
    /// Text in which white space and line ends count.
    indirect case preformatted(Preformatted)
    /// A box of text beside the flow.
    indirect case textBox(TextBox)
    /// Blocks that the source holds together.
    indirect case group(Group)
    /// A table of contents.
    indirect case tableOfContents(TableOfContents)
    /// A chart, a diagram or an embedded file with a line of its own.
    indirect case object(ObjectReference)
    /// An element of a foreign namespace from a report XML.
    indirect case foreign(ForeignElement)
    /// A line across the page.
    case rule
    /// The end of a page.
    case pageBreak
    /// The end of a section; what follows is laid out as the payload says.
    indirect case sectionBreak(SectionSetup)
}

/// A heading of the outline.
public struct Heading: Hashable, Sendable {
    /// The level, 1 … 9, outermost first.
    public var level: Int
    /// The number as printed before the words; it is not part of ``content``.
    public var number: PrintedNumber?
    /// The words.
    public var content: [Inline]
    /// How lines are set; `nil` where the source is silent.
    public var alignment: TextAlignment?
    /// The paragraph style as the source names it, where it says more than the level.
    public var sourceStyle: String?
    /// Whether the paragraph behind it goes on in the same line.
    public var isRunIn: Bool

    /// Makes a heading.
    public init(
        level: Int, number: PrintedNumber? = nil, content: [Inline], alignment: TextAlignment? = nil,
        sourceStyle: String? = nil, isRunIn: Bool = false
    ) {
        self.isRunIn = isRunIn
        self.level = level
        self.number = number
        self.content = content
        self.alignment = alignment
        self.sourceStyle = sourceStyle
    }
}

/// How the lines of a paragraph or a table stand between the margins.
public enum TextAlignment: String, Hashable, Sendable, CaseIterable {
    /// At the side where lines begin.
    case start
    /// In the middle.
    case center
    /// At the side where lines end.
    case end
    /// At both sides.
    case justify
    /// At both sides, the last line too (分散对齐).
    case distribute
}

/// A quotation set apart from the text.
public struct Quotation: Hashable, Sendable {
    /// What is quoted.
    public var blocks: [Block]

    /// Makes a quotation.
    public init(blocks: [Block]) { self.blocks = blocks }
}

/// Text in which white space and line ends count, such as program code.
public struct Preformatted: Hashable, Sendable {
    /// The text; line ends are line feeds within its runs.
    public var content: [Inline]
    /// The computer language, where it is known.
    public var language: String?

    /// Makes preformatted text.
    public init(content: [Inline], language: String? = nil) {
        self.content = content
        self.language = language
    }
}

/// A picture, a table or anything else with a caption.
public struct Figure: Hashable, Sendable {
    /// What the figure shows.
    public var blocks: [Block]
    /// The caption.
    public var caption: Caption?

    /// Makes a figure.
    public init(blocks: [Block], caption: Caption? = nil) {
        self.blocks = blocks
        self.caption = caption
    }
}

/// The words that name a table or a figure.
public struct Caption: Hashable, Sendable {
    /// Where a caption stands.
    public enum Position: String, Hashable, Sendable, CaseIterable {
        /// Before what it names.
        case above
        /// After what it names.
        case below
    }

    /// The words, their number included.
    public var content: [Inline]
    /// Where it stands.
    public var position: Position

    /// Makes a caption.
    public init(content: [Inline], position: Position) {
        self.content = content
        self.position = position
    }
}

/// A box of text beside the flow.
public struct TextBox: Hashable, Sendable {
    /// What the box holds.
    public var blocks: [Block]
    /// The width; `nil` where the source is silent.
    public var width: Length?
    /// The height; `nil` where the source is silent.
    public var height: Length?

    /// Makes a text box.
    public init(blocks: [Block], width: Length? = nil, height: Length? = nil) {
        self.blocks = blocks
        self.width = width
        self.height = height
    }
}

/// Blocks that the source holds together, such as an aside, an address or a content control.
public struct Group: Hashable, Sendable {
    /// What the group is for; open, in the words of HTML where it has one (`aside`, `address`, `section`, `control`).
    public var role: String
    /// A name that programs find the group by, such as a content control's tag.
    public var tag: String?
    /// A name for people, such as a content control's title.
    public var title: String?
    /// What the group holds.
    public var blocks: [Block]

    /// Makes a group.
    public init(role: String, tag: String? = nil, title: String? = nil, blocks: [Block]) {
        self.role = role
        self.tag = tag
        self.title = title
        self.blocks = blocks
    }
}

/// A table of contents, with the entries as they were last printed.
public struct TableOfContents: Hashable, Sendable {
    /// The outermost level that is listed.
    public var firstLevel: Int
    /// The innermost level that is listed.
    public var lastLevel: Int
    /// The entries as printed, and a heading above them if there is one; empty when they were never made.
    public var blocks: [Block]

    /// Makes a table of contents.
    public init(firstLevel: Int = 1, lastLevel: Int = 3, blocks: [Block] = []) {
        self.firstLevel = firstLevel
        self.lastLevel = lastLevel
        self.blocks = blocks
    }
}
