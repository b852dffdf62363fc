/// The preferred terms that the example needs, under their primary organ class (its place in the international order), as
/// `Japanese | kana | English`.
///
/// They are the terms of the published report and, for what it does not print, ordinary words of medicine. Which organ class a term
/// stands under and every code are the example's own: this is not MedDRA.
enum PreferredTerms {
    static let table = infectionsToEar + heartToSkin + boneToProcedures

    private static let infectionsToEar = """
        # 1
        骨髄炎 | コツズイエン | Osteomyelitis
        蜂巣炎 | ホウソウエン | Cellulitis
        肺炎 | ハイエン | Pneumonia
        敗血症 | ハイケツショウ | Sepsis
        敗血症性ショック | ハイケツショウセイショック | Septic shock
        帯状疱疹 | タイジョウホウシン | Herpes zoster
        膀胱炎 | ボウコウエン | Cystitis
        膿気胸 | ノウキキョウ | Pyopneumothorax
        上咽頭炎 | ジョウイントウエン | Nasopharyngitis
        インフルエンザ | インフルエンザ | Influenza
        虫垂炎 | チュウスイエン | Appendicitis
        # 2
        骨巨細胞腫瘍 | コツキョサイボウシュヨウ | Giant cell tumour of bone
        新生物進行 | シンセイブツシンコウ | Neoplasm progression
        悪性転換 | アクセイテンカン | Malignant transformation
        肺転移 | ハイテンイ | Metastases to lung
        転移 | テンイ | Metastasis
        骨肉腫 | コツニクシュ | Osteosarcoma
        多形性未分化肉腫 | タケイセイミブンカニクシュ | Undifferentiated pleomorphic sarcoma
        甲状腺新生物 | コウジョウセンシンセイブツ | Thyroid neoplasm
        乳房新生物 | ニュウボウシンセイブツ | Breast neoplasm
        腫瘍出血 | シュヨウシュッケツ | Tumour haemorrhage
        腫瘍壊死 | シュヨウエシ | Tumour necrosis
        腫瘍疼痛 | シュヨウトウツウ | Tumour pain
        脂肪腫 | シボウシュ | Lipoma
        # 3
        貧血 | ヒンケツ | Anaemia
        好中球減少症 | コウチュウキュウゲンショウショウ | Neutropenia
        血小板減少症 | ケッショウバンゲンショウショウ | Thrombocytopenia
        白血球減少症 | ハッケッキュウゲンショウショウ | Leukopenia
        # 4
        アナフィラキシー反応 | アナフィラキシーハンノウ | Anaphylactic reaction
        アナフィラキシーショック | アナフィラキシーショック | Anaphylactic shock
        アナフィラキシー様反応 | アナフィラキシーヨウハンノウ | Anaphylactoid reaction
        過敏症 | カビンショウ | Hypersensitivity
        薬物過敏症 | ヤクブツカビンショウ | Drug hypersensitivity
        季節性アレルギー | キセツセイアレルギー | Seasonal allergy
        # 5
        副甲状腺機能亢進症 | フクコウジョウセンキノウコウシンショウ | Hyperparathyroidism
        甲状腺機能低下症 | コウジョウセンキノウテイカショウ | Hypothyroidism
        # 6
        低カルシウム血症 | テイカルシウムケッショウ | Hypocalcaemia
        高カルシウム血症 | コウカルシウムケッショウ | Hypercalcaemia
        悪性腫瘍に伴う高カルシウム血症 | アクセイシュヨウニトモナウコウカルシウムケッショウ | Hypercalcaemia of malignancy
        低リン酸血症 | テイリンサンケッショウ | Hypophosphataemia
        食欲減退 | ショクヨクゲンタイ | Decreased appetite
        高カリウム血症 | コウカリウムケッショウ | Hyperkalaemia
        脱水 | ダッスイ | Dehydration
        # 7
        不眠症 | フミンショウ | Insomnia
        うつ病 | ウツビョウ | Depression
        # 8
        頭痛 | ズツウ | Headache
        浮動性めまい | フドウセイメマイ | Dizziness
        脳梗塞 | ノウコウソク | Cerebral infarction
        感覚鈍麻 | カンカクドンマ | Hypoaesthesia
        味覚不全 | ミカクフゼン | Dysgeusia
        意識消失 | イシキショウシツ | Loss of consciousness
        振戦 | シンセン | Tremor
        # 9
        白内障 | ハクナイショウ | Cataract
        皮質白内障 | ヒシツハクナイショウ | Cataract cortical
        糖尿病性白内障 | トウニョウビョウセイハクナイショウ | Cataract diabetic
        核性白内障 | カクセイハクナイショウ | Cataract nuclear
        嚢下白内障 | ノウカハクナイショウ | Cataract subcapsular
        中毒性白内障 | チュウドクセイハクナイショウ | Toxic cataract
        アトピー性白内障 | アトピーセイハクナイショウ | Atopic cataract
        眼乾燥 | ガンカンソウ | Dry eye
        霧視 | ムシ | Vision blurred
        # 10
        外耳道骨壊死 | ガイジドウコツエシ | External auditory canal osteonecrosis
        真珠腫 | シンジュシュ | Cholesteatoma
        耳鳴 | ミミナリ | Tinnitus
        難聴 | ナンチョウ | Deafness

        """

