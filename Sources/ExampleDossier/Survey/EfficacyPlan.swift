/// Which analysed patient has which efficacy result, so that every figure of the published §5 comes out.
struct EfficacyPlan {
    /// A patient whose lesion was once judged worse: on which day after the first dose, and after how many doses.
    struct Progression {
        let day: Int
        let doses: Int
    }

    /// What was planned before treatment and what was done; `nil` if nothing is on record.
    struct Surgery {
        let planned: String
        let performed: String?
    }

    /// All by the patient's number.
    private(set) var progressions: [Int: Progression] = [:]
    private(set) var surgeries: [Int: Surgery] = [:]
    private(set) var lastImages: [Int: String] = [:]
    private(set) var bestHistologies: [Int: String] = [:]

    /// Day of the first worse image of 36 patients. The middle two, 655 and 683, have the published median of 669.0.
    private static let days = [91, 119, 147, 182, 203, 238, 266, 301, 329, 357, 392, 420, 455, 491, 533, 574, 612, 655,
                               683, 714, 742, 777, 819, 868, 903, 952, 1001, 1050, 1106, 1162, 1225, 1288, 1344, 1407, 1498, 1610]
    /// Doses until that day. In order the middle two are 12 and 13: the published median of 12.5.
    private static let doses = [5, 6, 6, 7, 8, 9, 9, 10, 10, 11, 11, 12, 12, 9, 7, 15, 12, 20,
                                13, 16, 8, 19, 22, 14, 25, 11, 28, 18, 31, 24, 36, 17, 40, 21, 45, 26]

    /// Planned → performed, how many. The published rows leave one patient of 18, three of 49 and the four others open; here these eight
    /// are other, unknown and amputation, and two of them, as the published 58 demands, are equal or less invasive (domain brief §3.9).
    private static let surgeryPlan: [(planned: String, performed: String?, count: Int)] = [
        ("RESECTION", "RESECTION", 9), ("RESECTION", "CURETTAGE", 4), ("RESECTION", "NONE", 4), ("RESECTION", "AMPUTATION", 1),
        ("CURETTAGE", "CURETTAGE", 27), ("CURETTAGE", "NONE", 12), ("CURETTAGE", "RESECTION", 7), ("CURETTAGE", "OTHER", 2), ("CURETTAGE", nil, 1),
        ("AMPUTATION", "AMPUTATION", 1), ("AMPUTATION", "RESECTION", 1), ("OTHER", "OTHER", 1), ("OTHER", "CURETTAGE", 1),
    ]

    init(patients: [Patient]) throws {
        var random = DeterministicRandom("efficacy-plan")
        let analysed = patients.filter(\.isInEfficacySet)

        let planned = Self.surgeryPlan.flatMap { Array(repeating: Surgery(planned: $0.planned, performed: $0.performed), count: $0.count) }
        for (patient, surgery) in zip(random.shuffled(analysed), planned) { surgeries[patient.number] = surgery }

        let followed = random.shuffled(analysed.filter { $0.lastForm == SurveyForms.fifthYear })
        let progressed = Array(followed.filter(isOperated).prefix(15) + followed.filter { !isOperated($0) }.prefix(21))
        for (index, patient) in random.shuffled(progressed).enumerated() {
            progressions[patient.number] = Progression(day: Self.days[index], doses: Self.doses[index])
        }

        try planImages(analysed, progressed, &random)
        planHistologies(analysed, &random)
    }

    private func isOperated(_ patient: Patient) -> Bool {
        guard let performed = surgeries[patient.number]?.performed else { return false }
        return performed != "NONE"
    }

    /// Last images: 70 improved, 45 stable, 12 resected, 1 undetermined, 6 worse. One analysed patient has no image.
    private mutating func planImages(_ analysed: [Patient], _ progressed: [Patient], _ random: inout DeterministicRandom) throws {
        let operatedProgressed = progressed.filter(isOperated)
        let rest = random.shuffled(analysed.filter { progressions[$0.number] == nil })
        let operatedRest = rest.filter { isOperated($0) && $0.lastForm >= 3 }
        let withoutImage = rest.filter { $0.lastForm == 1 }.prefix(1)
        guard operatedProgressed.count >= 6, operatedRest.count >= 6, withoutImage.count == 1 else {
            throw ExampleError.inconsistentPlan("too few operated patients for the last images")
        }
        for patient in operatedProgressed.prefix(6) + operatedRest.prefix(6) { lastImages[patient.number] = "RESECTED" }
        let others = random.shuffled(progressed.filter { lastImages[$0.number] == nil })
        for (patient, image) in zip(others, Array(repeating: "WORSE", count: 6) + Array(repeating: "IMPROVED", count: 14) + Array(repeating: "STABLE", count: 10)) {
            lastImages[patient.number] = image
        }
        let remaining = rest.filter { lastImages[$0.number] == nil && $0.number != withoutImage.first?.number }
        let images = ["UNDETERMINED"] + Array(repeating: "IMPROVED", count: 56) + Array(repeating: "STABLE", count: 35)
        guard remaining.count == images.count else { throw ExampleError.inconsistentPlan("\(remaining.count) patients for \(images.count) last images") }
        for (patient, image) in zip(remaining, images) { lastImages[patient.number] = image }
    }

    /// Best histology of 63 patients, most of them operated: 24, 21, 6 and 12.
    private mutating func planHistologies(_ analysed: [Patient], _ random: inout DeterministicRandom) {
        let operated = random.shuffled(analysed.filter(isOperated)), others = random.shuffled(analysed.filter { !isOperated($0) })
        let examined = random.shuffled(Array(operated.prefix(52) + others.prefix(11)))
        let results = Array(repeating: "CR", count: 24) + Array(repeating: "IR", count: 21) + Array(repeating: "SD", count: 6) + Array(repeating: "NE", count: 12)
        for (patient, result) in zip(examined, results) { bestHistologies[patient.number] = result }
    }
}
