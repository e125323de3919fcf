/// A name that ties a reference in the text to what it refers to.
///
/// Identifiers are opaque: two documents that differ only in their identifiers say the same.
public protocol DocumentIdentifier: RawRepresentable, Hashable, Sendable, Comparable, ExpressibleByStringLiteral,
    CustomStringConvertible
where RawValue == String {
    /// Makes an identifier from its text.
    init(_ rawValue: String)
}

extension DocumentIdentifier {
    /// Makes an identifier from its text.
    public init(rawValue: String) {
        self.init(rawValue)
    }

    /// Makes an identifier from a literal.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// The identifier's text.
    public var description: String { rawValue }

    /// Orders identifiers by their bytes, the same on every machine.
    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}

/// Identifies a footnote or an endnote of a document.
public struct NoteID: DocumentIdentifier {
    /// The identifier's text.
    public let rawValue: String
    /// Makes an identifier from its text.
    public init(_ rawValue: String) { self.rawValue = rawValue }
}

/// Identifies a comment of a document.
public struct CommentID: DocumentIdentifier {
    /// The identifier's text.
    public let rawValue: String
    /// Makes an identifier from its text.
    public init(_ rawValue: String) { self.rawValue = rawValue }
}

/// Identifies a picture or another media item in a ``MediaStore``.
public struct MediaID: DocumentIdentifier {
    /// The identifier's text.
    public let rawValue: String
    /// Makes an identifier from its text.
    public init(_ rawValue: String) { self.rawValue = rawValue }
}

/// Identifies an ``OpaqueObject`` of a document.
public struct ObjectID: DocumentIdentifier {
    /// The identifier's text.
    public let rawValue: String
    /// Makes an identifier from its text.
    public init(_ rawValue: String) { self.rawValue = rawValue }
}

/// Identifies a ``NumberingDefinition`` of a document.
public struct NumberingID: DocumentIdentifier {
    /// The identifier's text.
    public let rawValue: String
    /// Makes an identifier from its text.
    public init(_ rawValue: String) { self.rawValue = rawValue }
}
