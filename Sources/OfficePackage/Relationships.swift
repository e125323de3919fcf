import XMLStream

/// A relationship of a part (ECMA-376 part 2, 6.5).
package struct Relationship: Hashable, Sendable {
    /// The identifier by which the part refers to it.
    package var id: String
    /// The type, in its transitional form.
    package var type: String
    /// The target as written.
    package var target: String
    /// Whether the target lies outside the package.
    package var isExternal: Bool

    package init(id: String, type: String, target: String, isExternal: Bool = false) {
        self.id = id
        self.type = type
        self.target = target
        self.isExternal = isExternal
    }

    /// The last word of the type, such as `image` or `hyperlink`.
    package var kind: String { type.split(separator: "/").last.map(String.init) ?? type }
}

/// The relationships of one part, in order.
package struct Relationships: Sendable {
    /// All of them.
    package private(set) var all: [Relationship] = []
    private var places: [String: Int] = [:]

    package init() {}

    init(_ tree: XMLTree) {
        for element in tree.root?.children("Relationship") ?? [] {
            guard let id = element.attribute("Id"), let target = element.attribute("Target") else { continue }
            add(
                Relationship(
                    id: id, type: OfficeNamespaces.transitionalForm(of: element.attribute("Type") ?? ""),
                    target: target,
                    isExternal: element.attribute("TargetMode") == "External"))
        }
    }

    /// The relationship with this identifier.
    package subscript(id: String) -> Relationship? { places[id].map { all[$0] } }

    /// The first relationship of this kind, such as `styles`.
    package func first(kind: String) -> Relationship? { all.first { $0.kind == kind } }

    package mutating func add(_ relationship: Relationship) {
        if places[relationship.id] == nil { places[relationship.id] = all.count }
        all.append(relationship)
    }
}
