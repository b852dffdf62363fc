import Reexamination

/// Which case reports the forms of reports look at, and in which reporting period each stands.
///
/// A report stands in the period in which the company first knew of the case. As reported, that is what the version known at the
/// period's end says; anew, what the present version says. Reports of one patient stand together where the earliest does if the past
/// is judged anew; as reported, each stands where it was received (docs/counting-rules.md).
struct CaseReportScope {
    /// The reports of one column of a form, and the label that judges them.
    struct Column {
        let column: CaseReportColumn
        let cases: [JoinedReports]
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
        func add(_ column: CaseReportColumn, _ cases: [JoinedReports], _ label: LabelVersion) {
            taken.formUnion(cases.flatMap(\.reports).map(\.id))
            columns.append(Column(column: column, cases: cases, label: label))
        }
        for period in periods {
            let cases = cases(of: casesKnown(at: period)) { period.window.contains($0.received) && !taken.contains($0.id) }
            add(.period(period), cases, try label(judging: period, application: application))
        }
        let last = basis.through == nil ? nil : periods.last?.window.last
        add(.outside, cases(of: snapshot.cases.filter(isCounted)) { !taken.contains($0.id) && isUpTo(last, $0.received) }, application)
        return columns
    }

    /// Some reports as the cases of a column. Anew, those of one patient go where the earliest of them stands. As reported, only those that
    /// stand in the column are told together: a repeat that came later was no part of an earlier form.
    private func cases(of reports: [SafetyCase], where stands: (SafetyCase) -> Bool) -> [JoinedReports] {
        let unit = snapshot.counting.caseUnit
        return switch basis.past {
        case .asReported: JoinedReports.all(of: reports.filter(stands), by: unit)
        case .refiltered: JoinedReports.all(of: reports, by: unit).filter { stands($0.lead) }
        }
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
        guard basis.past == .asReported else { return snapshot.cases.filter(isCounted) }
        let day = min(period.window.last, snapshot.dataCut)
        let withHistory = Set(snapshot.caseHistories.map(\.id))
        let versions = snapshot.caseHistories.compactMap { $0.version(asOf: day)?.facts }
        return (snapshot.cases.filter { !withHistory.contains($0.id) } + versions).filter(isCounted)
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
