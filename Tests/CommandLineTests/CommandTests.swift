import Subprocess
import SystemPackage
import Testing
import TestSupport

#if canImport(Glibc)
    import Glibc
#endif

/// The command as its users run it.
@Suite struct CommandTests {
    private static let command = FilePath(PackageRoot.path + "/.build/debug/reportconv")
    private static let sample = PackageRoot.path + "/Samples/notice.html"

    struct Outcome {
        var status: Int
        var output: String
        var errors: String
    }

    static func run(_ arguments: [String]) async throws -> Outcome {
        let result = try await Subprocess.run(
            .path(command), arguments: Arguments(arguments), output: .string(limit: 1 << 24),
            error: .string(limit: 1 << 20))
        var status = -1
        if case .exited(let code) = result.terminationStatus { status = Int(code) }
        return Outcome(status: status, output: result.standardOutput, errors: result.standardError)
    }

    /// A folder of a test's own, which is left to the system's cleaning.
    static func folder() -> String {
        let path = "/tmp/reportconv-test-\(UInt64.random(in: 0 ... .max))"
        mkdir(path, 0o700)
        return path
    }

    @Test func convertIsTheDefault() async throws {
        let result = try await CommandTests.run([CommandTests.sample, "-t", "txt"])
        #expect(result.status == 0)
        #expect(result.output.contains("一、自查范围"))
    }

    @Test func manyInputsGoIntoAFolderAndABadOneStopsNone() async throws {
        let folder = CommandTests.folder()
        let result = try await CommandTests.run([
            CommandTests.sample, "/nowhere/a.html", "-t", "xml", "-o", folder + "/",
        ])
        #expect(result.status == 1)
        #expect(result.errors.contains("/nowhere/a.html"))
        #expect(FileBytes.list(folder) == ["notice.xml"])
        #expect(try await CommandTests.run(["validate", folder + "/notice.xml"]).status == 0)
    }

    @Test func badInputGetsItsStatusAndLeavesNothing() async throws {
        let folder = CommandTests.folder()
        FileBytes.write([], to: folder + "/empty.docx")
        FileBytes.write(Array("PK\u{3}\u{4}cut".utf8), to: folder + "/cut.docx")
        FileBytes.write(Array("<html><p>x".utf8), to: folder + "/page.docx")
        FileBytes.write(Array("<a xmlns='urn:b'/>".utf8), to: folder + "/other.xml")
        let output = folder + "/out.txt"
        for (input, status) in [
            ("empty.docx", 65), ("cut.docx", 65), ("other.xml", 65), ("missing.docx", 66), ("", 66),
        ] {
            let result = try await CommandTests.run(["--quiet", folder + "/" + input, "-o", output])
            #expect(result.status == status, "\(input): \(result.errors)")
            #expect(result.errors.split(separator: "\n").count == 1, "\(input): \(result.errors)")
            #expect(FileBytes.read(output) == nil)
        }
        // Content beats a wrong name.
        #expect(try await CommandTests.run([folder + "/page.docx", "-o", output]).status == 0)
        #expect(try await CommandTests.run([CommandTests.sample]).status == 64)
        #expect(try await CommandTests.run([CommandTests.sample, "-o", "/nowhere/x/out.docx"]).status == 73)
    }

    @Test func checkSaysWhatDepartsFromTheStandard() async throws {
        let folder = CommandTests.folder()
        let input = folder + "/a.txt"
        FileBytes.write(Array("关于试点工作的通知\n\n一、要求\n\n各单位要高度重视试点工作，切实加强组织领导，确保落实。\n".utf8), to: input)
        let plain = folder + "/plain.docx"
        _ = try await CommandTests.run(["convert", input, "-o", plain])
        let broken = try await CommandTests.run(["check", plain])
        #expect(broken.status == 1)
        #expect(broken.output.contains("GB/T 9704-2012 5.2.1"))
        let draft = folder + "/draft.docx"
        _ = try await CommandTests.run(["convert", input, "-o", draft, "--style", "official"])
        let kept = try await CommandTests.run(["check", "--json", draft])
        #expect(kept.status == 0)
        #expect(kept.output.hasPrefix("{\"ok\":"))
        #expect(try await CommandTests.run(["check", input]).status == 65)
        let fixed = folder + "/fixed.docx"
        let notes = folder + "/notes.docx"
        _ = try await CommandTests.run(["check", plain, "--fix", fixed, "--commented", notes])
        #expect(try await CommandTests.run(["check", fixed]).status == 0)
        #expect(try await CommandTests.run(["inspect", notes]).output.contains("comments were left out"))
        #expect(try await CommandTests.run(["check", plain, "--fix", plain]).status == 64)
    }

    @Test func templatesAreWrittenAndPassTheCheck() async throws {
        let folder = CommandTests.folder()
        let request = folder + "/a.docx"
        #expect(try await CommandTests.run(["template", "请示", "-o", request]).status == 0)
        #expect(try await CommandTests.run(["check", request, "--kind", "请示"]).status == 0)
        #expect(try await CommandTests.run(["check", request, "--kind", "通知"]).status == 1)
        let report = folder + "/b.xml"
        #expect(try await CommandTests.run(["template", "annual-report", "--year", "2024", "-o", report]).status == 0)
        #expect(try await CommandTests.run(["validate", report]).status == 0)
        for wrong in [["通知", "--year", "2024"], ["annual-report"], ["便函"]] {
            let result = try await CommandTests.run(["template"] + wrong + ["-o", folder + "/c.docx"])
            #expect(result.status == 64)
        }
    }

