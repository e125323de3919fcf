import XMLStream

/// The content types of a package's parts (ECMA-376 part 2, 7.2.3).
struct ContentTypes: Sendable {
    private var defaults: [String: String] = [:]
    private var overrides: [String: String] = [:]

    init() {}

    init(_ tree: XMLTree) {
        for element in tree.root?.children ?? [] {
            guard let type = element.attribute("ContentType") else { continue }
            if element.name == "Default", let name = element.attribute("Extension") {
                defaults[name.lowercased()] = type
            } else if element.name == "Override", let name = element.attribute("PartName") {
                overrides[PartName("/").resolve(name).path.lowercased()] = type
            }
        }
    }

    func type(of part: PartName) -> String {
        overrides[part.path.lowercased()] ?? defaults[part.fileExtension] ?? MediaTypes.type(
            forExtension: part.fileExtension) ?? ""
    }
}

/// Media types of the parts that packages hold beside XML.
package enum MediaTypes {
    private static let types: [(fileExtension: String, type: String)] = [
        ("png", "image/png"), ("jpeg", "image/jpeg"), ("jpg", "image/jpeg"), ("gif", "image/gif"), ("bmp", "image/bmp"),
        ("tiff", "image/tiff"), ("tif", "image/tiff"), ("svg", "image/svg+xml"), ("emf", "image/x-emf"),
        ("wmf", "image/x-wmf"), ("webp", "image/webp"), ("ico", "image/x-icon"), ("bin", "application/octet-stream"),
        ("xml", "application/xml"), ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
    ]

    /// The usual media type of files with this extension.
    package static func type(forExtension fileExtension: String) -> String? {
        types.first { $0.fileExtension == fileExtension }?.type
    }

    /// The usual extension of files of this media type; `bin` if none is usual.
    package static func fileExtension(forType type: String) -> String {
        let plain = type.lowercased()
        let alias = ["image/jpg": "jpeg", "image/emf": "emf", "image/wmf": "wmf"][plain]
        return alias ?? types.first { $0.type == plain }?.fileExtension ?? "bin"
    }
}
