/// What a place in a form takes, and what it holds (ECMA-376 part 1, 17.5.2; `w14:checkbox` of [MS-DOCX]). What is shown
/// there, such as ☒ or the choice that was made, is text of the document.
public enum FormField: Hashable, Sendable {
    /// Text.
    case text
    /// A tick.
    case checkBox(isChecked: Bool)
    /// One of several values, or, where it is editable, any other.
    case choice([FormChoice], isEditable: Bool)
    /// A day, with the pattern by which it is shown and its value as written (`2018-03-01T00:00:00Z`).
    case date(format: String?, value: String?)
}

/// One of the values that a list in a form offers.
public struct FormChoice: Hashable, Sendable {
    /// What people read.
    public var label: String
    /// What programs get.
    public var value: String

    /// Makes a choice.
    public init(label: String, value: String) {
        self.label = label
        self.value = value
    }
}
