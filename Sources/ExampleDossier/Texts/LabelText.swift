/// Which terms the label foretells, version by version. The lists are made up for the example: the real precautions say more, and otherwise.
enum LabelText {
    static let labels = """
        # 各版の記載は例示のために作ったもので、実際の添付文書の内容ではない。Made up for the example; not the text of the real label.
        labels:
          - id: label-2014-05
            effective: 2014-05-23
            name: {ja: 平成 26 年 5 月の版（例示）, en: Version of May 2014 (example)}
            listed:
              - pt: [低カルシウム血症, 血中カルシウム減少, 補正カルシウム減少, カルシウムイオン減少, 顎骨壊死, 骨髄炎, アナフィラキシー反応, アナフィラキシーショック, 過敏症, 薬物過敏症, 蜂巣炎]
              - pt: [非定型大腿骨骨折, 発疹, 蕁麻疹, そう痒症, 貧血, 関節痛, 四肢痛, 背部痛, 筋肉痛, 筋骨格痛, 発熱, 末梢性浮腫, 注射部位反応, 疲労, 下痢, 嘔吐]
              - pt: [悪心, 倦怠感, 頭痛]
                extent: nonSeriousOnly
          # 申請日に有効な版 / in force at the application
          - id: label-2019-04
            effective: 2019-04-01
            name: {ja: 平成 31 年 4 月の版（例示）, en: Version of April 2019 (example)}
            listed:
              - pt: [低カルシウム血症, 血中カルシウム減少, 補正カルシウム減少, カルシウムイオン減少, 顎骨壊死, 骨髄炎, アナフィラキシー反応, アナフィラキシーショック, 過敏症, 薬物過敏症, 蜂巣炎]
              - pt: [非定型大腿骨骨折, 高カルシウム血症, 血中カルシウム増加, 補正カルシウム増加, カルシウムイオン増加, 多発骨折, 外耳道骨壊死, 低リン酸血症]
                extent: anySeriousness
              - pt: [発疹, 蕁麻疹, そう痒症, 貧血, 関節痛, 四肢痛, 背部痛, 筋肉痛, 筋骨格痛, 発熱, 末梢性浮腫, 注射部位反応, 疲労, 下痢, 嘔吐]
              - pt: [悪心, 倦怠感, 頭痛]
                extent: nonSeriousOnly
          # 申請後の版。判定には用いない / later than the application: must not be used
          - id: label-2024-10
            effective: 2024-10-01
            name: {ja: 令和 6 年 10 月の版（例示）, en: Version of October 2024 (example)}
            listed:
              - pt: [低カルシウム血症, 血中カルシウム減少, 補正カルシウム減少, カルシウムイオン減少, 顎骨壊死, 骨髄炎, 間質性肺疾患, 腎機能障害, 悪心]

        """
}
