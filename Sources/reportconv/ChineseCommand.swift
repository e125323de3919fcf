public import ArgumentParser
public import HanConversion

struct ChineseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chinese",
        abstract: "Map Traditional Chinese text to Simplified.",
        discussion: """
            Plain text in UTF-8 in, plain text out; everything else stays byte for byte.

            EXAMPLES:
              reportconv chinese -c tw2sp report.txt > simplified.txt
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("What to make of the text.", valueName: "name"))
    var config: HanConfiguration = .t2s

    @Argument(help: ArgumentHelp("The text; otherwise standard input.", valueName: "file"))
    var input: String = FileAccess.standard

    @Option(name: .shortAndLong, help: ArgumentHelp("The output; otherwise standard output.", valueName: "file"))
    var output: String = FileAccess.standard

    func run() throws {
        PendingFiles.handleSignals()
        do throws(CommandFailure) {
            var stream = HanStream(HanConverter(configuration: config))
            try FileAccess.filter(input, to: output) { piece, output in
                if let piece { stream.feed(piece.span, into: &output) } else { stream.finish(into: &output) }
            }
            if stream.invalidByteCount > 0 {
                let place = stream.firstInvalidByte.map { ", the first at byte \($0 + 1)" } ?? ""
                DiagnosticPrinter.line(
                    "\(input): warning: \(stream.invalidByteCount) bytes are no UTF-8\(place); passed through")
            }
        } catch {
            DiagnosticPrinter.line("\(input): \(error.message)")
            throw ExitCode(error.status)
        }
    }
}

extension HanConfiguration: ExpressibleByArgument {}
