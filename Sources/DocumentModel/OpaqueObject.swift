/// A chart, a diagram or an embedded file where it is shown.
public struct ObjectReference: Hashable, Sendable {
    /// The object in ``Document/objects``.
    public var id: ObjectID

    /// Makes a reference.
    public init(id: ObjectID) { self.id = id }
}

/// Something that no format but its own can edit, carried as it was found, with the text that a reader of the page sees.
public struct OpaqueObject: Hashable, Sendable {
    /// What an opaque object is. The set is open.
    public struct Kind: RawRepresentable, Hashable, Sendable {
        /// The kind's name in dumps and in the report XML.
        public let rawValue: String
        /// Makes a kind from its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A chart.
        public static let chart = Kind(rawValue: "chart")
        /// A diagram (SmartArt).
        public static let diagram = Kind(rawValue: "diagram")
        /// An embedded file (OLE, package).
        public static let embedded = Kind(rawValue: "embedded")
        /// A drawing made of shapes.
        public static let drawing = Kind(rawValue: "drawing")
    }

    /// What it is.
    public var kind: Kind
    /// The element that shows it, as XML with its namespaces declared; relationship ids in it are those of ``parts``.
    public var markup: String
    /// The parts that the element refers to, directly or through others.
    public var parts: [OpaquePart]
    /// The text that it shows.
    public var text: [String]
    /// What it shows, for those who cannot see it.
    public var alternativeText: String?

    /// Makes an object.
    public init(
        kind: Kind, markup: String, parts: [OpaquePart] = [], text: [String] = [], alternativeText: String? = nil
    ) {
        self.kind = kind
        self.markup = markup
        self.parts = parts
        self.text = text
        self.alternativeText = alternativeText
    }

    /// The text by which a format that cannot hold the object shows it: its own, or a mark that it stands there. A drawing
    /// that nobody described is an ornament, and has none.
    public var shownText: String {
        if !text.isEmpty { return text.joined(separator: " ") }
        if let alternativeText { return "[\(alternativeText)]" }
        return kind == .embedded ? "[\(kind.rawValue)]" : ""
    }

    /// The picture that is shown in the object's place, as its source keeps it.
    public var preview: OpaquePart? {
        let relationship = parts.first?.relationships.first { $0.type.hasSuffix("/image") && !$0.isExternal }
        return relationship.flatMap { relationship in parts.first { $0.name == relationship.target } }
    }
}

/// A part of a package that belongs to an opaque object.
public struct OpaquePart: Hashable, Sendable {
    /// A relationship from an object or a part to another part or to an address.
    public struct Relationship: Hashable, Sendable {
        /// The relationship's identifier.
        public var id: String
        /// The relationship's type.
        public var type: String
        /// The target: a part's name, or an address if it is external.
        public var target: String
        /// Whether the target lies outside the package.
        public var isExternal: Bool

        /// Makes a relationship.
        public init(id: String, type: String, target: String, isExternal: Bool = false) {
            self.id = id
            self.type = type
            self.target = target
            self.isExternal = isExternal
        }
    }

    /// The part's name in its package; empty for the relationships of the object's own element.
    public var name: String
    /// The content type.
    public var contentType: String
    /// The content.
    public var bytes: [UInt8]
    /// The part's own relationships.
    public var relationships: [Relationship]

    /// Makes a part.
    public init(name: String, contentType: String, bytes: [UInt8], relationships: [Relationship] = []) {
        self.name = name
        self.contentType = contentType
        self.bytes = bytes
        self.relationships = relationships
    }
}

/// An element of a foreign namespace, kept as it is written.
public struct ForeignElement: Hashable, Sendable {
    /// The element as XML with its namespaces declared.
    public var markup: String
    /// Its text.
    public var text: String

    /// Makes a foreign element.
    public init(markup: String, text: String = "") {
        self.markup = markup
        self.text = text
    }
}
