/// A dictionary in OpenCC's text form: a line each, the key, a tab, and the values with spaces between.
public struct TextDictionary: Sendable {
    /// The first value of each key.
    public let values: [[Unicode.Scalar]: [Unicode.Scalar]]

    /// Reads a dictionary; lines that begin with `#` say something about it.
    ///
    /// - Parameter text: The dictionary as text.
    /// - Throws: ``TableError`` with the line that is no entry, or whose key stands twice.
    public init(_ text: String) throws(TableError) {
        var values: [[Unicode.Scalar]: [Unicode.Scalar]] = [:]
        var number = 0
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            if line.isEmpty || line.first == "#" { continue }
            let fields = line.split(separator: "\t")
            guard fields.count >= 2, let value = fields[1].split(separator: " ").first else {
                throw TableError("line \(number): no key, tab and value")
            }
            guard values.updateValue(Array(value), forKey: Array(fields[0])) == nil else {
                throw TableError("line \(number): its key stands twice")
            }
        }
        self.init(values: values)
    }

    init(values: [[Unicode.Scalar]: [Unicode.Scalar]]) {
        self.values = values
        var longestByFirst: [Unicode.Scalar: Int] = [:]
        for key in values.keys { longestByFirst[key[0]] = max(longestByFirst[key[0]] ?? 0, key.count) }
        self.longestByFirst = longestByFirst
    }

    /// For each character with which keys begin the length of the longest of them.
    private let longestByFirst: [Unicode.Scalar: Int]

    /// The longest key that `text` has at `start`.
    func longestMatch(in text: [Unicode.Scalar], at start: Int) -> (length: Int, value: [Unicode.Scalar])? {
        guard let longest = longestByFirst[text[start]] else { return nil }
        var length = min(longest, text.count - start)
        while length > 0 {
            if let value = values[Array(text[start..<(start + length)])] { return (length, value) }
            length -= 1
        }
        return nil
    }
}

/// What is wrong with the text from which tables are made.
public struct TableError: Error, Sendable, CustomStringConvertible {
    /// The fault, with its place.
    public let description: String

    init(_ description: String) { self.description = description }

    /// Says that a dictionary cannot be read.
    public init(missing name: String) { description = "\(name) cannot be read" }
}
