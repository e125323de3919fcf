public import ConversionCore
public import DocumentModel

/// Converts reports from one format to another: bytes → reader → document → passes → writer → bytes.
///
/// A converter is a value without state of its own; one may serve any number of threads at the same time. Long work
/// stops with ``ConversionError/Code/cancelled`` when its task is cancelled.
public struct Converter: Sendable {
    /// The formats that are known.
    public var registry: FormatRegistry
    /// What readers are told.
    public var readerOptions: ReaderOptions
    /// What writers are told.
    public var writerOptions: WriterOptions
    /// The passes between reader and writer.
    public var pipeline: Pipeline

    /// Makes a converter; everything may be left out.
    public init(
        registry: FormatRegistry = .standard, readerOptions: ReaderOptions = ReaderOptions(),
        writerOptions: WriterOptions = WriterOptions(), pipeline: Pipeline = .standard
    ) {
        self.registry = registry
        self.readerOptions = readerOptions
        self.writerOptions = writerOptions
        self.pipeline = pipeline
    }

    /// Converts a source.
    ///
    /// - Parameters:
    ///   - source: The input.
    ///   - from: The input's format; `nil` to find it by content and name.
    ///   - to: The output's format.
    /// - Returns: The output with everything that was said on the way.
    /// - Throws: ``ConversionError`` if there is no output.
    /// - Complexity: O(*n*) in the size of the input.
    public func convert(_ source: Source, from: Format? = nil, to: Format) throws(ConversionError) -> Conversion {
        let entry = try registry.entry(for: to)
        var reading = try read(source, from: from)
        try ConversionError.checkCancellation()
        entry.capabilities.reportLosses(of: reading.document, in: to, to: &reading.diagnostics)
        do throws(ConversionError) {
            let output = try entry.makeWriter(writerOptions).write(reading.document, diagnostics: &reading.diagnostics)
            return Conversion(output: output, inputFormat: reading.format, diagnostics: reading.diagnostics)
        } catch {
            var error = error
            error.diagnostics = reading.diagnostics
            throw error
        }
    }

    /// Reads a source and runs the passes over it.
    ///
    /// - Parameters:
    ///   - source: The input.
    ///   - from: The input's format; `nil` to find it by content and name.
    /// - Returns: The document with everything that was said on the way.
    /// - Throws: ``ConversionError`` if no document can be made.
    /// - Complexity: O(*n*) in the size of the input.
    public func read(_ source: Source, from: Format? = nil) throws(ConversionError) -> Reading {
        var diagnostics = Diagnostics()
        do throws(ConversionError) { return try read(source, from: from, diagnostics: &diagnostics) } catch {
            var error = error
            error.diagnostics = diagnostics
            throw error
        }
    }

    private func read(
        _ source: Source, from: Format?, diagnostics: inout Diagnostics
    ) throws(ConversionError) -> Reading {
        let format: Format
        if let from { format = from } else { format = try detect(source, diagnostics: &diagnostics) }
        guard !source.bytes.isEmpty else {
            throw ConversionError(.malformed, "the file is empty; there is nothing to convert")
        }
        guard source.bytes.count <= readerOptions.limits.inputBytes else {
            throw ConversionError(
                .limitExceeded,
                "the input is larger than the \(readerOptions.limits.inputBytes) bytes allowed (inputBytes)")
        }
        try ConversionError.checkCancellation()
        let reader = try registry.entry(for: format).makeReader(readerOptions)
        var document = try read(source, with: reader, diagnostics: &diagnostics)
        try DocumentMeasure.check(document, against: readerOptions.limits, diagnostics: &diagnostics)
        try pipeline.run(on: &document, from: format, diagnostics: &diagnostics)
        return Reading(document: document, format: format, diagnostics: diagnostics)
    }

    /// Writes a document.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - format: The output's format.
    /// - Returns: The output with everything that was said on the way.
    /// - Throws: ``ConversionError`` if there is no way to write the document.
    /// - Complexity: O(*n*) in the size of the document.
    public func write(_ document: Document, to format: Format) throws(ConversionError) -> Conversion {
        var diagnostics = Diagnostics()
        let entry = try registry.entry(for: format)
        entry.capabilities.reportLosses(of: document, in: format, to: &diagnostics)
        let output = try entry.makeWriter(writerOptions).write(document, diagnostics: &diagnostics)
        return Conversion(output: output, inputFormat: format, diagnostics: diagnostics)
    }

    private func detect(_ source: Source, diagnostics: inout Diagnostics) throws(ConversionError) -> Format {
        guard !source.bytes.isEmpty else {
            throw ConversionError(.malformed, "the file is empty; there is nothing to convert")
        }
        if let known = ForeignFormat.recognize(source.bytes) {
            throw ConversionError(.unsupportedFormat, known)
        }
        guard let format = registry.format(sniffing: source.bytes, fileName: source.name) else {
            throw ConversionError(
                .unsupportedFormat, "neither content nor name tells the format; say it with --from")
        }
        if let name = source.name, let named = registry.format(forFileName: name), named != format {
            diagnostics.warn(.repaired, "the name says \(named.name) but the content is \(format.name); read as such")
        }
        return format
    }
}

/// What a source was read as.
public struct Reading: Hashable, Sendable {
    /// The document.
    public var document: Document
    /// The format in which it was.
    public var format: Format
    /// What was said on the way.
    public var diagnostics: Diagnostics

    /// Makes a reading.
    public init(document: Document, format: Format, diagnostics: Diagnostics) {
        self.document = document
        self.format = format
        self.diagnostics = diagnostics
    }
}

/// What a conversion made.
public struct Conversion: Hashable, Sendable {
    /// The output.
    public var output: WrittenDocument
    /// The format in which the input was.
    public var inputFormat: Format
    /// What was said on the way.
    public var diagnostics: Diagnostics

    /// Makes a conversion's result.
    public init(output: WrittenDocument, inputFormat: Format, diagnostics: Diagnostics) {
        self.output = output
        self.inputFormat = inputFormat
        self.diagnostics = diagnostics
    }
}
