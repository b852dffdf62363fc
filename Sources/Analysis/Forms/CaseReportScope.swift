import Reexamination

/// Which case reports the forms of reports look at, and in which reporting period each stands.
///
/// A report stands in the period in which the company first knew of the case. As reported, that is what the version known at the
/// period's end says; anew, what the present version says: that of the data cut or, on the forms of one periodic report, that of its last day, for a
/// periodic report cannot know what came later. Reports of one patient stand together where the earliest does if the past
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
    /// The days in which a report looked at was received.
    let window: DateWindow
    /// What the company knows of the cases: at the data cut, or by the end of the last period looked at.
    private let present: [SafetyCase]

    /// - Throws: `AnalysisError.unknownPeriod` for a last period that the dossier does not have.
    init(of snapshot: Snapshot, basis: CaseReportBasis) throws {
        self.snapshot = snapshot
        self.basis = basis
        subjectNumbers = Set(snapshot.product.subjectIndications.map(\.number))
        guard let through = basis.through else {
            periods = snapshot.periodicReports
            present = snapshot.cases
            window = snapshot.windows.adverseReactions
            return
        }
        guard let own = snapshot.periodicReport(through) else {
            throw AnalysisError.unknownPeriod(through, known: snapshot.periodicReports.map(\.number))
        }
        periods = snapshot.periodicReports.filter { $0.number <= through }
        let last = own.window.last
        present = Self.cases(of: snapshot, knownOn: last).filter { $0.received <= last }
        let whole = snapshot.windows.adverseReactions
        window = DateWindow(first: whole.first, last: min(whole.last, last)) ?? own.window
    }

    /// The columns that hold reports of their own: the periods, then what lies in none of them.
    func columns() throws -> [Column] {
        let presentLabel = try presentLabel()
        var columns: [Column] = [], taken: Set<String> = []
        func add(_ column: CaseReportColumn, _ cases: [JoinedReports], _ label: LabelVersion) {
            taken.formUnion(cases.flatMap(\.reports).map(\.id))
            columns.append(Column(column: column, cases: cases, label: label))
        }
        for period in periods {
            let cases = cases(of: casesKnown(at: period)) { period.window.contains($0.received) && !taken.contains($0.id) }
            add(.period(period), cases, basis.past == .asReported ? try label(atEndOf: period) : presentLabel)
        }
        add(.outside, cases(of: present.filter(isCounted)) { !taken.contains($0.id) }, presentLabel)
        return columns
    }

    /// The label that judges what is judged anew: the one at the application or, on the forms of one periodic report, the one in force on its last day.
    func presentLabel() throws -> LabelVersion {
        if basis.through != nil, let last = periods.last(where: { $0.number == basis.through }) { return try label(atEndOf: last) }
        guard let application = snapshot.labelAtApplication else { throw AnalysisError.noLabelInForce(on: snapshot.application) }
        return application
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

    /// What the company knew when the period was reported, or what it knows now.
    private func casesKnown(at period: PeriodicReport) -> [SafetyCase] {
        (basis.past == .asReported ? Self.cases(of: snapshot, knownOn: period.window.last) : present).filter(isCounted)
    }

    /// The cases by the versions that had come in by a day.
    private static func cases(of snapshot: Snapshot, knownOn day: CalendarDate) -> [SafetyCase] {
        let withHistory = Set(snapshot.caseHistories.map(\.id))
        let versions = snapshot.caseHistories.compactMap { $0.version(asOf: min(day, snapshot.dataCut))?.facts }
        return snapshot.cases.filter { !withHistory.contains($0.id) } + versions
    }

    private func label(atEndOf period: PeriodicReport) throws -> LabelVersion {
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
