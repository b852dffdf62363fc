// Acknowledgements: batch (M, A) and message (B).
// Numbers, titles, lengths and null flavours: ICH E2B(R3) implementation guide.
extension ElementDefinition {
    static let acknowledgementElements: [ElementDefinition] = [
        .init(.ACK_M_1, "ACK.M.1", ja: "応答バッチ番号", en: "Acknowledgement Batch Number", .identifier, length: 100, .required),
        .init(.ACK_M_2, "ACK.M.2", ja: "応答バッチ送信者識別子", en: "Acknowledgement Batch Sender Identifier", .identifier, length: 60, .required),
        .init(.ACK_M_3, "ACK.M.3", ja: "応答バッチ受信者識別子", en: "Acknowledgement Batch Receiver Identifier", .identifier, length: 60, .required),
        .init(.ACK_M_4, "ACK.M.4", ja: "応答バッチの送信日", en: "Acknowledgement Date of Batch Transmission", .dateTime, .required),
        .init(.ACK_A_1, "ACK.A.1", ja: "ICSR バッチ番号", en: "ICSR Batch Number", .identifier, length: 100, .required),
        .init(.ACK_A_2, "ACK.A.2", ja: "応答の受信者側メッセージ番号", en: "Acknowledgement Local Message Number", .identifier, length: 100, .optional),
        .init(.ACK_A_3, "ACK.A.3", ja: "ICSR バッチの送信日", en: "Date of ICSR Batch Transmission", .dateTime, .required),
        .init(.ACK_A_4, "ACK.A.4", ja: "送信に対する応答コード", en: "Transmission Acknowledgement Code", .code, length: 2, list: .batchAcknowledgement, .required),
        .init(.ACK_A_5, "ACK.A.5", ja: "バッチの検証エラー", en: "Batch Validation Error", .text, .optional),
        .init(.ACK_B_r_1, "ACK.B.r.1", ja: "ICSR メッセージ番号", en: "ICSR Message Number", .identifier, length: 100, .required),
        .init(.ACK_B_r_2, "ACK.B.r.2", ja: "受信者側の報告番号", en: "Local Report Number", .identifier, length: 100, .optional),
        .init(.ACK_B_r_3, "ACK.B.r.3", ja: "ICSR メッセージ応答の受信者", en: "ICSR Message ACK Receiver", .identifier, length: 60, .required),
        .init(.ACK_B_r_4, "ACK.B.r.4", ja: "ICSR メッセージ応答の送信者", en: "ICSR Message ACK Sender", .identifier, length: 60, .required),
        .init(.ACK_B_r_5, "ACK.B.r.5", ja: "ICSR メッセージの作成日", en: "Date of ICSR Message Creation", .dateTime, .required),
        .init(.ACK_B_r_6, "ACK.B.r.6",
              ja: "ICSR メッセージに対する応答コード",
              en: "Acknowledgement Code for an ICSR Message",
              .code, length: 2, list: .messageAcknowledgement, .required),
        .init(.ACK_B_r_7, "ACK.B.r.7", ja: "エラー／警告メッセージ又はコメント", en: "Error / Warning Message or Comment", .text, .optional),
    ]
}
