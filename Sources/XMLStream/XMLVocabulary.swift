/// The names that a handler wants to tell apart, each with a number.
///
/// The parser looks a name up once for each time it is first met in a parse, so that handlers switch over small integers.
package struct XMLVocabulary: Sendable {
    struct Key: Hashable {
        let namespace: Int
        let local: String
    }

    /// The namespaces that attributes and elements are asked for by, in order.
    package let namespaces: [String]
    let namespaceNumbers: [String: Int]
    let tokens: [Key: Int]

    /// Makes a vocabulary.
    ///
    /// - Parameters:
    ///   - namespaces: Namespace addresses; their place in this list is the number by which they are called.
    ///   - aliases: Other addresses for some of them, such as those of strict Office Open XML.
    ///   - names: The names, each with the number of its namespace; the place in this list is a name's token.
    package init(namespaces: [String], aliases: [String: String] = [:], names: [(namespace: Int, local: String)] = []) {
        self.namespaces = namespaces
        var numbers: [String: Int] = [:]
        for (number, address) in namespaces.enumerated() { numbers[address] = number }
        for (alias, address) in aliases {
            if let number = numbers[address] { numbers[alias] = number }
        }
        namespaceNumbers = numbers
        var tokens: [Key: Int] = [:]
        for (token, name) in names.enumerated() {
            tokens[Key(namespace: name.namespace, local: name.local)] = token
        }
        self.tokens = tokens
    }

    /// The number of a namespace; ``unknown`` if it is none of the vocabulary's.
    package func number(ofNamespace address: String) -> Int { namespaceNumbers[address] ?? XMLVocabulary.unknown }

    /// The number of a name that is not in the vocabulary, and of no namespace at all.
    package static let unknown = -1
}
