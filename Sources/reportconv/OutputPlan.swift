import ArgumentParser
import ConversionCore
import ReportConversion

/// Where the outputs of a run go.
struct OutputPlan: Sendable {
    /// One input and its output.
    struct Job: Sendable {
        var input: String
        var output: String
    }

    /// The outputs' format.
    let format: Format
    /// The inputs with their outputs.
    let jobs: [Job]

    init(inputs: [String], output: String?, to: String?, converter: Converter) throws {
        let target = output ?? FileAccess.standard
        let isFolder = target != FileAccess.standard && (target.hasSuffix("/") || FileAccess.isDirectory(target))
        let named = isFolder || target == FileAccess.standard ? nil : converter.registry.format(forFileName: target)
        if let to {
            format = try InputOptions.format(to, in: converter)
            if let named, named != format {
                throw ValidationError(
                    "--to says \(format.name), but the name \(target) says \(named.name); leave one of them out")
            }
        } else if let named {
            format = named
        } else {
            let formats = converter.registry.entries.map(\.format.name).joined(separator: ", ")
            throw ValidationError(
                target == FileAccess.standard || isFolder
                    ? "say the output's format with --to: \(formats)"
                    : "the name \(target) is of no format that is written; there are \(formats)")
        }
        if isFolder {
            try OutputPlan.makeFolder(target)
            jobs = OutputPlan.jobs(inputs, folder: target, format: format)
        } else {
            guard inputs.count == 1 else { throw ValidationError("several inputs need a folder as --output") }
            if target == FileAccess.standard, format.isBinary, FileAccess.isTerminal {
                throw ValidationError("\(format.name) is not written to a terminal; name a file with --output")
            }
            jobs = [Job(input: inputs[0], output: target)]
        }
        for job in jobs where job.output != FileAccess.standard && FileAccess.isSameFile(job.input, job.output) {
            throw ValidationError("\(job.input) is the input itself; name another output")
        }
    }

    private static func makeFolder(_ path: String) throws {
        do throws(CommandFailure) { try FileAccess.makeFolder(path) } catch {
            DiagnosticPrinter.line(error.message)
            throw ExitCode(error.status)
        }
    }

    /// Outputs of the inputs' names; where two would be the same, the later one gets a number and that is said.
    private static func jobs(_ inputs: [String], folder: String, format: Format) -> [Job] {
        var taken: Set<String> = []
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        let fileExtension = format.extensions.first ?? format.name
        return inputs.map { input in
            let base = input == FileAccess.standard ? "standard-input" : OutputPlan.stem(input)
            var name = "\(base).\(fileExtension)"
            var number = 2
            while !taken.insert(name).inserted {
                name = "\(base)-\(number).\(fileExtension)"
                number += 1
            }
            if number > 2 { DiagnosticPrinter.line("\(input): another input has this name; written as \(name)") }
            return Job(input: input, output: prefix + name)
        }
    }

    private static func stem(_ path: String) -> String {
        let base = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = base.lastIndex(of: "."), dot != base.startIndex else { return base }
        return String(base[..<dot])
    }
}
