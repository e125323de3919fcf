import DocumentModel

/// Counts automatic numbers as Word does (17.9): levels of one definition share their counts over all lists that use it.
struct NumberingCounter {
    /// One level as counting needs it.
    struct Level: Hashable {
        var format: NumberFormat
        var pattern: String
        var start: Int
        var gap: String
        var usesDigits: Bool = false
        var restartsAfter: Int?
    }

    private var counts: [Int: [Int?]] = [:]
    private var begun: Set<Use> = []

    private struct Use: Hashable {
        let numbering: Int
        let level: Int
    }

    /// Counts one paragraph.
    ///
    /// - Parameters:
    ///   - definition: What the counts belong to (`w:abstractNumId`).
    ///   - numbering: The use of the definition (`w:numId`), which may begin its levels anew.
    ///   - level: The paragraph's level.
    ///   - levels: The levels of the definition, overrides applied.
    ///   - restart: The number with which the use begins the level anew, if it does.
    /// - Returns: The paragraph's own number and the whole label as printed.
    mutating func count(definition: Int, numbering: Int, level: Int, levels: [Level], restart: Int?) -> (
        number: Int, label: String
    ) {
        guard levels.indices.contains(level) else { return (1, "") }
        var values = counts[definition] ?? Array(repeating: nil, count: 9)
        let isFirstUse = begun.insert(Use(numbering: numbering, level: level)).inserted
        if isFirstUse, let restart {
            values[level] = restart
        } else if let value = values[level] {
            values[level] = value &+ 1
        } else {
            values[level] = levels[level].start
        }
        for outer in 0..<level where values[outer] == nil { values[outer] = levels[outer].start }
        for inner in (level + 1)..<max(level + 1, levels.count) {
            let restartsAfter = levels[inner].restartsAfter
            if restartsAfter == nil || level < (restartsAfter ?? 0) { values[inner] = nil }
        }
        counts[definition] = values
        return (values[level] ?? 1, NumberingCounter.label(level: level, levels: levels, values: values))
    }

    /// Whether a level's pattern shows the numbers of other levels too.
    static func isOfSeveralLevels(_ pattern: String, level: Int) -> Bool {
        let places = pattern.split(separator: "%", omittingEmptySubsequences: false).dropFirst().compactMap { $0.first }
        return places.contains { ("1"..."9").contains($0) && $0 != Character(String(level + 1)) }
    }

    private static func label(level: Int, levels: [Level], values: [Int?]) -> String {
        var label = ""
        var isPlace = false
        for scalar in levels[level].pattern.unicodeScalars {
            if isPlace {
                isPlace = false
                if (0x31...0x39).contains(scalar.value) {
                    let place = Int(scalar.value) - 0x31
                    if levels.indices.contains(place) {
                        let format: NumberFormat = levels[level].usesDigits ? .decimal : levels[place].format
                        label += format.text(for: values[place] ?? levels[place].start)
                    }
                    continue
                }
                label += "%"
            }
            if scalar == "%" { isPlace = true } else { label.unicodeScalars.append(scalar) }
        }
        return isPlace ? label + "%" : label
    }
}
