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

    var error: ReleaseError? {
        count == 0 ? nil : ReleaseError(problems: problems, count: count)
    }
}