    @Test func inspectAndFormatsSayWhatThereIs() async throws {
        let inspected = try await CommandTests.run(["inspect", "--json", CommandTests.sample])
        #expect(inspected.status == 0)
        #expect(inspected.output.hasPrefix("{"))
        let formats = try await CommandTests.run(["formats"])
        for name in ["txt", "html", "docx", "xml"] { #expect(formats.output.contains(name)) }
    }

    @Test func picturesOfSeveralInputsDoNotOverwriteEachOther() async throws {
        let folder = CommandTests.folder()
        let pages = ["a", "b"].map { name in
            let path = "\(folder)/\(name).html"
            let data = name == "a" ? "iVBORw0KGgoAAAA=" : "iVBORw0KGgoBBBB="
            FileBytes.write(Array("<p>x<img src=\"data:image/png;base64,\(data)\"></p>".utf8), to: path)
            return path
        }
        let result = try await CommandTests.run(pages + ["-t", "html", "--media", "img", "-o", folder + "/out/"])
        #expect(result.status == 0)
        let first = try #require(FileBytes.read(folder + "/out/img/a/image1.png"))
        let second = try #require(FileBytes.read(folder + "/out/img/b/image1.png"))
        #expect(first != second)
        #expect(
            try await CommandTests.run([pages[0], "-t", "xml", "--media", "img", "-o", folder + "/x.xml"]).status == 64)
    }

    @Test func whatIsSaidIsLoggedInTheOrderOfTheInputs() async throws {
        let folder = CommandTests.folder()
        let names = (0..<12).map { "p\($0)" }
        for name in names {
            FileBytes.write(
                Array("<p>\(name)<iframe src=\"\(name).html\"></iframe></p>".utf8), to: "\(folder)/\(name).html")
        }
        let log = folder + "/log.jsonl"
        let inputs = names.map { "\(folder)/\($0).html" }
        let result = try await CommandTests.run(
            inputs + ["-t", "txt", "-j2", "--log-json", log, "-o", folder + "/out/"])
        #expect(result.status == 0)
        let lines = String(decoding: try #require(FileBytes.read(log)), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == names.count)
        for (line, input) in zip(lines, inputs) {
            #expect(line.hasPrefix("{") && line.hasSuffix("}") && line.contains("\"input\":\"\(input)\""))
            #expect(line.contains("\"severity\":\"warning\""))
        }
        for name in names {
            let text = try #require(FileBytes.read("\(folder)/out/\(name).txt"))
            #expect(String(decoding: text, as: UTF8.self) == name + "\n")
        }
    }

    @Test(arguments: [
        (["Samples/notice.html", "-o", "out.pdf"], "there are txt, html, docx, xml"),
        (["Samples/notice.html", "-t", "html", "-o", "x.docx"], "the name x.docx says docx"),
        (["inspec", "Samples/notice.html"], "did you mean inspect"),
        (["chinese", "-c", "nope"], "t2s, tw2s"), (["Samples/notice.html", "--frob", "-t", "txt"], "--frob"),
        (["Samples/notice.html", "--no-full-width", "-t", "txt"], "--no-full-width needs --normalize"),
    ])
    func wrongUseGetsOneLineAndOneOfUsage(arguments: [String], words: String) async throws {
        let result = try await CommandTests.run(arguments)
        #expect(result.status == 64)
        let lines = result.errors.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.hasPrefix("reportconv: ") })
        #expect(lines.first?.contains(words) == true)
    }

    @Test func theReadmeHasTheTableOfFormats() async throws {
        let table = try await CommandTests.run(["formats", "--markdown"]).output.split(separator: "\n").filter {
            $0.hasPrefix("|")
        }
        let readme = String(decoding: try #require(FileBytes.read(PackageRoot.path + "/README.md")), as: UTF8.self)
        let lines = Set(readme.split(separator: "\n"))
        #expect(table.count > 100)
        #expect(table.filter { !lines.contains($0) } == [])
    }

    @Test(arguments: [
        ([], "２０１８年Ａ，(共3件)"), (["--half-width"], "2018年A，(共3件)"),
        (["--normalize"], "２０１８年Ａ，（共3件）"), (["--normalize", "--no-full-width", "--half-width"], "2018年A，(共3件)"),
    ])
    func widthsAreAsAskedFor(options: [String], words: String) async throws {
        let folder = CommandTests.folder()
        let text = "标题文字\n\n本年度工作总结如下，２０１８年Ａ，(共3件)已办结并已全部答复申请人。\n"
        FileBytes.write(Array(text.utf8), to: folder + "/a.txt")
        let result = try await CommandTests.run([folder + "/a.txt", "-t", "txt"] + options)
        #expect(result.status == 0)
        #expect(result.output.contains(words))
    }

    @Test func strictTurnsWarningsIntoAStatus() async throws {
        let result = try await CommandTests.run(["--strict", "--quiet", CommandTests.sample, "-t", "txt"])
        #expect(result.status == 1)
        #expect(!result.output.isEmpty)
    }
}
