import DocumentModel

/// Annotations as the name and the attributes of a smart tag, and back.
enum AnnotationTags {
    /// The name and the attributes that say an annotation; `nil` for one that is written otherwise.
    static func tag(_ annotation: Annotation) -> (element: String, attributes: [(name: String, value: String)])? {
        switch annotation {
        case .quantity(let quantity):
            var attributes = [(name: "value", value: quantity.value)]
            if let upper = quantity.upperValue { attributes.append(("upper", upper)) }
            if let unit = quantity.unit { attributes.append(("unit", unit)) }
            if quantity.isApproximate { attributes.append(("approximate", "true")) }
            if let bound = quantity.bound { attributes.append(("bound", bound.rawValue)) }
            return ("quantity", attributes)
        case .date(let date): return ("date", [("value", date.description)])
        case .period(let period): return ("period", [("value", period.description)])
        case .citation(let citation):
            var attributes: [(name: String, value: String)] = []
            if let title = citation.title { attributes.append(("title", title)) }
            if let number = citation.number { attributes.append(("number", number)) }
            return ("citation", attributes)
        case .other(let name, let attributes):
            return (
                "other",
                [("name", name)] + attributes.sorted { $0.key < $1.key }.map { ("data-" + $0.key, $0.value) }
            )
        case .control: return nil
        }
    }

    /// The annotation that a smart tag says; `nil` if it says none.
    static func annotation(_ element: String, _ attributes: [String: String]) -> Annotation? {
        switch element {
        case "quantity":
            guard let value = attributes["value"] else { return nil }
            return .quantity(
                Quantity(
                    value: value, upperValue: attributes["upper"], unit: attributes["unit"],
                    isApproximate: attributes["approximate"] == "true",
                    bound: attributes["bound"].flatMap { Quantity.Bound(rawValue: $0) }))
        case "date": return attributes["value"].flatMap { PartialDate($0) }.map { .date($0) }
        case "period": return attributes["value"].flatMap { DatePeriod($0) }.map { .period($0) }
        case "citation": return .citation(Citation(title: attributes["title"], number: attributes["number"]))
        case "other":
            var rest: [String: String] = [:]
            for (key, value) in attributes where key.hasPrefix("data-") { rest[String(key.dropFirst(5))] = value }
            return .other(name: attributes["name"] ?? "", attributes: rest)
        default: return nil
        }
    }
}
