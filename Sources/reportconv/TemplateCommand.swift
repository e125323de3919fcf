import ArgumentParser
import ConversionCore
import DocumentModel
import OfficialDocuments
import ReportConversion

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Write a draft to be filled in, with the elements that its kind must have.",
        discussion: """
            KIND is one of \(OfficialKind.allCases.map(\.rawValue).joined(separator: " ")), or annual-report with --year.

            EXAMPLES:
              reportconv template 通知 -o draft.docx
              reportconv template annual-report --year 2024 -o report.docx
            """)

    @Argument(
        help: ArgumentHelp("The kind of document.", valueName: "kind"),
        completion: .list(OfficialKind.allCases.map(\.rawValue) + [TemplateCommand.annualReport]))
    var kind: String

    @Option(help: ArgumentHelp("The year that an annual report is about.", valueName: "year"))
    var year: Int?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The file: .docx or .xml.", valueName: "file"),
        completion: .file(extensions: ["docx", "xml"]))
    var output: String

    private static let annualReport = "annual-report"

    func validate() throws {
        if kind == TemplateCommand.annualReport {
            guard let year else { throw ValidationError("annual-report needs --year, such as --year 2024") }
            guard (2008...2100).contains(year) else {
                throw ValidationError("--year \(year) is no year of such reports")
            }
        } else {
            guard OfficialKind(rawValue: kind) != nil else {
                let kinds = OfficialKind.allCases.map(\.rawValue).joined(separator: " ")
                throw ValidationError(
                    "there is no kind \(kind); there are \(kinds) and \(TemplateCommand.annualReport)")
            }
            if year != nil { throw ValidationError("--year is for annual-report") }
        }
        guard output.hasSuffix(".docx") || output.hasSuffix(".xml") else {
            throw ValidationError("\(output): templates are written as .docx or .xml")
        }
    }

    func run() throws {
        let document: Document
        if let year {
            document = DocumentTemplate.annualReport(year: year)
        } else {
            document = DocumentTemplate.document(OfficialKind(rawValue: kind) ?? .notice)
        }
        do throws(CommandFailure) {
            let bytes: [UInt8]
            do throws(ConversionError) { bytes = try written(document) } catch {
                throw CommandFailure(message: error.description, status: ExitStatus.of(error))
            }
            try FileAccess.write(bytes, to: output)
        } catch {
            DiagnosticPrinter.line("\(output): \(error.message)")
            throw ExitCode(error.status)
        }
    }

    /// The template in the official style, or as XML from which the same draft is made.
    private func written(_ document: Document) throws(ConversionError) -> [UInt8] {
        let xml = try Converter().write(document, to: .reportXML).output.bytes
        if output.hasSuffix(".xml") { return xml }
        var converter = Converter(writerOptions: WriterOptions(style: .official))
        converter.pipeline.add(.officialDraft())
        return try converter.convert(Source(bytes: xml), from: .reportXML, to: .docx).output.bytes
    }
}

extension OfficialKind: NamedChoice {}
