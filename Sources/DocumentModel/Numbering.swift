/// A number as it is printed before a heading or a paragraph.
public struct PrintedNumber: Hashable, Sendable {
    /// The number with its own punctuation, such as `一、`, `（一）`, `第一章` or `1.2`.
    public var text: String
    /// What stands between the number and the words: nothing, spaces, a tab or U+3000.
    public var gap: String
    /// The automatic numbering that made the number; `nil` where it was typed.
    public var source: NumberingPosition?

    /// Makes a printed number.
    public init(_ text: String, gap: String = "", source: NumberingPosition? = nil) {
        self.text = text
        self.gap = gap
        self.source = source
    }
}

/// A level of an automatic numbering.
public struct NumberingPosition: Hashable, Sendable {
    /// The numbering.
    public var definition: NumberingID
    /// The level, counted from 0.
    public var level: Int

    /// Makes a position.
    public init(definition: NumberingID, level: Int) {
        self.definition = definition
        self.level = level
    }
}

/// An automatic numbering of up to nine levels (ECMA-376 part 1, 17.9).
public struct NumberingDefinition: Hashable, Sendable {
    /// The levels, outermost first.
    public var levels: [NumberingLevel]

    /// Makes a definition.
    public init(levels: [NumberingLevel] = []) {
        self.levels = levels
    }
}

/// One level of an automatic numbering.
public struct NumberingLevel: Hashable, Sendable {
    /// How the level's number is written.
    public var format: NumberFormat
    /// The printed form, in which `%1` … `%9` stand for the numbers of the levels, such as `第%1条`.
    public var pattern: String
    /// The first number.
    public var start: Int
    /// What follows the number: nothing, a space or a tab.
    public var gap: String
    /// Whether the numbers of outer levels are printed in digits (`w:isLgl`).
    public var usesDigits: Bool
    /// The level, counted from 1, after which this one begins anew; `nil` for any outer one, 0 for never (`w:lvlRestart`).
    public var restartsAfter: Int?

    /// Makes a level.
    public init(
        format: NumberFormat, pattern: String, start: Int = 1, gap: String = "\t", usesDigits: Bool = false,
        restartsAfter: Int? = nil
    ) {
        self.format = format
        self.pattern = pattern
        self.start = start
        self.gap = gap
        self.usesDigits = usesDigits
        self.restartsAfter = restartsAfter
    }
}
