import Reexamination
import Testing

@Suite("A risk of the plan over time")
struct RiskItemTests {
    private func risk() throws -> RiskItem {
        func state(_ name: String) -> RiskState { RiskState(name: LocalizedText(name), category: .importantIdentifiedRisk) }
        return RiskItem(id: "fracture", history: [
            RiskRevision(date: try day("2014-05-23"), state: state("大腿骨の非定型骨折"), wording: nil),
            RiskRevision(date: try day("2021-08-01"), state: state("大腿骨、尺骨等の非定型骨折"), wording: nil),
            RiskRevision(date: try day("2023-01-01"), state: nil, wording: nil),
        ], definition: nil, isSubject: true)
    }

    @Test("On a day, a risk is what its last change up to that day made it", arguments: [
        ("2014-05-22", nil), ("2014-05-23", "大腿骨の非定型骨折"), ("2021-07-31", "大腿骨の非定型骨折"),
        ("2021-08-01", "大腿骨、尺骨等の非定型骨折"), ("2023-01-01", nil),
    ])
    func state(_ text: String, _ name: String?) throws {
        #expect(try risk().state(on: try day(text))?.name.ja == name)
    }
}
