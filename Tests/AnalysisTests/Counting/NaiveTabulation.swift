@testable import Analysis

/// One report of a term in a case.
struct Report: Hashable {
    var index: Int
    var term: Int
    var serious: Bool
}

/// The same counts by looking at every case and every term in turn. Shares nothing with the kernel, and is not meant to be fast.
///
/// Each row of counts is: total cases, total events, serious cases, serious events, non-serious cases, non-serious events.
struct NaiveTabulation: Equatable {
    var terms: [[Int]]
    var classes: [[Int]]
    var total: [Int]

    init(_ reports: [Report], cases: Int, classOfTerm: [Int], classCount: Int) {
        // 0: the term is not in the case; 1: only non-serious reports of it; 2: a serious one among them.
        var worst = [[Int]](repeating: [Int](repeating: 0, count: classOfTerm.count), count: cases)
        for report in reports {
            let level = report.serious ? 2 : 1
            if worst[report.index][report.term] < level { worst[report.index][report.term] = level }
        }
        let all = Array(classOfTerm.indices)
        terms = all.map { Self.count(worst, [$0]) }
        classes = (0..<classCount).map { group in Self.count(worst, all.filter { classOfTerm[$0] == group }) }
        total = Self.count(worst, all)
    }

    private static func count(_ worst: [[Int]], _ terms: [Int]) -> [Int] {
        var row = [0, 0, 0, 0, 0, 0]
        for levels in worst {
            var serious = 0, nonSerious = 0
            for term in terms {
                if levels[term] == 2 { serious += 1 }
                if levels[term] == 1 { nonSerious += 1 }
            }
            if serious + nonSerious > 0 { row[0] += 1 }
            if serious > 0 { row[2] += 1 }
            if nonSerious > 0 { row[4] += 1 }
            row[1] += serious + nonSerious
            row[3] += serious
            row[5] += nonSerious
        }
        return row
    }

    /// The kernel's result in the naive shape.
    init(_ result: TabulationResult) {
        func row(_ counts: SeriousnessCounts) -> [Int] {
            [counts.total.cases, counts.total.events, counts.serious.cases, counts.serious.events,
             counts.nonSerious.cases, counts.nonSerious.events]
        }
        terms = result.terms.map(row)
        classes = result.classes.map(row)
        total = row(result.total)
    }
}

extension EventColumns {
    init(_ reports: [Report]) throws(CountingError) {
        try self.init(caseIndex: reports.map { UInt32($0.index) }, term: reports.map { UInt16($0.term) },
                      serious: reports.map { $0.serious ? 1 : 0 })
    }
}
