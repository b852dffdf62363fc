import ReportAudit
import Testing

@Suite struct ConfusableTermChecksTests {
    @Test func wordsThatOneCharacterSpoilsAreKnown() {
        #expect(AuditedText("多発性の錐体骨折が報告された。").findings(.confusable) == ["「錐体骨折」は「椎体骨折」の誤りとみられる。"])
        // The fovea’s cones and the medulla’s pyramids are written so rightly.
        #expect(AuditedText("網膜の錐体細胞に異常はなかった。").findings(.confusable).isEmpty)
    }

    @Test func usualMisspellingsOfMedicalWordsAreKnown() {
        #expect(AuditedText("Pruritus, dysgeusia and arrhythmia were reported.").findings(.confusable) == [])
        #expect(AuditedText("Pruritis was reported in two patients.").findings(.confusable).count == 1)
        #expect(AuditedText("主な副作用はそう庠症であった。").findings(.confusable).count == 1)
    }
}
