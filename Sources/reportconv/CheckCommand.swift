import ArgumentParser
import ConversionCore
import OfficialChecking
import OfficialDocuments
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
              reportconv check draft.docx --fix mended.docx
              reportconv check draft.docx --commented notes.docx
            """)

    @Argument(
        help: ArgumentHelp("The DOCX to judge; - is standard input.", valueName: "input"), completion: .file())
    var path: String

    @Option(help: "The margins and lines to judge by; otherwise those that are nearest.")
    var profile: OfficialLayout.Profile?

    @Option(help: "Where page numbers are to stand.")
    var pageNumbers: OfficialLayout.PageNumbers = .outer

    @Option(help: ArgumentHelp("The kind of document, such as 通知; otherwise what its title says.", valueName: "kind"))
    var kind: OfficialKind?

    @Option(help: ArgumentHelp("Judge it as an open-government report of that year too.", valueName: "year"))
    var report: Int?

    @Option(
        help: ArgumentHelp("Lay the document out anew, with its content, and write it there.", valueName: "file"),
        completion: .file(extensions: ["docx"]))
    var fix: String?

    @Option(
        help: ArgumentHelp(
            "Write the document there with each fault as a comment where it stands.", valueName: "file"),
        completion: .file(extensions: ["docx"]))
    var commented: String?

    @Flag(help: "List broken rules only.")
    var brief = false

    @Flag(help: "Print a JSON object on one line.")
    var json = false

    func run() throws {
        let report: CheckReport
        do throws(CommandFailure) {
            let limits = ConversionLimits.standard
            let bytes = try FileAccess.read(path, limit: limits.inputBytes)
            let checker = DraftChecker(options: options, limits: limits)
            var outputs: [(path: String, bytes: [UInt8])] = []
            do throws(ConversionError) {
                report = try checker.check(bytes)
                if let commented { outputs.append((commented, try checker.commented(report, in: bytes))) }
                if let fix { outputs.append((fix, try mended(bytes, checker))) }
            } catch {
                throw CommandFailure(message: error.description, status: ExitStatus.of(error), further: error.further)
            }
            for output in outputs { try FileAccess.write(output.bytes, to: output.path) }
            let output = json ? report.json : report.text(isFull: !brief)
            try FileAccess.write(Array(output.utf8), to: FileAccess.standard)
        } catch {
            DiagnosticPrinter.line("\(path): \(error.message)")
            throw ExitCode(error.status)
        }
        if !report.isClean { throw ExitCode(ExitStatus.partial) }
    }

    func validate() throws {
        for output in [fix, commented].compactMap({ $0 }) {
            if !output.hasSuffix(".docx") { throw ValidationError("\(output): the output is a docx file; name it so") }
            if path != FileAccess.standard, FileAccess.isSameFile(path, output) {
                throw ValidationError("\(output) is the input itself; name another output")
            }
        }
        if let fix, fix == commented { throw ValidationError("--fix and --commented need two files") }
        if let report, !(2008...2100).contains(report) {
            throw ValidationError("--report takes the year of the report, such as 2024")
        }
    }

    /// The document laid out anew; what still departs from a rule is said.
    private func mended(_ bytes: [UInt8], _ checker: DraftChecker) throws(ConversionError) -> [UInt8] {
        var converter = Converter(
            writerOptions: WriterOptions(
                style: .official,
                officialLayout: OfficialLayout(profile: profile ?? .common, pageNumbers: pageNumbers)))
        converter.pipeline.add(.normaliseText())
        converter.pipeline.add(.officialDraft())
        let source = Source(bytes: bytes, name: path == FileAccess.standard ? nil : path)
        let conversion = try converter.convert(source, from: .docx, to: .docx)
        for said in conversion.diagnostics.all where said.severity == .warning {
            DiagnosticPrinter.line("\(path): \(said)")
        }
        let remaining = try checker.check(conversion.output.bytes).count(.wrong)
        if remaining > 0 {
            DiagnosticPrinter.line(
                "\(path): \(remaining) rules are still broken by what the document says; a check of the new file names them"
            )
        }
        return conversion.output.bytes
    }

    private var options: CheckOptions {
        CheckOptions(reportYear: report, kind: kind, profile: profile, pageNumbers: pageNumbers)
    }
}
