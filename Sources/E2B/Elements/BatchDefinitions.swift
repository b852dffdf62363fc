// N: batch and message headers.
// Numbers, titles, lengths and null flavours: ICH E2B(R3) implementation guide.
extension ElementDefinition {
    static let batchElements: [ElementDefinition] = [
        .init(.N_1_1, "N.1.1", ja: "バッチ内のメッセージの種類", en: "Types of Message in Batch", .code, length: 2, list: .messageType, .required),
        .init(.N_1_2, "N.1.2", ja: "バッチ番号", en: "Batch Number", .identifier, length: 100, .required),
        .init(.N_1_3, "N.1.3", ja: "バッチ送信者識別子", en: "Batch Sender Identifier", .identifier, length: 60, .required),
        .init(.N_1_4, "N.1.4", ja: "バッチ受信者識別子", en: "Batch Receiver Identifier", .identifier, length: 60, .required),
        .init(.N_1_5, "N.1.5", ja: "バッチ送信日", en: "Date of Batch Transmission", .dateTime, .required),
        .init(.N_2_r_1, "N.2.r.1", ja: "メッセージ識別子", en: "Message Identifier", .identifier, length: 100, .required),
        .init(.N_2_r_2, "N.2.r.2", ja: "メッセージ送信者識別子", en: "Message Sender Identifier", .identifier, length: 60, .required),
        .init(.N_2_r_3, "N.2.r.3", ja: "メッセージ受信者識別子", en: "Message Receiver Identifier", .identifier, length: 60, .required),
        .init(.N_2_r_4, "N.2.r.4", ja: "メッセージ作成日", en: "Date of Message Creation", .dateTime, .required),
    ]
}
