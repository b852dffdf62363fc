import Reexamination
import Testing

@Suite("Causality and seriousness")
struct ReactionTests {
    @Test("A reaction is an adverse reaction unless nobody leaves the relation open")
    func causality() {
        let judgements: [Causality.Judgement?] = Causality.Judgement.allCases.map { $0 } + [nil]
        for reporter in judgements {
            for company in judgements {
                let given = [reporter, company].compactMap { $0 }
                let denied = !given.isEmpty && given.allSatisfy { $0 == .notRelated }
                #expect(Causality(reporter: reporter, company: company).isNotDenied == !denied, "\(String(describing: reporter)), \(String(describing: company))")
            }
        }
    }

    @Test("Serious is what reporter or company calls so, or what meets a criterion")
    func seriousness() {
        #expect(Seriousness(reporter: true, company: nil, criteria: []).isSerious)
        #expect(Seriousness(reporter: false, company: true, criteria: []).isSerious)
        #expect(Seriousness(reporter: false, company: false, criteria: [.hospitalisation]).isSerious)
        #expect(!Seriousness(reporter: false, company: false, criteria: []).isSerious)
        #expect(!Seriousness(reporter: false, company: nil, criteria: []).isSerious)
    }
}
