package import ConversionCore
import OfficePackage
import XMLStream

/// Reads a DOCX as it looks.
package struct FormattedDocumentReader {
    private let limits: ConversionLimits

    package init(limits: ConversionLimits) { self.limits = limits }

    /// Reads a document with the formatting that holds for each paragraph and run.
    ///
    /// - Parameter bytes: The DOCX.
    /// - Returns: The document as it looks.
    /// - Throws: ``ConversionError`` if it is none, or reaches a limit.
    /// - Complexity: O(*n*) in its size.
    package func read(_ bytes: [UInt8]) throws(ConversionError) -> FormattedDocument { try readStyles(bytes).0 }

    private func reading<Value>(
        _ bytes: [UInt8], _ body: (OfficePackageReader) throws(OfficePackageError) -> Value
    ) throws(ConversionError) -> Value {
        do throws(OfficePackageError) {
            let package = try OfficePackageReader(bytes, limits: limits)
            return try body(package)
        } catch {
            try ConversionError.checkCancellation()
            throw ConversionError(wrapping: error)
        }
    }

    /// Reads a document with its styles, for those who write others like it.
    func readStyles(_ bytes: [UInt8]) throws(ConversionError) -> (FormattedDocument, FormattingStyles) {
        try reading(bytes) { package throws(OfficePackageError) in try readAll(package) }
    }

    private func readAll(_ package: OfficePackageReader) throws(OfficePackageError) -> (
        FormattedDocument, FormattingStyles
    ) {
        let main = try package.mainPart()
        let relationships = try package.relationships(of: main)
        var handler = FormattingStylesHandler(FormattingStyles())
        for kind in ["styles", "numbering"] {
            guard let part = package.part(kind, of: main, relationships) else { continue }
            handler = try package.parse(part, handler: handler, vocabulary: FormattingElement.vocabulary)
        }
        let story = try package.parse(
            main, handler: FormattingHandler(handler.sheet), vocabulary: FormattingElement.vocabulary)
        var document = story.document
        var base = handler.sheet
        document.defaultRun = base.resolved(style: nil, table: nil).0.run
        for id in Set(document.sections.flatMap { $0.footers.values }) {
            guard let relationship = relationships[id], !relationship.isExternal else { continue }
            let part = main.resolve(relationship.target)
            guard package.contains(part) else { continue }
            let footer = try package.parse(
                part, handler: FormattingHandler(handler.sheet), vocabulary: FormattingElement.vocabulary)
            document.footers[id] = footer.document.paragraphs
        }
        if let part = package.part("settings", of: main, relationships) {
            let settings = try package.tree(part, vocabulary: FormattingElement.vocabulary)
            readSettings(settings, into: &document)
        }
        if let part = package.part("theme", of: main, relationships) {
            let theme = try package.tree(part, vocabulary: XMLVocabulary(namespaces: []))
            readTheme(theme, into: &document)
        }
        return (document, handler.sheet)
    }

    private func readSettings(_ tree: XMLTree, into document: inout FormattedDocument) {
        guard let root = tree.root else { return }
        if let element = root.first("evenAndOddHeaders") {
            document.hasEvenPages = !["0", "false", "off"].contains(element.attribute("val") ?? "1")
        }
        for setting in root.first("compat")?.children("compatSetting") ?? []
        where setting.attribute("name") == "compatibilityMode" {
            document.compatibilityMode = setting.attribute("val")
        }
    }

    private func readTheme(_ tree: XMLTree, into document: inout FormattedDocument) {
        guard let scheme = tree.root?.first("themeElements")?.first("fontScheme") else { return }
        for group in ["major", "minor"] {
            guard let fonts = scheme.first(group + "Font") else { continue }
            func keep(_ name: String?, _ place: String) {
                if let name, !name.isEmpty { document.themeFaces["\(group).\(place)"] = name }
            }
            keep(fonts.first("latin")?.attribute("typeface"), "latin")
            keep(fonts.first("ea")?.attribute("typeface"), "ea")
            keep(fonts.children("font").first { $0.attribute("script") == "Hans" }?.attribute("typeface"), "Hans")
        }
    }
}
