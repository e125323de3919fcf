import ArgumentParser
import ConversionCore
import ReportConversion

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check report XML against its schema.",
        discussion: """
            Prints file:line: message for each place at which the schema is broken; the exit status is then 1.

            EXAMPLES:
              reportconv validate report.xml
            """)

    @Argument(
        help: ArgumentHelp("The files to check; - is standard input.", valueName: "file"), completion: .file())
    var paths: [String]

    func run() throws {
        let converter = Converter()
        var worst: Int32 = 0
        for path in paths {
            do throws(CommandFailure) {
                let bytes = try FileAccess.read(path, limit: converter.readerOptions.limits.inputBytes)
                let violations: [Diagnostic]
                do throws(ConversionError) {
                    violations = try converter.validate(Source(bytes: bytes, name: path))
                } catch {
                    throw CommandFailure(message: error.description, status: ExitStatus.of(error))
                }
                for violation in violations {
                    let line = violation.location?.line.map { ":\($0)" } ?? ""
                    print("\(path)\(line): \(violation.message)")
                }
                if !violations.isEmpty { worst = ExitStatus.partial }
            } catch {
                DiagnosticPrinter.line("\(path): \(error.message)")
                worst = paths.count == 1 ? error.status : ExitStatus.partial
            }
        }
        if worst != 0 { throw ExitCode(worst) }
    }
}
