import E2B
import Exchange
import Foundation
import Reexamination

enum MessageSample {
    /// A sound message of the fixture's product; each test spoils or extends it.
    static func message(_ id: String = "JP-X-0001", informed: String = "20210401", created: String = "20210410", edit: (inout ICSRDraft) -> Void = { _ in }) -> ICSR {
        var draft = ICSRDraft()
        draft[.C_1_1] = id
        draft[.C_1_2] = created
        draft[.C_1_3] = "1"
        draft[.C_1_4] = "20210401"
        draft[.C_1_5] = informed
        draft[.C_1_8_1] = id
        draft[.C_1_8_2] = "2"
        draft[.D_5] = "2"
        draft[.D_2_2a] = "48"
        draft[.D_2_2b] = "a"
        let source = draft.add(.primarySource)
        draft[.C_2_r_3, source] = "JP"
        draft[.C_2_r_4, source] = "1"
        let reaction = draft.add(.reaction)
        draft[.E_i_1_1a, reaction] = "めまい"
        draft[.E_i_2_1b, reaction] = "91001001"
        draft[.E_i_3_2c, reaction] = "true"
        draft[.E_i_4, reaction] = "202103"
        draft[.E_i_7, reaction] = "1"
        let drug = draft.add(.drug)
        draft[.G_k_1, drug] = "1"
        draft[.G_k_2_2, drug] = "トキワジピン錠 5 mg"
        draft[.G_k_7_r_1, draft.add(.indication, to: drug)] = "高血圧症"
        let assessment = draft.add(.assessment, to: draft.pair(drug, reaction))
        draft[.G_k_9_i_2_r_1, assessment] = "報告者"
        draft[.G_k_9_i_2_r_3, assessment] = "関連あり"
        edit(&draft)
        return draft.icsr()
    }
}

extension EditedDossier {
    func write(_ messages: [ICSR], as name: String = "a.xml") throws {
        let batch = BatchDraft(number: "B", sender: "S", receiver: "PMDA", date: "20230101").batch(messages: messages.count)
        try write(Data(MessageWriter.xml(of: messages, in: batch)), to: "cases/\(name)")
    }

    func facts(_ id: String = "JP-X-0001") throws -> SafetyCase? { try DossierReader.read(folder: folder).snapshot.cases.first { $0.id == id } }
}
