import ArgumentParser
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

    @Argument(help: ArgumentHelp("The text; otherwise standard input.", valueName: "file"), completion: .file())
    var input: String = FileAccess.standard

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The output; otherwise standard output.", valueName: "file"),
        completion: .file())
    var output: String = FileAccess.standard

    @Option(name: .shortAndLong, help: ArgumentHelp("What to make of the text.", valueName: "name"))
    var config: HanConfiguration = .auto

    @OptionGroup var options: ChineseOptions

    @Flag(name: .shortAndLong, help: "Print errors only.")
    var quiet = false

    func run() throws {
        let filter = ChineseFilter(
            input: input, output: output, config: config, glossaries: options.glossary, report: options.reportChanges,
            isQuiet: quiet)
        let status = filter.run()
        if status != 0 { throw ExitCode(status) }
    }
}

/// Maps one text.
struct ChineseFilter {
    var input: String
    var output: String
    var config: HanConfiguration
    var glossaries: [String] = []
    var report: String?
    var isQuiet = false

    /// Maps the text and says how that ended.
    func run() -> Int32 {
        PendingFiles.handleSignals()
        do throws(CommandFailure) {
            let glossary = try ChineseOptions.readGlossary(glossaries)
            let converter = HanConverter(configuration: config, glossary: glossary)
            var stream = HanStream(converter, keepsReplacements: report != nil)
            try FileAccess.filter(input, to: output) { piece, output in
                if piece.isEmpty { stream.finish(into: &output) } else { stream.feed(piece, into: &output) }
            }
            if let path = report {
                var report = ChangeReport(path: path)
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
enum PlainChinese {
    /// Maps as the arguments say and gives the exit status; `nil` if the argument parser has to read them.
    ///
    /// Three variables and no dictionary: making the type of one costs as much as the rest of an empty run.
    static func run(_ arguments: ArraySlice<String>) -> Int32? {
        guard arguments.first == "chinese" else { return nil }
        var rest = arguments.dropFirst()
        var config: String?
        var input: String?
        var output: String?
        while let argument = rest.popFirst() {
            switch argument {
            case "-c", "--config":
                guard config == nil, let value = rest.popFirst() else { return nil }
                config = value
            case "-o", "--output":
                guard output == nil, let value = rest.popFirst() else { return nil }
                output = value
            default:
                guard !argument.hasPrefix("-") || argument == FileAccess.standard, input == nil else { return nil }
                input = argument
            }
        }
        guard let config = config.flatMap(HanConfiguration.init(rawValue:)) else { return nil }
        return ChineseFilter(
            input: input ?? FileAccess.standard, output: output ?? FileAccess.standard, config: config
        ).run()
    }
}

extension HanConfiguration: NamedChoice {}

/// Options about the mapping of Chinese that several commands have.
struct ChineseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Further replacements, a line each: from, a tab, to. They win; may be repeated.", valueName: "file"),
        completion: .file())
    var glossary: [String] = []

    @Option(
        help: ArgumentHelp(
            "List every replacement beyond single characters: tab-separated, or JSON lines for .jsonl.",
            valueName: "file"), completion: .file())
    var reportChanges: String?

    /// The replacements of all glossaries; later files win.
    func readGlossary() throws(CommandFailure) -> HanGlossary { try Self.readGlossary(glossary) }

    /// The replacements of glossaries; later files win.
    static func readGlossary(_ paths: [String]) throws(CommandFailure) -> HanGlossary {
        var result = HanGlossary()
        for path in paths {
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
