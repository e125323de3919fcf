public import DocumentModel

/// The passes between reader and writer, in the order in which they run.
///
/// Each pass has a place, so that it runs where it belongs whoever adds it: structure is found before words are changed,
/// and what a caller adds runs last unless it says otherwise.
public struct Pipeline: Sendable {
    /// Where a pass belongs. The set is open; smaller ones run first.
    public struct Place: RawRepresentable, Hashable, Comparable, Sendable {
        /// The order.
        public let rawValue: Int
        /// Makes a place from its order.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Finding what a text holds: its title, headings, lists and tables.
        public static let structure = Place(rawValue: 200)
        /// Changing the script or the wording.
        public static let wording = Place(rawValue: 300)
        /// Making marks and figures what standards ask for.
        public static let marks = Place(rawValue: 400)
        /// Getting ready for a layout.
        public static let layout = Place(rawValue: 500)
        /// After all passes of the package.
        public static let last = Place(rawValue: 1_000)

        /// Orders places.
        public static func < (left: Place, right: Place) -> Bool { left.rawValue < right.rawValue }
    }

    /// A pass with its place.
    public struct Pass: Sendable {
        /// The pass's name, by which it is found again.
        public var name: String
        /// Where it belongs.
        public var place: Place
        /// The formats of input on which it runs; `nil` for all.
        public var inputs: Set<Format>?
        /// What it does.
        public var transform: any DocumentTransform

        /// Makes a pass.
        public init(name: String, place: Place = .last, inputs: Set<Format>? = nil, transform: any DocumentTransform) {
            self.name = name
            self.place = place
            self.inputs = inputs
            self.transform = transform
        }
    }

    /// The passes in the order in which they run.
    public private(set) var passes: [Pass] = []

    /// Makes a pipeline.
    ///
    /// - Parameter passes: Its passes; those of one place run in the order in which they are given.
    public init(_ passes: [Pass] = []) {
        for pass in passes { add(pass) }
    }

    /// Adds a pass after those of its place and of the places before.
    public mutating func add(_ pass: Pass) {
        let index = passes.firstIndex { pass.place < $0.place } ?? passes.count
        passes.insert(pass, at: index)
    }

    /// Takes out all passes of a name.
    public mutating func remove(named name: String) { passes.removeAll { $0.name == name } }

    /// Runs the passes.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - format: The format from which it was read.
    ///   - diagnostics: Receives what the passes say.
    /// - Throws: ``ConversionError`` if a pass cannot be carried out, or if the task is cancelled.
    public func run(
        on document: inout Document, from format: Format, diagnostics: inout Diagnostics
    ) throws(ConversionError) {
        for pass in passes where pass.inputs?.contains(format) ?? true {
            try ConversionError.checkCancellation()
            try pass.transform.apply(to: &document, diagnostics: &diagnostics)
        }
    }
}
