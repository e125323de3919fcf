import ArgumentParser

@main
struct ReportConv: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "reportconv", version: "0.1.0")
}
