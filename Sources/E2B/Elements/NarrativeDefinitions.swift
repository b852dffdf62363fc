// H: narrative.
// Numbers, titles, lengths and null flavours: ICH E2B(R3) implementation guide.
extension ElementDefinition {
    static let narrativeElements: [ElementDefinition] = [
        .init(.H_1, "H.1",
              ja: "臨床経過、治療処置、転帰及び追加関連情報を含む症例記述",
              en: "Case Narrative Including Clinical Course, Therapeutic Measures, Outcome and Additional Relevant Information",
              .text, length: 100000, .required),
        .init(.H_2, "H.2", ja: "報告者の意見", en: "Reporter's Comments", .text, length: 20000, .optional),
        .init(.H_3_r_1a, "H.3.r.1a",
              ja: "送信者の診断名等の MedDRA バージョン",
              en: "MedDRA Version for Sender's Diagnosis / Syndrome and / or Reclassification of Reaction / Event",
              .version, length: 4, .conditional),
        .init(.H_3_r_1b, "H.3.r.1b",
              ja: "送信者の診断名／症候群及び／又は副作用／有害事象の再分類（MedDRA コード）",
              en: "Sender's Diagnosis / Syndrome and / or Reclassification of Reaction / Event (MedDRA code)",
              .code, length: 8, list: .meddra, .optional),
        .init(.H_4, "H.4", ja: "送信者の意見", en: "Sender's Comments", .text, length: 20000, .optional),
        .init(.H_5_r_1a, "H.5.r.1a", ja: "母国語での症例概要及び報告者の意見の記述", en: "Case Summary and Reporter's Comments Text", .text, length: 100000, .optional),
        .init(.H_5_r_1b, "H.5.r.1b",
              ja: "母国語での症例概要及び報告者の意見の言語",
              en: "Case Summary and Reporter's Comments Language",
              .language, length: 3, list: .language, .conditional),
    ]
}
