enum ReadmeText {
    static let readme = """
        # 例示用ドシエ：骨巨細胞腫の再審査

        **患者単位のデータはすべて架空です。** 公表された再審査報告書（令和7年5月27日）の集計値に一致するように、プログラムで機械的に作りました。実在の患者、施設、症例報告とは一切関係がありません。申請者も規制当局も、この例示に関与していません。この例示から本剤の安全性や有効性について結論を導かないでください。

        公表された事実：販売名・有効成分・申請者・効能・承認日、各表と本文の集計値、リスクの名称と定義、措置報告と研究報告の件数。

        架空のもの：

        - 患者、施設、投与、検査、症例報告のすべて（登録症例数、E2B(R3) の電文、その追加報告・修正・取下げ、重複報告と企業の判断を含む）
        - 解析対象からの除外理由
        - 表 7 に現れない副作用の名称
        - 公表値からは分からない八つの手術
        - 添付文書の版と記載内容
        - すべての措置報告の国、同じ話題に複数の報告がある措置の年月、措置報告と研究報告の対応を終えた日
        - 再審査の申請日、年月だけが公表されている改訂の「日」、平成 31 年 4 月の使用上の注意の改訂
        - 安全性定期報告の単位期間
        - `trials/` の承認時までの臨床試験（試験、症例数、副作用のすべて。公表された報告書の数値には用いない）
        - `narrative/` の文章。申請者や規制当局の見解ではありません

        `meddra/` は MedDRA ではありません（`meddra/README.md`）。このフォルダは `swift run make-example` が書き出します。手で直さず、生成プログラムを直してください。

        # Example dossier: re-examination of giant cell tumour of bone

        **Every patient-level record is invented.** A program made them so that their totals agree with those of a published re-examination report (27 May 2025). They have nothing to do with any real patient, site or case report. Neither the applicant nor the regulator had any part in this example. Draw no conclusion from it on the safety or efficacy of the product.

        Published facts: the names of product, ingredient and applicant, indications and approval dates, the totals of tables and text, the names and definitions of risks, the numbers of foreign measures and research reports.

        Invented:

        - all patients, sites, doses, examinations and case reports, the number of registered patients, the E2B(R3) messages with their follow-ups, amendments and nullifications, the duplicates and the judgements among them
        - the reasons for leaving patients out of the analysis sets
        - the names of the reactions that table 7 does not show
        - the eight operations that the published figures leave open
        - the versions and contents of the label
        - the countries of all foreign measures, the months of those whose topic has several reports, and the days on which measures and research reports were closed
        - the day of the application, the days of changes of which only the month is published, and the revision of the precautions of April 2019
        - the reporting periods of the periodic safety reports
        - the trials up to the approval in `trials/` (the trials themselves, their sizes and all reactions; none of the published figures uses them)
        - the texts in `narrative/`, which are no opinion of the applicant or of the regulator

        `meddra/` is not MedDRA (`meddra/README.md`). The folder is written by `swift run make-example`: change the generator, not the files.

        """
}

enum DictionaryText {
    static let readme = """
        # これは MedDRA ではありません

        例示に必要な用語だけを、MedDRA/J のファイルの形式で並べた小さな辞書です。コードはすべて架空（90000001 から）で、用語の所属、標準検索式（SMQ）の内容、下層語も例示のために作ったものです。MedDRA/J を使うには JMO との契約が必要です。

        # This is not MedDRA

        A small dictionary in MedDRA's file layout, with only the terms that the example needs. All codes are invented (from 90000001 on), and so are the places of the terms, the contents of the standardised queries (SMQ) and the lowest level terms. MedDRA itself is licensed by the MSSO and the JMO.

        """
}
