import CLibXML2

/// A name as the parser met it, found once and then known by its place.
struct InternedName {
    let token: Int
    let namespace: Int
    let local: String
    let prefix: String?
    let address: String?
}

/// The start of an element, valid only while the handler's call runs.
@safe package struct XMLElement: ~Copyable {
    let name: InternedName
    let owner: Unmanaged<ParserState>
    let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let attributeCount: Int
    let declarations: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let declarationCount: Int

    /// The name's token in the vocabulary; ``XMLVocabulary/unknown`` if it is not there.
    package var token: Int { name.token }
    /// The number of the namespace in the vocabulary; ``XMLVocabulary/unknown`` if it is not there.
    package var namespace: Int { name.namespace }
    /// The name without its prefix.
    package var localName: String { name.local }
    /// The prefix as written.
    package var prefix: String? { name.prefix }
    /// The namespace's address as written.
    package var namespaceAddress: String? { name.address }
    /// The line of the end of the start tag.
    package var line: Int { unsafe owner._withUnsafeGuaranteedRef { $0.line } }
    /// The column of the end of the start tag.
    package var column: Int { unsafe owner._withUnsafeGuaranteedRef { $0.column } }

    /// The value of an attribute.
    ///
    /// - Parameters:
    ///   - local: The name without its prefix.
    ///   - namespace: The number of its namespace in the vocabulary; ``XMLVocabulary/unknown`` for none.
    /// - Returns: The value, or `nil` if there is no such attribute.
    package func attribute(_ local: StaticString, in namespace: Int = XMLVocabulary.unknown) -> String? {
        guard let index = find(local, in: namespace) else { return nil }
        return value(at: index)
    }

    /// The value of an attribute as a whole number; `nil` if there is none or it is no such number.
    package func integer(_ local: StaticString, in namespace: Int = XMLVocabulary.unknown) -> Int? {
        guard let index = find(local, in: namespace) else { return nil }
        return Int(value(at: index))
    }

    /// All attributes with prefix, name, namespace address and value, in the order in which they stand.
    package var allAttributes: [XMLAttribute] {
        (0..<attributeCount).map { index in
            unsafe XMLAttribute(
                prefix: text(attributes?[index * 5 + 1]), local: text(attributes?[index * 5]) ?? "",
                namespaceAddress: text(attributes?[index * 5 + 2]), value: value(at: index))
        }
    }

    /// The namespaces that this very tag declares, with their prefixes (`nil` for the default one).
    package var namespaceDeclarations: [(prefix: String?, address: String)] {
        (0..<declarationCount).map { index in
            unsafe (text(declarations?[index * 2]), text(declarations?[index * 2 + 1]) ?? "")
        }
    }

    private func find(_ local: StaticString, in namespace: Int) -> Int? {
        guard let attributes = unsafe attributes else { return nil }
        for index in 0..<attributeCount {
            guard let name = unsafe attributes[index * 5] else { continue }
            let matches = unsafe xmlStrEqual(name, local.utf8Start) != 0
            guard matches else { continue }
            let number = unsafe owner._withUnsafeGuaranteedRef { unsafe $0.namespaceNumber(attributes[index * 5 + 2]) }
            if number == namespace { return index }
        }
        return nil
    }

    private func value(at index: Int) -> String {
        guard let attributes = unsafe attributes, let start = unsafe attributes[index * 5 + 3],
            let end = unsafe attributes[index * 5 + 4]
        else { return "" }
        return unsafe String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }

    private func text(_ pointer: UnsafePointer<UInt8>?) -> String? {
        guard let pointer = unsafe pointer else { return nil }
        return unsafe String(cString: pointer)
    }
}

/// An attribute as it is written.
package struct XMLAttribute: Hashable, Sendable {
    /// The prefix as written.
    package var prefix: String?
    /// The name without its prefix.
    package var local: String
    /// The namespace's address as written.
    package var namespaceAddress: String?
    /// The value.
    package var value: String
}
