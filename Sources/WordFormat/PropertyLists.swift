/// Several names in one property, as Word's own dialogues separate them.
enum PropertyLists {
    static func join(_ items: [String]) -> String { items.joined(separator: "; ") }

    static func split(_ text: String) -> [String] {
        text.split(separator: ";").map { FieldInstruction.trimmed(String($0)) }.filter { !$0.isEmpty }
    }
}
