/// Reads the files of a release and checks them against each other, gathering every problem on the way.
///
/// ```swift
/// var reader = ReleaseReader(files: files)
/// let contents = try reader.read(digest: digest)
/// ```
///
/// A reference to a term is checked only if nothing was lost from the file that should have the term; otherwise one
/// bad row would look like many.
struct ReleaseReader {
    private var files: [ReleaseFile: [UInt8]] = [:]
    var log = ProblemLog()

    /// The names of the files are taken without regard to case; files that a release does not need are passed over.
    init(files given: [String: [UInt8]]) {
        for (name, bytes) in given {
            guard let file = ReleaseFile(rawValue: name.lowercased()) else { continue }
            if files.updateValue(bytes, forKey: file) != nil {
                log.add(ReleaseProblem(.repeatedFile, file: file))
            }
        }
        let queryFiles = ReleaseFile.allCases.filter { !$0.isMandatory }
        let hasQueries = queryFiles.contains { !isEmpty($0) }
        for file in ReleaseFile.allCases where (file.isMandatory || hasQueries) && isEmpty(file) {
            log.addLosingRows(ReleaseProblem(files[file] == nil ? .missingFile : .emptyFile, file: file))
        }
    }

    private func isEmpty(_ file: ReleaseFile) -> Bool {
        let blank: Set<UInt8> = [0x0A, 0x0D, 0x1A, 0xEF, 0xBB, 0xBF]
        return files[file, default: []].allSatisfy { blank.contains($0) }
    }

    /// What is read beside each other: nothing of one needs anything of another.
    private enum Part: Sendable {
        case upper(UpperLevels)
        case lowest(Level, ProblemLog)
        case digest(String)
    }

    private typealias Level = (table: TermTable, rows: TermRows, japaneseMarks: [Bool])

    /// Everything but the lowest level, which takes about as long as all of this.
    private struct UpperLevels: Sendable {
        let organClasses: TermTable
        let order: [Int32]
        let groupTerms: TermTable
        let highTerms: TermTable
        let preferred: TermTable
        let primary: [Int32]
        let paths: [ReleaseContents.Path]
        let log: ProblemLog
        let queries: Level
        /// Of the queries, whose problems are told behind those of the lowest level.
        let queryLog: ProblemLog
    }

    mutating func read(digest: @Sendable () -> String) throws(ReleaseError) -> ReleaseContents {
        let version = readVersion()
        let reader = self
        // The longest first, so that it is not waited for at the end.
        let parts = Concurrently.map(3) { number -> Part in
            var reader = reader
            reader.log = reader.log.branch()
            switch number {
            case 0:
                let level = reader.readLevel(
                    .lowestLevelTerms, .lowestLevelTermsInJapanese, number: .code(2), mark: .yesNo(9), japaneseMark: .yesNo(2))
                return .lowest(level, reader.log)
            case 1: return .upper(reader.readUpperLevels())
            default: return .digest(digest())
            }
        }
        guard case .lowest(let lowest, let lowestLog) = parts[0], case .upper(let upper) = parts[1], case .digest(let digest) = parts[2] else {
            preconditionFailure("the parts come in their order")
        }
        log.add(upper.log)
        log.add(lowestLog)
        let parents = positions(lowest.rows, field: 2, in: upper.preferred, of: .preferredTerms)
        log.add(upper.queryLog)
        let content = readQueryContent(queries: upper.queries.table, preferredTerms: upper.preferred, lowestLevelTerms: lowest.table)

        if let error = log.error { throw error }
        return ReleaseContents(
            identity: ReleaseIdentity(version: version, digest: digest),
            systemOrganClasses: upper.organClasses, internationalOrder: upper.order, highLevelGroupTerms: upper.groupTerms,
            highLevelTerms: upper.highTerms, preferredTerms: upper.preferred, primarySystemOrganClass: upper.primary,
            lowest: .init(
                table: lowest.table, preferredTerm: parents, isCurrent: lowest.rows.marks, isCurrentInJapanese: lowest.japaneseMarks),
            paths: upper.paths,
            queries: .init(table: upper.queries.table, level: upper.queries.rows.numbers, isActive: upper.queries.rows.marks, content: content))
    }

    private mutating func readUpperLevels() -> UpperLevels {
        let (organClasses, _, _) = readLevel(.systemOrganClasses, .systemOrganClassesInJapanese)
        let order = readInternationalOrder(of: organClasses)
        let (groupTerms, _, _) = readLevel(.highLevelGroupTerms, .highLevelGroupTermsInJapanese)
        let (highTerms, _, _) = readLevel(.highLevelTerms, .highLevelTermsInJapanese)
        let (preferred, preferredRows, _) = readLevel(.preferredTerms, .preferredTermsInJapanese, number: .code(3))
        let primary = positions(preferredRows, field: 3, in: organClasses, of: .systemOrganClasses)
        let paths = readHierarchy(HierarchyLevels(
            preferredTerms: preferred, highLevelTerms: highTerms, highLevelGroupTerms: groupTerms,
            systemOrganClasses: organClasses, primarySystemOrganClass: primary))
        let levelLog = log
        log = log.branch()
        let queries = readLevel(
            .standardisedQueries, .standardisedQueriesInJapanese, number: .positive(2), mark: .activeInactive(7))
        return UpperLevels(
            organClasses: organClasses, order: order, groupTerms: groupTerms, highTerms: highTerms, preferred: preferred, primary: primary,
            paths: paths, log: levelLog, queries: queries, queryLog: log)
    }

