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

    @Flag(help: "Print the tree of an HTML page as browsers build it, in the form of the html5lib tests.")
    var htmlTree = false

    func run() throws {
        let converter = try input.converter()
        do throws(CommandFailure) {
            let bytes = try FileAccess.read(path, limit: converter.readerOptions.limits.inputBytes)
            let source = Source(bytes: bytes, name: path == FileAccess.standard ? nil : path)
            if htmlTree {
                try printTree(source, converter)
                return
            }
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

    private func printTree(_ source: Source, _ converter: Converter) throws(CommandFailure) {
        let tree: [UInt8]
        do throws(ConversionError) { tree = try converter.htmlTree(source) } catch {
            throw CommandFailure(message: error.description, status: ExitStatus.of(error), further: error.further)
        }
        try FileAccess.write(tree, to: FileAccess.standard)
    }

    func validate() throws { _ = try input.format(of: try input.converter()) }
}
