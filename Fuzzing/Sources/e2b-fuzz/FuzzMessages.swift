import E2B

/// What libFuzzer calls with bytes of its own making. Whatever they are, the reader ends with messages or a problem; what it read is
/// written and read again as the same, and judged by every rule.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMessages(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
    var limits = ReadingLimits()
    limits.depth = 64
    limits.nodes = 20_000
    limits.messageBytes = 1 << 20
    guard let (batch, messages) = try? MessageFile(bytes: bytes, limits: limits).messages() else { return 0 }
    for message in messages {
        for element in message.elements { _ = (element.place, element.value) }
        for drug in message.drugs { for reaction in message.reactions { _ = drug.assessments(of: reaction).count } }
        _ = (message.unrecognised.count, message.danglingReferences.count)
    }
    let written = MessageWriter.xml(of: messages, in: batch)
    // Written text may outgrow the limits that the bytes kept to; without them it must be read.
    guard let again = try? MessageFile(bytes: written).messages() else { preconditionFailure("what was written cannot be read") }
    precondition(again.messages == messages, "what was written reads as something else")
    _ = try? Validation(profile: .pmda).report(on: MessageFile(bytes: bytes, limits: limits), named: "fuzz.xml")
    return 0
}

/// libFuzzer's driver, which makes the inputs.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(_ count: UnsafeMutablePointer<CInt>, _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
                       _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt) -> CInt

/// The name under which the package manager links an executable's start.
@_cdecl("e2b_fuzz_main")
public func start(_ count: CInt, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var count = count, words = words
    return runDriver(&count, &words) { fuzzMessages($0, $1) }
}