    private static let heartToSkin = """
        # 11
        動悸 | ドウキ | Palpitations
        心不全 | シンフゼン | Cardiac failure
        # 12
        高血圧 | コウケツアツ | Hypertension
        低血圧 | テイケツアツ | Hypotension
        潮紅 | チョウコウ | Flushing
        深部静脈血栓症 | シンブジョウミャクケッセンショウ | Deep vein thrombosis
        # 13
        間質性肺疾患 | カンシツセイハイシッカン | Interstitial lung disease
        胸水 | キョウスイ | Pleural effusion
        気胸 | キキョウ | Pneumothorax
        自然気胸 | シゼンキキョウ | Pneumothorax spontaneous
        炭酸ガス気胸 | タンサンガスキキョウ | Capnothorax
        咳嗽 | ガイソウ | Cough
        呼吸困難 | コキュウコンナン | Dyspnoea
        鼻出血 | ハナシュッケツ | Epistaxis
        # 14
        齲歯 | ウシ | Dental caries
        嚥下障害 | エンゲショウガイ | Dysphagia
        悪心 | オシン | Nausea
        嘔吐 | オウト | Vomiting
        下痢 | ゲリ | Diarrhoea
        便秘 | ベンピ | Constipation
        腸閉塞 | チョウヘイソク | Intestinal obstruction
        急性膵炎 | キュウセイスイエン | Pancreatitis acute
        胃潰瘍 | イカイヨウ | Gastric ulcer
        消化管出血 | ショウカカンシュッケツ | Gastrointestinal haemorrhage
        口内炎 | コウナイエン | Stomatitis
        歯痛 | シツウ | Toothache
        歯の脱落 | ハノダツラク | Tooth loss
        口腔内痛 | コウクウナイツウ | Oral pain
        腹部膨満 | フクブボウマン | Abdominal distension
        # 15
        肝機能異常 | カンキノウイジョウ | Hepatic function abnormal
        # 16
        発疹 | ホッシン | Rash
        蕁麻疹 | ジンマシン | Urticaria
        そう痒症 | ソウヨウショウ | Pruritus
        血管浮腫 | ケッカンフシュ | Angioedema
        脱毛症 | ダツモウショウ | Alopecia
        皮膚乾燥 | ヒフカンソウ | Dry skin
        爪の障害 | ツメノショウガイ | Nail disorder

        """

