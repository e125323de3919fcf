import DocumentModel

/// A section of pages as one attribute: its parts as `name=value`, lengths in points.
enum SectionText {
    static func text(of setup: SectionSetup) -> String {
        var parts = ["start=\(setup.start.rawValue)"]
        if let page = setup.page {
            let lengths = [page.width, page.height, page.top, page.bottom, page.left, page.right]
            parts.append("page=" + lengths.map(\.description).joined(separator: ","))
            if let header = page.header { parts.append("header=\(header)") }
            if let footer = page.footer { parts.append("footer=\(footer)") }
            if let pitch = page.linePitch { parts.append("pitch=\(pitch)") }
        }
        if let number = setup.firstPageNumber { parts.append("first=\(number)") }
        if let format = setup.pageNumberFormat { parts.append("format=\(format.rawValue)") }
        if setup.columnCount != 1 { parts.append("columns=\(setup.columnCount)") }
        return parts.joined(separator: ";")
    }

    static func setup(_ text: String) -> SectionSetup {
        var setup = SectionSetup()
        for part in text.split(separator: ";") {
            let sides = part.split(separator: "=", maxSplits: 1)
            guard sides.count == 2 else { continue }
            let value = String(sides[1])
            switch sides[0] {
            case "start": setup.start = SectionSetup.Start(rawValue: value) ?? .nextPage
            case "page":
                let lengths = value.split(separator: ",").compactMap { Length(pointText: $0) }
                guard lengths.count == 6 else { continue }
                setup.page = PageSetup(
                    width: lengths[0], height: lengths[1], top: lengths[2], bottom: lengths[3], left: lengths[4],
                    right: lengths[5])
            case "header": setup.page?.header = Length(pointText: value)
            case "footer": setup.page?.footer = Length(pointText: value)
            case "pitch": setup.page?.linePitch = Length(pointText: value)
            case "first": setup.firstPageNumber = Int(value)
            case "format": setup.pageNumberFormat = NumberFormat(rawValue: value)
            case "columns": setup.columnCount = min(max(Int(value) ?? 1, 1), 45)
            default: break
            }
        }
        return setup
    }
}
