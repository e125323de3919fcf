/// One of OpenCC's configurations, carried out step by step as OpenCC describes it: slow, and the measure of all tables.
public struct ConversionChain: Sendable {
    /// Whether phrases of Simplified mapping cut the text into segments first.
    public let isSegmented: Bool
    /// Traditional phrases with their simplified forms.
    let phrases: TextDictionary
    /// Traditional characters with their simplified forms.
    let characters: TextDictionary
    /// A region's dictionaries, in their order; each maps to the common Traditional form.
    let regional: [TextDictionary]

    /// Makes a chain.
    ///
    /// - Parameters:
    ///   - phrases: Traditional phrases with their simplified forms.
    ///   - characters: Traditional characters with their simplified forms.
    ///   - regional: A region's dictionaries, in their order; none for text in the common Traditional form.
    public init(phrases: TextDictionary, characters: TextDictionary, regional: [TextDictionary]) {
        self.isSegmented = !regional.isEmpty
        self.phrases = phrases
        self.characters = characters
        self.regional = regional
    }

    /// Maps text that holds no compatibility ideographs and no ideographic description sequences.
    public func convert(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard isSegmented else { return simplify(text) }
        var result: [Unicode.Scalar] = []
        var gap = 0
        var index = 0
        while index < text.count {
            guard let match = phrases.longestMatch(in: text, at: index) else {
                index += 1
                continue
            }
            result += convertSegment(Array(text[gap..<index]))
            result += convertSegment(Array(text[index..<(index + match.length)]))
            index += match.length
            gap = index
        }
        return result + convertSegment(Array(text[gap...]))
    }

    /// Maps one segment: first to the common form, then to Simplified.
    func convertSegment(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        simplify(ConversionChain.map(text, with: regional))
    }

    /// Maps text in the common Traditional form.
    func simplify(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        ConversionChain.map(text, with: [phrases, characters])
    }

    /// What a region's character stands for in the common form.
    func common(_ character: Unicode.Scalar) -> [Unicode.Scalar] {
        for dictionary in regional {
            if let value = dictionary.values[[character]] { return value }
        }
        return [character]
    }

    /// One stage: of the dictionaries the first that has any match at a place wins, with its own longest.
    private static func map(_ text: [Unicode.Scalar], with dictionaries: [TextDictionary]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var index = 0
        scan: while index < text.count {
            for dictionary in dictionaries {
                if let match = dictionary.longestMatch(in: text, at: index) {
                    result += match.value
                    index += match.length
                    continue scan
                }
            }
            result.append(text[index])
            index += 1
        }
        return result
    }
}
