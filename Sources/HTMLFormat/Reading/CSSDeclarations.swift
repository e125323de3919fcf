import DocumentModel

/// What style sheets and an element's own `style` attribute say of it, as far as it can carry meaning.
struct CSSDeclarations {
    /// From the least to the most important.
    private var declarations: [CSSDeclaration]
    /// How many of the declarations are of the page's style sheets; they come first.
    private var sheetCount: Int
    /// The properties that are stated.
    private var stated: UInt64 = 0
    /// Whether the element and all in it is not displayed.
    private(set) var isNotDisplayed = false
    /// What is said of whether text is shown.
    private(set) var visibility: Visibility?

    /// The declarations of a `style` attribute.
    init(_ style: ArraySlice<UInt8>?) { self.init(sheets: [], style: style) }

    /// Joins what style sheets say with a `style` attribute, by the order of the cascade.
    ///
    /// - Parameters:
    ///   - sheets: What the sheets say.
    ///   - style: The attribute.
    ///   - hidingOnly: Whether only what may hide the element is taken from it.
    init(sheets: [CSSDeclaration], style: ArraySlice<UInt8>?, hidingOnly: Bool = false) {
        let own =
            style.map {
                CSSDeclaration.read($0.span, 0..<$0.count, inSheet: false, hidingOnly: hidingOnly)
            } ?? []
        declarations = sheets.isEmpty ? own : own.isEmpty ? sheets : sheets + own
        sheetCount = sheets.count
        if sheets.contains(where: \.isImportant) {
            declarations = declarations.filter { !$0.isImportant } + declarations.filter(\.isImportant)
            sheetCount = declarations.count - own.count
        }
        for declaration in declarations { stated |= declaration.property.bit }
        isNotDisplayed = keyword(.display) == "none" || keyword(.msoHide) == "all"
        visibility = findVisibility()
    }

    /// Whether text is hidden, or shown within what is hidden.
    enum Visibility { case hidden, visible, noSize, someSize }

    private func findVisibility() -> Visibility? {
        switch keyword(.visibility) {
        case "hidden", "collapse": return .hidden
        case "visible": return .visible
        default: break
        }
        guard let size = self[.fontSize] else { return nil }
        let digits = size.prefix { ("0"..."9").contains($0) || $0 == "." }
        if Double(digits) == 0 { return .noSize }
        return digits.isEmpty ? nil : .someSize
    }

    var isEmpty: Bool { stated == 0 }

    /// Whether the `style` attribute says anything.
    var hasOwn: Bool { sheetCount < declarations.count }

    /// The value of a property; the last declaration wins.
    subscript(_ property: CSSProperty) -> String? {
        if stated & property.bit == 0 { return nil }
        return declarations.last { $0.property == property }?.value
    }

    /// The value of a property as the `style` attribute has it, without what the page's style sheets say.
    func own(_ property: CSSProperty) -> String? {
        if stated & property.bit == 0 { return nil }
        return declarations[min(sheetCount, declarations.count)...].last { $0.property == property }?.value
    }

    /// The value of a property in lower case.
    func keyword(_ property: CSSProperty) -> String? { self[property]?.lowercased() }

    /// The value of a property as a length.
    func length(_ property: CSSProperty) -> Length? { self[property].flatMap { CSSDeclarations.length($0) } }

    /// The value of a property as an indent: `em` counts characters.
    func indent(_ property: CSSProperty) -> IndentMeasure? {
        guard let value = keyword(property) else { return nil }
        for unit in ["rem", "em"] where value.hasSuffix(unit) {
            guard let number = Double(value.dropLast(unit.count)), number.magnitude < 10_000 else { return nil }
            return .characters(hundredths: Int((number * 100).rounded()))
        }
        return CSSDeclarations.length(value).map { .length($0) }
    }

    /// The value of a property as a colour.
    func color(_ property: CSSProperty) -> Color? { self[property].flatMap { CSSColors.color($0) } }

