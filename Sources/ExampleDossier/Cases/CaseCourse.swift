import Reexamination

/// The course of each planned case: most have one version; some have a follow-up or an amendment, two are taken back, and three are told of twice.
///
/// None of it changes what counts at the data cut: earlier versions know less, what is taken back counts nowhere, and what is told twice
/// is one person's.
struct CaseCourse {
    /// A decision of a person that two records are about one patient.
    struct Link {
        let kind: String
        let caseID: String
        let other: String
        let decided: CalendarDate
        let reason: String
    }

    private let dataCut: CalendarDate
    private var random = DeterministicRandom("course")
    private(set) var versions: [PlannedVersion] = []
    private(set) var links: [Link] = []

    init(of cases: [PlannedCase], dataCut: CalendarDate) {
        self.dataCut = dataCut
        for report in cases { add(report) }
        for report in cases where !report.linkedSubject.isEmpty {
            links.append(Link(kind: "subject", caseID: report.id, other: report.linkedSubject, decided: report.received.adding(days: 20), reason: "施設・性別・年齢・発現日・基本語が一致"))
        }
        addRetold(cases)
        addTakenBack(cases)
    }

    private mutating func add(_ report: PlannedCase) {
        let site = random.within(1...60)
        let qualification = random.pick(weighted: [("1", 78), ("2", 14), ("3", 5), ("5", 3)])
        let days = random.within(14...60)
        let informed = report.received.adding(days: days)
        guard report.number % 9 == 4 || report.number % 50 == 7, informed <= dataCut else {
            versions.append(PlannedVersion(report: report, informed: report.received, qualification: qualification, site: site))
            return
        }
        // At first only the first event is known, and not how it ends.
        var early = report
        early.rows = Array(report.rows.prefix(1))
        if early.rows[0].outcome != "FATAL" { (early.rows[0].outcome, early.rows[0].end) = ("UNKNOWN", "") }
        versions.append(PlannedVersion(report: early, informed: report.received, qualification: qualification, site: site))
        let isAmendment = report.number % 50 == 7
        versions.append(PlannedVersion(report: report, informed: informed, nullificationOrAmendment: isAmendment ? "2" : nil,
                                       reason: isAmendment ? "転帰の誤記を修正" : nil, qualification: qualification, site: site))
    }

    /// A pharmacist of the same hospital reports what the physician had reported.
    private mutating func addRetold(_ cases: [PlannedCase]) {
        let spontaneous = cases.filter { $0.source == "spontaneous" && $0.country == "JP" && $0.indication == "2" && $0.linkedSubject.isEmpty && $0.age != nil && !$0.rows[0].onset.isEmpty }
        for (order, position) in [40, 90, 150].enumerated() where position < spontaneous.count {
            let original = spontaneous[position]
            var retold = original
            retold.number = 9_101 + order
            retold.received = min(dataCut, original.received.adding(days: 5))
            retold.rows = Array(original.rows.prefix(1))
            let site = versions.first { $0.report.number == original.number }?.site ?? 1
            versions.append(PlannedVersion(report: retold, informed: retold.received, qualification: "2", site: site))
            links.append(Link(kind: "duplicate", caseID: retold.id, other: original.id, decided: retold.received.adding(days: 14), reason: "同じ施設・性別・年齢・発現日・基本語。施設に照会し同一患者と確認"))
        }
    }

    /// Another company's drug was meant, as turned out later.
    private mutating func addTakenBack(_ cases: [PlannedCase]) {
        let serious = cases.filter { $0.country == "JP" && $0.indication == "2" && $0.rows.contains { $0.isSeriousToReporter } }
        for (order, position) in [20, 60].enumerated() where position < serious.count {
            var report = serious[position]
            report.number = 9_001 + order
            report.linkedSubject = ""
            let site = random.within(1...60)
            versions.append(PlannedVersion(report: report, informed: report.received, site: site))
            versions.append(PlannedVersion(report: report, informed: min(dataCut, report.received.adding(days: 45)), nullificationOrAmendment: "1",
                                           reason: "他社製品の投与例と判明したため取下げ", site: site))
        }
    }
}
