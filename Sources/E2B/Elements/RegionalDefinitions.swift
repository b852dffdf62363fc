// Regional items of PMDA that the domain brief §4.4 confirms; the others are carried through untouched.
extension ElementDefinition {
    static let regionalElements: [ElementDefinition] = [
        .init(.J2_1a, "J2.1a", ja: "識別番号（報告分類）", en: "Identification Number (Report Class)", .code, length: 2, list: .pmdaReportClass, .conditional),
        .init(.J2_1b, "J2.1b", ja: "識別番号（番号）", en: "Identification Number (Number)", .identifier, .conditional),
        .init(.J2_7_1, "J2.7.1", ja: "完了、未完了区分", en: "Complete / Incomplete", .code, list: .pmdaCompleteness, .conditional),
    ]
}
