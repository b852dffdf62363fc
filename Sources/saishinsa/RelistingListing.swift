import Analysis
import Reexamination
import Reporting

/// The events whose listedness differs, what that does to the forms, and every figure that changes.
struct RelistingListing: Encodable {
    struct Flip: Encodable {
        let unit: String, person: String, term: String, name: String
        let serious: Bool, fatal: Bool, becameListed: Bool
        let then: String, now: String
        let records: [String]
    }

    struct Form: Encodable {
        let form: String
        let joined: [String], left: [String], reclassified: [String]
    }

    let flips: [Flip]
    let forms: [Form]
    let figures: [DifferenceListing.Line]
    private let language: Language
    private let differences: [String]

    private enum CodingKeys: String, CodingKey { case flips, forms, figures }

    init(_ relisting: Relisting, language: Language) {
        let snapshot = relisting.after.snapshot, release = relisting.after.release
        self.language = language
        flips = relisting.flips.map { flip in
            Flip(unit: flip.unit, person: flip.event.person, term: "\(flip.event.term)", name: flip.event.name[language], serious: flip.event.isSerious,
                 fatal: flip.event.isFatal, becameListed: flip.becameListed, then: flip.then.wording(snapshot, release)[language],
                 now: flip.now.wording(snapshot, release)[language], records: flip.now.reports.map(\.record.description))
        }
        forms = ListednessForm.allCases.map { form in
            let effect = ListednessEffect(of: relisting.flips, on: form)
            return Form(form: form.name[language], joined: effect.joined.map(\.unit), left: effect.left.map(\.unit), reclassified: effect.reclassified.map(\.unit))
        }
        let listing = DifferenceListing(relisting.differences, before: relisting.before, after: relisting.after, language: language)
        figures = listing.lines
        differences = listing.text
    }

    /// For a terminal.
    var text: [String] {
        func say(_ ja: String, _ en: String) -> String { LocalizedText(ja: ja, en: en)[language] }
        var lines: [String] = []
        for flip in flips {
            let severity = (flip.serious ? say("重篤", "serious") : say("非重篤", "non-serious")) + (flip.fatal ? say("、死亡", ", fatal") : "")
            lines += ["\(flip.person)  \(flip.name) [\(flip.term)]  \(severity)  \(flip.records.joined(separator: " "))", "  \(flip.then)", "  → \(flip.now)"]
        }
        for form in forms {
            lines.append(say("\(form.form)：増 \(form.joined.count) 件、減 \(form.left.count) 件、予測性の区分の変更 \(form.reclassified.count) 件",
                             "\(form.form): \(form.joined.count) events join, \(form.left.count) leave, \(form.reclassified.count) change heading"))
        }
        lines += differences
        lines.append(say("予測性が異なる副作用 \(flips.count) 件、変わる数値 \(figures.count) 個",
                         "\(flips.count) events differ in listedness, \(figures.count) figures change"))
        return lines
    }
}
