/// The 27 system organ classes, in international order, as `Japanese | kana | English | abbreviation`.
///
/// The names are those of the field (they stand in published reports); the codes that the example gives them are invented.
enum OrganClasses {
    static let table = """
        感染症および寄生虫症 | カンセンショウオヨビキセイチュウショウ | Infections and infestations | Infec
        良性、悪性および詳細不明の新生物（嚢胞およびポリープを含む） | リョウセイアクセイオヨビショウサイフメイノシンセイブツ | Neoplasms benign, malignant and unspecified (incl cysts and polyps) | Neopl
        血液およびリンパ系障害 | ケツエキオヨビリンパケイショウガイ | Blood and lymphatic system disorders | Blood
        免疫系障害 | メンエキケイショウガイ | Immune system disorders | Immun
        内分泌障害 | ナイブンピツショウガイ | Endocrine disorders | Endo
        代謝および栄養障害 | タイシャオヨビエイヨウショウガイ | Metabolism and nutrition disorders | Metab
        精神障害 | セイシンショウガイ | Psychiatric disorders | Psych
        神経系障害 | シンケイケイショウガイ | Nervous system disorders | Nerv
        眼障害 | ガンショウガイ | Eye disorders | Eye
        耳および迷路障害 | ミミオヨビメイロショウガイ | Ear and labyrinth disorders | Ear
        心臓障害 | シンゾウショウガイ | Cardiac disorders | Card
        血管障害 | ケッカンショウガイ | Vascular disorders | Vasc
        呼吸器、胸郭および縦隔障害 | コキュウキキョウカクオヨビジュウカクショウガイ | Respiratory, thoracic and mediastinal disorders | Resp
        胃腸障害 | イチョウショウガイ | Gastrointestinal disorders | Gastr
        肝胆道系障害 | カンタンドウケイショウガイ | Hepatobiliary disorders | Hepat
        皮膚および皮下組織障害 | ヒフオヨビヒカソシキショウガイ | Skin and subcutaneous tissue disorders | Skin
        筋骨格系および結合組織障害 | キンコッカクケイオヨビケツゴウソシキショウガイ | Musculoskeletal and connective tissue disorders | Musc
        腎および尿路障害 | ジンオヨビニョウロショウガイ | Renal and urinary disorders | Renal
        妊娠、産褥および周産期の状態 | ニンシンサンジョクオヨビシュウサンキノジョウタイ | Pregnancy, puerperium and perinatal conditions | Preg
        生殖系および乳房障害 | セイショクケイオヨビニュウボウショウガイ | Reproductive system and breast disorders | Repro
        先天性、家族性および遺伝性障害 | センテンセイカゾクセイオヨビイデンセイショウガイ | Congenital, familial and genetic disorders | Cong
        一般・全身障害および投与部位の状態 | イッパンゼンシンショウガイオヨビトウヨブイノジョウタイ | General disorders and administration site conditions | Genrl
        臨床検査 | リンショウケンサ | Investigations | Inv
        傷害、中毒および処置合併症 | ショウガイチュウドクオヨビショチガッペイショウ | Injury, poisoning and procedural complications | Inj&P
        外科および内科処置 | ゲカオヨビナイカショチ | Surgical and medical procedures | Surg
        社会環境 | シャカイカンキョウ | Social circumstances | SocCi
        製品の問題 | セイヒンノモンダイ | Product issues | Prod
        """
}
