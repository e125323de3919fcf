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
            ConvertCommand.self, ChineseCommand.self, InspectCommand.self, ValidateCommand.self, FormatsCommand.self,
        ],
        defaultSubcommand: ConvertCommand.self)

    static func main() {
        if let status = PlainChinese.run(CommandLine.arguments.dropFirst()) { ExitStatus.end(status) }
        main(nil)
    }
}
