import E2B
import Reexamination

/// The planned versions as E2B(R3) files, a batch a year, and the company's judgements and links beside them.
struct CaseMessages {
    private let course: CaseCourse

    init(_ course: CaseCourse) {
        self.course = course
    }

    func files() -> [DossierFile] {
        let byYear = Dictionary(grouping: course.versions.sorted { ($0.created, $0.report.number) < ($1.created, $1.report.number) }, by: \.created.year)
        let batches = byYear.sorted { $0.key < $1.key }.map { year, versions in
            let sent = versions.map(\.created).max()?.compact ?? ""
            let batch = BatchDraft(number: "EXAMPLE-\(year)", sender: "EXAMPLE", receiver: "PMDA", date: sent + "000000+0900").batch(messages: versions.count)
            return DossierFile(path: "cases/\(year).xml", bytes: MessageWriter.xml(of: versions.map(Self.icsr), in: batch))
        }
        return batches + [judgements, links]
    }

    // MARK: Messages

    private static func icsr(_ version: PlannedVersion) -> ICSR {
        let report = version.report, created = version.created.compact + "000000+0900"
        var draft = ICSRDraft()
        draft[.N_2_r_1] = "\(report.id)-\(version.created.compact)"
        draft[.N_2_r_2] = "EXAMPLE"
        draft[.N_2_r_3] = "PMDA"
        draft[.N_2_r_4] = created
        draft[.C_1_1] = report.id
        draft[.C_1_2] = created
        draft[.C_1_4] = report.received.compact
        draft[.C_1_5] = version.informed.compact
        draft[.C_1_6_1] = "false"
        let isSerious = report.rows.contains { $0.isSeriousToReporter || $0.isSeriousToCompany == true }
        draft[.C_1_7] = isSerious ? "true" : "false"
        draft[.C_1_8_1] = report.id
        draft[.C_1_8_2] = report.source == "regulator" ? "1" : "2"
        draft.setNull(.C_1_9_1, .NI)
        draft[.C_1_11_1] = version.nullificationOrAmendment
        draft[.C_1_11_2] = version.reason
        draft[.J2_1a] = report.country == "JP" ? "AB" : "AD"
        draft[.J2_1b] = "\(String(report.received.year).suffix(2))\(String(1_000_000 + report.number).dropFirst())"
        source(report, version, &draft)
        patient(report, &draft)
        let reactions = report.rows.map { reaction($0, report, &draft) }
        drug(report, reactions, &draft)
        draft[.H_1] = "例示のために作られた架空の症例である。"
        return draft.icsr()
    }

    private static func source(_ report: PlannedCase, _ version: PlannedVersion, _ draft: inout ICSRDraft) {
        switch report.source {
        case "trial":
            draft[.C_1_3] = "2"
            draft[.C_5_2] = "架空の製造販売後臨床試験"
            draft[.C_5_4] = "1"
        case "regulator", "other": draft[.C_1_3] = "3"
        default: draft[.C_1_3] = "1"
        }
        if report.source == "literature" { draft[.C_4_r_1, draft.add(.literature)] = "架空の著者. 架空の雑誌. \(report.received.year)" }
        let reporter = draft.add(.primarySource)
        for element in [ElementID.C_2_r_1_2, .C_2_r_1_4] { draft.setNull(element, .MSK, reporter) }
        draft[.C_2_r_2_1, reporter] = "例示病院\(String(100 + version.site).dropFirst())"
        draft[.C_2_r_3, reporter] = report.country
        draft[.C_2_r_4, reporter] = version.qualification
        draft[.C_2_r_5, reporter] = "1"
        draft[.C_3_1] = "1"
        draft[.C_3_2] = "例示製薬株式会社"
        draft[.C_3_4_5] = "JP"
    }

    private static func patient(_ report: PlannedCase, _ draft: inout ICSRDraft) {
        draft.setNull(.D_1, .MSK)
        draft[.D_5] = report.isFemale ? "2" : "1"
        guard let age = report.age else { return }
        draft[.D_2_2a] = "\(age)"
        draft[.D_2_2b] = "a"
    }

    private static let criteria: [(criterion: ReactionRow.Criterion, element: ElementID)] = [
        (.death, .E_i_3_2a), (.lifeThreatening, .E_i_3_2b), (.hospitalisation, .E_i_3_2c), (.disability, .E_i_3_2d), (.congenitalAnomaly, .E_i_3_2e),
        (.otherMedicallyImportant, .E_i_3_2f),
    ]

