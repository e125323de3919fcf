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
    private var places: [Kind: [String: Int]] = [:]
    private var headingIDs: Set<String> = []
    /// How often an identifier had to be told from others.
    private var attempts: [String: Int] = [:]

    private enum Kind { case paragraph, character, table }

    init() { ids = Set(StylesPart.predefinedIDs.map { $0.lowercased() }) }

    /// The identifier of a paragraph style and the heading that it is based on, if any.
    mutating func paragraph(_ name: String, headingLevel: Int? = nil) -> (id: String, headingLevel: Int?) {
        if let predefined = StylesPart.predefinedID(ofParagraphStyle: name) { return (predefined, nil) }
        if let place = places[.paragraph]?[name] { return (paragraphs[place].id, paragraphs[place].headingLevel) }
        let base = headingLevel.map { WordStyleNames.heading($0).id } ?? WordStyleNames.body.id
        let style = Style(id: makeID(name), name: name, basedOn: base, headingLevel: headingLevel)
        places[.paragraph, default: [:]][name] = paragraphs.count
        if headingLevel != nil { headingIDs.insert(style.id) }
        paragraphs.append(style)
        return (style.id, headingLevel)
    }

    /// The identifier of a character style.
    mutating func character(_ name: String) -> String {
        if let place = places[.character]?[name] { return characters[place].id }
        let style = Style(id: makeID(name), name: name, basedOn: nil, headingLevel: nil)
        places[.character, default: [:]][name] = characters.count
        characters.append(style)
        return style.id
    }

    /// The identifier of a table style.
    mutating func table(_ name: String) -> String {
        if let place = places[.table]?[name] { return tables[place].id }
        let style = Style(id: makeID(name), name: name, basedOn: WordStyleNames.table.id, headingLevel: nil)
        places[.table, default: [:]][name] = tables.count
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
        while !ids.insert(id.lowercased()).inserted {
            let attempt = attempts[base, default: 1] + 1
            attempts[base] = attempt
            id = base + String(attempt)
        }
        return id
    }

    /// Whether paragraphs of a style are headings.
    func isHeading(_ id: String) -> Bool { headingIDs.contains(id) }
}
