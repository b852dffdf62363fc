import Foundation
import MedDRA
import Reexamination

/// A YAML file whose terms are brought over to another release: a name that has changed is written anew at its place, all else stays as it is.
///
/// Names are followed by their codes. A term that the new release does not have on its level is a problem for a person: which term takes
/// its place in a definition or on a label is not for a program to say.
struct RenamedTerms {
    let old: Release
    let new: Release
    let file: YAMLFile
    let problems: ProblemCollector
    private(set) var edits: [(line: Int, column: Int, before: String, after: String)] = []

    init(_ file: YAMLFile, from old: Release, to new: Release, _ problems: ProblemCollector) {
        self.file = file
        self.old = old
        self.new = new
        self.problems = problems
    }

    mutating func follow(_ list: YAMLValue?, _ level: TermSituation.TermLevel, path: String) {
        for (index, item) in (list?.items ?? []).enumerated() {
            guard let text = item.text, let code = Self.code(text, level, old) else { continue }
            let location = SourceLocation(file: file.path, line: item.line, column: item.column)
            let field = "\(path)[\(index)]"
            let resolver = TermResolver(release: new, file: file.path, problems: problems)
            guard resolver.checked(code, level, new, at: location, field: field) != nil else { continue }
            if level == .standardisedQuery, new.standardisedQuery(code)?.isActive == false {
                problems.add(.term(.retiredQuery(code)), at: location, field: field)
                continue
            }
            if Self.code(text, level, new) == code { continue }
            edits.append((item.line, item.column, text, replacement(text, code, level)))
        }
    }

    private static func code(_ text: String, _ level: TermSituation.TermLevel, _ release: Release) -> TermCode? {
        TermCode(text) ?? TermResolver.code(named: text, level, release)
    }

    /// The new name in the language of the old one, or the code where the name would mean another term.
    private func replacement(_ text: String, _ code: TermCode, _ level: TermSituation.TermLevel) -> String {
        guard let before = Self.name(code, level, old), let after = Self.name(code, level, new) else { return "\(code)" }
        let name = text == before.english ? after.english : after.japanese
        return Self.code(name, level, new) == code ? name : "\(code)"
    }

    private static func name(_ code: TermCode, _ level: TermSituation.TermLevel, _ release: Release) -> TermName? {
        switch level {
        case .preferredTerm: release.preferredTerm(code)?.name
        case .lowestLevelTerm: release.lowestLevelTerm(code)?.name
        case .systemOrganClass: release.systemOrganClass(code)?.name
        case .standardisedQuery: release.standardisedQuery(code)?.name
        case .highLevelTerm: release.highLevelTerm(code)?.name
        case .highLevelGroupTerm: release.highLevelGroupTerm(code)?.name
        }
    }

    /// The definitions of rmp.yaml.
    mutating func followPlan() {
        for (index, risk) in (file.root["risks"]?.items ?? []).enumerated() {
            for key in ["include", "exclude"] {
                for (place, element) in (risk["definition"]?[key]?.items ?? []).enumerated() {
                    let path = "risks[\(index)].definition.\(key)[\(place)]"
                    for (name, level) in [("pt", TermSituation.TermLevel.preferredTerm), ("smq", .standardisedQuery), ("soc", .systemOrganClass),
                                          ("hlt", .highLevelTerm), ("hlgt", .highLevelGroupTerm)] {
                        follow(element[name], level, path: "\(path).\(name)")
                    }
                }
            }
        }
    }

    /// The listed terms of labels.yaml.
    mutating func followLabels() {
        for (index, label) in (file.root["labels"]?.items ?? []).enumerated() {
            for (place, listed) in (label["listed"]?.items ?? []).enumerated() {
                follow(listed["pt"], .preferredTerm, path: "labels[\(index)].listed[\(place)].pt")
                follow(listed["llt"], .lowestLevelTerm, path: "labels[\(index)].listed[\(place)].llt")
            }
        }
    }
}

/// Replaces scalars of a YAML text at their places.
enum YAMLEdit {
    /// Nil if a scalar does not stand at its place as it was read, such as one over several lines.
    static func replacing(_ edits: [(line: Int, column: Int, before: String, after: String)], in text: String) -> String? {
        var lines = text.components(separatedBy: "\n").map { Array($0.unicodeScalars) }
        // From the end, so that the places of the others stay.
        for edit in edits.sorted(by: { ($0.line, $0.column) > ($1.line, $1.column) }) {
            guard lines.indices.contains(edit.line - 1) else { return nil }
            let line = lines[edit.line - 1], start = edit.column - 1
            guard line.indices.contains(start) else { return nil }
            var end = start
            let before = Array(edit.before.unicodeScalars)
            if line[start] == "\"" || line[start] == "'" {
                guard let close = line[(start + 1)...].firstIndex(of: line[start]), Array(line[(start + 1)..<close]) == before else { return nil }
                end = close + 1
            } else {
                end = start + before.count
                guard end <= line.count, Array(line[start..<end]) == before else { return nil }
            }
            let escaped = edit.after.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
            lines[edit.line - 1] = Array(line[..<start]) + Array("\"\(escaped)\"".unicodeScalars) + Array(line[end...])
        }
        return lines.map { line in
            var text = String.UnicodeScalarView()
            text.append(contentsOf: line)
            return String(text)
        }.joined(separator: "\n")
    }
}
