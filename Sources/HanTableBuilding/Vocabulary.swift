/// The vocabulary of `mainland`: words of other regions with the mainland's, and where each holds.
public struct Vocabulary: Sendable {
    /// One line of the vocabulary.
    public struct Entry: Sendable {
        /// The line of the file, counted from 1.
        public let line: Int
        /// The word, in Simplified characters.
        public let term: String
        /// What a mainland office writes for it.
        public let replacement: String
        /// What must all hold around the word.
        let conditions: [Condition]
        /// Text in which the word must change.
        public let changing: String
        /// Text in which the word must stay.
        public let staying: String
        /// Why the conditions are what they are.
        public let reason: String
    }

    /// Something that must hold, or must not.
    struct Condition: Sendable {
        enum Kind: UInt8, Sendable {
            /// One of the strings stands directly before the word.
            case before = 0
            /// One of the strings stands directly after the word.
            case after = 1
            /// One of the strings stands in the sentence.
            case sentence = 2
            /// One of the strings stands anywhere in the text.
            case text = 3
            /// The text is of one of these origins or scripts.
            case origin = 4
            /// One of the strings stands in the sentence within 24 characters after the word.
            case ahead = 5
            /// One of the strings stands in the sentence within 24 characters before the word.
            case behind = 6
        }

        let kind: Kind
        let isNegated: Bool
        let alternatives: [String]
    }

    /// The entries, in the file's order.
    public let entries: [Entry]

    /// Reads a vocabulary, whose form is described in the head of `vocabulary.tsv`.
    ///
    /// - Parameter text: The file's text.
    /// - Throws: ``TableError`` with the line in which something is wrong.
    public init(_ text: String) throws(TableError) {
        var entries: [Entry] = []
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            if line.isEmpty || line.hasPrefix("#") { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 6, fields.allSatisfy({ !$0.isEmpty }) else {
                throw TableError("line \(number): six fields are needed, and this has \(fields.count)")
            }
            guard fields[0] != fields[1] || fields[2] != "-" else {
                throw TableError("line \(number): a word that stays needs a condition")
            }
            entries.append(
                Entry(
                    line: number, term: fields[0], replacement: fields[1],
                    conditions: try Vocabulary.conditions(fields[2], line: number), changing: fields[3],
                    staying: fields[4], reason: fields[5]))
        }
        self.entries = entries
    }

    private static let marks: [(mark: String, kind: Condition.Kind)] = [
        (">>", .ahead), ("<<", .behind), ("<", .before), (">", .after), ("~", .sentence), ("#", .text), ("@", .origin),
    ]

    private static func conditions(_ text: String, line: Int) throws(TableError) -> [Condition] {
        if text == "-" { return [] }
        var conditions: [Condition] = []
        for field in text.split(separator: " ") {
            var rest = field[...]
            let isNegated = rest.first == "!"
            if isNegated { rest.removeFirst() }
            guard let (mark, kind) = marks.first(where: { rest.hasPrefix($0.mark) }) else {
                throw TableError("line \(line): “\(field)” is no condition")
            }
            rest.removeFirst(mark.count)
            let alternatives = rest.split(separator: "|").map(String.init)
            guard !alternatives.isEmpty else { throw TableError("line \(line): “\(field)” names nothing") }
            if kind == .origin, let unknown = alternatives.first(where: { TraceClass.origins[$0] == nil }) {
                throw TableError("line \(line): there is no origin “\(unknown)”")
            }
            conditions.append(Condition(kind: kind, isNegated: isNegated, alternatives: alternatives))
        }
        return conditions
    }
}

/// What words tell of a text's origin, and the names of origins.
enum TraceClass {
    /// The bits by which the engine knows origins and scripts.
    static let origins: [String: UInt32] = [
        "opencc": 1, "mediawiki": 2, "converted": 4, "taiwan": 8, "hongkong": 16, "traditional": 32,
    ]

    /// The classes of words in `traces.tsv`, in the engine's order.
    static let names = [
        "taiwan", "mainland", "opencc", "not-opencc", "register", "genuine", "hongkong", "mediawiki",
        "opencc-likely", "opencc-hint",
    ]
}

/// Words that tell which converter made a text, or that none did.
struct Traces {
    /// The words with the number of their class.
    let words: [(word: String, kind: UInt8)]

    init(_ text: String) throws(TableError) {
        var words: [(String, UInt8)] = []
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            if line.isEmpty || line.hasPrefix("#") { continue }
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 2, let kind = TraceClass.names.firstIndex(of: fields[0]) else {
                throw TableError("line \(number): a class and words are needed")
            }
            for word in fields[1].split(separator: " ") { words.append((String(word), UInt8(kind + 1))) }
        }
        self.words = words
    }
}
