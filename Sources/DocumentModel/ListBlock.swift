/// A numbered or bulleted list. Lists nest: an item's blocks may be lists.
public struct ListBlock: Hashable, Sendable {
    /// What stands before the items.
    public var marker: ListMarker
    /// The items.
    public var items: [ListItem]
    /// The automatic numbering that made the list's numbers, so that a list which goes on later can say so.
    public var source: NumberingPosition?

    /// Makes a list.
    public init(marker: ListMarker, items: [ListItem], source: NumberingPosition? = nil) {
        self.marker = marker
        self.items = items
        self.source = source
    }
}

/// What stands before the items of a list.
public enum ListMarker: Hashable, Sendable {
    /// The same mark before each item, such as `•`; an empty one prints nothing.
    case bullet(String)
    /// Numbers. In `pattern`, `%` stands for the number: `%.`, `（%）`, `第%条`.
    case ordered(format: NumberFormat, pattern: String, start: Int)

    /// The mark that is written where a source does not say which.
    public static let disc = ListMarker.bullet("•")
    /// 1. 2. 3.
    public static let decimal = ListMarker.ordered(format: .decimal, pattern: "%.", start: 1)

    /// Whether the items are numbered.
    public var isOrdered: Bool {
        if case .ordered = self { true } else { false }
    }

    /// The printed mark of the item with this number.
    public func label(for number: Int) -> String {
        switch self {
        case .bullet(let mark): mark
        case .ordered(let format, let pattern, _):
            pattern.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
                .joined(separator: format.text(for: number))
        }
    }
}

/// One item of a list.
public struct ListItem: Hashable, Sendable {
    /// What the item says.
    public var blocks: [Block]
    /// The item's number where the list's count is broken here; `nil` where it goes on by one.
    public var value: Int?
    /// The mark as printed, where it is not what the list's marker gives, such as `1.2` or a mark typed by hand.
    public var label: String?
    /// Whether a task is done; `nil` for an ordinary item.
    public var isChecked: Bool?

    /// Makes an item.
    public init(blocks: [Block], value: Int? = nil, label: String? = nil, isChecked: Bool? = nil) {
        self.blocks = blocks
        self.value = value
        self.label = label
        self.isChecked = isChecked
    }
}

extension ListBlock {
    /// The items with the marks that are printed before them, counted as the list says.
    public var labels: [String] {
        var next = 1
        if case .ordered(_, _, let start) = marker { next = start }
        return items.map { item in
            let number = item.value ?? next
            next = number &+ 1
            return item.label ?? marker.label(for: number)
        }
    }
}

/// A list of terms and what they mean.
public struct DefinitionList: Hashable, Sendable {
    /// The entries.
    public var entries: [DefinitionEntry]

    /// Makes a definition list.
    public init(entries: [DefinitionEntry]) { self.entries = entries }
}

/// One or more terms with one or more meanings.
public struct DefinitionEntry: Hashable, Sendable {
    /// The terms.
    public var terms: [[Inline]]
    /// The meanings, each of several blocks.
    public var definitions: [[Block]]

    /// Makes an entry.
    public init(terms: [[Inline]], definitions: [[Block]]) {
        self.terms = terms
        self.definitions = definitions
    }
}
