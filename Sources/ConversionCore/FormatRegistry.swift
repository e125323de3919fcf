/// The formats that a converter knows, each with its reader and its writer.
///
/// A registry is a value: there is no global table and nothing registers itself.
public struct FormatRegistry: Sendable {
    /// A format with what reads and writes it.
    public struct Entry: Sendable {
        /// The format.
        public var format: Format
        /// What documents of the format can hold.
        public var capabilities: FormatCapabilities
        /// Makes a reader.
        public var makeReader: @Sendable (ReaderOptions) -> any DocumentReader
        /// Makes a writer.
        public var makeWriter: @Sendable (WriterOptions) -> any DocumentWriter
        /// Tells how sure the format is that bytes are its own.
        public var recognizer: FormatRecognizer

        /// Makes an entry.
        public init(
            format: Format, capabilities: FormatCapabilities, recognizer: FormatRecognizer,
            makeReader: @escaping @Sendable (ReaderOptions) -> any DocumentReader,
            makeWriter: @escaping @Sendable (WriterOptions) -> any DocumentWriter
        ) {
            self.format = format
            self.capabilities = capabilities
            self.recognizer = recognizer
            self.makeReader = makeReader
            self.makeWriter = makeWriter
        }
    }

    /// The entries, in the order in which they are listed and asked.
    public private(set) var entries: [Entry]

    /// Makes a registry.
    public init(entries: [Entry] = []) { self.entries = entries }

    /// Adds an entry, in place of one for the same format if there is one.
    public mutating func register(_ entry: Entry) {
        entries.removeAll { $0.format == entry.format }
        entries.append(entry)
    }

    /// The entry of a format.
    ///
    /// - Throws: ``ConversionError/Code/unsupportedFormat`` if there is none.
    public func entry(for format: Format) throws(ConversionError) -> Entry {
        guard let entry = entries.first(where: { $0.format == format }) else {
            throw ConversionError(.unsupportedFormat, "there is no format named \(format.name)")
        }
        return entry
    }

    /// The format with this name or file name extension, whatever its case.
    public func format(named name: String) -> Format? {
        let wanted = name.lowercased()
        return entries.first { $0.format.name == wanted || $0.format.extensions.contains(wanted) }?.format
    }

    /// The format that a file's extension names.
    public func format(forFileName fileName: String) -> Format? {
        let base = fileName.utf8.split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        ).last
        guard let base, let dot = base.lastIndex(of: UInt8(ascii: ".")), dot != base.startIndex else { return nil }
        return format(named: String(Substring(base[base.index(after: dot)...])))
    }

    /// The format of an input: by its content, and by its name where the content does not tell.
    ///
    /// - Parameters:
    ///   - bytes: The content.
    ///   - fileName: The file's name, if it has one.
    /// - Returns: The format; `nil` when neither content nor name tells.
    public func format(sniffing bytes: [UInt8], fileName: String?) -> Format? {
        let named = fileName.flatMap { format(forFileName: $0) }
        var best: (format: Format, certainty: FormatRecognizer.Certainty)?
        for entry in entries {
            let certainty = entry.recognizer.certainty(bytes)
            if certainty > (best?.certainty ?? .none) || (certainty == best?.certainty && entry.format == named) {
                if certainty > .none { best = (entry.format, certainty) }
            }
        }
        if let best, best.certainty == .certain { return best.format }
        if let named { return named }
        return best?.format
    }
}

/// Tells whether bytes look like a format.
public struct FormatRecognizer: Sendable {
    /// How sure a format is that bytes are its own.
    public enum Certainty: Int, Sendable, Comparable {
        /// Nothing speaks for it.
        case none
        /// It could be, as any text could be plain text.
        case possible
        /// It looks so; a file's name may say otherwise.
        case likely
        /// It can be nothing else.
        case certain

        /// Orders certainties.
        public static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }
    }

    /// Looks at an input, of which the beginning should be enough.
    public var certainty: @Sendable ([UInt8]) -> Certainty

    /// Makes a recognizer.
    public init(certainty: @escaping @Sendable ([UInt8]) -> Certainty) { self.certainty = certainty }
}