    func rows(of file: ReleaseFile) -> ReleaseRows {
        ReleaseRows(files[file, default: []], of: file)
    }

    /// The release's file has one row, which begins with the version. Further rows say nothing about it.
    private mutating func readVersion() -> String {
        var rows = rows(of: .release)
        guard rows.next(&log) else { return "" }
        let version = rows.text(0)
        let parts = version.split(separator: ".", omittingEmptySubsequences: false)
        let isVersion = parts.count == 2 && parts.allSatisfy { part in
            (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) }
        }
        if !isVersion { log.add(rows.problem(.noVersion(found: version), 0)) }
        return version
    }

    /// The place of each organ class in the international order, 0 where a problem was noted.
    private mutating func readInternationalOrder(of organClasses: TermTable) -> [Int32] {
        var orders = Array(repeating: Int32(0), count: organClasses.count)
        var lineOfOrder: [Int32: Int] = [:]
        var lineOfClass: [Int: Int] = [:]
        var rows = rows(of: .internationalOrder)
        while rows.next(&log) {
            guard let order = rows.positiveNumber(0, &log), let code = rows.code(1, &log) else { continue }
            guard let position = organClasses.position(of: TermCode(code)) else {
                addUnknown(code, missingFrom: .systemOrganClasses, rows.file, line: rows.line, field: 1)
                continue
            }
            if let first = lineOfOrder[order] {
                log.add(rows.problem(.repeatedInternationalOrder(Int(order), firstLine: first), 0))
            } else if let first = lineOfClass[position] {
                log.add(rows.problem(.repeatedCode(TermCode(code), firstLine: first), 1))
            }
            lineOfOrder[order] = lineOfOrder[order] ?? rows.line
            lineOfClass[position] = lineOfClass[position] ?? rows.line
            orders[position] = order
        }
        if isSound(.internationalOrder) {
            for position in orders.indices where orders[position] == 0 {
                log.add(ReleaseProblem(
                    .noInternationalOrder(organClasses.code(position)), file: .internationalOrder))
            }
        }
        return orders
    }

    /// The active rows of the queries' content. Rows that are no longer active may name terms that have moved to
    /// another level since, so that they are not looked at. Source: domain brief §3.5, §4.5.
    private mutating func readQueryContent(
        queries: TermTable, preferredTerms: TermTable, lowestLevelTerms: TermTable
    ) -> [ReleaseContents.QueryEntry] {
        var entries: [ReleaseContents.QueryEntry] = []
        var rows = rows(of: .standardisedQueryContent)
        while rows.next(&log) {
            guard let isActive = rows.flag(6, of: "AI", &log), isActive else { continue }
            guard let query = rows.code(0, &log), let term = rows.code(1, &log),
                  let level = rows.choice(2, of: "450", &log) else { continue }
            let queryPosition = queries.position(of: TermCode(query))
            if queryPosition == nil {
                addUnknown(query, missingFrom: .standardisedQueries, rows.file, line: rows.line, field: 0)
            }
            let (table, file): (TermTable, ReleaseFile) = switch level {
            case 0: (preferredTerms, .preferredTerms)
            case 1: (lowestLevelTerms, .lowestLevelTerms)
            default: (queries, .standardisedQueries)
            }
            guard let found = table.position(of: TermCode(term)) else {
                addUnknown(term, missingFrom: file, rows.file, line: rows.line, field: 1)
                continue
            }
            let position = Int32(found)
            let member: ReleaseContents.QueryEntry.Member
            if file == .standardisedQueries {
                member = .query(position)
            } else {
                guard let isNarrow = rows.flag(3, of: "21", &log) else { continue }
                member = file == .preferredTerms
                    ? .preferredTerm(position, isNarrow: isNarrow) : .lowestLevelTerm(position, isNarrow: isNarrow)
            }
            if let queryPosition { entries.append(.init(query: Int32(queryPosition), member: member)) }
        }
        return entries
    }

    /// Whether every row of the file was kept.
    func isSound(_ file: ReleaseFile) -> Bool { !log.unsoundFiles.contains(file) }

    /// Notes that a term is not in the file it should be in, unless that file lost rows.
    mutating func addUnknown(_ code: Int32, missingFrom: ReleaseFile, _ file: ReleaseFile, line: Int, field: Int) {
        guard isSound(missingFrom) else { return }
        log.add(ReleaseProblem(
            .unknownTerm(TermCode(code), missingFrom: missingFrom), file: file, line: line, field: file.columns[field]))
    }

    /// The positions of the terms that the rows' numbers name; −1 where there is none, which is a problem.
    private mutating func positions(
        _ rows: TermRows, field: Int, in table: TermTable, of file: ReleaseFile
    ) -> [Int32] {
        var positions: [Int32] = []
        positions.reserveCapacity(rows.count)
        for row in 0..<rows.count {
            if let position = table.position(of: TermCode(rows.numbers[row])) {
                positions.append(Int32(position))
            } else {
                positions.append(-1)
                addUnknown(rows.numbers[row], missingFrom: file, rows.file, line: Int(rows.lines[row]), field: field)
            }
        }
        return positions
    }
}
