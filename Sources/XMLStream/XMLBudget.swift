/// What may still be parsed, over all parses of one conversion together.
///
/// A class, since the parts of a package share it; it stays with the call that made it.
package final class XMLBudget {
    /// How many elements there may be.
    package let elements: Int
    /// How many bytes the values of attributes may come to.
    package let attributeBytes: Int
    /// How many elements there were.
    package private(set) var spentElements = 0
    /// How many bytes the values of attributes came to.
    package private(set) var spentAttributeBytes = 0

    package init(elements: Int = .max, attributeBytes: Int = .max) {
        self.elements = elements
        self.attributeBytes = attributeBytes
    }

    /// Takes off an element; returns what is used up, if something is.
    func charge(attributeBytes bytes: Int) -> String? {
        spentElements += 1
        spentAttributeBytes += bytes
        if spentElements > elements { return "there are more than the \(elements) elements allowed (elements)" }
        if spentAttributeBytes > attributeBytes {
            return "the attributes are longer together than the \(attributeBytes) bytes allowed (attributeBytes)"
        }
        return nil
    }
}
