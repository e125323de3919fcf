/// Why an archive could not be read or written.
package struct ZipError: Error, Hashable, Sendable {
    /// What kind of failure it is.
    package enum Code: Hashable, Sendable {
        /// The bytes are no ZIP archive.
        case notAnArchive
        /// The archive ends before it should or contradicts itself.
        case damaged
        /// An entry's checksum or size is not what the archive says.
        case corrupt
        /// An entry is encrypted.
        case encrypted
        /// An entry is compressed by a method other than deflate.
        case unsupportedMethod
        /// An entry or the archive is larger than allowed.
        case limit
        /// The task was cancelled.
        case cancelled
        /// zlib has no memory.
        case unavailable
    }

    package var code: Code
    /// One line for people.
    package var message: String
    /// The entry's name, if the failure is an entry's.
    package var entry: String?

    package init(_ code: Code, _ message: String, entry: String? = nil) {
        self.code = code
        self.message = message
        self.entry = entry
    }
}
