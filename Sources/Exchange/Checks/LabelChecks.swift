import MedDRA
import Reexamination

/// Checks the entries of the label versions: that persons stand behind them, and that their conditions can be met and matter.
struct LabelChecks {
    let file: YAMLFile
    let labels: [LabelVersion]
    /// The numbers of the product's indications; `nil` if the product could not be read.
    let indications: [Int]?
    let problems: ProblemCollector

    func run() {
        let check = IdentifierChecks(file: file, problems: problems)
        for (number, label) in (file.root["labels"]?.items ?? []).enumerated() {
            for (index, entry) in (label["listed"]?.items ?? []).enumerated() {
                let path = "labels[\(number)].listed[\(index)]"
                if let confirmed = entry["confirmed"], let isConfirmed = confirmed.boolean {
                    if !isConfirmed { problems.add(.label(.unconfirmed), at: check.place(confirmed), field: "\(path).confirmed") }
                    else if entry.optional("rationale") == nil { problems.add(.label(.confirmedByNobody), at: check.place(confirmed), field: "\(path).confirmed") }
                }
                guard let population = entry["population"] else { continue }
                if let from = population["ageFrom"]?.integer, let to = population["ageTo"]?.integer, to < from {
                    problems.add(.label(.ageOrder), at: check.place(population["ageTo"]), field: "\(path).population.ageTo")
                }
                if let indications {
                    check.known(population["indications"], .indication, indications.map(String.init), path: "\(path).population.indications")
                }
            }
        }
        checkEffect(check)
    }

    /// An entry that another one of the version makes void is one of two that contradict each other.
    private func checkEffect(_ check: IdentifierChecks) {
        guard labels.count == file.root["labels"]?.items.count else { return }
        for (number, label) in labels.enumerated() {
            let entries = file.root["labels"]?.items[number]["listed"]?.items ?? []
            // Where a term could not be read, terms and entries do not stand side by side; that is reported already.
            guard label.listed.count == entries.map(Self.termCount).reduce(0, +) else { continue }
            var unconditional: [TermCode: Int] = [:]
            for (position, term) in label.listed.enumerated() where term.isUnconditional && unconditional[term.preferredTerm] == nil {
                unconditional[term.preferredTerm] = position
            }
            for (position, term) in label.listed.enumerated() {
                guard let other = unconditional[term.preferredTerm], other != position,
                      let place = Self.place(of: position, among: entries), let otherPlace = Self.place(of: other, among: entries) else { continue }
                problems.add(.label(.entryWithoutEffect(term: term.preferredTerm, other: check.place(entries[otherPlace]))), at: check.place(entries[place]),
                             field: "labels[\(number)].listed[\(place)]")
            }
        }
    }

    /// The entry of the file that a listed term comes from: an entry names one or more terms.
    private static func place(of position: Int, among entries: [YAMLValue]) -> Int? {
        var end = 0
        for (index, entry) in entries.enumerated() {
            end += termCount(entry)
            if position < end { return index }
        }
        return nil
    }

    private static func termCount(_ entry: YAMLValue) -> Int { (entry.optional("pt") ?? entry.optional("llt"))?.items.count ?? 0 }
}

extension ListedTerm {
    fileprivate var isUnconditional: Bool {
        lowestLevelTerm == nil && extent == .anySeriousness && foretellsDeath && (population == nil || population == ListedPopulation())
    }
}
