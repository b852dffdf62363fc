// F: tests and procedures.
// Numbers, titles, lengths and null flavours: ICH E2B(R3) implementation guide.
extension ElementDefinition {
    static let testElements: [ElementDefinition] = [
        .init(.F_r_1, "F.r.1", ja: "検査日", en: "Test Date", .dateTime, null: [.UNK], .conditional),
        .init(.F_r_2_1, "F.r.2.1", ja: "検査名（自由記載）", en: "Test Name (free text)", .text, length: 250, .conditional),
        .init(.F_r_2_2a, "F.r.2.2a", ja: "検査名の MedDRA バージョン", en: "MedDRA Version for Test Name", .version, length: 4, .conditional),
        .init(.F_r_2_2b, "F.r.2.2b", ja: "検査名（MedDRA コード）", en: "Test Name (MedDRA code)", .code, length: 8, list: .meddra, .conditional),
        .init(.F_r_3_1, "F.r.3.1", ja: "検査結果（コード）", en: "Test Result (code)", .code, length: 1, list: .testResult, .optional),
        .init(.F_r_3_2, "F.r.3.2", ja: "検査結果（値／限定子）", en: "Test Result (value / qualifier)", .number, length: 50, null: [.NINF, .PINF], .optional),
        .init(.F_r_3_3, "F.r.3.3", ja: "検査結果（単位）", en: "Test Result (unit)", .unit, length: 50, list: .ucum, .conditional),
        .init(.F_r_3_4, "F.r.3.4", ja: "結果の非構造化データ（自由記載）", en: "Result Unstructured Data (free text)", .text, length: 2000, .optional),
        .init(.F_r_4, "F.r.4", ja: "正常範囲低値", en: "Normal Low Value", .number, length: 50, .optional),
        .init(.F_r_5, "F.r.5", ja: "正常範囲高値", en: "Normal High Value", .number, length: 50, .optional),
        .init(.F_r_6, "F.r.6", ja: "備考（自由記載）", en: "Comments (free text)", .text, length: 2000, .optional),
        .init(.F_r_7, "F.r.7", ja: "その他の情報の入手可否", en: "More Information Available", .boolean, .optional),
    ]
}
