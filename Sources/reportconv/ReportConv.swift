import ArgumentParser

@main
struct ReportConv: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reportconv",
        abstract: "Convert reports between plain text, HTML, DOCX and report XML.",
        discussion: """
            EXAMPLES:
              reportconv report.txt -o report.docx
              reportconv convert *.html -t docx -o drafts/
              reportconv inspect report.docx
            """,
        version: "0.1.0",
        subcommands: [
            ConvertCommand.self, ChineseCommand.self, CheckCommand.self, TemplateCommand.self, InspectCommand.self,
            ValidateCommand.self,
            FormatsCommand.self,
        ],
        defaultSubcommand: ConvertCommand.self)

    static func main() {
        if let status = PlainChinese.run(CommandLine.arguments.dropFirst()) { ExitStatus.end(status) }
        let arguments = CommandArguments.parted(Array(CommandLine.arguments.dropFirst()))
        if let first = arguments.first, let meant = CommandArguments.meant(by: first) {
            refuse("there is no command or file “\(first)”; did you mean \(meant)?")
        }
        do {
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            let status = exitCode(for: error)
            // Help, versions and completions, and failures of which everything was said.
            guard status == .validationFailure else { exit(withError: error) }
            refuse(CommandArguments.oneLine(message(for: error)))
        }
    }

    /// Ends with one line on what is wrong with the arguments, and one on where to look.
    private static func refuse(_ message: String) -> Never {
        DiagnosticPrinter.line(message)
        DiagnosticPrinter.line("usage: reportconv [COMMAND] INPUT … [OPTIONS]; see reportconv --help")
        exit(withError: ExitCode(ExitStatus.usage))
    }
}