    private static let boneToProcedures = """
        # 17
        顎骨壊死 | ガクコツエシ | Osteonecrosis of jaw
        非定型大腿骨骨折 | ヒテイケイダイタイコツコッセツ | Atypical femur fracture
        顎障害 | ガクショウガイ | Jaw disorder
        関節痛 | カンセツツウ | Arthralgia
        四肢痛 | シシツウ | Pain in extremity
        背部痛 | ハイブツウ | Back pain
        筋肉痛 | キンニクツウ | Myalgia
        筋骨格痛 | キンコッカクツウ | Musculoskeletal pain
        骨壊死 | コツエシ | Osteonecrosis
        病的骨折 | ビョウテキコッセツ | Pathological fracture
        横紋筋融解症 | オウモンキンユウカイショウ | Rhabdomyolysis
        関節障害 | カンセツショウガイ | Arthropathy
        骨痛 | コツツウ | Bone pain
        筋痙縮 | キンケイシュク | Muscle spasms
        関節腫脹 | カンセツシュチョウ | Joint swelling
        筋力低下 | キンリョクテイカ | Muscular weakness
        頚部痛 | ケイブツウ | Neck pain
        鼡径部痛 | ソケイブツウ | Groin pain
        腱鞘炎 | ケンショウエン | Tenosynovitis
        滑液包炎 | カツエキホウエン | Bursitis
        筋骨格硬直 | キンコッカクコウチョク | Musculoskeletal stiffness
        側弯症 | ソクワンショウ | Scoliosis
        # 18
        腎機能障害 | ジンキノウショウガイ | Renal impairment
        急性腎障害 | キュウセイジンショウガイ | Acute kidney injury
        蛋白尿 | タンパクニョウ | Proteinuria
        頻尿 | ヒンニョウ | Pollakiuria
        # 19
        自然流産 | シゼンリュウザン | Abortion spontaneous
        # 20
        無月経 | ムゲッケイ | Amenorrhoea
        # 21
        先天性白内障 | センテンセイハクナイショウ | Cataract congenital
        # 22
        疲労 | ヒロウ | Fatigue
        倦怠感 | ケンタイカン | Malaise
        発熱 | ハツネツ | Pyrexia
        末梢性浮腫 | マッショウセイフシュ | Oedema peripheral
        注射部位反応 | チュウシャブイハンノウ | Injection site reaction
        胸痛 | キョウツウ | Chest pain
        浮腫 | フシュ | Oedema
        突然死 | トツゼンシ | Sudden death
        治癒遅延 | チユチエン | Impaired healing
        # 23
        血中カルシウム減少 | ケッチュウカルシウムゲンショウ | Blood calcium decreased
        補正カルシウム減少 | ホセイカルシウムゲンショウ | Adjusted calcium decreased
        カルシウムイオン減少 | カルシウムイオンゲンショウ | Calcium ionised decreased
        血中カルシウム増加 | ケッチュウカルシウムゾウカ | Blood calcium increased
        補正カルシウム増加 | ホセイカルシウムゾウカ | Adjusted calcium increased
        カルシウムイオン増加 | カルシウムイオンゾウカ | Calcium ionised increased
        好中球数減少 | コウチュウキュウスウゲンショウ | Neutrophil count decreased
        白血球数減少 | ハッケッキュウスウゲンショウ | White blood cell count decreased
        血小板数減少 | ケッショウバンスウゲンショウ | Platelet count decreased
        血中クレアチニン増加 | ケッチュウクレアチニンゾウカ | Blood creatinine increased
        肝機能検査異常 | カンキノウケンサイジョウ | Liver function test abnormal
        Ｃ－反応性蛋白増加 | シーハンノウセイタンパクゾウカ | C-reactive protein increased
        心電図ＱＴ延長 | シンデンズキューティーエンチョウ | Electrocardiogram QT prolonged
        血中アルカリホスファターゼ増加 | ケッチュウアルカリホスファターゼゾウカ | Blood alkaline phosphatase increased
        γ－グルタミルトランスフェラーゼ増加 | ガンマグルタミルトランスフェラーゼゾウカ | Gamma-glutamyltransferase increased
        血中尿酸増加 | ケッチュウニョウサンゾウカ | Blood uric acid increased
        体重増加 | タイジュウゾウカ | Weight increased
        血中副甲状腺ホルモン増加 | ケッチュウフクコウジョウセンホルモンゾウカ | Blood parathyroid hormone increased
        # 24
        大腿骨骨折 | ダイタイコツコッセツ | Femur fracture
        脊椎圧迫骨折 | セキツイアッパクコッセツ | Spinal compression fracture
        上腕骨骨折 | ジョウワンコツコッセツ | Humerus fracture
        脛骨骨折 | ケイコツコッセツ | Tibia fracture
        創離開 | ソウリカイ | Wound dehiscence
        処置後出血 | ショチゴシュッケツ | Post procedural haemorrhage
        腰椎骨折 | ヨウツイコッセツ | Lumbar vertebral fracture
        転倒 | テントウ | Fall
        挫傷 | ザショウ | Contusion
        肋骨骨折 | ロッコツコッセツ | Rib fracture
        多発骨折 | タハツコッセツ | Multiple fractures
        靱帯捻挫 | ジンタイネンザ | Ligament sprain
        交通事故 | コウツウジコ | Road traffic accident
        外傷性白内障 | ガイショウセイハクナイショウ | Cataract traumatic
        放射線性白内障 | ホウシャセンセイハクナイショウ | Radiation cataract
        白内障手術合併症 | ハクナイショウシュジュツガッペイショウ | Cataract operation complication
        外傷性気胸 | ガイショウセイキキョウ | Pneumothorax traumatic
        処置による気胸 | ショチニヨルキキョウ | Procedural pneumothorax
        # 25
        抜歯 | バッシ | Tooth extraction
        白内障手術 | ハクナイショウシュジュツ | Cataract operation

        """
}
