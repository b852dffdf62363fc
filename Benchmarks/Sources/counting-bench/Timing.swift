import Analysis
import Foundation

/// Repeated measurements of one job.
struct Timing {
    let columns: EventColumns
    let hierarchy: TermToClass
    let order: RowOrder
    let threads: Int
    let repeats: Int

    /// Makes and checks the columns; that is not timed, as loading is not for the other engines.
    init(_ events: SyntheticEvents, order: RowOrder, threads: Int, repeats: Int) throws {
        columns = try EventColumns(caseIndex: events.cases, term: events.terms, serious: events.serious)
        let classes = (events.classOfTerm.max().map { Int($0) } ?? -1) + 1
        hierarchy = try TermToClass(classOfTerm: events.classOfTerm, classCount: classes)
        self.order = order
        self.threads = threads
        self.repeats = repeats
    }

    /// The seconds of each repeat after a first that is not timed, and the counts.
    func measure() throws -> (Measurements, TabulationResult) {
        let clustered = order == .clustered ? try CaseClusteredEvents(checking: columns) : nil
        func job() throws -> TabulationResult {
            if let clustered { return try EventTabulation.count(clustered, hierarchy: hierarchy, threads: threads) }
            return try EventTabulation.count(unordered: columns, hierarchy: hierarchy, threads: threads)
        }
        var counts = try job()
        var measurements = Measurements()
        for _ in 0..<repeats {
            let begin = ContinuousClock.now, beginProcessor = clock()
            counts = try job()
            measurements.seconds.append((ContinuousClock.now - begin) / .seconds(1))
            measurements.cpuSeconds.append(Double(clock() - beginProcessor) / Double(CLOCKS_PER_SEC))
        }
        return (measurements, counts)
    }
}

/// What is printed, as JSON, for the comparing script: by the wall's clock, and processor time of all threads, which other
/// programs on a busy machine lengthen less.
struct Measurements: Encodable {
    var seconds: [Double] = []
    var cpuSeconds: [Double] = []

    func print() throws {
        Swift.print(String(decoding: try JSONEncoder().encode(self), as: UTF8.self))
    }
}
