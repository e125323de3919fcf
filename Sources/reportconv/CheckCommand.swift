import ArgumentParser
import ConversionCore
import OfficialChecking
import ReportConversion

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Judge a DOCX by GB/T 9704-2012, the layout of official documents.",
        discussion: """
            The exit status is 1 when a rule is broken.

            EXAMPLES:
              reportconv check draft.docx
              reportconv check --json draft.docx
            """)

    @Argument(
        help: ArgumentHelp("The DOCX to judge; - is standard input.", valueName: "input"), completion: .file())
    var path: String

    @Option(help: "The margins and lines to judge by; otherwise those that are nearest.")
    var profile: OfficialLayout.Profile?

    @Option(help: "Where page numbers are to stand.")
    var pageNumbers: OfficialLayout.PageNumbers = .outer

    @Option(help: ArgumentHelp("Judge it as an open-government report of that year too.", valueName: "year"))
    var report: Int?

    @Flag(help: "List broken rules only.")
    var brief = false

    @Flag(help: "Print a JSON object on one line.")
    var json = false

    func run() throws {
        let report: CheckReport
        do throws(CommandFailure) {
            let limits = ConversionLimits.standard
            let bytes = try FileAccess.read(path, limit: limits.inputBytes)
            do throws(ConversionError) {
                report = try DraftChecker(options: options, limits: limits).check(bytes)
            } catch {
                throw CommandFailure(message: error.description, status: ExitStatus.of(error), further: error.further)
            }
            let output = json ? report.json : report.text(isFull: !brief)
            try FileAccess.write(Array(output.utf8), to: FileAccess.standard)
        } catch {
            DiagnosticPrinter.line("\(path): \(error.message)")
            throw ExitCode(error.status)
        }
        if !report.isClean { throw ExitCode(ExitStatus.partial) }
    }

    private var options: CheckOptions {
        CheckOptions(reportYear: report, profile: profile, pageNumbers: pageNumbers)
    }
}
