/// Why a conversion has no result.
public struct ConversionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of failure it is. The set is open.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The code's name, for programs.
        public let rawValue: String
        /// Makes a code from its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The input is not what its format asks for.
        public static let malformed = Code(rawValue: "malformed")
        /// The input is protected by a password.
        public static let encrypted = Code(rawValue: "encrypted")
        /// The input is of a format that is not read.
        public static let unsupportedFormat = Code(rawValue: "unsupported-format")
        /// The input does not say what the schema demands.
        public static let invalid = Code(rawValue: "invalid")
        /// The input is larger, deeper or more compressed than allowed.
        public static let limitExceeded = Code(rawValue: "limit-exceeded")
        /// The charset that was asked for is not known.
        public static let unknownEncoding = Code(rawValue: "unknown-encoding")
        /// The task was cancelled.
        public static let cancelled = Code(rawValue: "cancelled")
    }

    /// What kind of failure it is.
    public var code: Code
    /// What is wrong and what to do, one line for people.
    public var message: String
    /// The place in the input.
    public var location: Location?
    /// Further failures of the same kind, such as the other lines that break a schema.
    public var further: [Diagnostic]
    /// What was said before the failure.
    public var diagnostics = Diagnostics()

    /// Makes an error.
    public init(_ code: Code, _ message: String, at location: Location? = nil, further: [Diagnostic] = []) {
        self.code = code
        self.message = message
        self.location = location
        self.further = further
    }

    /// The message with its place.
    public var description: String {
        guard let location, !location.description.isEmpty else { return message }
        return "\(message) (\(location))"
    }
}

extension ConversionLimits {
    /// Throws if the task was cancelled, or if an output has become larger than allowed; writers ask after each block.
    ///
    /// - Throws: ``ConversionError/Code/cancelled`` or ``ConversionError/Code/limitExceeded``.
    package func check(outputBytes count: Int) throws(ConversionError) {
        try ConversionError.checkCancellation()
        guard count <= outputBytes else {
            throw ConversionError(
                .limitExceeded, "the output is larger than the \(outputBytes) bytes allowed (outputBytes)")
        }
    }
}

extension ConversionError {
    /// Throws if the current task was cancelled.
    ///
    /// - Throws: ``Code/cancelled``.
    public static func checkCancellation() throws(ConversionError) {
        if Task.isCancelled { throw ConversionError(.cancelled, "the conversion was cancelled") }
    }
}
