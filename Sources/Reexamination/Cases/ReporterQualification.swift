/// 報告者の資格 (E2B(R3) C.2.r.4)
public enum ReporterQualification: String, Hashable, Sendable, Codable, CaseIterable {
    case physician, pharmacist, otherHealthProfessional, lawyer, consumer

    public var name: LocalizedText {
        switch self {
        case .physician: LocalizedText(ja: "医師", en: "Physician")
        case .pharmacist: LocalizedText(ja: "薬剤師", en: "Pharmacist")
        case .otherHealthProfessional: LocalizedText(ja: "その他の医療専門家", en: "Other health professional")
        case .lawyer: LocalizedText(ja: "弁護士", en: "Lawyer")
        case .consumer: LocalizedText(ja: "消費者又はその他の非医療専門家", en: "Consumer or other non-health professional")
        }
    }
}