    /// A length in points, pixels (96 to the inch), centimetres, millimetres, inches or picas.
    static func length(_ text: String) -> Length? {
        let value = text.lowercased()
        if value == "0" { return Length(emu: 0) }
        let units: [(suffix: String, emu: Double)] = [
            ("pt", 12_700), ("px", 9_525), ("cm", 360_000), ("mm", 36_000), ("in", 914_400), ("pc", 152_400),
        ]
        for unit in units where value.hasSuffix(unit.suffix) {
            guard let number = Double(value.dropLast(unit.suffix.count)), number.magnitude < 1e7 else { return nil }
            return Length(emu: Int((number * unit.emu).rounded()))
        }
        return nil
    }

    /// A string of CSS without its quotation marks; as it is if it has none.
    static func unquoted(_ text: String) -> String {
        guard let mark = text.unicodeScalars.first, mark == "'" || mark == "\"" else { return text }
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars.dropFirst() {
            if isEscaped {
                result.append(scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == mark {
                break
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// A string of CSS without its quotation marks, characters that are written by their numbers as themselves (Syntax 3, 4.3.7).
    static func unescaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars.dropFirst().dropLast(text.unicodeScalars.count > 1 ? 1 : 0))
        var place = 0
        while place < scalars.count {
            guard scalars[place] == "\\", place + 1 < scalars.count else {
                result.append(scalars[place])
                place += 1
                continue
            }
            place += 1
            let digits = scalars[place...].prefix(6).prefix { $0.properties.isASCIIHexDigit }
            guard !digits.isEmpty else {
                result.append(scalars[place])
                place += 1
                continue
            }
            let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16) ?? 0xFFFD
            result.append(Unicode.Scalar(value) ?? "\u{FFFD}")
            place += digits.count
            if place < scalars.count, scalars[place] == " " { place += 1 }
        }
        return String(result)
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        let text = Substring(text)
        if let first = text.utf8.first, let last = text.utf8.last, first > 0x20, last > 0x20 { return String(text) }
        var scalars = text.unicodeScalars
        while let first = scalars.first, first.value <= 0x20 { scalars.removeFirst() }
        while let last = scalars.last, last.value <= 0x20 { scalars.removeLast() }
        return String(scalars)
    }
}

/// Colours as CSS and old HTML write them.
enum CSSColors {
    static func color(_ text: String) -> Color? {
        let value = text.lowercased()
        if value.hasPrefix("#") {
            let digits = value.dropFirst()
            if digits.utf8.count == 3 { return Color(hex: digits.map { "\($0)\($0)" }.joined()) }
            return Color(hex: digits.prefix(6))
        }
        if value.hasPrefix("rgb"), let open = value.firstIndex(of: "("), let close = value.lastIndex(of: ")") {
            guard open < close else { return nil }
            let numbers = value[value.index(after: open)..<close]
                .split { $0 == "," || $0 == " " || $0 == "/" }.compactMap { Double($0) }
            guard numbers.count >= 3, numbers.count < 4 || numbers[3] > 0 else { return nil }
            func part(_ number: Double) -> UInt8 { UInt8(min(max(number, 0), 255)) }
            return Color(red: part(numbers[0]), green: part(numbers[1]), blue: part(numbers[2]))
        }
        return names[value].flatMap { Color(hex: $0) } ?? nil
    }

    private static let names: [String: String] = [
        "black": "000000", "silver": "C0C0C0", "gray": "808080", "grey": "808080", "white": "FFFFFF",
        "maroon": "800000", "red": "FF0000", "purple": "800080", "fuchsia": "FF00FF", "green": "008000",
        "lime": "00FF00", "olive": "808000", "yellow": "FFFF00", "navy": "000080", "blue": "0000FF", "teal": "008080",
        "aqua": "00FFFF", "orange": "FFA500", "brown": "A52A2A", "pink": "FFC0CB", "darkred": "8B0000",
        "darkblue": "00008B", "darkgreen": "006400",
    ]
}
