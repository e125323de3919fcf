import ConversionCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Exit statuses, after sysexits(3).
enum ExitStatus {
    /// Some inputs failed, or `--strict` met a warning, or a check found something.
    static let partial: Int32 = 1
    /// Wrong use of the command.
    static let usage: Int32 = 64
    /// The input is not what it should be.
    static let data: Int32 = 65
    /// The input cannot be read.
    static let noInput: Int32 = 66
    /// A limit was reached.
    static let unavailable: Int32 = 69
    /// The output cannot be created.
    static let cannotCreate: Int32 = 73
    /// Reading or writing failed midway.
    static let io: Int32 = 74
    /// The user interrupted.
    static let interrupted: Int32 = 130

    /// Ends the program at once, for runs that have nothing buffered: the libraries' own endings take time.
    static func end(_ status: Int32) -> Never { _exit(status) }

    /// The status that says why a conversion has no result.
    static func of(_ error: ConversionError) -> Int32 {
        switch error.code {
        case .limitExceeded: unavailable
        case .unknownEncoding: usage
        case .cancelled: interrupted
        default: data
        }
    }
}

/// Why a command ends without a result: one line for people and a status for programs.
struct CommandFailure: Error, Sendable {
    var message: String
    var status: Int32
    var further: [Diagnostic] = []
}
