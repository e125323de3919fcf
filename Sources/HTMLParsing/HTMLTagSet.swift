/// A set of known names of elements, asked in one step.
public struct HTMLTagSet: ExpressibleByArrayLiteral, Sendable {
    @usableFromInline var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    /// Makes a set; names that are not known beforehand are in none.
    @inlinable
    public init(arrayLiteral names: HTMLTagName...) {
        for name in names where name.rawValue < 256 {
            let bit = UInt64(1) << UInt64(name.rawValue & 63)
            switch name.rawValue >> 6 {
            case 0: words.0 |= bit
            case 1: words.1 |= bit
            case 2: words.2 |= bit
            default: words.3 |= bit
            }
        }
    }

    /// Whether a name is in the set.
    @inlinable
    public func contains(_ name: HTMLTagName) -> Bool {
        guard name.rawValue < 256 else { return false }
        let word =
            switch name.rawValue >> 6 {
            case 0: words.0
            case 1: words.1
            case 2: words.2
            default: words.3
            }
        return word >> UInt64(name.rawValue & 63) & 1 == 1
    }
}
