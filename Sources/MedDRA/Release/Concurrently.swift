import Dispatch

/// Independent pieces of work, spread over the machine's cores.
///
/// ```swift
/// let halves = Concurrently.map(2) { half in index(of: names[half]) }
/// ```
package enum Concurrently {
    /// The results of `work` for 0, 1, … `count` − 1, in this order. One piece is done on the calling thread.
    package static func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
        guard count > 1 else { return (0..<count).map(work) }
        return Array(unsafeUninitializedCapacity: count) { results, initialized in
            // Each iteration writes its own element and none reads another's.
            nonisolated(unsafe) let slots = results
            DispatchQueue.concurrentPerform(iterations: count) { index in
                slots.initializeElement(at: index, to: work(index))
            }
            initialized = count
        }
    }
}
