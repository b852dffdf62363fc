import E2B
import Testing

@Suite("Acknowledgements")
struct AcknowledgementTests {
    @Test("An acknowledgement of a batch and of its messages is read: who, which, when, accepted or not, and why")
    func reading() throws {
        let (batch, messages) = try MessageFile(Fixture.url("acknowledgement.xml")).messages()
        #expect(batch.kind == .acknowledgement)
        #expect(Fixture.list(batch.elements) == [
            "ACK.M.1 \"ACK-1\"", "ACK.M.4 \"20260402090000+0900\"", "ACK.M.3 \"EXAMPLE\"", "ACK.M.2 \"PMDA\"", "ACK.A.2 \"LOCAL-9\"",
            "ACK.A.3 \"20260401100000+0900\"", "ACK.A.4 \"AE\"", "ACK.A.1 \"EXAMPLE-20260401-01\"", "ACK.A.5[1] \"1 件に誤りがあります。\"",
        ])
        #expect(messages.map { $0[.ACK_B_r_6]?.text } == ["CA", "CR"])
        #expect(Fixture.list(messages[1].elements) == [
            "ACK.B.r.2 \"LOCAL-9-2\"", "ACK.B.r.3 \"EXAMPLE\"", "ACK.B.r.4 \"PMDA\"", "ACK.B.r.5 \"20260401093000+0900\"", "ACK.B.r.6 \"CR\"",
            "ACK.B.r.1 \"JP-EXAMPLE-2026-0002\"", "ACK.B.r.7[1] \"E.1.2.1b: コードがありません。\"", "ACK.B.r.7[2] \"C.1.7: 値がありません。\"",
        ])
        #expect(messages[1].repeats(.acknowledgementDetail).count == 2)
    }

    @Test("An acknowledgement made from values is read back as it was set")
    func writing() throws {
        var head = ICSRDraft(kind: .acknowledgement)
        let heads: [(ElementID, String)] = [
            (.ACK_M_1, "ACK-2"), (.ACK_M_2, "PMDA"), (.ACK_M_3, "EXAMPLE"), (.ACK_M_4, "20260402"), (.ACK_A_1, "B-1"), (.ACK_A_2, "L"), (.ACK_A_3, "20260401"),
            (.ACK_A_4, "AA"),
        ]
        for (id, value) in heads { head[id] = value }
        for words in ["一", "二"] { head[.ACK_A_5, head.add(.batchDetail)] = words }
        var message = ICSRDraft(kind: .acknowledgement)
        let values: [(ElementID, String)] = [
            (.ACK_B_r_1, "M-1"), (.ACK_B_r_2, "L-1"), (.ACK_B_r_3, "EXAMPLE"), (.ACK_B_r_4, "PMDA"), (.ACK_B_r_5, "20260401"), (.ACK_B_r_6, "CA"),
        ]
        for (id, value) in values { message[id] = value }
        for words in ["三", "四"] { message[.ACK_B_r_7, message.add(.acknowledgementDetail)] = words }
        let written = MessageWriter.xml(of: [message.icsr()], in: BatchDraft(acknowledging: head).batch(messages: 1))
        let (batch, messages) = try MessageFile(bytes: written).messages()
        for (id, value) in heads { #expect(batch[id]?.text == value) }
        for (id, value) in values { #expect(messages[0][id]?.text == value) }
        #expect(batch.elements.filter { $0.id == .ACK_A_5 }.map(\.value.text) == ["一", "二"])
        #expect(messages[0].repeats(.acknowledgementDetail).map { $0[.ACK_B_r_7]?.text } == ["三", "四"])
    }
}
