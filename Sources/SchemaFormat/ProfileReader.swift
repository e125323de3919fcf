package import ConversionCore
import DocumentModel
import XMLStream

/// Reads the profile of an office, a small XML of the report schema.
package enum ProfileReader {
    /// Reads a profile.
    ///
    /// - Parameter bytes: The XML, whose outermost element is `profile`.
    /// - Returns: The profile that it starts from, and what it changes.
    /// - Throws: ``ConversionError`` if it is not well-formed, or breaks the schema.
    package static func read(_ bytes: [UInt8]) throws(ConversionError) -> (OfficialLayout.Profile, OfficialOverrides) {
        let root = try SmallDocument.root(of: bytes, named: "profile")
        var overrides = OfficialOverrides()
        if let page = root.first("page") {
            overrides.top = page.attribute("top").flatMap(measure)
            overrides.bottom = page.attribute("bottom").flatMap(measure)
            overrides.left = page.attribute("left").flatMap(measure)
            overrides.right = page.attribute("right").flatMap(measure)
            overrides.linePitch = page.attribute("linePitch").flatMap(measure)
        }
        for face in root.children("face") {
            guard let role = face.attribute("role").flatMap({ OfficialOverrides.FaceRole(rawValue: $0) }) else {
                continue
            }
            overrides.faces[role] = face.attribute("name")
        }
        for size in root.children("size") {
            guard let role = size.attribute("role").flatMap({ OfficialOverrides.SizeRole(rawValue: $0) }) else {
                continue
            }
            overrides.sizes[role] = size.attribute("value").flatMap(measure)
        }
        overrides.boldHeadings = Set(root.children("bold").compactMap { $0.integer("level") })
        overrides.markColor = root.first("mark")?.attribute("color").flatMap { Color(hex: $0) }
        overrides.pageNumbers = root.first("pageNumbers")?.attribute("place")
            .flatMap { OfficialLayout.PageNumbers(rawValue: $0) }
        let base = root.attribute("base").flatMap { OfficialLayout.Profile(rawValue: $0) } ?? .common
        return (base, overrides)
    }

    /// A length with its unit, as the schema has it.
    private static func measure(_ text: String) -> Length? {
        guard let number = Double(text.dropLast(2)), number < 10_000 else { return nil }
        switch text.suffix(2) {
        case "mm": return .millimetres(number)
        case "cm": return .millimetres(number * 10)
        default: return .points(number)
        }
    }
}
