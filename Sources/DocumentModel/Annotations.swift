/// Text of which something is known, such as a quantity or a date. The annotation never changes the text.
public struct AnnotatedSpan: Hashable, Sendable {
    /// What is known.
    public var annotation: Annotation
    /// The text.
    public var content: [Inline]

    /// Makes a span.
    public init(annotation: Annotation, content: [Inline]) {
        self.annotation = annotation
        self.content = content
    }
}

extension AnnotatedSpan {
    /// Whether it is a place in a form that has a name: there is something to fill in even where nothing stands.
    var isEmptyPlace: Bool {
        if case .control(let control) = annotation { control.tag != nil && content.isEmpty } else { false }
    }
}

/// What is known of a span of text.
public enum Annotation: Hashable, Sendable {
    /// It is a quantity.
    case quantity(Quantity)
    /// It is a date.
    case date(PartialDate)
    /// It is a span of time.
    case period(DatePeriod)
    /// It names a law, a document or another work.
    case citation(Citation)
    /// It is a place to be filled in.
    case control(ContentControl)
    /// Something else, under a name and attributes of its own (HTML: `class` and `data-*`).
    case other(name: String, attributes: [String: String])
}

/// A number with its unit, as a text states it.
public struct Quantity: Hashable, Sendable {
    /// How the true value lies to the stated one.
    public enum Bound: String, Hashable, Sendable, CaseIterable {
        /// It is this or more.
        case atLeast
        /// It is this or less.
        case atMost
        /// It is more.
        case moreThan
        /// It is less.
        case lessThan
    }

    /// The value as a decimal number.
    public var value: String
    /// The upper end where the text gives a range.
    public var upperValue: String?
    /// The unit as printed, such as `条`, `%` or `人次`.
    public var unit: String?
    /// Whether the text says that the value is rough.
    public var isApproximate: Bool
    /// How the true value lies to the stated one, where the text says so.
    public var bound: Bound?

    /// Makes a quantity.
    public init(
        value: String, upperValue: String? = nil, unit: String? = nil, isApproximate: Bool = false, bound: Bound? = nil
    ) {
        self.value = value
        self.upperValue = upperValue
        self.unit = unit
        self.isApproximate = isApproximate
        self.bound = bound
    }
}

/// The name of a law, a document or another work.
public struct Citation: Hashable, Sendable {
    /// The full title, where the text or an earlier definition gives it.
    public var title: String?
    /// The document number.
    public var number: String?

    /// Makes a citation.
    public init(title: String? = nil, number: String? = nil) {
        self.title = title
        self.number = number
    }
}

/// A place in a form that is to be filled in (`w:sdt` within a line).
public struct ContentControl: Hashable, Sendable {
    /// The name that programs find it by.
    public var tag: String?
    /// The name for people.
    public var title: String?
    /// What it takes; `nil` where anything may stand.
    public var field: FormField?

    /// Makes a content control.
    public init(tag: String? = nil, title: String? = nil, field: FormField? = nil) {
        self.tag = tag
        self.title = title
        self.field = field
    }
}
