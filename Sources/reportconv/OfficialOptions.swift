import ArgumentParser
public import ConversionCore
import ReportConversion

/// Options about how DOCX output looks.
struct OfficialOptions: ParsableArguments {
    enum Style: String, NamedChoice { case plain, official }

    @Option(help: "How DOCX output looks: official is a draft after GB/T 9704-2012.")
    var style: Style = .plain

    @Option(help: "The margins and lines of official drafts.")
    var profile: OfficialLayout.Profile = .common

    @Option(help: "Where official drafts have their page numbers.")
    var pageNumbers: OfficialLayout.PageNumbers = .outer

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

    var documentStyle: DocumentStyle { style == .official ? .official : .plain }

    var layout: OfficialLayout { OfficialLayout(profile: profile, pageNumbers: pageNumbers, fontSet: fontSet) }
}

extension OfficialLayout.Profile: NamedChoice {}
extension OfficialLayout.PageNumbers: NamedChoice {}
extension OfficialLayout.FontSet: NamedChoice {}
extension OfficialLayout.Seal: NamedChoice {}
