import ConversionCore
import DocumentModel
import Glibc
import HanConversion
import FileContent
import ReportConversion

// cancelling FILE ...: how soon a conversion of each file ends when its task is cancelled, in milliseconds, the longest of
// tries that are cancelled at places spread over the whole, to each format.

let tries = 20

func milliseconds(_ duration: Duration) -> Int { Int(duration / .milliseconds(1)) }

/// Prints at once, since a run takes long.
func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    write(1, bytes, bytes.count)
}

let clock = ContinuousClock()
for path in CommandLine.arguments.dropFirst() where path != "-v" {
    let bytes = content(of: path)
    for entry in FormatRegistry.standard.entries {
        var converter = Converter()
        converter.pipeline.add(.simplifyChinese(HanConverter(configuration: .mainland)))
        let begin = clock.now
        _ = try converter.convert(Source(bytes: bytes, name: path), to: entry.format)
        let whole = clock.now - begin
        var longest = Duration.zero
        var place = Duration.zero
        for turn in 0..<tries {
            let task = Task.detached { [converter] in
                _ = try converter.convert(Source(bytes: bytes, name: path), to: entry.format)
            }
            let delay = whole * (turn * 2 + 1) / (tries * 2)
            try await Task.sleep(for: delay)
            task.cancel()
            let cancelled = clock.now
            _ = await task.result
            let wait = clock.now - cancelled
            if wait > longest { (longest, place) = (wait, delay) }
            if CommandLine.arguments.contains("-v") { say("  \(milliseconds(delay)): \(milliseconds(wait))") }
        }
        say(
            "\(path) to \(entry.format.name): \(milliseconds(longest)) ms after \(milliseconds(place))"
                + " of \(milliseconds(whole)) ms")
    }
}
