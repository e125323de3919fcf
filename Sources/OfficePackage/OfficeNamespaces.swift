/// Addresses of Office Open XML, transitional and strict (ECMA-376 part 1 annex A and part 4).
package enum OfficeNamespaces {
    private static let transitional = "http://schemas.openxmlformats.org/"
    private static let strict = "http://purl.oclc.org/ooxml/"

    /// The transitional form of an address of strict Office Open XML; other addresses as they are.
    package static func transitionalForm(of address: String) -> String {
        guard address.hasPrefix(strict) else { return address }
        let rest = String(address.dropFirst(strict.count))
        if let known = aliases[address] { return known }
        if rest.hasPrefix("officeDocument/relationships") {
            return transitional + "officeDocument/2006/" + rest.dropFirst("officeDocument/".count)
        }
        return address
    }

    /// Strict namespaces and their transitional forms.
    package static let aliases: [String: String] = [
        strict + "wordprocessingml/main": transitional + "wordprocessingml/2006/main",
        strict + "officeDocument/relationships": transitional + "officeDocument/2006/relationships",
        strict + "officeDocument/math": transitional + "officeDocument/2006/math",
        strict + "officeDocument/extendedProperties": transitional + "officeDocument/2006/extended-properties",
        strict + "officeDocument/customProperties": transitional + "officeDocument/2006/custom-properties",
        strict + "officeDocument/docPropsVTypes": transitional + "officeDocument/2006/docPropsVTypes",
        strict + "drawingml/main": transitional + "drawingml/2006/main",
        strict + "drawingml/wordprocessingDrawing": transitional + "drawingml/2006/wordprocessingDrawing",
        strict + "drawingml/picture": transitional + "drawingml/2006/picture",
        strict + "drawingml/chart": transitional + "drawingml/2006/chart",
        strict + "drawingml/diagram": transitional + "drawingml/2006/diagram",
    ]
}
