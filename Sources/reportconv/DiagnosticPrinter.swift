import ArgumentParser
import ConversionCore
import ReportConversion
import SystemPackage

/// Options about what is said on the way.
struct ReportingOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Print errors only.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Print notes too, about what is not lost but looks different.")
    var verbose = false

    @Flag(help: "Any warning makes the exit status 1; outputs are kept.")
    var strict = false

    @Option(
        help: ArgumentHelp("Write what is said as JSON lines to a file.", valueName: "file"), completion: .file())
    var logJson: String?
}

/// Prints what is said on the way, one line each, on standard error.
struct DiagnosticPrinter {
    private let options: ReportingOptions
    private var log: [UInt8] = []
    /// Whether any warning was met.
    private(set) var hasWarnings = false

    init(_ options: ReportingOptions) { self.options = options }

    mutating func print(_ diagnostics: Diagnostics, input: String) {
        hasWarnings = hasWarnings || !diagnostics.warnings.isEmpty
        for diagnostic in diagnostics.all {
            record(diagnostic, input: input)
            if options.quiet || (diagnostic.severity == .note && !options.verbose) { continue }
            DiagnosticPrinter.line("\(input): \(diagnostic.severity.rawValue): \(diagnostic)")
        }
    }

    mutating func print(_ failure: CommandFailure, input: String?) {
        DiagnosticPrinter.line((input.map { $0 + ": " } ?? "") + failure.message)
        for diagnostic in failure.further { DiagnosticPrinter.line("\(input ?? ""): \(diagnostic)") }
        var json = JSONWriter()
        json.object { json in
            json.member("input", input)
            json.member("severity", "error")
            json.member("message", failure.message)
            json.member("status", Int(failure.status))
        }
        if options.logJson != nil { log += Array((json.text + "\n").utf8) }
    }

    /// Writes the log if one is asked for.
    func finish() throws(CommandFailure) {
        if let path = options.logJson { try FileAccess.write(log, to: path) }
    }

    static func line(_ text: String) {
        let line = "reportconv: " + text.replacing("\n", with: " ") + "\n"
        _ = try? FileDescriptor.standardError.writeAll(line.utf8)
    }

    private mutating func record(_ diagnostic: Diagnostic, input: String) {
        guard options.logJson != nil else { return }
        var json = JSONWriter()
        json.diagnostic(diagnostic) { $0.member("input", input) }
        log += Array((json.text + "\n").utf8)
    }
}
