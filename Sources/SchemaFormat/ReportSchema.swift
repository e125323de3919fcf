import CEmbeddedData
import XMLStream

/// The schema of the report XML as the program carries it.
package enum ReportSchema {
    /// The text of `Schemas/report-1.0.xsd`.
    package static var source: [UInt8] {
        guard let start = unsafe reportconv_report_schema() else { return [] }
        return unsafe Array(UnsafeBufferPointer(start: start, count: reportconv_report_schema_size()))
    }

    /// The schema, compiled once for all parses.
    static let compiled: Result<XMLSchema, XMLError> = {
        do throws(XMLError) { return .success(try XMLSchema(source)) } catch { return .failure(error) }
    }()
}
