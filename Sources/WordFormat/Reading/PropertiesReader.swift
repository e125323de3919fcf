import DocumentModel
import OfficePackage
import XMLStream

/// Reads the core and the custom properties of a package into metadata.
struct PropertiesReader {
    let session: ReadingSession

    func read(into document: inout Document) {
        let relationships = session.relationships(of: nil)
        if let tree = tree("core-properties", relationships) { readCore(tree, into: &document.metadata) }
        if let tree = tree("custom-properties", relationships) { readCustom(tree, into: &document) }
    }

    private func tree(_ kind: String, _ relationships: Relationships) -> XMLTree? {
        guard let relationship = relationships.first(kind: kind), !relationship.isExternal else { return nil }
        let part = PartName("/").resolve(relationship.target)
        return session.attempt("what the properties say", part) { () throws(OfficePackageError) in
            try session.package.tree(part, vocabulary: XMLVocabulary(namespaces: []))
        }
    }

    private func readCore(_ tree: XMLTree, into metadata: inout Metadata) {
        for element in tree.root?.children ?? [] where !element.text.isEmpty {
            let text = element.text
            switch element.name {
            case "title": metadata.title = text
            case "creator": metadata.authors = PropertyLists.split(text)
            case "keywords": metadata.keywords = PropertyLists.split(text)
            case "description": metadata.summary = text
            case "language": metadata.language = text
            case "created": metadata.created = text
            case "modified": metadata.modified = text
            default: break
            }
        }
    }

    private func readCustom(_ tree: XMLTree, into document: inout Document) {
        var attachments: [Int: Attachment] = [:]
        for property in tree.root?.children ?? [] {
            guard let name = property.attribute("name"), let value = property.children.first else { continue }
            if name.hasPrefix(WordMarks.propertyPrefix) {
                let field = String(name.dropFirst(WordMarks.propertyPrefix.count))
                if !take(field, value.text, into: &document.metadata, &attachments) {
                    document.metadata.custom.append(CustomField(name: name, value: .text(value.text)))
                }
            } else if let value = PropertiesReader.value(value) {
                document.metadata.custom.append(CustomField(name: name, value: value))
            }
        }
        document.attachments = attachments.sorted { $0.key < $1.key }.map(\.value)
    }

    private func take(
        _ field: String, _ text: String, into metadata: inout Metadata, _ attachments: inout [Int: Attachment]
    ) -> Bool {
        switch field {
        case "Subtitle": metadata.subtitle = text
        case "IssuingBody": metadata.issuingBody = text
        case "Date": metadata.date = PartialDate(text)
        case "DocumentNumber": metadata.documentNumber = text
        case "Period": metadata.reportingPeriod = DatePeriod(text)
        case "SourceAddress": metadata.sourceAddress = text
        case "SourceName": metadata.sourceName = text
        default:
            let words = field.split(separator: ".")
            guard words.count == 3, words[0] == "Attachment", let number = Int(words[1]), number > 0 else {
                return false
            }
            var attachment = attachments[number] ?? Attachment(name: "", address: "")
            switch words[2] {
            case "Name": attachment.name = text
            case "Address": attachment.address = text
            case "Type": attachment.mediaType = text
            default: return false
            }
            attachments[number] = attachment
        }
        return true
    }

    /// A value in the types of custom properties (part 1, 22.4).
    private static func value(_ element: XMLTree.Element) -> CustomValue? {
        let text = element.text
        switch element.name {
        case "lpwstr", "lpstr", "bstr": return .text(text)
        case "i1", "i2", "i4", "i8", "int", "ui1", "ui2", "ui4", "ui8", "uint":
            if let number = Int(text) { return .integer(number) }
            return .decimal(text)
        case "r4", "r8", "decimal", "cy": return .decimal(text)
        case "bool": return .boolean(text == "true" || text == "1")
        case "filetime", "date": return .date(text)
        default: return text.isEmpty ? nil : .text(text)
        }
    }
}
