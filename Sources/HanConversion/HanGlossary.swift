/// Replacements of a user's own, which win over everything else.
public struct HanGlossary: Sendable, Hashable {
    /// A line that is no entry.
    public struct LineError: Error, Sendable, Hashable, CustomStringConvertible {
        /// The line, counted from 1.
        public let line: Int
        /// What is wrong with it.
        public let reason: String
        /// The line and what is wrong with it.
        public var description: String { "line \(line): \(reason)" }
    }

    /// The replacements by what they replace.
    public private(set) var entries: [String: String] = [:]
    /// Keys and values by the first character of the key, longest first.
    private var byFirst: [UInt32: [Pair]] = [:]
    private(set) var longestKey = 0

    private struct Pair: Sendable, Hashable {
        var key: [UInt8]
        var value: [UInt8]
    }

    /// Makes an empty glossary.
    public init() {}

    /// Whether there are no replacements.
    public var isEmpty: Bool { entries.isEmpty }

    /// Adds a replacement; one for the same key goes.
    public mutating func add(_ key: String, _ value: String) {
        guard let first = key.unicodeScalars.first else { return }
        let pair = Pair(key: Array(key.utf8), value: Array(value.utf8))
        var pairs = byFirst[first.value, default: []]
        pairs.removeAll { $0.key == pair.key }
        let index = pairs.firstIndex { $0.key.count < pair.key.count } ?? pairs.count
        pairs.insert(pair, at: index)
        byFirst[first.value] = pairs
        entries[key] = value
        longestKey = max(longestKey, pair.key.count)
    }

    /// Adds the entries of a dictionary in OpenCC's text form: a line each, the key, a tab and the replacement; of
    /// several replacements with spaces between the first is taken. Empty lines and those that begin with `#` say
    /// nothing.
    ///
    /// - Parameter text: The dictionary.
    /// - Throws: ``LineError`` for the first line that is no entry.
    public mutating func add(_ text: [UInt8]) throws(LineError) {
        var number = 0
        var text = text[...]
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        for bytes in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            let line = bytes.last == 0x0D ? bytes.dropLast() : bytes
            if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
            guard let content = String(validating: line, as: UTF8.self) else {
                throw LineError(line: number, reason: "it is no UTF-8")
            }
            let fields = content.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 2 else {
                throw LineError(line: number, reason: "one tab is needed between two words")
            }
            guard !fields[0].isEmpty else { throw LineError(line: number, reason: "no word before the tab") }
            guard let value = fields[1].split(separator: " ").first else {
                throw LineError(line: number, reason: "no word after the tab")
            }
            add(String(fields[0]), String(value))
        }
    }

    /// A place at which the glossary holds.
    struct Match {
        var start: Int
        var count: Int
        var value: [UInt8]
    }

    /// The matches in a text, leftmost and longest.
    func matches(in text: UnsafeBufferPointer<UInt8>) -> [Match] {
        guard !isEmpty, let start = text.baseAddress else { return [] }
        let end = unsafe start + text.count
        var matches: [Match] = []
        var offset = 0
        while offset < text.count {
            guard let character = unsafe UTF8Bytes.character(at: start + offset, before: end) else {
                offset += 1
                continue
            }
            let found = byFirst[character.code]?.first { pair in
                unsafe pair.key.count <= text.count - offset
                    && pair.key.withUnsafeBufferPointer { key in
                        guard let base = key.baseAddress else { return false }
                        return unsafe HanPass.isEqual(start + offset, base, key.count)
                    }
            }
            if let found {
                matches.append(Match(start: offset, count: found.key.count, value: found.value))
                offset += found.key.count
            } else {
                offset += character.length
            }
        }
        return matches
    }

    /// The glossary with its keys as a converter's characters write them.
    func mappingKeys(_ map: (String) -> String) -> HanGlossary {
        var mapped = HanGlossary()
        for (key, value) in entries {
            mapped.add(key, value)
            let other = map(key)
            if entries[other] == nil { mapped.add(other, value) }
        }
        return mapped
    }
}
