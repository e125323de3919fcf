/// A place in an input.
public struct Location: Hashable, Sendable, CustomStringConvertible {
    /// The part of a package, such as `word/document.xml`.
    public var part: String?
    /// The line, counted from 1.
    public var line: Int?
    /// The column, counted from 1 in bytes.
    public var column: Int?

    /// Makes a location.
    public init(part: String? = nil, line: Int? = nil, column: Int? = nil) {
        self.part = part
        self.line = line
        self.column = column
    }

    /// The place as `part:line:column`, as far as it is known; without a part, `line 9`.
    public var description: String {
        if part == nil, let line { return "line \(line)" + (column.map { ", column \($0)" } ?? "") }
        var fields: [String] = []
        if let part { fields.append(part) }
        if let line {
            fields.append(String(line))
            if let column { fields.append(String(column)) }
        }
        return fields.joined(separator: ":")
    }
}

/// Something that a conversion has to say beside its result.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
    /// What kind of thing is said. The set is open.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The code's name, for programs.
        public let rawValue: String
        /// Makes a code from its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Something in the input has no place in the document and was left out.
        public static let skipped = Code(rawValue: "skipped")
        /// Something in the input was damaged and was mended.
        public static let repaired = Code(rawValue: "repaired")
        /// Bytes that the charset does not know were replaced.
        public static let replacedBytes = Code(rawValue: "replaced-bytes")
        /// Something in the document has no place in the output format and was left out.
        public static let notWritten = Code(rawValue: "not-written")
        /// A part of the input that another part refers to is not there.
        public static let missing = Code(rawValue: "missing")
        /// A limit was reached and the rest was taken in a simpler form.
        public static let limited = Code(rawValue: "limited")
        /// How something about the input was found that it does not say itself.
        public static let detected = Code(rawValue: "detected")
        /// Something in the input has no known meaning and was kept as it is.
        public static let kept = Code(rawValue: "kept")
        /// A pass changed something that its user may want to know.
        public static let changed = Code(rawValue: "changed")
    }

    /// How much a diagnostic matters.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// Worth knowing; nothing of the text is touched.
        case note
        /// Something of the text was lost, mended or doubtful.
        case warning
    }

    /// How much it matters.
    public var severity: Severity
    /// What kind of thing is said.
    public var code: Code
    /// The message, one line, for people.
    public var message: String
    /// The place in the input, where it has one.
    public var location: Location?
    /// How often the same was met; the location is that of the first.
    public var count: Int

    /// Makes a diagnostic.
    public init(
        severity: Severity = .warning, code: Code, message: String, location: Location? = nil, count: Int = 1
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.location = location
        self.count = count
    }

    /// The message with its place and its count.
    public var description: String {
        var text = message
        var remarks: [String] = []
        if let location, !location.description.isEmpty { remarks.append(location.description) }
        if count > 1 { remarks.append("\(count) times") }
        if !remarks.isEmpty { text += " (" + remarks.joined(separator: "; ") + ")" }
        return text
    }
}

/// What a conversion has to say beside its result, in the order in which each thing was first met.
///
/// Diagnostics are values: the library never prints. What is said twice is counted, not repeated.
public struct Diagnostics: Hashable, Sendable {
    private struct Key: Hashable {
        let severity: Diagnostic.Severity
        let code: Diagnostic.Code
        let message: String

        init(_ diagnostic: Diagnostic) {
            severity = diagnostic.severity
            code = diagnostic.code
            message = diagnostic.message
        }

        func isOf(_ diagnostic: Diagnostic) -> Bool {
            severity == diagnostic.severity && message == diagnostic.message && code == diagnostic.code
        }
    }

    /// What passes changed in the text, as far as they were asked to list it.
    public var changes: [TextChange] = []
    /// Notes and warnings.
    public private(set) var all: [Diagnostic] = []
    /// Where each stands, once there are many: few are compared one by one.
    private var places: [Key: Int] = [:]
    private static let few = 16

    /// Makes an empty list.
    public init() {}

    /// The warnings without the notes.
    public var warnings: [Diagnostic] { all.filter { $0.severity == .warning } }

    /// Whether nothing was said.
    public var isEmpty: Bool { all.isEmpty }

    /// Adds a warning, or counts it if the same was said before.
    ///
    /// - Parameters:
    ///   - code: The kind of warning.
    ///   - message: One line for people: what is wrong and what was done.
    ///   - location: The place in the input.
    ///   - count: How often it was met.
    public mutating func warn(_ code: Diagnostic.Code, _ message: String, at location: Location? = nil, count: Int = 1)
    {
        add(Diagnostic(severity: .warning, code: code, message: message, location: location, count: count))
    }

    /// Adds a note, or counts it if the same was said before.
    ///
    /// - Parameters:
    ///   - code: The kind of note.
    ///   - message: One line for people.
    ///   - location: The place in the input.
    ///   - count: How often it was met.
    public mutating func note(_ code: Diagnostic.Code, _ message: String, at location: Location? = nil, count: Int = 1)
    {
        add(Diagnostic(severity: .note, code: code, message: message, location: location, count: count))
    }

    /// Adds what another list says.
    public mutating func append(_ other: Diagnostics) {
        for diagnostic in other.all { add(diagnostic) }
        changes += other.changes
    }

    private mutating func add(_ diagnostic: Diagnostic) {
        let key = Key(diagnostic)
        let isFew = all.count < Diagnostics.few
        if let place = isFew ? all.firstIndex(where: key.isOf) : places[key] {
            all[place].count += diagnostic.count
            return
        }
        all.append(diagnostic)
        if all.count == Diagnostics.few {
            for (place, known) in all.enumerated() { places[Key(known)] = place }
        } else if !isFew {
            places[key] = all.count - 1
        }
    }
}

/// A change that a pass made in the words of a document.
public struct TextChange: Hashable, Sendable {
    /// Where it was made, such as `text 12` or `2:5` for line and column.
    public var place: String
    /// The words before.
    public var before: String
    /// The words after.
    public var after: String
    /// The rule by which it was made.
    public var rule: String

    /// Makes a change.
    public init(place: String, before: String, after: String, rule: String) {
        self.place = place
        self.before = before
        self.after = after
        self.rule = rule
    }
}
