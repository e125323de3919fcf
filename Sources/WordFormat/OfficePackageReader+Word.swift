import ConversionCore
import OfficePackage
import XMLStream
import ZipArchive

extension OfficePackageReader {
    /// Opens a package within the bounds of a conversion.
    init(_ bytes: [UInt8], limits: ConversionLimits) throws(OfficePackageError) {
        try self.init(
            bytes, limits: ZipLimits(entries: limits.parts, inflatedBytes: limits.inflatedBytes),
            parsing: XMLParsingOptions(
                depthLimit: limits.elementDepth, tagLimit: limits.tagBytes,
                budget: XMLBudget(
                    elements: limits.elements(forInputBytes: bytes.count), attributeBytes: limits.attributeBytes)))
    }

    /// The part that a relationship of this kind leads to, or the usual one where the relationship is missing.
    func part(_ kind: String, of main: PartName, _ relationships: Relationships) -> PartName? {
        if let relationship = relationships.first(kind: kind), !relationship.isExternal {
            let part = main.resolve(relationship.target)
            if contains(part) { return part }
        }
        let usual = main.resolve(kind == "theme" ? "theme/theme1.xml" : kind + ".xml")
        return contains(usual) ? usual : nil
    }
}
