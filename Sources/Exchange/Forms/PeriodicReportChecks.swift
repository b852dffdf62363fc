import Reexamination

/// `periodicReports` of dossier.yaml: the reporting periods, each beginning on the day after the one before it ends.
struct PeriodicReportChecks {
    let file: YAMLFile
    let problems: ProblemCollector

    /// In order of the file. A period that cannot be is reported and left out.
    func reports() -> [PeriodicReport] {
        var reports: [PeriodicReport] = []
        for (index, value) in (file.root.optional("periodicReports")?.items ?? []).enumerated() {
            guard let number = value["number"]?.integer, let first = value["first"]?.date, let last = value["last"]?.date else { continue }
            let path = "periodicReports[\(index)]"
            guard let window = DateWindow(first: first, last: last) else {
                problems.add(.dossier(.windowOrder), at: place(value["last"] ?? value), field: "\(path).last")
                continue
            }
            if let before = reports.last {
                if number <= before.number {
                    problems.add(.form(.periodNumberNotAscending(before: before.number)), at: place(value["number"] ?? value), field: "\(path).number")
                }
                let expected = before.window.last.adding(days: 1)
                if first != expected { problems.add(.form(.periodNotContiguous(expected: expected)), at: place(value["first"] ?? value), field: "\(path).first") }
            }
            reports.append(PeriodicReport(number: number, window: window, label: value.optional("label")?.localized))
        }
        return reports
    }

    private func place(_ value: YAMLValue) -> SourceLocation { SourceLocation(file: file.path, line: value.line, column: value.column) }
}
