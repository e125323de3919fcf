/// A piece of the text of a paragraph.
///
/// Runs are flat and carry their marks, as Word's do: nesting of emphasis cannot be known from them, and a writer that
/// needs it derives it by comparing neighbours.
public enum Inline: Hashable, Sendable {
    /// A run of text.
    case text(String, TextStyle)
    /// The end of a line, a column or a page within a paragraph.
    case lineBreak(BreakKind)
    /// A tab.
    case tab
    /// A link and its text.
    indirect case link(Link)
    /// A reference to a footnote or an endnote.
    case note(NoteID)
    /// A picture.
    indirect case image(ImageReference)
    /// A point in the text that something else refers to.
    indirect case marker(Marker)
    /// Text of which something is known.
    indirect case span(AnnotatedSpan)
    /// Text with its reading above it.
    indirect case ruby(Ruby)
    /// A formula.
    indirect case equation(Equation)
    /// A chart, a diagram or an embedded file within a line.
    indirect case object(ObjectReference)
    /// Text that is computed, such as a page number.
    indirect case field(Field)
    /// Text that was inserted or deleted under tracking.
    indirect case revision(RevisedText)
    /// An element of a foreign namespace from a report XML.
    indirect case foreign(ForeignElement)
}

/// What ends at a break.
public enum BreakKind: String, Hashable, Sendable, CaseIterable {
    /// The line.
    case line
    /// The page.
    case page
    /// The column.
    case column
}

/// A link and its text.
public struct Link: Hashable, Sendable {
    /// Where a link leads.
    public enum Target: Hashable, Sendable {
        /// To an address outside the document, as the source writes it.
        case external(String)
        /// To a bookmark of the document.
        case bookmark(String)
    }

    /// Where it leads.
    public var target: Target
    /// A hint shown with it.
    public var title: String?
    /// Its text.
    public var content: [Inline]

    /// Makes a link.
    public init(target: Target, title: String? = nil, content: [Inline]) {
        self.target = target
        self.title = title
        self.content = content
    }
}

/// A point in the text that something else refers to. Ranges begin and end by themselves, since they may cross
/// paragraphs.
public enum Marker: Hashable, Sendable {
    /// The beginning of a bookmark.
    case bookmarkStart(String)
    /// The end of a bookmark.
    case bookmarkEnd(String)
    /// The beginning of what a comment is about.
    case commentStart(CommentID)
    /// The end of what a comment is about.
    case commentEnd(CommentID)
    /// The place at which a comment is shown.
    case commentReference(CommentID)
}

/// Text with its reading above it.
public struct Ruby: Hashable, Sendable {
    /// The text.
    public var base: [Inline]
    /// The reading.
    public var annotation: [Inline]

    /// Makes ruby text.
    public init(base: [Inline], annotation: [Inline]) {
        self.base = base
        self.annotation = annotation
    }
}

/// Text that is computed, with its last result.
public struct Field: Hashable, Sendable {
    /// What a field computes. The set is open, under the names of ECMA-376 part 1, 17.16.5.
    public struct Kind: RawRepresentable, Hashable, Sendable {
        /// The field's name in upper case.
        public let rawValue: String
        /// Makes a kind from its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The page's number.
        public static let page = Kind(rawValue: "PAGE")
        /// How many pages there are.
        public static let pageCount = Kind(rawValue: "NUMPAGES")
        /// A running number, as in captions.
        public static let sequence = Kind(rawValue: "SEQ")
        /// The text of a bookmark.
        public static let reference = Kind(rawValue: "REF")
        /// The page of a bookmark.
        public static let pageReference = Kind(rawValue: "PAGEREF")
        /// The day or time of printing.
        public static let date = Kind(rawValue: "DATE")
    }

    /// What it computes.
    public var kind: Kind
    /// The whole instruction as WordprocessingML writes it, such as `SEQ 表 \* ARABIC`. Fields within it stand between
    /// U+FFF9 and U+FFFB, the result of each behind U+FFFA.
    public var instruction: String
    /// The result as last printed.
    public var result: [Inline]

    /// Makes a field.
    public init(kind: Kind, instruction: String, result: [Inline]) {
        self.kind = kind
        self.instruction = instruction
        self.result = result
    }
}

/// A formula, kept as its source writes it.
public struct Equation: Hashable, Sendable {
    /// The formula in the language of its source.
    public enum Source: Hashable, Sendable {
        /// Office Math (`m:oMath`), as an XML element with its namespaces declared.
        case omml(String)
        /// MathML (`math`), as an XML element with its namespaces declared.
        case mathML(String)
        /// TeX.
        case tex(String)
    }

    /// The formula; `nil` when only its text is known.
    public var source: Source?
    /// The formula on one line, for readers of text.
    public var text: String
    /// Whether it stands on a line of its own.
    public var isDisplay: Bool

    /// Makes a formula.
    public init(source: Source?, text: String, isDisplay: Bool = false) {
        self.source = source
        self.text = text
        self.isDisplay = isDisplay
    }
}
