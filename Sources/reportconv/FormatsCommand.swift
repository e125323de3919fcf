import ArgumentParser
import ConversionCore
import ReportConversion

struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats",
        abstract: "List the formats and what each can hold.",
        discussion: """
            "full" comes back equal when it is written and read again; "shown" is seen by a reader of the page but does not
            come back as what it was; "-" is not written, and a conversion says so.

            EXAMPLES:
              reportconv formats
              reportconv formats --markdown
            """)

    @Flag(help: "Print the table in Markdown.")
    var markdown = false

    func run() throws {
        let registry = FormatRegistry.standard
        print(registry.listing)
        print(registry.table(asMarkdown: markdown), terminator: "")
    }
}
