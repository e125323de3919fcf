import ArgumentParser
public import ConversionCore
import ReportConversion

/// Options about how DOCX output looks.
struct OfficialOptions: ParsableArguments {
    enum Style: String, NamedChoice { case plain, official }

    @Option(help: "How DOCX output looks: official is a draft after GB/T 9704-2012.")
    var style: Style = .plain

    @Option(
        help: ArgumentHelp(
            "The margins and lines of official drafts: common, gb33476, or a file with what an office has settled.",
            valueName: "profile"), completion: .file(extensions: ["xml"]))
    var profile: String?

    @Option(help: "Where official drafts have their page numbers.")
    var pageNumbers: OfficialLayout.PageNumbers?

    @Option(help: "The fonts of official drafts: of GB 2312, of GBK, or free ones.")
    var fontSet: OfficialLayout.FontSet = .gb2312

    @Option(help: "What is put on official drafts, by which name and date have their places.")
    var seal: OfficialLayout.Seal = .seal

    @Option(
        help: ArgumentHelp(
            "Give official drafts the head (版头) and foot (版记) that an XML file states.", valueName: "file"),
        completion: .file(extensions: ["xml"]))
    var letterhead: String?

    @Flag(help: "Keep automatic numbers in official drafts instead of typing them.")
    var autoNumbers = false

    @Flag(help: "Leave the headings of official drafts without numbers where none has one.")
    var noHeadingNumbers = false

    @Option(
        help: ArgumentHelp("Take the styles and the page of DOCX output from this document.", valueName: "file"),
        completion: .file(extensions: ["docx"]))
    var referenceDoc: String?

    var documentStyle: DocumentStyle { style == .official ? .official : .plain }

    /// The layout that the options state.
    func layout() throws -> OfficialLayout {
        var layout = try OfficialOptions.layout(profile) ?? OfficialLayout()
        layout.pageNumbers = pageNumbers ?? layout.pageNumbers
        layout.fontSet = fontSet
        layout.seal = seal
        return layout
    }

    /// The layout of a profile, by its name or in a file.
    static func layout(_ profile: String?) throws -> OfficialLayout? {
        guard let profile else { return nil }
        if let known = OfficialLayout.Profile(rawValue: profile) { return OfficialLayout(profile: known) }
        return try read(profile) { bytes throws(ConversionError) in try OfficialLayout(profile: bytes) }
    }

    /// Reads a small file of options; what is wrong with it is said at once.
    static func read<Value>(
        _ path: String, _ parse: ([UInt8]) throws(ConversionError) -> Value
    ) throws -> Value {
        do throws(CommandFailure) {
            let bytes = try FileAccess.read(path, limit: ConversionLimits.standard.inputBytes)
            do throws(ConversionError) { return try parse(bytes) } catch {
                throw CommandFailure(message: error.description, status: ExitStatus.of(error), further: error.further)
            }
        } catch {
            DiagnosticPrinter.line("\(path): \(error.message)")
            throw ExitCode(error.status)
        }
    }
}

extension OfficialLayout.PageNumbers: NamedChoice {}
extension OfficialLayout.FontSet: NamedChoice {}
extension OfficialLayout.Seal: NamedChoice {}
