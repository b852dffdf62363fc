import CaseWork
import Foundation
import Reexamination

/// reporting-clocks.yaml: the table of the reporting clocks, the program's own or the dossier's.
enum ClockRulesDocument {
    static let path = "reporting-clocks.yaml"
    static let schema = "reporting-clocks.schema.json"

    /// The table that is part of the program.
    static var embedded: FileContents { FileContents(path: path, data: Data(PackageResources.reporting_clocks_yaml)) }

    /// The dossier's table if it has one, else the program's; `nil` after reporting what is wrong with it.
    static func rules(in folder: URL, validator: SchemaValidator, _ problems: ProblemCollector) -> (rules: ReportingRules, isOwn: Bool)? {
        let isOwn = FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
        let contents = isOwn ? DossierFolder.file(path, in: folder, neededBy: nil, problems) : embedded
        guard let contents, let file = YAMLFile(contents, problems), validator.validate(file, schema: schema, problems) else { return nil }
        IdentifierChecks(file: file, problems: problems).unique("rules", .clock)
        do {
            return (try rules(file.root), isOwn)
        } catch {
            problems.add(.schema(.missingKey(error.key)), at: SourceLocation(file: path, line: error.line, column: error.column))
            return nil
        }
    }

    static func rules(_ root: YAMLValue) throws(ShapeMismatch) -> ReportingRules {
        ReportingRules(
            note: try root.localized("note"), rules: try root.list("rules", rule), countsDayZero: root["countsDayZero"]?.boolean ?? false,
            closedDayRule: root["ifDueOnClosedDay"]?.text.flatMap(ReportingRules.ClosedDayRule.init) ?? .keep,
            closedDays: Set((root.optional("closedDays")?.items ?? []).compactMap(\.date)),
            periodicReportDays: root["periodicReportDays"]?.integer ?? 70)
    }

    private static func rule(_ value: YAMLValue) throws(ShapeMismatch) -> ClockRule {
        ClockRule(
            id: try value.string("id"), basis: try value.localized("basis"), origin: try value.choice("origin", ClockRule.Origin.self),
            event: try value.choice("event", ClockRule.EventClass.self), listedness: value["listedness"]?.text.flatMap(ClockRule.Listedness.init) ?? .any,
            conditions: try value.list("conditions", condition), deadline: try value.required("due", deadline), validFrom: value.optional("from")?.date,
            validUntil: value.optional("until")?.date)
    }

    private static func deadline(_ value: YAMLValue) -> ClockRule.Deadline? {
        if let days = value["days"]?.integer { return .days(days) }
        if let months = value["yearlyPlusMonths"]?.integer { return .yearly(plusMonths: months) }
        return value["periodicReport"] != nil ? .periodicReport : nil
    }

    private static func condition(_ value: YAMLValue) throws(ShapeMismatch) -> ClockCondition {
        if let years = value["newActiveIngredientWithinYears"]?.integer { return .newActiveIngredient(withinYears: years) }
        switch value.text {
        case "earlyPostMarketing"?: return .earlyPostMarketing
        case "trendUnpredictable"?: return .trendUnpredictable
        case "duringReexamination"?: return .duringReexamination
        case "outsideReexamination"?: return .outsideReexamination
        default: throw ShapeMismatch(key: "conditions", line: value.line, column: value.column)
        }
    }
}
