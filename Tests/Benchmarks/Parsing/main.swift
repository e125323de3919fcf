import Glibc
import HTMLParsing

// parsing-benchmark RUNS FILE…: how fast pages become trees, in MB a second of processor time, all files one after another in
// each run; then how many nodes and the largest resident size in MB.

/// Processor time of this process so far, user and system, in seconds, and its largest resident size in kilobytes.
func usage() -> (seconds: Double, kilobytes: Int) {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let times = [usage.ru_utime, usage.ru_stime]
    return (times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }, Int(usage.ru_maxrss))
}

func content(of path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
        let count = fread(&chunk, 1, chunk.count, file)
        if count == 0 { return bytes }
        bytes += chunk[..<count]
    }
}

let arguments = CommandLine.arguments
let pages = arguments.dropFirst(2).map { content(of: $0) }
let size = pages.reduce(0) { $0 + $1.count }
for _ in 0..<(Int(arguments.count > 1 ? arguments[1] : "1") ?? 1) {
    let start = usage().seconds
    var nodes = 0
    for page in pages { nodes += HTMLParser.parse(page).tree.count }
    let seconds = usage().seconds - start
    print("\(Double(size) / 1e6 / seconds) MB/s, \(nodes) nodes, \(usage().kilobytes / 1_024) MB")
}
