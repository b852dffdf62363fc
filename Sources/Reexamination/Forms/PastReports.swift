/// 過去分の扱い: how forms that look back on earlier reporting periods treat what was reported in them.
public enum PastChoice: String, Hashable, Sendable, Codable, CaseIterable {
    /// The whole history judged anew: the cases' present versions, the label at the application; for one periodic report, the versions known at
    /// its end and the label in force that day.
    case refiltered
    /// Each period as it was reported: the versions known at its end, the label in force on its last day.
    case asReported

    public var name: LocalizedText {
        switch self {
        case .refiltered: LocalizedText(ja: "現時点で再判定", en: "judged anew")
        case .asReported: LocalizedText(ja: "報告時のまま", en: "as reported")
        }
    }
}

/// Which case reports a form counts: how the past is treated, and up to which periodic report.
///
/// ```swift
/// CaseReportBasis(past: .asReported, through: 5).prefix      // form.10.as-reported.through-5
/// CaseReportBasis(figure: "form.10.unlisted.serious.total.p3.events")     // refiltered, all periods
/// ```
public struct CaseReportBasis: Hashable, Sendable {
    public var past: PastChoice
    /// The number of the last periodic report that is looked at; `nil` for all, and what lies outside them. Nothing that came after its last day
    /// is used.
    public var through: Int?

    public init(past: PastChoice = .refiltered, through: Int? = nil) {
        self.past = past
        self.through = through
    }

    /// What the ids of its figures begin with.
    public var prefix: String {
        "form.10" + (past == .asReported ? ".as-reported" : "") + (through.map { ".through-\($0)" } ?? "")
    }

    /// The basis on which a form's figure was counted, as its id says; `nil` for an id that is no form's.
    public init?(figure id: String) {
        let parts = id.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.first == "form", parts.count > 2 else { return nil }
        past = parts[2] == "as-reported" ? .asReported : .refiltered
        let next = past == .asReported ? parts.dropFirst(3).first : parts[2]
        through = next.flatMap { $0.hasPrefix("through-") ? Int($0.dropFirst(8)) : nil }
    }
}
