import ArgumentParser

/// An option's value that is one of a few names.
///
/// The parser's own defaults find the names by key paths and by describing values, which cost a
/// millisecond of every start; these read the raw values.
protocol NamedChoice: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension NamedChoice {
    /// The value of a name; `nil` for any other word.
    public init?(argument: String) { self.init(rawValue: argument) }
    /// The name.
    public var defaultValueDescription: String { rawValue }
    /// The names, in the order of the cases.
    public static var allValueStrings: [String] { allCases.map { $0.rawValue } }
    /// Empty: the names say what they mean.
    public static var allValueDescriptions: [String: String] { [:] }
    /// Shells complete the names.
    public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
