import ConversionCore
import DocumentModel
import Glibc
import FileContent
import ReportConversion

// reading FILE [RUNS]: how fast the bytes of a file become a document, in MB a second of processor time, for each run.

/// Processor time of this process so far, user and system, in seconds.
func processorTime() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let times = [usage.ru_utime, usage.ru_stime]
    return times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
}

let path = CommandLine.arguments[1]
let bytes = content(of: path)
for _ in 0..<(CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 1 : 1) {
    let start = processorTime()
    let reading = try Converter().read(Source(bytes: bytes, name: path))
    print(Double(bytes.count) / 1e6 / (processorTime() - start), reading.document.blocks.count)
}
