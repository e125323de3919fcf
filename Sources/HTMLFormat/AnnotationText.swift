import DocumentModel

/// Annotations as one attribute: a name and fields as `key=value`, percent-encoded where they hold separators.
enum AnnotationText {
    static func text(_ annotation: Annotation) -> String {
        var fields: [(String, String)] = []
        let name: String
        switch annotation {
        case .quantity(let quantity):
            name = "quantity"
            fields.append(("value", quantity.value))
            if let upper = quantity.upperValue { fields.append(("upper", upper)) }
            if let unit = quantity.unit { fields.append(("unit", unit)) }
            if quantity.isApproximate { fields.append(("approximate", "true")) }
            if let bound = quantity.bound { fields.append(("bound", bound.rawValue)) }
        case .date(let date):
            name = "date"
            fields.append(("value", date.description))
        case .period(let period):
            name = "period"
            fields.append(("value", period.description))
        case .citation(let citation):
            name = "citation"
            if let title = citation.title { fields.append(("title", title)) }
            if let number = citation.number { fields.append(("number", number)) }
        case .control(let control):
            name = "control"
            if let tag = control.tag { fields.append(("tag", tag)) }
            if let title = control.title { fields.append(("title", title)) }
        case .other(let other, let attributes):
            name = "other"
            fields.append(("name", other))
            for (key, value) in attributes.sorted(by: { $0.key < $1.key }) { fields.append(("." + key, value)) }
        }
        return joined(name, fields)
    }

    private static func joined(_ name: String, _ fields: [(String, String)]) -> String {
        ([name] + fields.map { encoded($0.0) + "=" + encoded($0.1) }).joined(separator: ";")
    }

    /// The name and the fields in their order.
    private static func parts(_ text: String) -> (name: String, fields: [(name: String, value: String)]) {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        let fields = parts.dropFirst().compactMap { part -> (name: String, value: String)? in
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return sides.count == 2 ? (decoded(sides[0]), decoded(sides[1])) : nil
        }
        return (parts.first.map { String($0) } ?? "", fields)
    }

    /// What a place in a form takes, the choices in their order, each with its value as the field's name.
    static func text(_ field: FormField) -> String {
        switch field {
        case .text: return "text"
        case .checkBox(let isChecked): return joined("tick", [("checked", isChecked ? "true" : "false")])
        case .choice(let choices, let isEditable):
            return joined(isEditable ? "choiceOrText" : "choice", choices.map { ($0.value, $0.label) })
        case .date(let format, let value):
            return joined(
                "date", [("format", format), ("value", value)].compactMap { name, text in text.map { (name, $0) } })
        }
    }

    static func formField(_ text: String) -> FormField? {
        let (name, fields) = parts(text)
        func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }
        switch name {
        case "text": return .text
        case "tick": return .checkBox(isChecked: value("checked") == "true")
        case "choice", "choiceOrText":
            let choices = fields.map { FormChoice(label: $0.value, value: $0.name) }
            return .choice(choices, isEditable: name == "choiceOrText")
        case "date": return .date(format: value("format"), value: value("value"))
        default: return nil
        }
    }

    static func annotation(_ text: String) -> Annotation? {
        let (name, list) = parts(text)
        let fields = Dictionary(list.map { ($0.name, $0.value) }) { _, last in last }
        switch name {
        case "quantity":
            return fields["value"].map {
                .quantity(
                    Quantity(
                        value: $0, upperValue: fields["upper"], unit: fields["unit"],
                        isApproximate: fields["approximate"] == "true",
                        bound: fields["bound"].flatMap { Quantity.Bound(rawValue: $0) }))
            }
        case "date": return fields["value"].flatMap { PartialDate($0) }.map { .date($0) }
        case "period": return fields["value"].flatMap { DatePeriod($0) }.map { .period($0) }
        case "citation": return .citation(Citation(title: fields["title"], number: fields["number"]))
        case "other":
            var attributes: [String: String] = [:]
            for (key, value) in fields where key.hasPrefix(".") { attributes[String(key.dropFirst())] = value }
            return .other(name: fields["name"] ?? "", attributes: attributes)
        default: return nil
        }
    }

    private static func encoded(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case ";": result += "%3B"
            case "=": result += "%3D"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func decoded(_ text: Substring) -> String {
        guard text.contains("%") else { return String(text) }
        var result = ""
        var rest = text
        while let place = rest.firstIndex(of: "%") {
            result += rest[..<place]
            let code = rest[place...].prefix(3)
            switch code {
            case "%25": result += "%"
            case "%3B": result += ";"
            case "%3D": result += "="
            default: result += code
            }
            rest = rest[code.endIndex...]
        }
        return result + rest
    }
}
