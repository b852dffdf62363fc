enum ReadmeText {
    static let readme = """
        # 例示用ドシエ：骨巨細胞腫の再審査

        **患者単位のデータはすべて架空です。** 公表された再審査報告書（令和7年5月27日）の集計値に一致するように、プログラムで機械的に作りました。実在の患者、施設、症例報告とは一切関係がありません。申請者はこの例示に関与していません。この例示から本剤の安全性や有効性について結論を導かないでください。

        公表された事実：販売名・有効成分・申請者・効能・承認日、各表と本文の集計値、リスクの名称と定義、措置報告と研究報告の件数。

        架空のもの：患者、施設、投与、検査、症例報告のすべて。解析対象からの除外理由。表 7 に現れない副作用の名称。公表値からは分からない八つの手術。添付文書の記載内容と版。複数報告のある措置の年月と国。申請日。改訂の「日」。

        `meddra/` は MedDRA ではありません（`meddra/README.md`）。このフォルダは `swift run make-example` が書き出します。手で直さず、生成プログラムを直してください。

        # Example dossier: re-examination of giant cell tumour of bone

        **Every patient-level record is invented.** A program made them so that their totals agree with those of a published re-examination report (27 May 2025). They have nothing to do with any real patient, site or case report. The applicant had no part in this example. Draw no conclusion from it on the safety or efficacy of the product.

        Published facts: the names of product, ingredient and applicant, indications and approval dates, the totals of tables and text, the names and definitions of risks, the numbers of foreign measures and research reports.

        Invented: all patients, sites, doses, examinations and case reports; the reasons for leaving patients out of the analysis sets; the reactions that table 7 does not show; the eight operations that the published figures leave open; the contents and versions of the label; months and countries of measures that were reported more than once; the day of the application; the days of changes of which only the month is known.

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
