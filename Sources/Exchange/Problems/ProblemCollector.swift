import Reexamination

/// Gathers the problems of one reading, so that a person sees all of them at once.
///
/// One kind of problem in one column is kept `limit` times and then only counted: a file whose every row is wrong says
/// so without filling the memory.
final class ProblemCollector {
    static let limit = 50

    private struct Kind: Hashable {
        let id: ProblemID
        let file: String
        let field: String?
    }

    private var problems: [Problem] = []
    private var seen: [Kind: Int] = [:]

    private(set) var errorCount = 0

    func add(_ situation: ProblemSituation, at location: SourceLocation, field: String? = nil) {
        if situation.id.severity == .error { errorCount += 1 }
        let kind = Kind(id: situation.id, file: location.file, field: field)
        seen[kind, default: 0] += 1
        guard seen[kind, default: 0] <= Self.limit else { return }
        problems.append(Problem(situation, at: location, field: field))
    }

    /// Problems that another reading gathered.
    func add(_ others: [Problem]) { for problem in others { add(problem.situation, at: problem.location, field: problem.field) } }

    /// All problems in the order of file, line, column; those beyond the limit as one line a kind.
    func finished() -> [Problem] {
        var all = problems
        // A dictionary's order differs from run to run; what is alike in place and name keeps the order it is added in.
        let exceeded = seen.filter { $0.value > Self.limit }.sorted { $0.key.id.rawValue < $1.key.id.rawValue }
        for (kind, count) in exceeded {
            let situation: FileSituation = kind.id.severity == .error
                ? .moreErrors(id: kind.id, count: count - Self.limit) : .moreWarnings(id: kind.id, count: count - Self.limit)
            all.append(Problem(.file(situation), at: SourceLocation(file: kind.file, line: .max), field: kind.field))
        }
        return all.sorted { left, right in
            let a = left.location, b = right.location
            return (a.file, a.line ?? 0, a.column ?? 0, left.field ?? "", left.id.rawValue)
                < (b.file, b.line ?? 0, b.column ?? 0, right.field ?? "", right.id.rawValue)
        }.map { problem in
            guard problem.location.line == .max else { return problem }
            return Problem(problem.situation, at: SourceLocation(file: problem.location.file), field: problem.field)
        }
    }
}
