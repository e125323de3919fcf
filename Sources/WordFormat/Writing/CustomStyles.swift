import DocumentModel

/// Styles that a document names and the writer therefore defines.
struct CustomStyles {
    struct Style {
        let id: String
        let name: String
        let basedOn: String?
        let headingLevel: Int?
    }

    private(set) var paragraphs: [Style] = []
    private(set) var characters: [Style] = []
    private(set) var tables: [Style] = []
    private var ids: Set<String>

    init() { ids = Set(StylesPart.predefinedIDs.map { $0.lowercased() }) }

    /// The identifier of a paragraph style and the heading that it is based on, if any.
    mutating func paragraph(_ name: String, headingLevel: Int? = nil) -> (id: String, headingLevel: Int?) {
        if let predefined = StylesPart.predefinedID(ofParagraphStyle: name) { return (predefined, nil) }
        if let known = paragraphs.first(where: { $0.name == name }) { return (known.id, known.headingLevel) }
        let base = headingLevel.map { WordStyleNames.heading($0).id } ?? WordStyleNames.body.id
        let style = Style(id: makeID(name), name: name, basedOn: base, headingLevel: headingLevel)
        paragraphs.append(style)
        return (style.id, headingLevel)
    }

    /// The identifier of a character style.
    mutating func character(_ name: String) -> String {
        if let known = characters.first(where: { $0.name == name }) { return known.id }
        let style = Style(id: makeID(name), name: name, basedOn: nil, headingLevel: nil)
        characters.append(style)
        return style.id
    }

    /// The identifier of a table style.
    mutating func table(_ name: String) -> String {
        if let known = tables.first(where: { $0.name == name }) { return known.id }
        let style = Style(id: makeID(name), name: name, basedOn: WordStyleNames.table.id, headingLevel: nil)
        tables.append(style)
        return style.id
    }

    private mutating func makeID(_ name: String) -> String {
        var base = ""
        for scalar in name.unicodeScalars {
            let isKept =
                ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
            if isKept { base.unicodeScalars.append(scalar) }
        }
        if base.isEmpty { base = "Style" }
        var id = base
        var attempt = 1
        while !ids.insert(id.lowercased()).inserted {
            attempt += 1
            id = base + String(attempt)
        }
        return id
    }
}
