import ConversionCore
import DocumentModel
import OfficePackage
import XMLStream

/// Gathers the parts that a chart, a diagram or an embedded file is made of.
struct OpaqueObjectCollector {
    let session: ReadingSession
    let part: PartName
    let relationships: Relationships

    /// The parts that relationships of the object's element lead to, directly or through others; first comes one without a
    /// name that holds those relationships themselves.
    func parts(of references: [(original: String, recorded: String)]) -> [OpaquePart] {
        var own: [OpaquePart.Relationship] = []
        var pending: [PartName] = []
        for reference in references {
            guard let relationship = relationships[reference.original] else { continue }
            own.append(OpaqueObjectCollector.relationship(relationship, id: reference.recorded, of: part))
            if !relationship.isExternal { pending.append(part.resolve(relationship.target)) }
        }
        if own.isEmpty { return [] }
        var parts = [OpaquePart(name: "", contentType: "", bytes: [], relationships: own)]
        var seen: Set<PartName> = [part]
        let package = session.package
        var next = 0
        while next < pending.count {
            let name = pending[next]
            next += 1
            guard seen.insert(name).inserted,
                let bytes = session.attempt(
                    "a part of an object", name, { () throws(OfficePackageError) in try package.read(name) })
            else { continue }
            let inner = session.relationships(of: name).all
            parts.append(
                OpaquePart(
                    name: name.path, contentType: package.contentType(of: name), bytes: bytes,
                    relationships: inner.map { OpaqueObjectCollector.relationship($0, id: $0.id, of: name) }))
            for relationship in inner where !relationship.isExternal {
                pending.append(name.resolve(relationship.target))
            }
        }
        return parts
    }

    private static func relationship(_ relationship: Relationship, id: String, of part: PartName)
        -> OpaquePart.Relationship
    {
        OpaquePart.Relationship(
            id: id, type: relationship.type,
            target: relationship.isExternal ? relationship.target : part.resolve(relationship.target).path,
            isExternal: relationship.isExternal)
    }
}

/// Finds the text that charts and diagrams show.
enum OpaqueObjectText {
    static func text(of object: OpaqueObject) -> [String] {
        var texts: [String] = []
        for relationship in object.parts.first?.relationships ?? [] {
            let kind = relationship.type.split(separator: "/").last ?? ""
            guard ["chart", "diagramData", "chartEx", "control"].contains(kind),
                let part = object.parts.first(where: { $0.name == relationship.target }),
                let tree = try? XMLTree(part.bytes.span, vocabulary: XMLVocabulary(namespaces: []))
            else { continue }
            collect(tree, into: &texts)
        }
        return texts
    }

    /// Titles are runs of DrawingML text, gathered by paragraph; the names of series and categories are cached values.
    private static func collect(_ tree: XMLTree, into texts: inout [String]) {
        for element in tree.root?.descendants ?? [] {
            var text = ""
            switch element.name {
            case "ocxPr":
                let name = element.attribute("name")
                if name == "Caption" || name == "Value" { text = element.attribute("value") ?? "" }
            case "p": for run in element.children { text += run.first("t")?.text ?? "" }
            case "tx", "cat":
                for value in element.descendants where value.name == "v" && !texts.contains(value.text) {
                    texts.append(value.text)
                }
            default: break
            }
            if !text.isEmpty { texts.append(text) }
        }
    }
}
