import MedDRA
import Reexamination

/// Terms of tables of reactions against a dictionary, where one is at hand: names that are one character off, and terms under a class that is not theirs.
struct DictionaryChecks {
    let context: AuditContext
    private let release: Release
    /// Names as a report is read: full-width letters as ASCII, and so on. English ones in small letters.
    private let names: TermNames

    init(_ context: AuditContext, _ release: Release) {
        self.context = context
        self.release = release
        names = TermNames(release)
    }

    var verdicts: [Verdict] { context.tables.flatMap(inTable) }

    private func inTable(_ data: DataTable) -> [Verdict] {
        let rows = data.rows.filter { row in !row.label.isEmpty && !DataTable.totals.contains(row.label) && row.counts.contains { $0 != nil } }
        let known = rows.filter { names.place(Self.name($0.label)) != nil }
        // Mostly terms of the dictionary: a table of reactions, whatever its caption says.
        guard known.count >= 3, known.count * 3 >= rows.count * 2 else { return [] }
        var verdicts: [Verdict] = [], organClass: (code: TermCode, label: String, cell: Passage)?
        for row in rows {
            let name = Self.name(row.label), evidence = [Evidence(row.labelCell)]
            guard let place = names.place(name) else {
                let near = names.near(name)
                // Far from every name it may be a heading, a name of the house or of another release.
                if !near.isEmpty { verdicts.append(Verdict(.dictionary, .term, .warning, .notInDictionary(term: row.label, near: Array(near.prefix(3)), version: release.identity.version), evidence)) }
                continue
            }
            switch place {
            case .organClass(let code): organClass = (code, row.label, row.labelCell)
            case .terms(let codes):
                guard let organClass else { break }
                let own = codes.flatMap { release.paths(of: $0).map(\.systemOrganClass) }
                // A term has a primary class and may have others; under any of them it is at home.
                guard !own.isEmpty, !own.contains(organClass.code) else { break }
                let right = own.compactMap { release.systemOrganClass($0)?.name }.map { context.report.language == .ja ? $0.japanese : $0.english }
                verdicts.append(Verdict(.dictionary, .term, .warning, .otherClass(term: row.label, organClass: organClass.label, own: right.first ?? "", version: release.identity.version), evidence + [Evidence(organClass.cell)]))
                continue
            case .group: break
            }
            verdicts.append(Verdict(.dictionary, .holds, .note, .notInDictionary(term: row.label, near: [], version: release.identity.version), evidence))
        }
        return verdicts
    }

    /// A label without the marks of notes at its end.
    private static func name(_ label: String) -> String {
        let end = label.firstIndex { ["*", "†", "‡", "#"].contains($0) } ?? label.endIndex
        return String(label[..<end])
    }
}

/// The names of a release, in the form that reports are searched in.
private struct TermNames {
    enum Place {
        case organClass(TermCode)
        /// Preferred terms that have this name or a lowest level term of this name.
        case terms([TermCode])
        /// A level between.
        case group
    }

    private var places: [String: Place] = [:]
    private var byLength: [Int: [(letters: [Unicode.Scalar], name: String)]] = [:]
    private let release: Release

    init(_ release: Release) {
        self.release = release
        for term in release.preferredTerms {
            add(term.name, term.code)
            for lowest in release.lowestLevelTerms(of: term.code) { add(lowest.name, term.code) }
        }
        for organClass in release.systemOrganClasses { for name in [organClass.name.japanese, organClass.name.english] where !name.isEmpty { enter(name, .organClass(organClass.code)) } }
    }

    private static func form(_ name: String) -> String { Passage(name).text.lowercased() }

    private mutating func add(_ name: TermName, _ code: TermCode) {
        for name in Set([name.japanese, name.english]) where !name.isEmpty {
            if case .terms(let codes)? = places[Self.form(name)] {
                if !codes.contains(code) { places[Self.form(name)] = .terms(codes + [code]) }
            } else {
                enter(name, .terms([code]))
            }
        }
    }

    private mutating func enter(_ name: String, _ place: Place) {
        let form = Self.form(name)
        if places.updateValue(place, forKey: form) == nil {
            let letters = Array(form.unicodeScalars)
            byLength[letters.count, default: []].append((letters, name))
        }
    }

    func place(_ label: String) -> Place? {
        places[Self.form(label)] ?? (release.highLevelTerm(named: label) != nil || release.highLevelGroupTerm(named: label) != nil ? .group : nil)
    }

    /// Names that one character changed, left out or put in makes of a label. Short ones are near to everything.
    func near(_ label: String) -> [String] {
        let letters = Array(Self.form(label).unicodeScalars)
        guard letters.count >= (letters.contains(where: \.isJapanese) ? 3 : 6) else { return [] }
        return (letters.count - 1...letters.count + 1).flatMap { byLength[$0] ?? [] }.filter { Self.isOneOff($0.letters, letters) }.map(\.name).sorted()
    }

    private static func isOneOff(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
        let before = zip(left, right).prefix { $0 == $1 }.count
        let after = zip(left.dropFirst(before).reversed(), right.dropFirst(before).reversed()).prefix { $0 == $1 }.count
        return max(left.count, right.count) - before - after == 1
    }
}
