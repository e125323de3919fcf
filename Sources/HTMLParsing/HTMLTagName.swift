/// The name of an element as a small number: known names are constants, others get numbers as a tree meets them.
package struct HTMLTagName: Hashable, Sendable {
    /// The number; those of known names are the same in every tree.
    package let rawValue: UInt16

    @inlinable
    package static func == (left: HTMLTagName, right: HTMLTagName) -> Bool { left.rawValue == right.rawValue }

    @inlinable
    package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

    @inline(__always)
    init(rawValue: UInt16) { self.rawValue = rawValue }
}

/// The name of an attribute as a small number: known names are constants, others get numbers as a tree meets them.
package struct HTMLAttributeName: Hashable, Sendable {
    /// The number; those of known names are the same in every tree.
    package let rawValue: UInt32

    @inlinable
    package static func == (left: HTMLAttributeName, right: HTMLAttributeName) -> Bool {
        left.rawValue == right.rawValue
    }

    @inline(__always)
    init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// The language that an element belongs to.
package enum HTMLNamespace: UInt8, Sendable {
    case html
    case svg
    case mathML
}
