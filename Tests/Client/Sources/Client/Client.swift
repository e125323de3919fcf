import ConversionCore
import DocumentModel
import HanConversion
import ReportConversion

#if canImport(Glibc)
    import Glibc
#endif

/// Converts the file that it is given to text, counts its headings and prints both.
@main
struct Client {
    static func main() throws {
        guard CommandLine.arguments.count > 1, let file = fopen(CommandLine.arguments[1], "rb") else { return }
        var bytes: [UInt8] = []
        while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
        fclose(file)
        var converter = Converter()
        converter.pipeline.add(.simplifyChinese(HanConverter(configuration: .auto)))
        let source = Source(bytes: bytes, name: CommandLine.arguments[1])
        let reading = try converter.read(source)
        let headings = reading.document.blocks.count { if case .heading = $0 { true } else { false } }
        let conversion = try converter.convert(source, to: .text)
        print(String(decoding: HanConverter(configuration: .mainland).convert(conversion.output.bytes), as: UTF8.self))
        print("\(headings) headings, \(conversion.diagnostics.warnings.count) warnings")
    }
}
