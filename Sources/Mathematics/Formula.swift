package import XMLStream

/// A formula in the two languages of documents, Office Math and presentation MathML, and on one line.
///
/// What a language writes that no other has (colours, sizes, spacing) is not kept; the words and their structure are.
package struct Formula: Hashable, Sendable {
    private let node: MathNode

    /// The formula of an `m:oMath` element that was built from events.
    ///
    /// - Parameter officeMath: The tree of the element.
    package init(officeMath: XMLTree) { node = officeMath.root.map { OfficeMathReader.read($0) } ?? .row([]) }

    /// The formula of an `m:oMath` element as markup; `nil` if that is no XML.
    package init?(officeMath markup: String) {
        guard let tree = Formula.tree(markup) else { return nil }
        self.init(officeMath: tree)
    }

    /// The formula of a `math` element as markup; `nil` if that is no XML.
    package init?(mathML markup: String) {
        guard let root = Formula.tree(markup)?.root else { return nil }
        node = MathMLReader.read(root)
    }

    /// What an `EQ` field draws.
    ///
    /// - Parameter instruction: The field's instruction without its name.
    package init(equationField instruction: String) { node = EquationField.read(instruction) }

    /// Text and its reading, where the formula is nothing but a phonetic guide.
    package var phoneticGuide: (base: String, reading: String)? {
        guard case .ruby(let base, let reading) = node else { return nil }
        return (LinearMath.text(base), LinearMath.text(reading))
    }

    private static func tree(_ markup: String) -> XMLTree? {
        let bytes = Array(markup.utf8)
        return try? XMLTree(bytes.span, vocabulary: XMLVocabulary(namespaces: []))
    }

    /// The formula on one line, so that it cannot be misread: fractions, powers and roots keep their signs.
    package var text: String { LinearMath.text(node) }

    /// The formula as a `math` element, with its text on one line as alternative text.
    package func mathML(isDisplay: Bool) -> String { MathMLWriter.math(node, isDisplay: isDisplay, text: text) }

    /// The formula as an `m:oMath` element.
    package var officeMath: String { OfficeMathWriter.math(node) }
}
