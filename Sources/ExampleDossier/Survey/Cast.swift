import Reexamination

/// Who takes part: 163 registered, 159 collected at 76 sites, 156 in the safety set, 135 in the efficacy set, of whom 106 returned the
/// form of the fifth year (published table 3; 106 is the one denominator that the published percentages allow, domain brief §0.7).
enum Cast {
    static let registered = 163
    static let sites = 76
    private static let uncollected = [41, 88, 127, 160]
    private static let outsideSafety = [23: "NOEXPOSURE", 77: "NOREVISIT", 131: "CONTRACT"]

    static func patients() throws -> [Patient] {
        var random = DeterministicRandom("cast")
        let opening = try CalendarDate(fixed: "2014-06-02")
        let registrations = (0..<registered).map { _ in random.below(1_272) }.sorted().map { opening.adding(days: $0) }
        let numbers = Array(1...registered)
        let sites = siteOfEach(numbers, &random)
        let exclusions = efficacyExclusions(numbers, &random)

        var patients = numbers.map { number -> Patient in
            let registration = registrations[number - 1]
            let firstDose = registration.adding(days: random.within(0...14))
            let age = random.pick(weighted: [(random.within(14...19), 10), (random.within(20...29), 28), (random.within(30...39), 25),
                                             (random.within(40...54), 22), (random.within(55...79), 15)])
            let role: Patient.Role = if uncollected.contains(number) {
                .uncollected
            } else if let code = outsideSafety[number] {
                .outsideSafety(code: code)
            } else if let codes = exclusions[number] {
                .outsideEfficacy(codes: codes)
            } else {
                .analysed
            }
            return Patient(number: number, site: sites[number] ?? "", isFemale: random.chance(52), registered: registration, firstDose: firstDose,
                           age: age, birthYear: firstDose.year - age - random.below(2), role: role, lastForm: 0)
        }
        assignLastForms(&patients, &random)
        return patients
    }

    /// 76 sites sent forms back; two more registered a patient of whom nothing came back.
    private static func siteOfEach(_ numbers: [Int], _ random: inout DeterministicRandom) -> [Int: String] {
        var sites = [41: "S077", 88: "S078", 127: "S012", 160: "S031"]
        let collected = random.shuffled(numbers.filter { !uncollected.contains($0) })
        for (index, number) in collected.enumerated() {
            // Everyone of the first 76 opens a site; large sites have low numbers.
            let site = index < self.sites ? index + 1 : 1 + min(random.below(self.sites), random.below(self.sites))
            sites[number] = "S" + String(String(1000 + site).dropFirst())
        }
        return sites
    }

    /// 21 patients are left out of the efficacy set; four have two reasons, of which the first in the protocol's order counts.
    private static func efficacyExclusions(_ numbers: [Int], _ random: inout DeterministicRandom) -> [Int: [String]] {
        let candidates = random.shuffled(numbers.filter { !uncollected.contains($0) && outsideSafety[$0] == nil })
        let reasons = Array(repeating: ["OFFINDICATION"], count: 3) + [["OFFINDICATION", "NOEFFICACY"]]
            + Array(repeating: ["NOTNAIVE"], count: 2) + Array(repeating: ["NOTNAIVE", "NOEFFICACY"], count: 3)
            + Array(repeating: ["NOEFFICACY"], count: 12)
        return Dictionary(uniqueKeysWithValues: zip(candidates, reasons))
    }

    /// Of the 135 analysed, 106, 112, 118, 124, 131 and 135 returned the forms of years 5, 4, 3, 2, 1 and of month 3.
    private static func assignLastForms(_ patients: inout [Patient], _ random: inout DeterministicRandom) {
        let lastForms = Array(repeating: 6, count: 106) + Array(repeating: 5, count: 6) + Array(repeating: 4, count: 6)
            + Array(repeating: 3, count: 6) + Array(repeating: 2, count: 7) + Array(repeating: 1, count: 4)
        let analysed = random.shuffled(patients.indices.filter { patients[$0].isInEfficacySet })
        for (index, lastForm) in zip(analysed, lastForms) { patients[index].lastForm = lastForm }
        for index in patients.indices {
            switch patients[index].role {
            case .outsideEfficacy: patients[index].lastForm = random.pick(weighted: [(1, 30), (2, 25), (3, 15), (4, 10), (5, 5), (6, 15)])
            case .outsideSafety: patients[index].lastForm = 1
            case .analysed, .uncollected: break
            }
        }
    }
}
