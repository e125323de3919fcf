import ArgumentParser
import ConversionCore
import Dispatch
import HanConversion
import ReportConversion
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Convert reports from one format to another.",
        discussion: """
            EXAMPLES:
              reportconv report.txt -o report.docx
              reportconv convert page.html -t txt | less
              reportconv convert a.docx b.html -t xml -o archive/
            """)

    @Argument(
        help: ArgumentHelp("The files to convert; - is standard input.", valueName: "input"), completion: .file())
    var inputs: [String]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The output: a file, or a folder if it exists or ends in /. Otherwise standard output.", valueName: "path"),
        completion: .file())
    var output: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The output's format; otherwise by its name.", valueName: "format"),
        completion: InputOptions.formats)
    var to: String?

    @OptionGroup var input: InputOptions

    @Option(help: "What becomes of tracked changes in DOCX.")
    var trackChanges: TrackedChanges = .accept

    @Flag(help: "Keep comments.")
    var comments = false

    @Option(help: ArgumentHelp("Break lines of text output at this width.", valueName: "columns"))
    var wrap: Int?

    @Option(
        help: ArgumentHelp("Write the pictures of HTML output into this folder beside it.", valueName: "folder"),
        completion: .directory)
    var media: String?

    @Flag(help: "Write all of the document into HTML output, so that it comes back as it was.")
    var faithful = false

    @Flag(help: "Fetch nothing from elsewhere: pictures that a page only links to become links.")
    var noRemote = false

    @Flag(help: "Give the output a table of contents where it has none.")
    var toc = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("How many inputs to convert at once; otherwise one per core.", valueName: "count"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "Map Chinese to Simplified: \(HanConfiguration.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "name"))
    var chinese: HanConfiguration?

    @Flag(help: "Write changes of words as tracked changes (DOCX, XML and HTML output).")
    var revisions = false

    @OptionGroup var official: OfficialOptions

    @OptionGroup var chineseOptions: ChineseOptions

    @OptionGroup var reporting: ReportingOptions

    enum TrackedChanges: String, NamedChoice { case accept, reject, all }

    func validate() throws {
        if inputs.isEmpty { throw ValidationError("name the files to convert, or - for standard input") }
        if let wrap, wrap < 8 { throw ValidationError("--wrap needs at least 8 columns") }
        if let jobs, jobs < 1 { throw ValidationError("--jobs needs at least 1") }
        if let media, media.hasPrefix("/") || media.split(separator: "/").contains("..") || media.isEmpty {
            throw ValidationError("--media names a folder beside the output, such as images")
        }
        if chinese == nil, !chineseOptions.glossary.isEmpty { throw ValidationError("--glossary needs --chinese") }
        if chinese == nil, official.style != .official, !input.normalize || input.noFullWidth {
            let passes = "--chinese, --normalize or --style official"
            if revisions { throw ValidationError("--revisions needs a pass that changes text: \(passes)") }
            if chineseOptions.reportChanges != nil {
                throw ValidationError("--report-changes needs a pass that changes text: \(passes)")
            }
        }
        if input.noFullWidth, official.style == .official {
            throw ValidationError("official drafts have full-width marks; leave --no-full-width out")
        }
        if official.referenceDoc != nil, official.style == .official {
            throw ValidationError("--reference-doc is for plain output; what an office has settled is a --profile")
        }
        if official.letterhead != nil, official.style != .official {
            throw ValidationError("--letterhead needs --style official")
        }
        if inputs.count(where: { $0 == FileAccess.standard }) > 1 {
            throw ValidationError("standard input can be read only once")
        }
    }

    func run() throws {
        PendingFiles.handleSignals()
        var converter = try input.converter()
        converter.readerOptions.trackedChanges =
            switch trackChanges {
            case .accept: .accept
            case .reject: .reject
            case .all: .all
            }
        converter.readerOptions.keepsComments = comments
        if noRemote { converter.readerOptions.keepsLinkedPictures = false }
        converter.writerOptions = WriterOptions(
            isFaithful: faithful, showsTitleInHead: input.normalize && !faithful, lineWidth: wrap,
            media: media.map { .folder($0) } ?? .embedded,
            style: official.documentStyle,
            officialLayout: try official.layout(), referenceDocument: try referenceDocument())
        if official.style == .official || (input.normalize && !input.noFullWidth) {
            // With the listing and the tracking that are asked for, in place of what --normalize does by itself.
            let pass = Pipeline.Pass.normaliseText(
                listsChanges: chineseOptions.reportChanges != nil, tracksChanges: revisions)
            converter.pipeline.remove(named: pass.name)
            converter.pipeline.add(pass)
        }
        if official.style == .official {
            converter.pipeline.add(
                .officialDraft(
                    keepsAutomaticNumbers: official.autoNumbers, keepsRevisions: revisions || trackChanges == .all,
                    numbersHeadings: !official.noHeadingNumbers, fontSet: official.fontSet,
                    seal: official.seal))
            if let path = official.letterhead {
                let letterhead = try OfficialOptions.read(path) { bytes throws(ConversionError) in
                    try Letterhead(xml: bytes)
                }
                converter.pipeline.add(.letterhead(letterhead, fontSet: official.fontSet))
            }
        }
        if let chinese {
            converter.pipeline.add(
                .simplifyChinese(
                    HanConverter(configuration: chinese, glossary: try glossary()),
                    listsChanges: chineseOptions.reportChanges != nil, tracksChanges: revisions))
        }
        let plan = try OutputPlan(inputs: inputs, output: output, to: to, converter: converter)
        if official.style == .official, plan.format != .docx {
            throw ValidationError("--style official is for docx output")
        }
        if official.referenceDoc != nil, plan.format != .docx {
            throw ValidationError("--reference-doc is for docx output")
        }
        if faithful, plan.format != .html { throw ValidationError("--faithful is for html output") }
        if media != nil, plan.format != .html {
            throw ValidationError(
                "--media is for html output; \(plan.format.name) holds its pictures itself, or has none")
        }
        if plan.format == .docx, official.style == .plain { converter.pipeline.add(.wideTables) }
        if toc {
            converter.pipeline.add(
                .tableOfContents(isOnOwnPage: official.style == .official, hasPageNumbers: plan.format == .docx))
        }
        let from = try input.format(of: converter)
        var printer = DiagnosticPrinter(reporting)
        var status: Int32 = 0
        var report = chineseOptions.reportChanges.map { ChangeReport(path: $0) }
        for outcome in convertAll(plan, converter, from) {
            printer.print(outcome.diagnostics, input: outcome.input)
            for change in outcome.diagnostics.changes {
                report?.add(change, input: plan.jobs.count > 1 ? outcome.input : nil)
            }
            if let failure = outcome.failure {
                printer.print(failure, input: outcome.input)
                status = plan.jobs.count == 1 ? failure.status : ExitStatus.partial
            }
        }
        if status == 0, reporting.strict, printer.hasWarnings { status = ExitStatus.partial }
        do throws(CommandFailure) {
            try printer.finish()
            try report?.write()
        } catch {
            DiagnosticPrinter.line(error.message)
            status = error.status
        }
        if status != 0 { throw ExitCode(status) }
    }

    /// The document whose looks the output takes.
    private func referenceDocument() throws -> [UInt8]? {
        guard let path = official.referenceDoc else { return nil }
        return try OfficialOptions.read(path) { bytes throws(ConversionError) in bytes }
    }

    private func glossary() throws -> HanGlossary {
        do throws(CommandFailure) { return try chineseOptions.readGlossary() } catch {
            DiagnosticPrinter.line(error.message)
            throw ExitCode(error.status)
        }
    }

    private struct Outcome: Sendable {
        var input: String
        var diagnostics = Diagnostics()
        var failure: CommandFailure?
    }

    /// Converts all inputs, some at a time; outcomes come in the inputs' order.
    ///
    /// Threads of its own rather than tasks: one input, which is the usual case, then starts none.
    private func convertAll(_ plan: OutputPlan, _ converter: Converter, _ from: Format?) -> [Outcome] {
        if plan.jobs.count == 1 {
            return plan.jobs.map { ConvertCommand.convert($0, plan.format, converter, from, isOneOfMany: false) }
        }
        let width = min(jobs ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), plan.jobs.count)
        let next = Mutex(0)
        let outcomes = Mutex<[Outcome?]>(Array(repeating: nil, count: plan.jobs.count))
        DispatchQueue.concurrentPerform(iterations: max(width, 1)) { _ in
            while true {
                let index = next.withLock { number in
                    number += 1
                    return number - 1
                }
                guard index < plan.jobs.count else { return }
                let outcome = ConvertCommand.convert(
                    plan.jobs[index], plan.format, converter, from, isOneOfMany: true)
                outcomes.withLock { $0[index] = outcome }
            }
        }
        return outcomes.withLock { $0.compactMap { $0 } }
    }

    /// An output's name without folders and extension.
    private static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    private static func convert(
        _ job: OutputPlan.Job, _ format: Format, _ converter: Converter, _ from: Format?, isOneOfMany: Bool
    ) -> Outcome {
        var outcome = Outcome(input: job.input == FileAccess.standard ? "standard input" : job.input)
        do throws(CommandFailure) {
            let bytes = try FileAccess.read(job.input, limit: converter.readerOptions.limits.inputBytes)
            var source = Source(bytes: bytes, name: job.input == FileAccess.standard ? nil : job.input)
            source.companions = FileAccess.companions(of: job.input, limit: converter.readerOptions.limits.inputBytes)
            let conversion: Conversion
            var converter = converter
            // Word would show an empty frame, or ask whether it may fetch something.
            if format == .docx { converter.readerOptions.keepsLinkedPictures = false }
            if isOneOfMany, case .folder(let folder) = converter.writerOptions.media {
                // Pictures of several inputs may have the same names.
                converter.writerOptions.media = .folder(folder + "/" + ConvertCommand.stem(of: job.output))
            }
            do throws(ConversionError) {
                conversion = try converter.convert(source, from: from, to: format)
            } catch {
                outcome.diagnostics = error.diagnostics
                throw CommandFailure(
                    message: error.description, status: ExitStatus.of(error), further: error.further)
            }
            outcome.diagnostics = conversion.diagnostics
            let folder = job.output.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
                separator: "/")
            for resource in conversion.output.resources {
                let path = folder.isEmpty ? resource.path : folder + "/" + resource.path
                let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
                    separator: "/")
                if !parent.isEmpty { try FileAccess.makeFolder(parent) }
                try FileAccess.write(resource.bytes, to: path)
            }
            try FileAccess.write(conversion.output.bytes, to: job.output)
        } catch {
            outcome.failure = error
        }
        return outcome
    }
}
