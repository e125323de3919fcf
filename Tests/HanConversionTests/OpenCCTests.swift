import HanConversion
import Subprocess
import SystemPackage
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// The four configurations of OpenCC give what OpenCC 1.4.2 gives, byte for byte.
@Suite struct OpenCCTests {
    private static let folder = PackageRoot.path + "/Tests/HanConversionTests"

    static let configurations: [HanConfiguration] = [.t2s, .tw2s, .tw2sp, .hk2s]

    private static func compare(_ configuration: HanConfiguration, in folder: String) throws {
        let input = try #require(FileBytes.read(folder + "/input.txt"))
        let expected = try #require(FileBytes.read(folder + "/\(configuration.rawValue).txt"))
        try #require(!expected.isEmpty)
        let converter = HanConverter(configuration: configuration)
        let output = converter.convert(input)
        let differs = zip(output, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        #expect(output == expected, "first difference at \(differs ?? min(output.count, expected.count))")

        var random = SeededGenerator(seed: 11)
        var stream = HanStream(converter)
        var streamed: [UInt8] = []
        var start = 0
        while start < input.count {
            let end = min(start + Int.random(in: 1...5000, using: &random), input.count)
            stream.feed(Array(input[start..<end]).span, into: &streamed)
            start = end
        }
        stream.finish(into: &streamed)
        #expect(streamed == expected, "pieces differ from the whole")
    }

    @Test(arguments: configurations) func recordedTextIsMappedAsOpenCCDoes(_ configuration: HanConfiguration) throws {
        try OpenCCTests.compare(configuration, in: OpenCCTests.folder + "/Fixtures")
    }

    /// Some megabytes, where Python has the library.
    @Test func newTextIsMappedAsOpenCCDoes() async throws {
        let probe = try? await Subprocess.run(
            .name("python3"),
            arguments: ["-c", "import opencc; assert opencc.__version__ == '1.4.2'"], output: .discarded,
            error: .discarded)
        guard let probe, probe.terminationStatus.isSuccess else { return }
        let folder = "/tmp/reportconv-opencc-\(UInt64.random(in: 0 ... .max))"
        mkdir(folder, 0o700)
        let made = try await Subprocess.run(
            .name("python3"),
            arguments: [
                OpenCCTests.folder + "/opencc_oracle.py", folder, "2000000", String(UInt16.random(in: 0 ... .max)),
            ], output: .discarded, error: .discarded)
        #expect(made.terminationStatus.isSuccess)
        for configuration in OpenCCTests.configurations { try OpenCCTests.compare(configuration, in: folder) }
        for name in FileBytes.list(folder) { unlink(folder + "/" + name) }
        rmdir(folder)
    }
}
