import Analysis
import Reexamination

/// What changed among the plan's risks during the period, category by category and in order of date (domain brief §3.1).
///
/// > 期間中（…）、重要な特定されたリスクでは、平成 31 年 4 月に「A」及び「B」が追加され、令和 3 年 8 月に「C」の名称が「D」に改められた。
struct ChangeParagraph {
    let composition: Composition

    private var c: Composition { composition }

    var prose: Prose {
        let changes = c.analysis.planChanges, window = c.format.window(changes.window)
        guard !changes.groups.isEmpty else {
            return c.say("期間中（\(data: window)）に安全性検討事項の変更は行われなかった。", "The safety specification did not change in the period (\(data: window)).")
        }
        let lead = c.say("期間中（\(data: window)）における安全性検討事項の変更は次のとおりである。", "The safety specification changed in the period (\(data: window)) as follows.")
        return c.sentences([lead] + changes.groups.map(sentence))
    }

    private func sentence(_ group: PlanChanges.Group) -> Prose {
        let category = c(group.category.name)
        let clauses = clauses(group.changes)
        return c.say("\(data: category)では、\(clauses.joined(separator: "、"))。", "\(data: category): \(clauses.joined(separator: "; ")).")
    }

    /// Additions of one month share a clause; a change of words only is told behind the addition it follows.
    private func clauses(_ changes: [PlanChange]) -> [Prose] {
        var clauses: [Prose] = []
        var index = 0
        let added = Set(changes.filter(\.isNew).map(\.riskID))
        let told = changes.filter { !($0.isWordingOnly && added.contains($0.riskID)) }
        while index < told.count {
            let change = told[index], month = c.format.month(of: change.date)
            var same = [change]
            while change.isNew, index + same.count < told.count, told[index + same.count].isNew,
                  c.format.month(of: told[index + same.count].date) == month {
                same.append(told[index + same.count])
            }
            index += same.count
            let isLast = index == told.count
            clauses.append(clause(same, month: month, wordings: changes.filter(\.isWordingOnly), isLast: isLast))
        }
        return clauses
    }

    private func clause(_ changes: [PlanChange], month: String, wordings: [PlanChange], isLast: Bool) -> Prose {
        guard let first = changes.first else { return Prose() }
        switch first.kind {
        case .new:
            let names = c.list(changes.map { change in named(change) + wording(of: change, in: wordings) })
            return c.say("\(data: month)に\(names)が追加され\(isLast ? "た" : "")", "\(names) \(data: changes.count > 1 ? "were" : "was") added in \(data: month)")
        case .renamed(let from, let to):
            return c.say("\(data: month)に\(c.quoted(from.ja))の名称が\(c.quoted(to.ja))に改められ\(isLast ? "た" : "")",
                         "\(c.quoted(from.en)) was renamed \(c.quoted(to.en)) in \(data: month)")
        case .wordingOnly(let name, let from, let to):
            return c.say("\(data: month)に\(c.quoted(name.ja))の文言のうち\(c.quoted(from.ja))が\(c.quoted(to.ja))に整えられ\(isLast ? "た" : "")",
                         "in the wording of \(c.quoted(name.en)), \(c.quoted(from.en)) was replaced by \(c.quoted(to.en)) in \(data: month)")
        case .recategorised(let name, let from, _):
            return c.say("\(data: month)に\(c.quoted(name.ja))が「\(data: from.name.ja)」から移され\(isLast ? "た" : "")",
                         "\(c.quoted(name.en)) was moved here from “\(data: from.name.en)” in \(data: month)")
        case .removed(let name):
            return c.say("\(data: month)に\(c.quoted(name.ja))が削除され\(isLast ? "た" : "")", "\(c.quoted(name.en)) was removed in \(data: month)")
        }
    }

    private func named(_ change: PlanChange) -> Prose {
        if case .new(let name) = change.kind { c.quoted(c(name)) } else { Prose() }
    }

    /// （平成 31 年 4 月に「A」を「B」に文言変更）
    private func wording(of change: PlanChange, in wordings: [PlanChange]) -> Prose {
        let own = wordings.filter { $0.riskID == change.riskID }.compactMap { wording -> Prose? in
            guard case .wordingOnly(_, let from, let to) = wording.kind else { return nil }
            let month = c.format.month(of: wording.date)
            return c.say("\(data: month)に\(c.quoted(from.ja))を\(c.quoted(to.ja))に文言変更", "\(c.quoted(from.en)) reworded \(c.quoted(to.en)) in \(data: month)")
        }
        guard !own.isEmpty else { return Prose() }
        return c.say("（\(own.joined(separator: "、"))）", " (\(own.joined(separator: "; ")))")
    }
}

extension PlanChange {
    fileprivate var isNew: Bool { if case .new = kind { true } else { false } }
    fileprivate var isWordingOnly: Bool { if case .wordingOnly = kind { true } else { false } }
}
