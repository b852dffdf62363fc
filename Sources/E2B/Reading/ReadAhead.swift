import Dispatch
import Foundation
import Synchronization

/// Reads a file on a thread of its own, a little ahead of who asks for its messages: what is in them is then found while the next ones are parsed.
///
/// Groups come out in the order of the file, a failure behind the messages before it. At most two wait, so that memory stays bounded.
final class ReadAhead: Sendable {
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
        var count = 0
        let end = MessagePull(origin).run(limits) { [self] group in
            count += group.messages.count
            return hand(group)
        }
        if case .broken = end { return readAgain(origin, limits, after: count) }
        origin.closeFile()
        if case .whole(let last) = end { _ = hand(last) }
    }

    /// What comes behind so many messages: most often only what is wrong with the file.
    private func readAgain(_ origin: MessageStream.Origin, _ limits: ReadingLimits, after count: Int) {
        do throws(MessageProblem) {
            let stream = try MessageStream(origin, limits)
            var group = MessageGroup(), place = 0
            while !group.isLast {
                group = stream.group(isFirst: place == 0)
                place += 1
                guard place <= count && !group.isLast || hand(group) else { return }
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
