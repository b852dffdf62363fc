/// Gathers the problems of a release while it is read, so that all of them are told at once.
struct ProblemLog {
    private var problems: [ReleaseProblem] = []
    private var count = 0
    /// Files in which something is wrong. Terms may be lacking from them, so that a reference into one of them is
    /// not a further problem when it finds nothing.
    private(set) var unsoundFiles: Set<ReleaseFile> = []

    mutating func add(_ problem: ReleaseProblem) {
        count += 1
        if problems.count < ReleaseError.limit { problems.append(problem) }
    }

    /// Notes a problem for which rows of its file were passed over.
    mutating func addLosingRows(_ problem: ReleaseProblem) {
        unsoundFiles.insert(problem.file)
        add(problem)
    }

    /// A log without problems that knows the same files to be unsound: for a part of the reading that goes on beside the others.
    func branch() -> ProblemLog {
        var log = ProblemLog()
        log.unsoundFiles = unsoundFiles
        return log
    }

    /// Adds what was noted in a branch behind what was noted here.
    mutating func add(_ branch: ProblemLog) {
        count += branch.count
        problems += branch.problems.prefix(ReleaseError.limit - problems.count)
        unsoundFiles.formUnion(branch.unsoundFiles)
    }

    var error: ReleaseError? {
        count == 0 ? nil : ReleaseError(problems: problems, count: count)
    }
}
