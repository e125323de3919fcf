/// The name of an element as a small number: known names are constants, others get numbers as a tree meets them.
public struct HTMLTagName: Hashable, Sendable {
    /// The number; those of known names are the same in every tree.
    public let rawValue: UInt16

    /// Whether two names are the same.
    @inlinable
    public static func == (left: HTMLTagName, right: HTMLTagName) -> Bool { left.rawValue == right.rawValue }

    /// Feeds the number into a hasher.
    @inlinable
    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

    @inlinable
    init(rawValue: UInt16) { self.rawValue = rawValue }
}

/// The name of an attribute as a small number: known names are constants, others get numbers as a tree meets them.
public struct HTMLAttributeName: Hashable, Sendable {
    /// The number; those of known names are the same in every tree.
    public let rawValue: UInt32

    /// Whether two names are the same.
    @inlinable
    public static func == (left: HTMLAttributeName, right: HTMLAttributeName) -> Bool {
        left.rawValue == right.rawValue
    }

    @inlinable
    init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// The language that an element belongs to.
public enum HTMLNamespace: UInt8, Sendable {
    case html
    case svg
    case mathML
}
