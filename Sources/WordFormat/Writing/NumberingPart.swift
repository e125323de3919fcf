import DocumentModel
import XMLStream

/// Makes `numbering.xml`: the document's own numberings and one definition for each list.
struct NumberingPart {
    private struct Definition {
        var id: Int
        var name: String?
        /// The levels with their places.
        var levels: [(place: Int, level: NumberingCounter.Level)]
    }

    private struct Number {
        var id: Int
        var definition: Int
        /// The level that is begun anew, with its first number.
        var restart: (level: Int, number: Int)?
        /// The level that prints a label of its own.
        var label: (level: Int, text: String)?
    }

    private var definitions: [Definition] = []
    private var numbers: [Number] = []
    private let ownNumbers: [NumberingID: (number: Int, levels: [NumberingCounter.Level])]
    private var counter = NumberingCounter()
    private let listIndent: WordTheme.ListIndent

    /// Begins with the numberings that headings and paragraphs refer to.
    init(definitions own: [NumberingID: NumberingDefinition], listIndent: WordTheme.ListIndent) {
        self.listIndent = listIndent
        var made: [NumberingID: (number: Int, levels: [NumberingCounter.Level])] = [:]
        for (index, id) in own.keys.sorted(by: NumberingPart.precedes).enumerated() {
            let levels = (own[id]?.levels ?? []).prefix(9).map {
                NumberingCounter.Level(
                    format: $0.format, pattern: $0.pattern, start: $0.start, gap: $0.gap, usesDigits: $0.usesDigits,
                    restartsAfter: $0.restartsAfter)
            }
            made[id] = (index + 1, levels)
            definitions.append(
                Definition(id: index + 1, name: nil, levels: levels.enumerated().map { ($0.offset, $0.element) }))
            numbers.append(Number(id: index + 1, definition: index + 1))
        }
        ownNumbers = made
    }

    /// Numbers by value, so that 10 comes behind 9.
    private static func precedes(_ left: NumberingID, _ right: NumberingID) -> Bool {
        if let left = Int(left.rawValue), let right = Int(right.rawValue) { return left < right }
        return left < right
    }

    /// The `w:numId` under which a word processor will print exactly this number here; `nil` if counting would give
    /// another, so that the number has to be typed.
    mutating func automatic(_ number: PrintedNumber) -> (id: Int, level: Int)? {
        guard let source = number.source, let own = ownNumbers[source.definition],
            own.levels.indices.contains(source.level), own.levels[source.level].gap == number.gap,
            own.levels[source.level].format != .bullet
        else { return nil }
        var attempt = counter
        let counted = attempt.count(
            definition: own.number, numbering: own.number, level: source.level, levels: own.levels, restart: nil)
        guard counted.label == number.text else { return nil }
        counter = attempt
        return (own.number, source.level)
    }

    /// Defines a list at a level.
    ///
    /// - Returns: The `w:numId` of its items.
    mutating func addList(_ marker: ListMarker, level: Int) -> Int {
        let made: NumberingCounter.Level
        switch marker {
        case .bullet(let mark):
            made = NumberingCounter.Level(format: .bullet, pattern: mark, start: 1, gap: "\t")
        case .ordered(let format, let pattern, let start):
            let place = pattern.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
                .joined(separator: "%\(level + 1)")
            made = NumberingCounter.Level(
                format: NumberFormatNames.isKnown(format) ? format : .decimal, pattern: place, start: max(start, 0),
                gap: "\t")
        }
        let id = definitions.count + 1
        definitions.append(Definition(id: id, name: WordMarks.listName + String(id), levels: [(level, made)]))
        numbers.append(Number(id: numbers.count + 1, definition: id))
        return numbers.count
    }

    /// A further use of a list's definition that begins with a number, or prints a label of its own.
    mutating func addUse(of list: Int, level: Int, restart: Int? = nil, label: String? = nil) -> Int {
        let definition = numbers[list - 1].definition
        numbers.append(
            Number(
                id: numbers.count + 1, definition: definition, restart: restart.map { (level, max($0, 0)) },
                label: label.map { (level, $0) }))
        return numbers.count
    }

    /// Whether there is anything to write.
    var isEmpty: Bool { numbers.isEmpty }

