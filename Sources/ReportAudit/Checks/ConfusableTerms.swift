/// Medical words that are often written with a character of the same sound or shape in the wrong place.
///
/// Each entry is a word that has no meaning of its own and what it is meant to be. Words that are right somewhere, such as
/// 錐体 (of the retina, of the medulla), are listed only together with what makes them wrong.
enum ConfusableTerms {
    static let all: [(found: String, meant: String)] = [
        ("錐体骨折", "椎体骨折"), ("錐体圧迫骨折", "椎体圧迫骨折"), ("推体骨折", "椎体骨折"), ("脊推", "脊椎"), ("脊錐", "脊椎"), ("頸推", "頸椎"), ("腰推", "腰椎"),
        ("骨端線閉塞", "骨端線閉鎖"), ("腸閉鎖症状", "腸閉塞症状"), ("顎骨壊疽", "顎骨壊死"), ("顎骨懐死", "顎骨壊死"), ("低カリシウム", "低カルシウム"), ("アナフェラキシー", "アナフィラキシー"),
        ("心筋硬塞", "心筋梗塞"), ("脳硬塞", "脳梗塞"), ("肺梗塞栓症", "肺塞栓症"), ("肺栓塞症", "肺塞栓症"), ("血栓塞症", "血栓塞栓症"), ("間質性肺疾病", "間質性肺疾患"), ("好中球現少", "好中球減少"),
        ("血小板現少", "血小板減少"), ("腎機能傷害", "腎機能障害"), ("肝機能傷害", "肝機能障害"), ("胃腸傷害", "胃腸障害"), ("意識傷害", "意識障害"), ("視力傷害", "視力障害"), ("副作要", "副作用"),
        ("有害事像", "有害事象"), ("発現症列", "発現症例"), ("症例教", "症例数"), ("悪性新正物", "悪性新生物"), ("悪性腫傷", "悪性腫瘍"), ("骨髄種", "骨髄腫"), ("多発性骨随腫", "多発性骨髄腫"), ("骨随炎", "骨髄炎"),
        ("白血症", "白血病"), ("高血厭", "高血圧"), ("糖尿症", "糖尿病"), ("敗血病", "敗血症"), ("貧血病", "貧血症"), ("過敏病", "過敏症"), ("感染病症", "感染症"), ("蕁麻診", "蕁麻疹"), ("発診", "発疹"), ("湿診", "湿疹"),
        ("帯状泡疹", "帯状疱疹"), ("水泡症", "水疱症"), ("喘鳴息", "喘息"), ("浮種", "浮腫"), ("血種", "血腫"), ("腫張", "腫脹"), ("膨張感腹", "腹部膨満感"), ("出血斑点症", "点状出血"), ("徐派", "徐脈"), ("頻派", "頻脈"),
        ("外耳導", "外耳道"), ("骨懐死", "骨壊死"), ("骨組鬆", "骨粗鬆"), ("骨粗しょう症状症", "骨粗鬆症"),
        ("そう庠", "そう痒"), ("掻庠", "掻痒"), ("そう痒病", "そう痒症"), ("紅班", "紅斑"), ("紫班", "紫斑"), ("黄班", "黄斑"), ("潰傷", "潰瘍"), ("腫傷", "腫瘍"), ("蜂巣炎症症", "蜂巣炎"), ("膿傷", "膿瘍"), ("便泌", "便秘"), ("下利", "下痢"), ("嘔土", "嘔吐"), ("倦怠惑", "倦怠感"), ("味覚以上", "味覚異常"),
        ("徴候群", "症候群"), ("低血塘", "低血糖"), ("高血塘", "高血糖"), ("硬化腫", "硬化症"), ("呼吸因難", "呼吸困難"), ("血庄", "血圧"), ("狭心病", "狭心症"), ("不整派", "不整脈"), ("静派", "静脈"), ("動派", "動脈"), ("痙轡", "痙攣"), ("麻庫", "麻痺"), ("嚥下因難", "嚥下困難"),
    ]

    /// English words of medicine as they are often misspelt, in small letters.
    static let english: [(found: String, meant: String)] = [
        ("pruritis", "pruritus"), ("dysguesia", "dysgeusia"), ("diarrhoae", "diarrhoea"), ("diarrhia", "diarrhoea"), ("diarhoea", "diarrhoea"), ("diarrea", "diarrhea"), ("haemorrage", "haemorrhage"), ("hemorrage", "hemorrhage"), ("haemorhage", "haemorrhage"),
        ("arrythmia", "arrhythmia"), ("arrhythmya", "arrhythmia"), ("abcess", "abscess"), ("vomitting", "vomiting"), ("nausia", "nausea"), ("anaphylatic", "anaphylactic"), ("anaphalactic", "anaphylactic"), ("hypersensitivty", "hypersensitivity"), ("pnuemonia", "pneumonia"),
        ("pneumonitus", "pneumonitis"), ("opthalm", "ophthalm"), ("pancreatitus", "pancreatitis"), ("hepatitus", "hepatitis"), ("arthritus", "arthritis"), ("dermatitus", "dermatitis"), ("stomatitus", "stomatitis"), ("colitus", "colitis"), ("bronchitus", "bronchitis"),
        ("thrombocytopaenia", "thrombocytopenia"), ("neutropaenia", "neutropenia"), ("leukopaenia", "leukopenia"), ("cellulitus", "cellulitis"), ("seizue", "seizure"), ("somnolance", "somnolence"), ("paresthaesia", "paraesthesia"), ("parasthesia", "paraesthesia"),
        ("hypocalcemea", "hypocalcemia"), ("hypokalamia", "hypokalaemia"), ("tachychardia", "tachycardia"), ("bradychardia", "bradycardia"), ("dyspnoae", "dyspnoea"), ("dispnoea", "dyspnoea"), ("oedaema", "oedema"), ("anemai", "anaemia"), ("alopaecia", "alopecia"),
        ("fatique", "fatigue"), ("dizzyness", "dizziness"), ("insommnia", "insomnia"), ("constipaton", "constipation"), ("hypertention", "hypertension"), ("hypotention", "hypotension"), ("infarcton", "infarction"), ("embolisim", "embolism"),
        ("ostenecrosis", "osteonecrosis"), ("osteonecrossis", "osteonecrosis"), ("malignacy", "malignancy"), ("maligancy", "malignancy"), ("neoplasim", "neoplasm"), ("abdomial", "abdominal"), ("adominal", "abdominal"), ("serioius", "serious"), ("adverese", "adverse"),
    ]

    static let englishByBeginning = Dictionary(grouping: english) { String($0.found.prefix(3)) }

    /// What goes on after a word of the list and makes another, right one of it: 再発診断, 採血種別.
    static let rightBefore: [String: [String]] = [
        "発診": ["断", "時", "療"], "湿診": ["断"], "血種": ["類", "別"], "貧血病": ["態", "変", "型"], "症例教": ["育"], "糖尿症": ["状"], "白血症": ["状"], "感染病症": ["状"], "敗血病": ["態", "変", "巣"],
        "浮種": ["類"], "過敏病": ["態"], "高血厭": [],
    ]
}
