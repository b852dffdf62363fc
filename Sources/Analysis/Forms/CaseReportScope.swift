import Reexamination

/// Which case reports the forms of reports look at, and in which reporting period each stands.
///
/// A report stands in the period in which the company first knew of the case. As reported, that is what the version known at the
/// period's end says; anew, what the present version says (docs/counting-rules.md).
struct CaseReportScope {
    /// The reports of one column of a form, and the label that judges them.
    struct Column {
        let column: CaseReportColumn
        let cases: [SafetyCase]
        let label: LabelVersion
    }

    private let snapshot: Snapshot
    private let subjectNumbers: Set<Int>
    let basis: CaseReportBasis
    /// Those looked at, in order.
    let periods: [PeriodicReport]

    /// - Throws: `AnalysisError.unknownPeriod` for a last period that the dossier does not have.
    init(of snapshot: Snapshot, basis: CaseReportBasis) throws {
        self.snapshot = snapshot
        self.basis = basis
        subjectNumbers = Set(snapshot.product.subjectIndications.map(\.number))
        guard let through = basis.through else {
            periods = snapshot.periodicReports
            return
        }
        guard snapshot.periodicReports.contains(where: { $0.number == through }) else {
            throw AnalysisError.unknownPeriod(through, known: snapshot.periodicReports.map(\.number))
        }
        periods = snapshot.periodicReports.filter { $0.number <= through }
    }

    /// The columns that hold reports of their own: the periods, then what lies in none of them.
    func columns() throws -> [Column] {
        guard let application = snapshot.labelAtApplication else { throw AnalysisError.noLabelInForce(on: snapshot.application) }
        var columns: [Column] = [], taken: Set<String> = []
        for period in periods {
            let known = casesKnown(at: period).filter { period.window.contains($0.received) && !taken.contains($0.id) }
            taken.formUnion(known.map(\.id))
            columns.append(Column(column: .period(period), cases: known, label: try label(judging: period, application: application)))
        }
        let last = basis.through == nil ? nil : periods.last?.window.last
        let rest = joined(snapshot.cases.filter(isCounted)).filter { !taken.contains($0.id) && isUpTo(last, $0.received) }
        return columns + [Column(column: .outside, cases: rest, label: application)]
    }

    /// Whether a report is of the product's indications under re-examination, domestic (unless foreign ones count), and in time.
    func isCounted(_ safetyCase: SafetyCase) -> Bool {
        guard let indication = safetyCase.indication, subjectNumbers.contains(indication) else { return false }
        return (snapshot.counting.includesForeignCases || safetyCase.country == "JP") && safetyCase.received <= snapshot.dataCut
            && snapshot.windows.adverseReactions.contains(safetyCase.received)
    }

    private func isUpTo(_ last: CalendarDate?, _ day: CalendarDate) -> Bool { last.map { day <= $0 } ?? true }

    /// What the company knew when the period was reported, or what it knows now.
    private func casesKnown(at period: PeriodicReport) -> [SafetyCase] {
        guard basis.past == .asReported else { return joined(snapshot.cases.filter(isCounted)) }
        let day = min(period.window.last, snapshot.dataCut)
        let withHistory = Set(snapshot.caseHistories.map(\.id))
        let versions = snapshot.caseHistories.compactMap { $0.version(asOf: day)?.facts }
        return joined((snapshot.cases.filter { !withHistory.contains($0.id) } + versions).filter(isCounted)).sorted { $0.id < $1.id }
    }

    /// Reports that repeat another of them are told with it: its events are joined by theirs (counting option `caseUnit`).
    private func joined(_ cases: [SafetyCase]) -> [SafetyCase] {
        guard snapshot.counting.caseUnit == .person else { return cases }
        let ids = Set(cases.map(\.id))
        func original(of safetyCase: SafetyCase) -> String? { safetyCase.duplicateOf.flatMap { ids.contains($0) ? $0 : nil } }
        let repeats = Dictionary(grouping: cases.filter { original(of: $0) != nil }) { original(of: $0) ?? $0.id }
        return cases.filter { original(of: $0) == nil }.map { safetyCase in
            guard let others = repeats[safetyCase.id] else { return safetyCase }
            var joined = safetyCase
            joined.reactions += others.flatMap(\.reactions)
            return joined
        }
    }

    func label(judging period: PeriodicReport, application: LabelVersion) throws -> LabelVersion {
        guard basis.past == .asReported else { return application }
        let day = period.window.last
        guard let label = snapshot.labels.filter({ $0.effective <= day }).max(by: { ($0.effective, $0.id) < ($1.effective, $1.id) }) else {
            throw AnalysisError.noLabelAtPeriodEnd(period: period.number, on: day)
        }
        return label
    }
}

/// A column of the forms of case reports.
public enum CaseReportColumn: Hashable, Sendable {
    case period(PeriodicReport)
    /// In the window of section 4.2, but in no reporting period.
    case outside
    /// 累計
    case cumulative

    /// How figure ids name it.
    public var key: String {
        switch self {
        case .period(let period): period.key
        case .outside: "outside"
        case .cumulative: "cumulative"
        }
    }

    public var name: LocalizedText {
        switch self {
        case .period(let period): period.name
        case .outside: LocalizedText(ja: "単位期間外", en: "Outside the periods")
        case .cumulative: LocalizedText(ja: "累計", en: "Cumulative")
        }
    }
}
