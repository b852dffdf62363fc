import Dispatch
import Foundation
import Synchronization

/// Reads a file on a thread of its own, a little ahead of who asks for its messages: what is in them is then found while the next ones are parsed.
///
/// Groups come out in the order of the file, a failure behind the messages before it. At most two wait, so that memory stays bounded.
final class ReadAhead: Sendable {
    /// How many bytes of messages are handed over together; one larger than this goes alone.
    private static let groupBytes = 1 << 18

    private let waiting = Mutex<[MessageGroup]>([])
    private let isAbandoned = Atomic(false)
    /// Semaphores are made at 0: one that ends below what it was made with stops the program.
    private let room = DispatchSemaphore(value: 0)
    private let arrived = DispatchSemaphore(value: 0)

    init(_ origin: MessageStream.Origin, _ limits: ReadingLimits) {
        for _ in 0..<2 { room.signal() }
        // A thread of its own and not one of a pool's: it waits for its reader, be that for ever.
        Thread.detachNewThread { [self] in read(origin, limits) }
    }

    /// The next group; not to be asked for after the last.
    func next() -> MessageGroup {
        arrived.wait()
        room.signal()
        return waiting.withLock { $0.removeFirst() }
    }

    /// Nobody will ask again: the thread ends.
    func abandon() {
        isAbandoned.store(true, ordering: .releasing)
        room.signal()
    }

    private func read(_ origin: MessageStream.Origin, _ limits: ReadingLimits) {
        do throws(MessageProblem) {
            let stream = try MessageStream(origin, limits)
            var isFirst = true, isLast = false
            while !isLast {
                let group = stream.group(isFirst: isFirst, of: Self.groupBytes)
                (isFirst, isLast) = (false, group.isLast)
                guard hand(group) else { return }
            }
        } catch {
            _ = hand(MessageGroup(isLast: true, failure: error))
        }
    }

    /// False if nobody wants it any more.
    private func hand(_ group: MessageGroup) -> Bool {
        room.wait()
        if isAbandoned.load(ordering: .acquiring) { return false }
        waiting.withLock { $0.append(group) }
        arrived.signal()
        return true
    }
}
