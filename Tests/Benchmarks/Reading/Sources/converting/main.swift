import ConversionCore
import DocumentModel
import FileContent
import Glibc
import ReportConversion

// converting RUNS [--normalize] FILE…: how fast pages that lie in memory become plain text, without the command and its files:
// for each run pages a second and MB a second of processor time.

/// Processor time of this process so far, user and system, in seconds.
func processorTime() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
}

var arguments = CommandLine.arguments.dropFirst()
let runs = arguments.popFirst().flatMap { Int($0) } ?? 1
var converter = Converter()
if arguments.first == "--normalize" {
    arguments.removeFirst()
    converter.readerOptions.extractsContent = true
    converter.pipeline.add(.cleanText)
    converter.pipeline.add(.pageStructure)
    converter.pipeline.add(.normaliseText())
}
// Other libraries are not asked what they are given either.
guard let html = converter.registry.format(named: "html"), let text = converter.registry.format(named: "text") else {
    exit(1)
}
let pages = arguments.map { Source(bytes: content(of: $0), name: $0) }
let size = pages.reduce(0) { $0 + $1.bytes.count }
for _ in 0..<runs {
    let start = processorTime()
    var written = 0
    for page in pages {
        let conversion = try? converter.convert(page, from: html, to: text)
        written += conversion?.output.bytes.count ?? 0
    }
    let seconds = processorTime() - start
    print("\(Double(pages.count) / seconds) pages/s, \(Double(size) / 1e6 / seconds) MB/s, \(written) bytes of text")
}
