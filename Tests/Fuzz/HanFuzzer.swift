// One entry point for libFuzzer; built together with the sources of HanConversion by `fuzz-han`.

/// Checks what must hold for every input, in the configuration that its first byte names.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let configurations = HanConfiguration.allCases
    let configuration = configurations[Int(start[0]) % configurations.count]
    let input = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    let converter = HanConverter(configuration: configuration)
    let whole = converter.convert(input)
    if String(validating: input, as: UTF8.self) != nil {
        require(String(validating: whole, as: UTF8.self) != nil, "text became no text")
    }
    // Pieces of sizes that the input itself decides.
    var stream = HanStream(converter)
    var pieces: [UInt8] = []
    var offset = 0
    while offset < input.count {
        let end = min(input.count, offset + 1 + Int(input[offset] % 29))
        stream.feed(Array(input[offset..<end]).span, into: &pieces)
        offset = end
    }
    stream.finish(into: &pieces)
    require(pieces == whole, "pieces differ from the whole")
    // With its replacements the result is the same, and they lie in order within both texts.
    let result = converter.conversion(of: input.span)
    require(result.output == whole, "keeping replacements changes the result")
    var last = (input: 0, output: 0)
    for replacement in result.replacements {
        require(replacement.input.lowerBound >= last.input && replacement.input.upperBound <= input.count, "input")
        require(replacement.output.lowerBound >= last.output && replacement.output.upperBound <= whole.count, "output")
        last = (replacement.input.upperBound, replacement.output.upperBound)
    }
    if configuration == .mainland { require(converter.convert(whole) == whole, "mapping again changes more") }
    return 0
}

private func require(_ condition: Bool, _ message: StaticString) {
    if !condition { fatalError("\(message)") }
}
