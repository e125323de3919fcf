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
        help: "Keep the report and drop the page around it; title, source, date and the like become metadata.")
    var normalize = false

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Take only these elements of a page for the report (with --normalize).", valueName: "selector"))
    var keep: [String] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Leave these elements of a page out (with --normalize).", valueName: "selector"))
    var drop: [String] = []

    @Option(
        help: ArgumentHelp(
            "Rules for sites: a host, then lines with keep or drop and a selector.", valueName: "file"))
    var siteRules: String?

    @Flag(help: "Leave half-width marks between Chinese characters as they are (with --normalize).")
    var noFullWidth = false

    @Flag(help: "Write full-width digits and Latin letters as half-width ones.")
    var halfWidth = false

    /// What shells offer where a format is to be named.
    static var formats: CompletionKind { .list(FormatRegistry.standard.entries.map(\.format.name)) }

    func validate() throws {
        if !normalize, !keep.isEmpty || !drop.isEmpty || siteRules != nil {
            throw ValidationError("--keep, --drop and --site-rules need --normalize")
        }
        if noFullWidth, !normalize { throw ValidationError("--no-full-width needs --normalize") }
        if normalize, noInfer {
            throw ValidationError("--normalize finds the report by its structure; leave --no-infer out")
        }
    }

    /// A converter that reads as the options say.
    ///
    /// - Throws: ExitCode, after a line that says why, if the rules for sites cannot be read.
    func converter() throws -> Converter {
        var rules = keep.map { ContentRule(action: .keep, selector: $0) }
        rules += drop.map { ContentRule(action: .drop, selector: $0) }
        if let siteRules {
            rules += try OfficialOptions.read(siteRules) { bytes throws(ConversionError) in
                try ContentRule.rules(in: String(decoding: bytes, as: UTF8.self))
            }
        }
        var converter = Converter(
            readerOptions: ReaderOptions(
                encoding: encoding, pageAddress: baseUrl, extractsContent: normalize, contentRules: rules))
        if noInfer || normalize { converter.pipeline.remove(named: Pipeline.Pass.inferStructure.name) }
        if normalize {
            converter.pipeline.add(.normalizeText)
            converter.pipeline.add(.cleanText)
            converter.pipeline.add(.pageStructure)
            if !noFullWidth { converter.pipeline.add(.normaliseText()) }
        }
        if halfWidth { converter.pipeline.add(.halfWidth) }
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
