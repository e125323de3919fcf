/// Bounds on what a page may make the parser do; each that is reached is reported.
package struct HTMLParsingLimits: Hashable, Sendable {
    /// How deep elements nest; deeper ones are placed beside one another, as browsers do.
    package var depth = 512
    /// How many attributes a tag may have; those behind are left out.
    package var attributesPerTag = 10_000
    /// How many formatting elements are open at a time; older ones are forgotten.
    package var formattingElements = 512
    /// How far up from the innermost open element another is looked for.
    package var scope = 1_024
    /// How many formatting elements are opened anew, beyond one for every sixteen bytes.
    package var reopenedElements = 65_536

    /// The usual bounds.
    package init() {}

    /// What is bounded.
    package enum Kind: String, Sendable, CaseIterable {
        case depth
        case attributes
        case formattingElements
        case reopenedElements
    }
}
