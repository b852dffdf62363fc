/// The stable name of every situation: what scripts look for in `--json`.
public enum ProblemID: String, Hashable, Sendable, Codable, CaseIterable {
    case folderMissing = "folder.missing"
    case folderNotEmpty = "folder.not-empty"
    case fileMissing = "file.missing"
    case fileUnreadable = "file.unreadable"
    case fileUnwritable = "file.unwritable"
    case fileUnexpected = "file.unexpected"
    case fileEmpty = "file.empty"
    case fileMoreErrors = "file.more-errors"
    case fileMoreWarnings = "file.more-warnings"
    case surveyFolderName = "survey.folder-name"
    case textUTF16 = "text.utf-16"
    case textInvalidBytes = "text.invalid-bytes"

    case csvLineEnds = "csv.line-ends"
    case csvMissingColumn = "csv.missing-column"
    case csvDuplicateColumn = "csv.duplicate-column"
    case csvUnknownColumn = "csv.unknown-column"
    case csvRaggedRow = "csv.ragged-row"
    case csvUnclosedQuote = "csv.unclosed-quote"
    case csvStrayQuote = "csv.stray-quote"
    case csvMissingValue = "csv.missing-value"
    case csvNotACode = "csv.not-a-code"
    case csvNotADate = "csv.not-a-date"
    case csvNotADay = "csv.not-a-day"
    case csvNotAnInteger = "csv.not-an-integer"
    case csvNotATermCode = "csv.not-a-term-code"
    case csvNotAnIdentifier = "csv.not-an-identifier"

    case yamlSyntax = "yaml.syntax"
    case yamlTab = "yaml.tab"
    case yamlDuplicateKey = "yaml.duplicate-key"
    case yamlKeyNotText = "yaml.key-not-text"
    case schemaUnknownKey = "schema.unknown-key"
    case schemaMissingKey = "schema.missing-key"
    case schemaWrongType = "schema.wrong-type"
    case schemaNotAllowed = "schema.not-allowed"
    case schemaPattern = "schema.pattern"
    case schemaNotADate = "schema.not-a-date"
    case schemaOutOfRange = "schema.out-of-range"
    case schemaTooFew = "schema.too-few"
    case schemaRepeatedItem = "schema.repeated-item"
    case schemaExactlyOneOf = "schema.exactly-one-of"
    case schemaGoesWith = "schema.goes-with"

    case meddraRelease = "meddra.release"
    case meddraVersion = "meddra.version"
    case termUnknownName = "term.unknown-name"
    case termUnknownCode = "term.unknown-code"
    case termOtherLevel = "term.other-level"
    case termOtherPreferredTerm = "term.other-preferred-term"
    case termRetiredQuery = "term.retired-query"
    case termEmptyDefinition = "term.empty-definition"

    case recordDuplicateSubject = "record.duplicate-subject"
    case recordUnknownSubject = "record.unknown-subject"
    case recordDuplicateKey = "record.duplicate-key"
    case recordAgeDisagrees = "record.age-disagrees"
    case recordUnknownVisit = "record.unknown-visit"
    case recordUnknownResult = "record.unknown-result"
    case recordResultOrNotDone = "record.result-or-not-done"
    case recordUnreadTest = "record.unread-test"
    case recordUnlistedDeviation = "record.unlisted-deviation"
    case recordCriterionNotSerious = "record.criterion-not-serious"
    case recordFatalNotSerious = "record.fatal-not-serious"
    case recordUnknownProcedure = "record.unknown-procedure"
    case recordPlannedNotPerformed = "record.planned-not-performed"
    case recordCaseDisagrees = "record.case-disagrees"
    case recordUnknownLink = "record.unknown-link"
    case recordUnknownIndication = "record.unknown-indication"
    case recordEmptySurvey = "record.empty-survey"

    case dateBeforeBirth = "date.before-birth"
    case dateBeforeFirstDose = "date.before-first-dose"
    case dateEndBeforeStart = "date.end-before-start"
    case dateAfterDeath = "date.after-death"
    case dateAfterDataCut = "date.after-data-cut"
    case dateReceivedAfterDataCut = "date.received-after-data-cut"

    case referenceUnknown = "reference.unknown"
    case referenceDuplicateID = "reference.duplicate-id"
    case productNoSubject = "product.no-subject-indication"
    case labelNoneInForce = "label.none-in-force"
    case windowOrder = "window.order"
    case applicationBeforeDataCut = "dossier.application-before-data-cut"
    case decisionBeforeApplication = "dossier.decision-before-application"
    case riskHistoryOrder = "risk.history-order"
    case riskHistoryStart = "risk.history-start"
    case riskNoDefinition = "risk.no-definition"
    case setNoSafety = "set.no-safety"
    case setCyclic = "set.cyclic"
    case trialSuccesses = "trial.successes"

    case narrativeUnknownSlot = "narrative.unknown-slot"
    case narrativeEnglishMissing = "narrative.english-missing"
    case narrativeJapaneseMissing = "narrative.japanese-missing"
    case narrativeUnbalancedBrace = "narrative.unbalanced-brace"
    case narrativeBadReference = "narrative.bad-reference"
    case narrativeLiteralNumber = "narrative.literal-number"

    /// Warnings leave the meaning of the data clear; everything else stops the report.
    public var severity: Problem.Severity {
        switch self {
        case .fileUnexpected, .fileMoreWarnings, .csvUnknownColumn, .termEmptyDefinition, .recordAgeDisagrees, .recordUnreadTest,
             .recordUnlistedDeviation, .recordFatalNotSerious, .recordEmptySurvey, .dateBeforeFirstDose, .dateAfterDataCut,
             .applicationBeforeDataCut, .narrativeEnglishMissing, .narrativeLiteralNumber:
            .warning
        default:
            .error
        }
    }
}
