import Reexamination

/// Whether ids in one YAML file are unique, whether those that point elsewhere find something, and whether months ascend.
struct IdentifierChecks {
    let file: YAMLFile
    let problems: ProblemCollector

    func place(_ value: YAMLValue?) -> SourceLocation { SourceLocation(file: file.path, line: value?.line, column: value?.column) }

    /// Reports every id of a list of the root that an earlier entry has.
    func unique(_ key: String, _ kind: DossierSituation.ReferenceKind, id: String = "id") {
        unique(file.root[key], kind, id: id, path: key)
    }

    func unique(_ list: YAMLValue?, _ kind: DossierSituation.ReferenceKind, id: String = "id", path: String) {
        var first: [String: SourceLocation] = [:]
        for (index, item) in (list?.items ?? []).enumerated() {
            guard let value = item[id], let text = value.text else { continue }
            if let earlier = first[text] {
                problems.add(.dossier(.duplicateID(kind: kind, id: text, first: earlier)), at: place(value), field: "\(path)[\(index)].\(id)")
            } else {
                first[text] = place(value)
            }
        }
    }

    /// Reports each id (one, or a list of them) that is not among the known ones.
    func known(_ value: YAMLValue?, _ kind: DossierSituation.ReferenceKind, _ known: [String], path: String) {
        guard let value else { return }
        if case .sequence(let items) = value.content {
            for (index, item) in items.enumerated() { self.known(item, kind, known, path: "\(path)[\(index)]") }
        } else if let id = value.text, !known.contains(id) {
            problems.add(.dossier(.unknownReference(kind: kind, id: id, known: known)), at: place(value), field: path)
        }
    }

    /// Reports each month that is less than the one before it (or no more, unless equal ones are allowed).
    func ascending(_ months: [YAMLValue], allowsEqual: Bool = false, path: (Int) -> String) {
        for index in months.indices.dropFirst() {
            guard let earlier = months[index - 1].integer, let month = months[index].integer, month < earlier || month == earlier && !allowsEqual else { continue }
            problems.add(.dossier(.monthsNotAscending(allowsEqual: allowsEqual)), at: place(months[index]), field: path(index))
        }
    }
}
