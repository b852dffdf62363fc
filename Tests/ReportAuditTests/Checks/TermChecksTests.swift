import ReportAudit
import Testing

@Suite struct TermChecksTests {
    @Test func oneItemIsNotSpeltTwoWays() {
        let text = "\n表 1 検討事項\n・治療中止後の多発性椎体骨折\n・長期投与での安全性の確認\n\n表 2 概要\n・治療中止後の多発姓椎体骨折\n・長期投与での安全性の確認\n"
        #expect(AuditedText("治療中止後の多発性椎体骨折を検討した。\n" + text).findings(.spelling)
            == ["「治療中止後の多発姓椎体骨折」（1 か所）は、「治療中止後の多発性椎体骨折」（2 か所）と書き分けられている。同じものであれば統一する。"])
    }

    @Test func aRenamedTermDoesNotLiveOn() {
        let text = "平成 31 年 4 月に「大腿骨の非定型骨折」が「大腿骨、尺骨等の非定型骨折」に変更された。\n\n表 1 副作用\n\t例数\n大腿骨の非定型骨折\t3\n頭痛\t2\n"
        #expect(AuditedText(text).findings(.renamed) == ["「大腿骨、尺骨等の非定型骨折」に改められたと本文にあるが、旧名「大腿骨の非定型骨折」が残っている。"])
        #expect(AuditedText(text.replacing("\n大腿骨の", with: "\n大腿骨、尺骨等の")).findings(.renamed).isEmpty)
    }
}
