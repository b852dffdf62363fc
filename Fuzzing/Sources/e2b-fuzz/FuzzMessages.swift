@_spi(Comparison) import E2B

/// What libFuzzer calls with bytes of its own making. Whatever they are, the reader ends with messages or a problem; what it read is
/// written and read again as the same, and judged by every rule. libxml2 alone reads the same and finds the same wrong.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMessages(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
    var limits = ReadingLimits()
    limits.depth = 64
    limits.nodes = 20_000
    limits.messageBytes = 1 << 20
    compare(bytes, limits)
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

/// Whether messages are read in plain XML or by libxml2 makes no difference: in messages, in their lines, or in the problem that ends them.
private func compare(_ bytes: [UInt8], _ limits: ReadingLimits) {
    var alone = limits
    alone.usesParserAlone = true
    func read(_ limits: ReadingLimits) -> (messages: [ICSR], batch: Batch?, problem: MessageProblem?) {
        var messages: [ICSR] = []
        do {
            let batch = try MessageFile(bytes: bytes, limits: limits).read { messages.append($0) }
            return (messages, batch, nil)
        } catch { return (messages, nil, error as? MessageProblem) }
    }
    let mine = read(limits), theirs = read(alone)
    precondition(mine.problem == theirs.problem, "another problem than libxml2's")
    precondition(mine.messages == theirs.messages && mine.batch == theirs.batch, "other messages than libxml2's")
    for (one, other) in zip(mine.messages, theirs.messages) {
        precondition(one.elements.map(\.line) == other.elements.map(\.line) && one.line == other.line, "other lines than libxml2's")
        precondition(one.elements == other.elements, "other elements than libxml2's")
    }
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
