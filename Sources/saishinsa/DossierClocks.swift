import CaseWork
import Exchange
import Reexamination

extension Dossier {
    /// The clocks of the dossier's cases, registers and periodic reports.
    var clocks: ReportingClocks {
        ReportingClocks(of: snapshot, rules: caseWork.clocks, submissions: caseWork.submissions, periodicReports: snapshot.periodicReports.map { report in
            PeriodicDeadline(number: report.number, period: report.window, due: caseWork.clocks.dueDate(ofPeriod: report.window))
        })
    }
}