    /// The part's content.
    func content() -> [UInt8] {
        var xml = XMLByteWriter()
        xml.declaration()
        xml.start("w:numbering")
        xml.attribute("xmlns:w", WordNamespace.addresses[WordNamespace.word])
        for definition in definitions {
            xml.start("w:abstractNum")
            xml.attribute("w:abstractNumId", definition.id)
            xml.empty("w:multiLevelType", ("w:val", definition.levels.count > 1 ? "multilevel" : "hybridMultilevel"))
            if let name = definition.name { xml.empty("w:name", ("w:val", name)) }
            for (place, level) in definition.levels {
                write(level, place, isList: definition.name != nil, &xml)
            }
            xml.end()
        }
        for number in numbers {
            xml.start("w:num")
            xml.attribute("w:numId", number.id)
            xml.empty("w:abstractNumId", ("w:val", String(number.definition)))
            if let level = number.restart?.level ?? number.label?.level {
                xml.start("w:lvlOverride")
                xml.attribute("w:ilvl", level)
                if let restart = number.restart {
                    xml.empty("w:startOverride", ("w:val", String(restart.number)))
                }
                if let label = number.label {
                    let own = NumberingCounter.Level(format: .none, pattern: label.text, start: 1, gap: "\t")
                    write(own, level, isList: true, &xml)
                }
                xml.end()
            }
            xml.end()
        }
        xml.end()
        return xml.bytes
    }

    private func write(
        _ level: NumberingCounter.Level, _ place: Int, isList: Bool, _ xml: inout XMLByteWriter
    ) {
        xml.start("w:lvl")
        xml.attribute("w:ilvl", place)
        xml.empty("w:start", ("w:val", String(level.start)))
        xml.empty("w:numFmt", ("w:val", level.format.rawValue))
        if let after = level.restartsAfter { xml.empty("w:lvlRestart", ("w:val", String(after))) }
        if level.usesDigits { xml.empty("w:isLgl") }
        // What is not hanging has no place to which a tab would lead.
        var gap = level.gap
        if isList, case .firstLine = listIndent, gap == "\t" {
            gap = level.format == .bullet || level.pattern.hasSuffix(".") ? " " : ""
        }
        switch gap {
        case "": xml.empty("w:suff", ("w:val", "nothing"))
        case " ": xml.empty("w:suff", ("w:val", "space"))
        default: break
        }
        xml.empty("w:lvlText", ("w:val", level.pattern))
        xml.empty("w:lvlJc", ("w:val", "left"))
        xml.start("w:pPr")
        switch listIndent {
        case .hanging(let width) where isList:
            xml.empty("w:ind", ("w:left", String(width * (place + 1))), ("w:hanging", String(width)))
        case .hanging: xml.empty("w:ind", ("w:left", "0"), ("w:firstLine", "0"))
        case .firstLine(let width, let characters):
            xml.empty(
                "w:ind", ("w:left", "0"), ("w:firstLineChars", String(characters)), ("w:firstLine", String(width)))
        }
        xml.end()
        xml.end()
    }
}

/// The names of `ST_NumberFormat` (17.18.59), outside which word processors refuse a document.
enum NumberFormatNames {
    static func isKnown(_ format: NumberFormat) -> Bool { names.contains(format.rawValue) }

    private static let names: Set<String> = [
        "decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText", "ordinalText",
        "hex", "chicago", "ideographDigital", "japaneseCounting", "aiueo", "iroha", "decimalFullWidth",
        "decimalHalfWidth", "japaneseLegal", "japaneseDigitalTenThousand", "decimalEnclosedCircle",
        "decimalFullWidth2", "aiueoFullWidth", "irohaFullWidth", "decimalZero", "bullet", "ganada", "chosung",
        "decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese", "ideographEnclosedCircle",
        "ideographTraditional", "ideographZodiac", "ideographZodiacTraditional", "taiwaneseCounting",
        "ideographLegalTraditional", "taiwaneseCountingThousand", "taiwaneseDigital", "chineseCounting",
        "chineseLegalSimplified", "chineseCountingThousand", "koreanDigital", "koreanCounting", "koreanLegal",
        "koreanDigital2", "vietnameseCounting", "russianLower", "russianUpper", "none", "numberInDash", "hebrew1",
        "hebrew2", "arabicAlpha", "arabicAbjad", "hindiVowels", "hindiConsonants", "hindiNumbers", "hindiCounting",
        "thaiLetters", "thaiNumbers", "thaiCounting",
    ]
}
