import CLibXML

/// A parser of libxml2's and the trees that grow out of its events; both end with it.
///
/// ```swift
/// let session = ParserSession(limits) { xmlCreatePushParserCtxt(&$0, $1, nil, 0, nil) }
/// ```
final class ParserSession {
    let grower: UnsafeMutablePointer<TreeGrower>
    let context: xmlParserCtxtPtr

    /// - Parameters:
    ///   - receive: takes messages while the parser runs; see `TreeGrower`.
    ///   - make: makes the parser, of the handler and what its callbacks are given.
    /// Nil where there is no memory for one.
    init?(_ limits: ReadingLimits, receive: ((MessageGroup) -> Bool)? = nil, make: (inout xmlSAXHandler, UnsafeMutableRawPointer) -> xmlParserCtxtPtr?) {
        let grower = UnsafeMutablePointer<TreeGrower>.allocate(capacity: 1)
        grower.initialize(to: TreeGrower(limits: limits, receive: receive))
        var handler = ParserCallbacks.handler()
        guard ParserCallbacks.isReady, let context = make(&handler, grower) else {
            grower.deinitialize(count: 1)
            grower.deallocate()
            return nil
        }
        self.grower = grower
        self.context = context
        grower.pointee.context = context
        xmlCtxtUseOptions(context, ParserCallbacks.options)
    }

    deinit {
        if let document = context.pointee.myDoc { xmlFreeDoc(document) }
        xmlFreeParserCtxt(context)
        grower.deinitialize(count: 1)
        grower.deallocate()
    }
}
