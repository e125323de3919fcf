package import ConversionCore
import DocumentModel
import XMLStream

/// Writes the profile of an office as XML of the report schema.
package enum ProfileWriter {
    /// Writes a layout as a profile; what is settled nowhere is left to the profile that it starts from.
    ///
    /// - Parameter layout: The layout.
    /// - Returns: The XML.
    package static func write(_ layout: OfficialLayout) -> [UInt8] {
        let own = layout.overrides
        var xml = XMLByteWriter()
        xml.declaration()
        xml.start("profile")
        xml.attribute("xmlns", SchemaNames.namespace)
        xml.attribute("base", layout.profile.rawValue)
        xml.empty(
            "page", ("top", millimetres(own.top)), ("bottom", millimetres(own.bottom)), ("left", millimetres(own.left)),
            ("right", millimetres(own.right)), ("linePitch", own.linePitch.map(points)))
        for role in OfficialOverrides.FaceRole.allCases {
            if let name = own.faces[role] { xml.empty("face", ("role", role.rawValue), ("name", name)) }
        }
        for role in OfficialOverrides.SizeRole.allCases {
            if let size = own.sizes[role] { xml.empty("size", ("role", role.rawValue), ("value", points(size))) }
        }
        for level in own.boldHeadings.sorted() { xml.empty("bold", ("level", String(level))) }
        if let color = own.markColor { xml.empty("mark", ("color", color.description)) }
        xml.empty("pageNumbers", ("place", layout.pageNumbers.rawValue))
        xml.end()
        // A line for each element, for people to change.
        let text = String(decoding: xml.bytes, as: UTF8.self).replacing("><", with: ">\n<")
        return Array((text + "\n").utf8)
    }

    /// Twips as people count margins, to a hundredth of a millimetre.
    private static func millimetres(_ length: Length?) -> String? {
        length.map { decimal(Double($0.twips) * 25.4 / 1_440) + "mm" }
    }

    private static func points(_ length: Length) -> String { decimal(length.points) + "pt" }

    private static func decimal(_ value: Double) -> String {
        // Word's negative margins mean that headers do not move the text.
        let hundredths = Int((abs(value) * 100).rounded())
        let rest = hundredths % 100
        return rest == 0 ? "\(hundredths / 100)" : "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
