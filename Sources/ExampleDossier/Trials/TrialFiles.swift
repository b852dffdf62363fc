import Reexamination

/// The trials up to the approval: invented, their sizes among them. Nothing that the published report prints comes from them.
struct TrialFiles {
    private struct Trial {
        let id: String, prefix: String
        let name: LocalizedText, kind: LocalizedText
        let size: Int, sites: Int
    }

    private static let trials = [
        Trial(id: "phase-2-foreign", prefix: "F2", name: LocalizedText(ja: "外国第Ⅱ相試験（例示）", en: "Foreign phase II trial (example)"),
              kind: LocalizedText(ja: "外国第Ⅱ相試験", en: "Foreign phase II trial"), size: 30, sites: 8),
        Trial(id: "phase-2-japan", prefix: "J2", name: LocalizedText(ja: "国内第Ⅱ相試験（例示）", en: "Japanese phase II trial (example)"),
              kind: LocalizedText(ja: "国内第Ⅱ相試験", en: "Japanese phase II trial"), size: 20, sites: 6),
    ]

    private static let terms = ["低カルシウム血症", "関節痛", "四肢痛", "背部痛", "疲労", "悪心", "頭痛", "貧血", "発疹", "嚥下障害"]

    let dictionary: ExampleDictionary

    func files() throws -> [DossierFile] {
        try Self.trials.flatMap(files)
    }

    private func files(of trial: Trial) throws -> [DossierFile] {
        var random = DeterministicRandom("trial \(trial.id)")
        var people = CSVTable(["USUBJID", "SITEID", "SEX", "AGE"])
        var events = CSVTable(["USUBJID", "AESEQ", "AETERM", "AELLTCD", "AEPTCD", "AESER", "AEREL", "AESTDTC", "AEENDTC", "AEOUT"])
        for number in 1...trial.size {
            let id = "\(trial.prefix)-\(padded(number, 3))"
            people.append([id, "\(trial.prefix)S\(padded(1 + (number - 1) % trial.sites, 2))", random.chance(50) ? "M" : "F", "\(random.within(18...68))"])
            // About half of them have one to three events, of which some are not due to the drug.
            guard random.chance(55) else { continue }
            for (index, name) in random.shuffled(Self.terms).prefix(random.within(1...3)).enumerated() {
                let term = try dictionary.term(name)
                let onset = try CalendarDate(fixed: "2011-04-01").adding(days: random.below(600))
                events.append([
                    id, "\(index + 1)", name, "", "\(term.code)", name == "貧血" ? "Y" : "N",
                    random.pick(weighted: [("RELATED", 40), ("POSSIBLE", 40), ("NOT RELATED", 20)]), "\(onset)", "",
                    random.pick(weighted: [("RECOVERED/RESOLVED", 60), ("RECOVERING/RESOLVING", 20), ("UNKNOWN", 20)]),
                ])
            }
        }
        let text = """
            # 架空の試験です。This trial is invented.
            name: {ja: \(trial.name.ja), en: \(trial.name.en)}
            kind: {ja: \(trial.kind.ja), en: \(trial.kind.en)}
            sites: \(trial.sites)
            evaluated: \(trial.size)

            """
        return [DossierFile(path: "trials/\(trial.id)/trial.yaml", text: text), people.file("trials/\(trial.id)/dm.csv"), events.file("trials/\(trial.id)/ae.csv")]
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