    private static func reaction(_ row: ReactionRow, _ report: PlannedCase, _ draft: inout ICSRDraft) -> [Int] {
        let path = draft.add(.reaction)
        draft[.E_i_1_1a, path] = row.verbatim
        draft[.E_i_1_1b, path] = "jpn"
        draft[.E_i_2_1a, path] = "27.0"
        draft[.E_i_2_1b, path] = "\(row.lowerTerm ?? Int(row.term.code))"
        for (criterion, element) in criteria {
            if row.criteria.contains(criterion) { draft[element, path] = "true" } else { draft.setNull(element, .NI, path) }
        }
        draft[.E_i_4, path] = row.onset.isEmpty ? nil : row.onset.filter { $0 != "-" }
        draft[.E_i_5, path] = row.end.isEmpty ? nil : row.end.filter { $0 != "-" }
        draft[.E_i_7, path] = ["RECOVERED/RESOLVED": "1", "RECOVERING/RESOLVING": "2", "NOT RECOVERED/NOT RESOLVED": "3", "FATAL": "5"][row.outcome] ?? "0"
        draft[.E_i_9, path] = report.country
        return path
    }

    private static let results = ["RELATED": "関連あり", "PROBABLE": "多分関連あり", "POSSIBLE": "可能性あり", "UNKNOWN": "不明", "NOT RELATED": "関連なし"]

    private static func drug(_ report: PlannedCase, _ reactions: [[Int]], _ draft: inout ICSRDraft) {
        let drug = draft.add(.drug)
        draft[.G_k_1, drug] = "1"
        draft[.G_k_2_2, drug] = "ランマーク皮下注120mg"
        draft[.G_k_2_3_r_1, draft.add(.substance, to: drug)] = "デノスマブ（遺伝子組換え）"
        let reason = draft.add(.indication, to: drug)
        switch report.indication {
        case "1": draft[.G_k_7_r_1, reason] = "固形癌の骨転移"
        case "2": draft[.G_k_7_r_1, reason] = "骨巨細胞腫"
        default: draft.setNull(.G_k_7_r_1, .UNK, reason)
        }
        draft[.G_k_8, drug] = "0"
        for (row, reaction) in zip(report.rows, reactions) {
            let pair = draft.pair(drug, reaction)
            for (source, judgement) in [("報告者", row.reporterCausality), ("企業", row.companyCausality)] {
                guard let result = results[judgement] else { continue }
                let assessment = draft.add(.assessment, to: pair)
                draft[.G_k_9_i_2_r_1, assessment] = source
                draft[.G_k_9_i_2_r_2, assessment] = "総合的評価"
                draft[.G_k_9_i_2_r_3, assessment] = result
            }
        }
    }

    // MARK: The company's own

    /// What the company judged otherwise than the reporter: E2B(R3) has one place for seriousness, and there stands the reporter's.
    private var judgements: DossierFile {
        var table = CSVTable(["CASEID", "VERSION", "SEQ", "LLTCD", "SERCO", "RELCO", "INFECTION", "INDICATION", "BY", "ON", "REASON"])
        // A case's latest version has all its events.
        let latest = Dictionary(course.versions.map { ($0.report.id, $0) }, uniquingKeysWith: { first, second in first.informed < second.informed ? second : first })
        for (id, version) in latest.sorted(by: { $0.key < $1.key }) {
            for (order, row) in version.report.rows.enumerated() where row.isSeriousToCompany == true && !row.isSeriousToReporter {
                table.append([id, "", "\(order + 1)", "", "Y", "", "", "", "安全管理部（例示）", version.informed.adding(days: 3).description, "医学的に重要と判断"])
            }
        }
        return table.file("cases/judgements.csv")
    }

    private var links: DossierFile {
        var table = CSVTable(["KIND", "CASEID", "OTHER", "DECISION", "BY", "ON", "REASON", "SCORE"])
        for link in course.links.sorted(by: { ($0.kind, $0.caseID) < ($1.kind, $1.caseID) }) {
            table.append([link.kind, link.caseID, link.other, "same", "安全管理部（例示）", link.decided.description, link.reason, ""])
        }
        return table.file("cases/links.csv")
    }
}

extension CalendarDate {
    /// `20180409`
    fileprivate var compact: String { description.filter { $0 != "-" } }
}
