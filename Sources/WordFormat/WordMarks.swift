/// By what names a document made here says what WordprocessingML has no words for. Word processors keep them all: tags of
/// content controls, names of list definitions, document variables, custom properties.
enum WordMarks {
    /// The tag of a content control that holds a construct: this prefix and one of ``Construct``.
    static let tagPrefix = "report:"

    /// Constructs for which a content control stands where plain paragraphs would not do.
    enum Construct: String {
        /// Further blocks of the list item above.
        case item
        /// Further blocks of the definition above.
        case definition
        case quotation
        case figure
        case textBox
        /// Preformatted text with its language behind a colon.
        case code
        /// A group with its role and its tag behind colons.
        case group
    }

    /// The beginning of the names of list definitions, each of which is one list however often its count is broken.
    static let listName = "Report List "

    /// The namespace of annotations, which are smart tags.
    static let annotations = "urn:reportconv:annotation:1"

    /// The document variable that lists what sections did not state and the writer had to: items such as `0.page`.
    static let unstatedVariable = "report.unstated"

    /// The name of a picture whose size was not stated.
    static let naturalSize = "Natural Size "

    /// The beginning of the names of custom properties that hold metadata.
    static let propertyPrefix = "Report."
}
