public import ArgumentParser
import ConversionCore
public import HanConversion

struct ChineseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chinese",
        abstract: "Map Traditional Chinese text to Simplified.",
        discussion: """
            Plain text in UTF-8 in, plain text out; everything else stays byte for byte.

              t2s tw2s tw2sp hk2s   as OpenCC 1.4.2 does
              mainland              to the wording that a mainland office would have written
              auto                  what the text asks for: nothing if it is Simplified, mainland if a converter made
                                    it from a mainland text, tw2s or hk2s if Taiwan or Hong Kong wrote it

            EXAMPLES:
              reportconv chinese -c mainland scraped.txt > clean.txt
              reportconv chinese -c tw2sp < traditional.txt > simplified.txt
              reportconv chinese -c mainland --report-changes changes.tsv scraped.txt -o clean.txt
            """)

    @Argument(help: ArgumentHelp("The text; otherwise standard input.", valueName: "file"))
    var input: String = FileAccess.standard

    @Option(name: .shortAndLong, help: ArgumentHelp("The output; otherwise standard output.", valueName: "file"))
    var output: String = FileAccess.standard

    @Option(name: .shortAndLong, help: ArgumentHelp("What to make of the text.", valueName: "name"))
    var config: HanConfiguration = .auto

    @OptionGroup var options: ChineseOptions

    @Flag(name: .shortAndLong, help: "Print errors only.")
    var quiet = false

    func run() throws {
        let status = ChineseFilter(input: input, output: output, config: config, options: options, isQuiet: quiet).run()
        if status != 0 { throw ExitCode(status) }
    }
}

/// Maps one text.
struct ChineseFilter {
    var input: String
    var output: String
    var config: HanConfiguration
    var options: ChineseOptions?
    var isQuiet: Bool

    /// Maps the text and says how that ended.
    func run() -> Int32 {
        PendingFiles.handleSignals()
        do throws(CommandFailure) {
            let glossary = try options?.readGlossary() ?? HanGlossary()
            let converter = HanConverter(configuration: config, glossary: glossary)
            let changes = options?.reportChanges
            var stream = HanStream(converter, keepsReplacements: changes != nil)
            try FileAccess.filter(input, to: output) { piece, output in
                if let piece { stream.feed(piece.span, into: &output) } else { stream.finish(into: &output) }
            }
            if let changes {
                var report = ChangeReport(path: changes)
                for change in stream.changes {
                    report.add(
                        TextChange(
                            place: change.place, before: change.before, after: change.after, rule: change.rule),
                        input: nil)
                }
                try report.write()
            }
            if !isQuiet { say(stream) }
            return 0
        } catch {
            DiagnosticPrinter.line("\(input): \(error.message)")
            return error.status
        }
    }

    private func say(_ stream: HanStream) {
        let name = input == FileAccess.standard ? "standard input" : input
        if stream.invalidByteCount > 0 {
            let place = stream.firstInvalidByte.map { ", the first at byte \($0 + 1)" } ?? ""
            DiagnosticPrinter.line(
                "\(name): warning: \(stream.invalidByteCount) bytes are no UTF-8\(place); passed through")
        }
        if config == .auto, let origin = stream.origin {
            let done = stream.chosen.map { "mapped as \($0.rawValue)" } ?? "nothing to map"
            DiagnosticPrinter.line("\(name): note: \(origin.description); \(done)")
        }
    }
}

/// `reportconv chinese` as scripts call it for each of many small texts: `-c NAME [FILE] [-o FILE]` and nothing else.
/// The argument parser, which reads everything else, takes longer to start than such a text to map.
struct PlainChinese {
    private var filter: ChineseFilter

    /// Reads arguments; `nil` if the argument parser has to.
    init?(_ arguments: ArraySlice<String>) {
        guard arguments.first == "chinese" else { return nil }
        var rest = arguments.dropFirst()
        var values: [String: String] = [:]
        while let argument = rest.popFirst() {
            let name: String
            switch argument {
            case "-c", "--config": name = "config"
            case "-o", "--output": name = "output"
            default:
                guard !argument.hasPrefix("-") || argument == FileAccess.standard, values["input"] == nil else {
                    return nil
                }
                values["input"] = argument
                continue
            }
            guard let value = rest.popFirst(), values.updateValue(value, forKey: name) == nil else { return nil }
        }
        guard let config = values["config"].flatMap(HanConfiguration.init(rawValue:)) else { return nil }
        filter = ChineseFilter(
            input: values["input"] ?? FileAccess.standard, output: values["output"] ?? FileAccess.standard,
            config: config, options: nil, isQuiet: false)
    }

    func run() -> Int32 { filter.run() }
}

extension HanConfiguration: ExpressibleByArgument {}

/// Options about the mapping of Chinese that several commands have.
struct ChineseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Further replacements, a line each: from, a tab, to. They win; may be repeated.", valueName: "file"))
    var glossary: [String] = []

    @Option(
        help: ArgumentHelp(
            "List every replacement beyond single characters: tab-separated, or JSON lines for .jsonl.",
            valueName: "file"))
    var reportChanges: String?

    /// The replacements of all glossaries; later files win.
    func readGlossary() throws(CommandFailure) -> HanGlossary {
        var result = HanGlossary()
        for path in glossary {
            do throws(CommandFailure) {
                let bytes = try FileAccess.read(path, limit: 1 << 26)
                do throws(HanGlossary.LineError) { try result.add(bytes) } catch {
                    throw CommandFailure(
                        message: "\(error.description) (a glossary has lines of: from, a tab, to)",
                        status: ExitStatus.data)
                }
            } catch {
                throw CommandFailure(message: "glossary \(path): \(error.message)", status: error.status)
            }
        }
        return result
    }
}
