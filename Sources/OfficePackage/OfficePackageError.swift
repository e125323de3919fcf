package import XMLStream
import ZipArchive

/// Why a package could not be read.
package struct OfficePackageError: Error, Hashable, Sendable {
    /// What kind of failure it is.
    package enum Code: Hashable, Sendable {
        /// The bytes are no package.
        case notAPackage
        /// The package is protected by a password.
        case encrypted
        /// The file is of the binary format before Office Open XML.
        case legacyBinary
        /// The package is of another format.
        case otherFormat
        /// A part is damaged.
        case damaged
        /// A part that must be there is not.
        case missingPart
        /// A limit was reached.
        case limit
    }

    package var code: Code
    /// One line for people.
    package var message: String
    /// The part's name.
    package var part: String?
    package var line: Int?
    package var column: Int?

    package init(_ code: Code, _ message: String, part: String? = nil, line: Int? = nil, column: Int? = nil) {
        self.code = code
        self.message = message
        self.part = part
        self.line = line
        self.column = column
    }

    init(_ error: ZipError) {
        let code: Code =
            switch error.code {
            case .notAnArchive: .notAPackage
            case .encrypted: .encrypted
            case .limit: .limit
            case .damaged, .corrupt, .unsupportedMethod, .unavailable, .cancelled: .damaged
            }
        self.init(code, error.message, part: error.entry)
    }

    package init(_ error: XMLError, part: String) {
        self.init(
            error.code == .limit ? .limit : .damaged, error.message, part: part,
            line: error.line > 0 ? error.line : nil, column: error.column > 0 ? error.column : nil)
    }
}
