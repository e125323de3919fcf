/// Why XML could not be parsed.
package struct XMLError: Error, Hashable, Sendable {
    /// What kind of failure it is.
    package enum Code: Hashable, Sendable {
        /// The text is not well-formed.
        case malformed
        /// The text has a document type declaration, which is refused: nothing here needs entities, and attacks do.
        case documentType
        /// Elements are nested too deep, or there are more of them than allowed.
        case limit
        /// The handler asked to stop.
        case stopped
        /// The parser could not be made.
        case unavailable
    }

    package var code: Code
    /// One line for people.
    package var message: String
    /// Counted from 1; 0 when it is not known.
    package var line: Int
    /// Counted from 1 in bytes; 0 when it is not known.
    package var column: Int

    package init(_ code: Code, _ message: String, line: Int = 0, column: Int = 0) {
        self.code = code
        self.message = message
        self.line = line
        self.column = column
    }

    /// What handlers throw to end a parse; they keep the reason themselves.
    package static let stop = XMLError(.stopped, "stopped")
}

/// A place at which a document breaks its schema.
package struct XMLSchemaViolation: Hashable, Sendable {
    /// One line for people.
    package var message: String
    /// Counted from 1.
    package var line: Int
    /// Counted from 1 in bytes; the place at which the element was complete.
    package var column: Int
}
