import DocumentModel

/// Number formats that HTML's lists have a type for.
enum HTMLNumbers {
    static let types: [(format: NumberFormat, type: String)] = [
        (.decimal, ""), (.lowerLetter, "a"), (.upperLetter, "A"), (.lowerRoman, "i"), (.upperRoman, "I"),
    ]
}
