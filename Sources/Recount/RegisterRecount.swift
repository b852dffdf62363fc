import Reexamination

extension Recount {
    /// Section 6: measures abroad, research reports, actions at home. And the reference trials, which are only passed on.
    mutating func countRegisters(_ snapshot: Snapshot) {
        func isInside(_ date: PartialDate, _ window: DateWindow) -> Bool { date.latest >= window.first && date.earliest <= window.last }

        var inside = 0, outside = 0, open = 0
        for measure in snapshot.foreignMeasures {
            if isInside(measure.reported, snapshot.windows.foreignMeasures) {
                inside += 1
                if measure.closed.map({ $0 > snapshot.application }) ?? true { open += 1 }
            } else {
                outside += 1
            }
        }
        set("measures.foreign.total", inside)
        set("measures.foreign.outside", outside)
        set("measures.foreign.open", open)
        for topic in snapshot.measureTopics {
            var number = 0
            for measure in snapshot.foreignMeasures where measure.topic == topic.id && isInside(measure.reported, snapshot.windows.foreignMeasures) { number += 1 }
            // A topic without a report in the window is not printed.
            if number > 0 { set("measures.foreign.topic.\(topic.id)", number) }
        }

        var research = 0, researchOutside = 0, researchOpen = 0
        for report in snapshot.researchReports {
            if isInside(report.reported, snapshot.windows.researchReports) {
                research += 1
                if report.closed.map({ $0 > snapshot.application }) ?? true { researchOpen += 1 }
            } else {
                researchOutside += 1
            }
        }
        set("research.total", research)
        set("research.outside", researchOutside)
        set("research.open", researchOpen)

        var major = 0, all = 0, domesticOutside = 0
        for action in snapshot.domesticActions {
            guard isInside(action.date, snapshot.windows.domesticActions) else { domesticOutside += 1; continue }
            all += 1
            switch action.kind {
            case .emergencySafetyInformation, .recall, .shipmentStop: major += 1
            case .rapidSafetyCommunication, .labelRevision, .other: break
            }
        }
        set("domestic.major", major)
        set("domestic.all", all)
        set("domestic.outside", domesticOutside)

        for trial in snapshot.referenceTrials { set("reference.\(trial.id)", trial.successes, of: trial.patients) }
    }
}
