import ConversionCore
import DocumentModel
import OfficePackage
import XMLStream

extension StoryWriter {
    /// Ends the section that is being filled; `next` begins.
    mutating func endSection(_ next: SectionSetup) {
        writeSection()
        section = next
        sectionCount += 1
    }

    /// Writes the properties of the section that is being filled (17.6.17).
    mutating func writeSection() {
        let setup = section ?? SectionSetup()
        xml.start("w:sectPr")
        writeFurniture(setup.header, isHeader: true)
        if let numbers = session.theme.pageNumbers, setup.footer.primary == nil, setup.footer.even == nil {
            // Sections without footers of their own go on with those of the one before.
            if sectionCount == 0 { writePageNumbers(numbers) }
            writeFurniture(PageFurniture(first: setup.footer.first), isHeader: false)
            session.unstated.append("\(sectionCount).numbers")
        } else {
            writeFurniture(setup.footer, isHeader: false)
        }
        if setup.start != .nextPage { xml.empty("w:type", ("w:val", setup.start.rawValue)) }
        let page = pageToWrite(setup.page)
        writePage(page)
        if setup.firstPageNumber != nil || setup.pageNumberFormat != nil {
            let format = setup.pageNumberFormat.flatMap { NumberFormatNames.isKnown($0) ? $0.rawValue : nil }
            xml.empty(
                "w:pgNumType", ("w:fmt", format), ("w:start", setup.firstPageNumber.map { String(max($0, 0)) }))
        }
        if setup.columnCount > 1 {
            xml.empty("w:cols", ("w:num", String(setup.columnCount)), ("w:space", "425"))
        }
        if setup.header.first != nil || setup.footer.first != nil { xml.empty("w:titlePg") }
        if let pitch = (page ?? session.theme.page).linePitch {
            xml.empty("w:docGrid", ("w:type", "lines"), ("w:linePitch", String(pitch.twips)))
        }
        xml.end()
    }

    /// The page of a section; `nil` for the theme's own. A theme that imposes its page leaves wide pages wide.
    private func pageToWrite(_ stated: PageSetup?) -> PageSetup? {
        guard session.theme.imposesPage else { return stated }
        return stated?.isLandscape == true ? session.theme.landscapePage : nil
    }

    private mutating func writePageNumbers(_ numbers: WordTheme.PageNumbers) {
        func line(_ layout: ParagraphLayout) -> [Block] {
            let field = Field(kind: .page, instruction: "PAGE \\* Arabic", result: [.text("1", .plain)])
            return [
                .paragraph(
                    Paragraph(
                        content: [.text(numbers.before, .plain), .field(field), .text(numbers.after, .plain)],
                        layout: layout))
            ]
        }
        guard numbers.isOutside else {
            return writeFurniture(PageFurniture(primary: line(ParagraphLayout(alignment: .center))), isHeader: false)
        }
        // 单页码居右空一字，双页码居左空一字 (7.5).
        let odd = ParagraphLayout(alignment: .end, endIndent: .characters(hundredths: 100))
        let even = ParagraphLayout(alignment: .start, startIndent: .characters(hundredths: 100))
        writeFurniture(PageFurniture(primary: line(odd), even: line(even)), isHeader: false)
    }

    private mutating func writePage(_ stated: PageSetup?) {
        let page = stated ?? session.theme.page
        if stated == nil { session.unstated.append("\(sectionCount).page") }
        if stated != nil, page.header == nil { session.unstated.append("\(sectionCount).header") }
        if stated != nil, page.footer == nil { session.unstated.append("\(sectionCount).footer") }
        let header = page.header ?? session.theme.page.header ?? WordDefaults.headerDistance
        let footer = page.footer ?? session.theme.page.footer ?? WordDefaults.footerDistance
        xml.empty(
            "w:pgSz", ("w:w", String(max(page.width.twips, 1))), ("w:h", String(max(page.height.twips, 1))),
            ("w:orient", page.isLandscape ? "landscape" : nil))
        xml.empty(
            "w:pgMar", ("w:top", String(page.top.twips)), ("w:right", String(max(page.right.twips, 0))),
            ("w:bottom", String(page.bottom.twips)), ("w:left", String(max(page.left.twips, 0))),
            ("w:header", String(max(header.twips, 0))), ("w:footer", String(max(footer.twips, 0))), ("w:gutter", "0"))
    }

    private mutating func writeFurniture(_ furniture: PageFurniture, isHeader: Bool) {
        if furniture.even != nil { session.hasEvenPages = true }
        for (blocks, type) in [(furniture.even, "even"), (furniture.primary, "default"), (furniture.first, "first")] {
            guard let blocks else { continue }
            let id = writeFurniturePart(blocks, isHeader: isHeader)
            if isHeader {
                xml.empty("w:headerReference", ("w:type", type), ("r:id", id))
            } else {
                xml.empty("w:footerReference", ("w:type", type), ("r:id", id))
            }
        }
    }

    /// Writes a header or footer into a part of its own and gives the identifier of the relationship to it.
    private mutating func writeFurniturePart(_ blocks: [Block], isHeader: Bool) -> String {
        let kind = isHeader ? "header" : "footer"
        let name = session.furniturePart(kind)
        var writer = StoryWriter(session: session, part: name)
        if isHeader { writer.startRoot("w:hdr") } else { writer.startRoot("w:ftr") }
        let style = isHeader ? WordStyleNames.header : WordStyleNames.footer
        do throws(ConversionError) {
            try writer.writeHeld(blocks, Context(baseStyle: style, isBody: false))
        } catch {
            failure = error
        }
        writer.xml.end()
        session.package.add(
            name, contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml",
            writer.xml.bytes)
        session.package.addRelationships(of: name, writer.relationships)
        return relate(
            isHeader ? OfficeRelationshipTypes.header : OfficeRelationshipTypes.footer,
            name.relative(toFolder: part.folder))
    }
}
