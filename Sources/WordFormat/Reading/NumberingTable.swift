import DocumentModel
import XMLStream

/// The numberings of a document: `numbering.xml` with its overrides and links to styles resolved (17.9).
struct NumberingTable {
    /// What a paragraph's `w:numPr` leads to.
    struct Use {
        /// What counts are kept by.
        var definition: Int
        var levels: [NumberingCounter.Level]
        /// The levels as the definition has them, without what this use overrides.
        var definedLevels: [NumberingCounter.Level]
        /// The numbers with which this use begins levels anew.
        var restarts: [Int: Int]
        /// Levels that this use prints in a form of its own.
        var ownLevels: Set<Int>
        /// The name of a list made here; `nil` for any other.
        var listName: String?
    }

    private struct Definition {
        var levels: [Int: Level] = [:]
        var name: String?
        var numberingStyle: String?
        var styleLink: String?
    }

    private struct Level {
        var level: NumberingCounter.Level
        var style: String?
    }

    private struct Number {
        var definition: Int
        var restarts: [Int: Int] = [:]
        var overrides: [Int: Level] = [:]
    }

    private var definitions: [Int: Definition] = [:]
    private var numbers: [Int: Number] = [:]
    private var linkedStyles: [String: Int] = [:]

    init() {}

    init(_ tree: XMLTree) {
        for element in tree.root?.children ?? [] {
            switch element.name {
            case "abstractNum":
                guard let id = element.integer("abstractNumId") else { continue }
                var definition = Definition()
                definition.name = element.first("name")?.attribute("val")
                definition.numberingStyle = element.first("numStyleLink")?.attribute("val")
                definition.styleLink = element.first("styleLink")?.attribute("val")
                for level in element.children("lvl") {
                    guard let index = level.integer("ilvl"), (0...8).contains(index) else { continue }
                    definition.levels[index] = NumberingTable.level(level)
                }
                definitions[id] = definition
                if let link = definition.styleLink { linkedStyles[link] = id }
            case "num":
                guard let id = element.integer("numId"),
                    let definition = element.first("abstractNumId")?.integer("val")
                else { continue }
                var number = Number(definition: definition)
                for override in element.children("lvlOverride") {
                    guard let index = override.integer("ilvl"), (0...8).contains(index) else { continue }
                    if let start = override.first("startOverride")?.integer("val") { number.restarts[index] = start }
                    if let level = override.first("lvl") { number.overrides[index] = NumberingTable.level(level) }
                }
                numbers[id] = number
            default: break
            }
        }
    }

    /// What a numbering identifier means; `nil` for 0, which means none, and for one that is not defined.
    func use(_ id: Int) -> Use? {
        guard let number = numbers[id] else { return nil }
        guard let (key, definition) = resolve(number.definition) else { return nil }
        var levels: [NumberingCounter.Level] = []
        var defined: [NumberingCounter.Level] = []
        let none = NumberingCounter.Level(format: .none, pattern: "", start: 1, gap: "")
        let count = (definition.levels.keys.max() ?? -1) + 1
        for index in 0..<max(count, (number.overrides.keys.max() ?? -1) + 1) {
            let level = number.overrides[index]?.level ?? definition.levels[index]?.level
            levels.append(level ?? none)
            defined.append(definition.levels[index]?.level ?? none)
        }
        return Use(
            definition: key, levels: levels, definedLevels: defined, restarts: number.restarts,
            ownLevels: Set(number.overrides.keys),
            listName: definition.name)
    }

    /// The level of a numbering that belongs to a paragraph style.
    func level(ofStyle style: String, in id: Int) -> Int? {
        guard let number = numbers[id], let (_, definition) = resolve(number.definition) else { return nil }
        return definition.levels.first { $0.value.style == style }?.key
    }

    /// Follows `w:numStyleLink` to the definition that the style is linked to, which may lead on.
    private func resolve(_ id: Int) -> (key: Int, definition: Definition)? {
        var key = id
        var steps = 0
        while let definition = definitions[key] {
            guard definition.levels.isEmpty, let style = definition.numberingStyle, let next = linkedStyles[style],
                steps < 8
            else { return (key, definition) }
            key = next
            steps += 1
        }
        return nil
    }

    private static func level(_ element: XMLTree.Element) -> Level {
        let format = NumberFormat(rawValue: NumberingTable.format(element) ?? "decimal")
        var pattern = element.first("lvlText")?.attribute("val") ?? ""
        let gap: String =
            switch element.first("suff")?.attribute("val") {
            case "nothing": ""
            case "space": " "
            default: "\t"
            }
        if format == .bullet { pattern = BulletMarks.mark(pattern) }
        let digits = element.first("isLgl").map { $0.attribute("val") ?? "1" }
        return Level(
            level: NumberingCounter.Level(
                format: format, pattern: pattern, start: element.first("start")?.integer("val") ?? 1, gap: gap,
                usesDigits: digits.map { $0 != "0" && $0 != "false" } ?? false,
                restartsAfter: element.first("lvlRestart")?.integer("val")),
            style: element.first("pStyle")?.attribute("val"))
    }

    /// The format, which newer names hide in `mc:AlternateContent` behind one that all know.
    private static func format(_ element: XMLTree.Element) -> String? {
        if let direct = element.first("numFmt") { return direct.attribute("val") }
        return element.first("AlternateContent")?.descendants.first { $0.name == "numFmt" }.flatMap {
            $0.attribute("val") == "custom" ? nil : $0.attribute("val")
        }
    }
}
