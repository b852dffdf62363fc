import Reexamination

/// What was planned before treatment against what was done (手術), every cell of the matrix disclosed.
public struct PlannedAgainstActualResult: Hashable, Sendable {
    /// Columns of the matrix, in the endpoint's order.
    public let procedures: [PlannedAgainstActualEndpoint.Procedure]
    /// Those with a planned procedure.
    public let planned: FigureID
    /// One for each procedure, in the same order.
    public let rows: [Row]
    /// 侵襲性が同等又は軽度: a share of the planned.
    public let equalOrLess: FigureID

    public struct Row: Hashable, Sendable {
        public let procedure: PlannedAgainstActualEndpoint.Procedure
        public let planned: FigureID
        /// In the order of `procedures`.
        public let cells: [FigureID]
    }
}

extension PlannedAgainstActualResult {
    init(_ rule: PlannedAgainstActualEndpoint, _ context: EfficacyContext, into ledger: inout FigureLedger) throws {
        let subjects = try context.subjects.compactMap { try OperatedSubject($0, rule, context) }
        let allPlanned = context.population("planned", LocalizedText(ja: "本剤投与開始前に手術を予定していた症例", en: "those with a procedure planned before treatment"))
        procedures = rule.procedures
        planned = try ledger.enterCount(
            context.entry("planned", LocalizedText(ja: "手術を予定していた例数", en: "with a planned procedure"),
                          LocalizedText(ja: "有効性解析対象症例のうち、予定した手術の記録がある症例の数。", en: "Of the efficacy set, those with a planned procedure on record.")),
            .cases, subjects.map { context.contributor($0.position, $0.plannedRecords) })
        rows = try rule.procedures.indices.map { row in
            let name = rule.procedures[row].name, inRow = subjects.filter { $0.planned == row }
            let total = try ledger.enterCount(
                context.entry("planned.\(rule.procedures[row].code)", LocalizedText(ja: "「\(name.ja)」を予定", en: "\"\(name.en)\" planned"),
                              LocalizedText(ja: "手術を予定していた症例のうち、予定が「\(name.ja)」である症例の数。予定が複数ある場合は最も侵襲性の高いものによる。",
                                            en: "Of those with a planned procedure, those for whom it was \"\(name.en)\"; of several, the most invasive counts."), of: allPlanned),
                .cases, inRow.map { context.contributor($0.position, $0.plannedRecords) })
            let cells = try rule.procedures.indices.map { column in
                let actual = rule.procedures[column].name
                return try ledger.enterCount(
                    context.entry("cell.\(rule.procedures[row].code).\(rule.procedures[column].code)",
                                  LocalizedText(ja: "「\(name.ja)」を予定し「\(actual.ja)」", en: "\"\(name.en)\" planned, \"\(actual.en)\" done"),
                                  LocalizedText(ja: "「\(name.ja)」を予定していた症例のうち、実際が「\(actual.ja)」である症例の数。実施が複数ある場合は最も侵襲性の高いもの、実施の記録がない場合は「不明」による。",
                                                en: "Of those with \"\(name.en)\" planned, those for whom it came to \"\(actual.en)\"; of several the most invasive counts, and with none on record it is unknown."),
                                  of: context.population("planned.\(rule.procedures[row].code)", LocalizedText(ja: "「\(name.ja)」を予定していた症例", en: "those with \"\(name.en)\" planned"))),
                    .cases, inRow.filter { $0.actual == column }.map { context.contributor($0.position, $0.allRecords) })
            }
            return Row(procedure: rule.procedures[row], planned: total, cells: cells)
        }
        equalOrLess = try ledger.enterShare(
            context.entry("equalorless", LocalizedText(ja: "侵襲性が予定と同等又は軽度", en: "equally or less invasive than planned"),
                          LocalizedText(ja: "手術を予定していた症例のうち、実際の侵襲性の順位が予定の順位以下である症例の割合。順位のない術式（その他、不明等）は予定・実際のいずれであっても該当としない。",
                                        en: "Of those with a planned procedure, the share whose actual one ranks no higher in invasiveness. A procedure without a rank (other, unknown), planned or actual, never counts."), of: allPlanned),
            subjects.filter { $0.isEqualOrLess(rule) }.map { context.contributor($0.position, $0.allRecords) }, of: subjects.count)
    }
}

/// A subject with a planned procedure, planned and actual as orders in the endpoint's procedures.
private struct OperatedSubject {
    let position: Int
    let planned: Int
    let actual: Int
    let plannedRecords: [RecordID]
    let allRecords: [RecordID]

    /// `nil` if nothing was planned.
    init?(_ position: Int, _ rule: PlannedAgainstActualEndpoint, _ context: EfficacyContext) throws {
        let subject = context.survey.subject(position)
        func most(_ status: ProcedureRecord.Status) throws -> (order: Int, records: [RecordID])? {
            let records = subject.procedures.filter { $0.status == status }
            let orders = try records.map { record in
                guard let order = rule.procedures.firstIndex(where: { $0.code == record.code }) else {
                    throw AnalysisError.unknownProcedure(endpoint: context.endpoint.id, code: record.code, record.recordID)
                }
                return order
            }
            return rule.mostInvasive(of: orders).map { ($0, records.map(\.recordID)) }
        }
        guard let planned = try most(.planned) else { return nil }
        let performed = try most(.performed)
        guard let actual = performed?.order ?? rule.procedures.firstIndex(where: { $0.code == "UNKNOWN" && $0.invasiveness == nil }) else {
            throw AnalysisError.noUnknownProcedure(endpoint: context.endpoint.id, subject: subject.subject.id)
        }
        self.position = position
        self.planned = planned.order
        self.actual = actual
        plannedRecords = planned.records
        allRecords = planned.records + (performed?.records ?? [])
    }

    func isEqualOrLess(_ rule: PlannedAgainstActualEndpoint) -> Bool {
        guard let before = rule.procedures[planned].invasiveness, let after = rule.procedures[actual].invasiveness else { return false }
        return after <= before
    }
}

extension PlannedAgainstActualEndpoint {
    /// Of several, the highest in invasiveness; those without a rank come last, among themselves in the endpoint's order.
    fileprivate func mostInvasive(of orders: [Int]) -> Int? {
        orders.min { left, right in
            switch (procedures[left].invasiveness, procedures[right].invasiveness) {
            case (let first?, let second?): first != second ? first > second : left < right
            case (_?, nil): true
            case (nil, _?): false
            case (nil, nil): left < right
            }
        }
    }
}
