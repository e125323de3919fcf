import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Outputs under way, which an interruption removes.
final class PendingFiles: Sendable {
    static let shared = PendingFiles()

    private let paths = Mutex<Set<String>>([])

    func add(_ path: String) {
        PendingFiles.watch()
        paths.withLock { _ = $0.insert(path) }
    }

    func remove(_ path: String) { paths.withLock { _ = $0.remove(path) } }

    /// From now on a reader that goes away is no interruption.
    static func handleSignals() { signal(SIGPIPE, SIG_IGN) }

    /// From now on an interruption removes what is under way and ends the program. Begun with the first file, since
    /// the queue behind it takes time to start.
    private static func watch() {
        sources.withLock { sources in
            guard sources.isEmpty else { return }
            for number in [SIGINT, SIGTERM] {
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
                source.setEventHandler {
                    shared.paths.withLock { paths in
                        for path in paths { unlink(path) }
                        exit(128 + number)
                    }
                }
                source.activate()
                sources.append(SendableSource(source: source))
            }
        }
    }

    private struct SendableSource: @unchecked Sendable {
        let source: any DispatchSourceSignal
    }

    private static let sources = Mutex<[SendableSource]>([])
}
