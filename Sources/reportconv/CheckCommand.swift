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
              reportconv check sample.docx --learn > office.xml
            """)

    @Argument(
        help: ArgumentHelp("The DOCX to judge; - is standard input.", valueName: "input"), completion: .file())
    var path: String

    @Option(
        help: ArgumentHelp(
            "What to judge by: common, gb33476, or a file; otherwise the margins that are nearest.",
            valueName: "profile"), completion: .file(extensions: ["xml"]))
    var profile: String?

    @Option(help: "Where page numbers are to stand.")
    var pageNumbers: OfficialLayout.PageNumbers?

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

    @Flag(help: "Print the profile that the document follows, for --profile, and judge nothing.")
    var learn = false

    func run() throws {
        let layout = try OfficialOptions.layout(profile)
        let result: Result
        do throws(CommandFailure) {
            let limits = ConversionLimits.standard
            let bytes = try FileAccess.read(path, limit: limits.inputBytes)
            do throws(ConversionError) { result = try judge(bytes, layout, limits) } catch {
                throw CommandFailure(message: error.description, status: ExitStatus.of(error), further: error.further)
            }
            for output in result.outputs { try FileAccess.write(output.bytes, to: output.path) }
        } catch {
            DiagnosticPrinter.line("\(path): \(error.message)")
            throw ExitCode(error.status)
        }
        if !result.isClean { throw ExitCode(ExitStatus.partial) }
    }

    func validate() throws {
        for output in [fix, commented].compactMap({ $0 }) {
            if !output.hasSuffix(".docx") { throw ValidationError("\(output): the output is a docx file; name it so") }
            if path != FileAccess.standard, FileAccess.isSameFile(path, output) {
                throw ValidationError("\(output) is the input itself; name another output")
            }
        }
        if learn, fix != nil || commented != nil || json || brief {
            throw ValidationError("--learn prints a profile and nothing else")
        }
        if let fix, fix == commented { throw ValidationError("--fix and --commented need two files") }
        if let report, !(2008...2100).contains(report) {
            throw ValidationError("--report takes the year of the report, such as 2024")
        }
    }

    /// What is to be written, and whether the document keeps the rules.
    private struct Result {
        var outputs: [(path: String, bytes: [UInt8])] = []
        var isClean = true
    }

    private func judge(
        _ bytes: [UInt8], _ layout: OfficialLayout?, _ limits: ConversionLimits
    ) throws(ConversionError) -> Result {
        let options = CheckOptions(
            reportYear: report, kind: kind, profile: layout, pageNumbers: pageNumbers ?? layout?.pageNumbers ?? .outer)
        let checker = DraftChecker(options: options, limits: limits)
        var result = Result()
        guard !learn else {
            result.outputs = [(FileAccess.standard, try checker.learn(from: bytes).profileXML)]
            return result
        }
        let report = try checker.check(bytes)
        result.isClean = report.isClean
        if let commented { result.outputs.append((commented, try checker.commented(report, in: bytes))) }
        if let fix {
            var layout = layout ?? OfficialLayout()
            layout.pageNumbers = options.pageNumbers
            result.outputs.append((fix, try mended(bytes, checker, layout)))
        }
        let output = json ? report.json : report.text(isFull: !brief)
        result.outputs.append((FileAccess.standard, Array(output.utf8)))
        return result
    }

    /// The document laid out anew; what still departs from a rule is said.
    private func mended(
        _ bytes: [UInt8], _ checker: DraftChecker, _ layout: OfficialLayout
    ) throws(ConversionError) -> [UInt8] {
        var converter = Converter(writerOptions: WriterOptions(style: .official, officialLayout: layout))
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
}
