import ArgumentParser
import ConversionCore
import ReportConversion

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Show what a report holds: metadata, counts, outline, warnings.",
        discussion: """
            EXAMPLES:
              reportconv inspect report.docx
              reportconv inspect --json page.html
            """)

    @Argument(
        help: ArgumentHelp("The file to look at; - is standard input.", valueName: "input"), completion: .file())
    var path: String

    @OptionGroup var input: InputOptions

    @Flag(help: "Print a JSON object on one line.")
    var json = false

    func run() throws {
        let converter = input.converter()
        do throws(CommandFailure) {
            let bytes = try FileAccess.read(path, limit: converter.readerOptions.limits.inputBytes)
            let source = Source(bytes: bytes, name: path == FileAccess.standard ? nil : path)
            let inspection: Inspection
            do throws(ConversionError) {
                inspection = try converter.inspect(source, from: try? input.format(of: converter))
            } catch {
                for said in error.diagnostics.all { DiagnosticPrinter.line("\(path): \(said)") }
                throw CommandFailure(message: error.description, status: ExitStatus.of(error), further: error.further)
            }
            try FileAccess.write(Array((json ? inspection.json : inspection.text).utf8), to: FileAccess.standard)
        } catch {
            DiagnosticPrinter.line("\(path): \(error.message)")
            throw ExitCode(error.status)
        }
    }

    func validate() throws { _ = try input.format(of: input.converter()) }
}
