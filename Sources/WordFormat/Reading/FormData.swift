import DocumentModel
import XMLStream

/// What a form field of old takes (`w:ffData`, 17.16.17), while it is read.
struct FormData {
    private var name: String?
    private var field = FormField.text
    private var text = ""
    private var entries: [String] = []
    private var chosen = 0

    mutating func take(_ kind: WordElement, _ element: borrowing XMLElement) {
        switch kind {
        case .name: name = element.value.flatMap { $0.isEmpty ? nil : $0 }
        case .checkBox: field = .checkBox(isChecked: false)
        case .ffDefault:
            switch field {
            case .checkBox: field = .checkBox(isChecked: element.isOn)
            case .choice: chosen = element.wordInteger("val") ?? 0
            case .text, .date: text = element.value ?? ""
            }
        case .ffChecked: if case .checkBox = field { field = .checkBox(isChecked: element.isOn) }
        case .ddList: field = .choice([], isEditable: false)
        case .ffResult: chosen = element.wordInteger("val") ?? 0
        case .listEntry:
            let entry = element.value ?? ""
            entries.append(entry)
            field = .choice(entries.map { FormChoice(label: $0, value: $0) }, isEditable: false)
        default: break
        }
    }

    /// The control that it becomes.
    var control: ContentControl { ContentControl(tag: name, field: field) }

    /// What is shown where the field has no result of its own.
    var shown: String {
        switch field {
        case .checkBox(let isChecked): isChecked ? "☒" : "☐"
        case .choice: entries.indices.contains(chosen) ? entries[chosen] : ""
        case .text, .date: text
        }
    }
}

extension StoryHandler.Control {
    /// Takes what says which kind of value a content control takes (17.5.2).
    mutating func takeField(_ kind: WordElement, _ element: borrowing XMLElement) {
        switch kind {
        case .checkbox: field = .checkBox(isChecked: false)
        case .checked:
            let value = element.attribute("val", in: WordNamespace.word2010)
            field = .checkBox(isChecked: value == "1" || value == "true")
        case .text: field = .text
        case .dropDownList: field = .choice([], isEditable: false)
        case .comboBox: field = .choice([], isEditable: true)
        case .listItem:
            guard case .choice(var choices, let isEditable)? = field else { return }
            let value = element.word("value") ?? ""
            choices.append(FormChoice(label: element.word("displayText") ?? value, value: value))
            field = .choice(choices, isEditable: isEditable)
        case .date: field = .date(format: nil, value: element.word("fullDate"))
        case .dateFormat: if case .date(_, let value)? = field { field = .date(format: element.value, value: value) }
        default: break
        }
    }
}
