@testable import E2B
import Foundation
import Testing

@Suite("Reading ahead on a thread of its own")
struct ReadAheadTests {
    /// What a reader says of a file: every element of every message, then the batch, then what is wrong.
    private func reading(_ bytes: [UInt8], ahead: Bool) throws -> (messages: [[String]], batch: [String], problem: MessageProblem?) {
        let reader = try MessageReader(.bytes(bytes, name: "batch.xml"), ReadingLimits(), readsAhead: ahead)
        var messages: [[String]] = [], problem: MessageProblem?
        do throws(MessageProblem) {
            while let message = try reader.next() { messages.append(Fixture.list(message.elements)) }
        } catch { problem = error }
        let batch = reader.batch
        return (messages, ["\(batch.kind) \(batch.isWrapped) \(batch.messageCount)"] + Fixture.list(batch.elements), problem)
    }

    /// The fixture's two messages many times over: more than one group, and more groups than may wait.
    private func large() throws -> [UInt8] {
        let (batch, messages) = try Fixture.batch()
        var writing = BatchWriting(batch)
        for _ in 0..<40 { messages.forEach { writing.add($0) } }
        writing.finish()
        return Array(writing.drain())
    }

    @Test("Messages, batch and the first thing wrong are the same, and in the same order, as read on the caller's thread")
    func same() throws {
        let whole = try large()
        #expect(try reading(whole, ahead: true).messages.count == 80)
        var broken = whole
        broken[whole.count / 2] = UInt8(ascii: "<")
        broken[whole.count / 2 + 1] = UInt8(ascii: "<")
        var undecodable = whole
        undecodable[whole.count * 2 / 3] = 0xFF
        // A warning, which is no reason to refuse anything.
        let warned = Array(String(decoding: whole, as: UTF8.self).replacing("<sender ", with: "<sender xml:space=\"none\" ").utf8)
        let wide = Array(String(decoding: whole, as: UTF8.self).replacing("encoding=\"UTF-8\"", with: "encoding=\"UTF-16\"").data(using: .utf16) ?? Data())
        let inputs = [
            whole, Array(whole.dropLast(200)), Array(whole.prefix(whole.count / 3)), broken, undecodable, warned, wide, Array(wide.dropLast(1)),
            whole + Array("<a/>".utf8), Array(whole.prefix(40)), [], Array("<a/>".utf8),
        ]
        for bytes in inputs {
            let here = try reading(bytes, ahead: false), there = try reading(bytes, ahead: true)
            #expect(here.messages == there.messages && here.batch == there.batch && here.problem == there.problem)
        }
        #expect(try reading(broken, ahead: true).problem != nil && reading(broken, ahead: true).messages.count > 20)
    }

    @Test("A CDATA section longer than the parser takes in one go is refused by name, behind the messages before it")
    func longSection() throws {
        let whole = String(decoding: try large(), as: UTF8.self)
        let place = try #require(whole.range(of: "</PORR_IN049016UV>", options: .backwards)?.lowerBound)
        for (repeats, problem) in [(300_000, nil), (3_000_000, MessageProblem.Situation.pieceTooLong)] {
            let section = "<text mediaType=\"application/pdf\" representation=\"B64\"><![CDATA[" + String(repeating: "QUJD", count: repeats) + "]]></text>"
            let bytes = Array((whole[..<place] + section + whole[place...]).utf8)
            let here = try reading(bytes, ahead: false), there = try reading(bytes, ahead: true)
            #expect(here.problem?.situation == problem)
            #expect(here.messages.count == (problem == nil ? 80 : 79))
            #expect(here.messages == there.messages && here.batch == there.batch && here.problem == there.problem)
        }
    }

    @Test("What is wrong is thrown again by a reader that is asked again")
    func again() throws {
        let reader = try MessageReader(.bytes(Array("<a/>".utf8), name: nil), ReadingLimits(), readsAhead: true)
        #expect(reader.kind == nil)
        #expect(throws: MessageProblem(.unknownRoot("a"), line: 1)) { try reader.next() }
        #expect(throws: MessageProblem(.unknownRoot("a"), line: 1)) { try reader.next() }
    }

    @Test("The thread ends when its reader is dropped in the middle of a file")
    func dropped() throws {
        let bytes = try large()
        weak var thread: ReadAhead?
        do {
            let ahead = ReadAhead(.bytes(bytes, name: nil), ReadingLimits())
            thread = ahead
            #expect(ahead.next().isLast == false)
            ahead.abandon()
        }
        for _ in 0..<1000 where thread != nil { Thread.sleep(forTimeInterval: 0.01) }
        #expect(thread == nil)
    }
}
