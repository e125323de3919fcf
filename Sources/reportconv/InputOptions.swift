import ArgumentParser
import ConversionCore
import ReportConversion

/// Options about how inputs are read.
struct InputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The inputs' format; otherwise by content, then by name.", valueName: "format"),
        completion: InputOptions.formats)
    var from: String?

    @Option(
        help: ArgumentHelp("The charset of text and HTML, when detection must be overridden.", valueName: "name"),
        completion: .list(["utf-8", "gb18030", "big5", "utf-16le", "utf-16be", "shift_jis", "euc-kr", "windows-1252"]))
    var encoding: String?

    @Option(
        help: ArgumentHelp("The address that a page comes from; its relative addresses become whole.", valueName: "url")
    )
    var baseUrl: String?

    @Flag(help: "Do not look for headings and lists in plain text.")
    var noInfer = false

    @Flag(
        help: "Text input: keep the report and drop the page around it; source and date become metadata.")
    var normalize = false

    /// What shells offer where a format is to be named.
    static var formats: CompletionKind { .list(FormatRegistry.standard.entries.map(\.format.name)) }

    func validate() throws {
        if normalize, noInfer {
            throw ValidationError("--normalize finds the report by its structure; leave --no-infer out")
        }
    }

    /// A converter that reads as the options say.
    func converter() -> Converter {
        var converter = Converter(
            readerOptions: ReaderOptions(
                encoding: encoding, pageAddress: baseUrl, extractsContent: normalize))
        if noInfer || normalize { converter.pipeline.remove(named: Pipeline.Pass.inferStructure.name) }
        if normalize {
            converter.pipeline.add(.normalizeText)
            converter.pipeline.add(.pageStructure)
            converter.pipeline.add(.normaliseText())
        }
        return converter
    }

    /// The format that inputs are said to be in.
    func format(of converter: Converter) throws -> Format? {
        guard let from else { return nil }
        return try InputOptions.format(from, in: converter)
    }

    static func format(_ name: String, in converter: Converter) throws -> Format {
        guard let format = converter.registry.format(named: name) else {
            let known = converter.registry.entries.map(\.format.name).joined(separator: ", ")
            throw ValidationError("there is no format named \(name); known are \(known)")
        }
        return format
    }
}
