import Exchange
import MedDRA
import Reexamination

/// One problem of every situation, for the test of the texts.
enum ProblemSamples {
    private static let row = SourceLocation(file: "surveys/gct/ae.csv", line: 14)
    private static let node = SourceLocation(file: "rmp.yaml", line: 7, column: 9)
    private static let first = SourceLocation(file: "surveys/gct/ae.csv", line: 3)

    static var all: [Problem] { files + tables + yaml + schemas + terms + records + messages + dates + dossier + labels + forms + links + narratives }

    private static var cut: CalendarDate { PartialDate("2024-05-22").map(\.earliest) ?? PartialDate.year(2024).earliest }

    private static var files: [Problem] {
        let situations: [FileSituation] = [
            .folderMissing, .folderNotEmpty, .missing(neededBy: nil), .missing(neededBy: "protocol.yaml efficacyEndpoints histology"), .unreadable(reason: "Permission denied"),
            .unwritable(reason: "No space left on device"), .unexpected, .empty, .moreErrors(id: .csvNotADate, count: 70), .moreWarnings(id: .dateBeforeFirstDose, count: 3),
            .surveyFolderName("GCT 1"), .utf16, .invalidBytes,
        ]
        return situations.map { Problem(.file($0), at: SourceLocation(file: "surveys/gct/ae.csv")) }
    }

    private static var tables: [Problem] {
        let situations: [TableSituation] = [
            .lineEnds, .missingColumn(alias: "PTコード"), .duplicateColumn(first: 1, second: 4), .unknownColumn(near: []), .unknownColumn(near: ["AEPTCD"]), .raggedRow(found: 17, expected: 18),
            .unclosedQuote, .strayQuote, .missingValue, .notACode(found: FoundValue("MAYBE"), allowed: ["Y（有）", "N（無）"]), .notACode(found: nil, allowed: ["Y（有）", "N（無）"]),
            .notADate(shape: "9999/99/99"), .notADay(shape: "9999-99"), .notAnInteger(found: FoundValue("1200"), least: 1, greatest: 999), .notAnInteger(found: nil, least: 0, greatest: 130),
            .notATermCode(found: FoundValue("1003559")), .notATermCode(found: FoundValue("あごの骨の壊死")), .notAnIdentifier,
        ]
        return situations.map { Problem(.table($0), at: row, field: "AEPTCD") }
    }

    private static var yaml: [Problem] {
        [.syntax(words: "did not find expected ',' or ']'"), .tab, .duplicateKey("risks"), .keyNotText, .alias("onj")].map { Problem(.yaml($0), at: node) }
    }

    private static var schemas: [Problem] {
        let situations: [SchemaSituation] = [
            .unknownKey("categroy", near: ["category"]), .unknownKey("colour", near: []), .missingKey("isSubject"), .wrongType(found: "string", expected: ["array"]),
            .wrongType(found: "null", expected: ["string", "object"]), .wrongType(found: "integer", expected: ["boolean"]), .notAllowed(found: "medium", allowed: ["narrow", "broad"]),
            .pattern(found: "ONJ", expected: "^[a-z]+$"), .notADate(found: "2014-02-31", allowsPartial: false), .notADate(found: "2014/02", allowsPartial: true),
            .outOfRange(found: "13", least: 4, greatest: 12), .outOfRange(found: "-1", least: 0, greatest: nil), .tooFew(found: 0, least: 1), .repeatedItem("onj"),
            .exactlyOneOf(["pt", "smq"], found: []), .exactlyOneOf(["pt", "smq"], found: ["pt", "smq"]), .goesWith(key: "smq", needs: "scope"),
            .unreadable(reason: LocalizedText(ja: "JSON ではない", en: "no JSON")),
        ]
        return situations.map { Problem(.schema($0), at: node, field: "risks[2].history[0].category") }
    }

    private static var terms: [Problem] {
        let situations: [TermSituation] = [
            .release(message: LocalizedText(ja: "pt.asc：ファイルがない", en: "pt.asc: the file is missing")), .version(found: "26.1", expected: "27.0"),
            .unknownName("顎骨壊疽", level: .preferredTerm, near: ["顎骨壊死"], version: "27.0"), .unknownName("腫瘍", level: .systemOrganClass, near: [], version: "27.0"),
            .unknownCode(TermCode(90_009_999), level: .preferredTerm, version: "27.0"),
            .otherLevel(TermCode(90_100_001), expected: .preferredTerm, actual: LocalizedText(ja: "PT 90000411 の下層語（LLT）", en: "an LLT of PT 90000411"), version: "27.0"),
            .otherPreferredTerm(lowestLevelTerm: TermCode(90_100_001), belongsTo: TermCode(90_000_411), found: TermCode(90_000_412)), .retiredQuery(TermCode(90_009_003)), .emptyDefinition,
        ]
        return situations.map { Problem(.term($0), at: row, field: "AEPTCD") }
    }

    private static var records: [Problem] {
        let situations: [RecordSituation] = [
            .duplicateSubject("GCT-001", first: first), .unknownSubject("GCT-999"), .duplicateKey("GCT-001/3", first: first), .ageDisagrees, .unknownVisit(9, known: [1, 2]),
            .visitMissing(endpoint: "symptoms"), .unknownResult(FoundValue("CRR"), test: "HISTRESP", endpoint: "histology", known: ["CR", "IR"]), .resultOrNotDone,
            .unreadTest(FoundValue("IMGRESQ")), .unlistedDeviation(FoundValue("CONTRCT"), known: ["CONTRACT"]),
            .criterionNotSerious(column: "AESHOSP"), .fatalNotSerious, .unknownProcedure(FoundValue("LASER"), endpoint: "surgery", known: ["NONE", "CURETTAGE"]),
            .plannedNotPerformed("GCT-001", endpoint: "surgery"),
            .caseDisagrees(id: "SP-0001", first: first), .unknownLink(FoundValue(identifier: "GCT-999")), .caseIsSubject("GCT-001", subject: first), .surveyCaseNotLinked, .unknownIndication(3, known: [1, 2]), .emptySurvey,
            .notRegistered(count: 1), .notRegistered(count: 12),
        ]
        return situations.map { Problem(.record($0), at: row) }
    }

    private static var messages: [Problem] {
        let place = SourceLocation(file: "cases/2018.xml", line: 214)
        let situations: [MessageSituation] = [
            .unreadable(rule: "xml.malformed", text: ProblemText(LocalizedText(ja: "XML として読めません。", en: "It is no well-formed XML."), mend: LocalizedText(ja: "送り直してもらってください。", en: "Have it sent again."))),
            .elementMissing("C.1.4", title: LocalizedText(ja: "最初に入手した日", en: "Date first received")), .unusableDate("E.i.4"),
            .unusableCode("E.i.7", found: FoundValue("7"), allowed: ["0", "1"]), .unknownAssessor(FoundValue("院長"), known: ["報告者", "企業", "reporter", "sender"]),
            .unknownResult(FoundValue("MAYBE"), known: ["関連あり", "related"]), .notOurProduct(id: "JP-X-0001"), .unknownIndication(id: "JP-X-0001"), .noReaction(id: "JP-X-0001"),
            .termNotCurrent(TermCode(90_003_001)), .repeated(id: "JP-X-0001", first: SourceLocation(file: "cases/2017.xml", line: 8)), .inTableToo(id: "JP-X-0001"),
            .unusableAge(most: 130, units: ["a", "mo"]), .unusableAge(most: 130, units: []), .supersededUnusable(id: "JP-X-0001", version: 1, [.messageUnusableDate, .termUnknownCode]),
            .noReport, .assessorMissing, .judgementOfEvent(column: "LLTCD"), .judgementOfNothing,
            .judgementOfWholeCase(column: "INDICATION"), .judgementRepeated(first: 3), .judgementUnknownCase(FoundValue(identifier: "JP-X-0002")),
            .judgementUnknownVersion(4, known: 2), .judgementUnknownEvent(9, known: 3),
        ]
        return situations.map { Problem(.message($0), at: place, field: "E.i.2.1b") }
    }

    private static var dates: [Problem] {
        [.beforeBirth, .beforeFirstDose, .endBeforeStart(startColumn: "AESTDTC"), .onsetAfterReceipt, .sentBeforeReceipt, .informedBeforeReceipt, .afterDeath, .afterDataCut(cut), .endAfterDataCut(cut),
         .receivedAfterDataCut(cut)]
            .map { Problem(.date($0), at: row, field: "AESTDTC") }
    }

    private static var dossier: [Problem] {
        let situations: [DossierSituation] = DossierSituation.ReferenceKind.allCases.map { .unknownReference(kind: $0, id: "onj", known: ["a", "b"]) } + [
            .unknownReference(kind: .risk, id: "onj", known: []), .duplicateID(kind: .risk, id: "onj", first: first), .noSubjectIndication, .noLabelInForce(application: cut), .windowOrder,
            .applicationBeforeDataCut, .decisionBeforeApplication, .riskHistoryOrder, .riskHistoryStart, .riskNoDefinition("onj"), .countedRiskNoDefinition("onj"), .noSafetySet, .noEfficacySet, .cyclicSet("efficacy"), .trialSuccesses,
            .characteristicNotRecorded(code: "GROWPLATE", known: ["GROWPLT", "TUMSITE"]), .characteristicNotRecorded(code: "GROWPLATE", known: []),
            .valueNotRecorded("OPENED", code: "GROWPLT", known: ["CLOSED", "OPEN"]), .eventNotRecorded("WORS", test: "IMGRESP", known: ["STABLE", "WORSE"]),
            .applicationOutsideWindow(indication: 1, first: cut, last: cut), .windowAfterDataCut(cut), .monthsNotAscending(allowsEqual: false), .monthsNotAscending(allowsEqual: true),
        ]
        return situations.map { Problem(.dossier($0), at: node) }
    }

    private static var labels: [Problem] {
        let entry = SourceLocation(file: "labels.yaml", line: 9, column: 9)
        let situations: [LabelSituation] = [.unconfirmed, .confirmedByNobody, .ageOrder, .entryWithoutEffect(term: TermCode(90_000_411), other: entry)]
        return situations.map { Problem(.label($0), at: entry, field: "labels[1].listed[2]") }
    }

    private static var forms: [Problem] {
        let situations: [FormSituation] = [
            .periodNumberNotAscending(before: 3), .periodNotContiguous(expected: cut), .trialSize(found: 17, subjects: 16), .trialSites(found: 5, sites: 6), .withoutColumns(key: "columns"),
            .repeatedField("trial", first: SourceLocation(file: "forms.yaml", line: 14, column: 9)), .missingField("trial", key: "columns"),
        ]
        return situations.map { Problem(.form($0), at: SourceLocation(file: "dossier.yaml", line: 12, column: 5), field: "periodicReports[1].first") }
    }

    private static var links: [Problem] {
        let row = SourceLocation(file: "cases/links.csv", line: 4), first = SourceLocation(file: "cases/links.csv", line: 2)
        let situations: [LinkSituation] = [
            .undecided("SP-0009", "SP-0003"), .incomplete, .toItself("SP-0009"), .unknownCase(FoundValue(identifier: "SP-9999")), .unknownSubject(FoundValue(identifier: "GCT-999")),
            .repeated("SP-0009", "SP-0003", first: first), .saidBoth("SP-0009", "SP-0003", first: first), .differentYetSame(["SP-0001", "SP-0002", "SP-0003"]),
            .twoSubjects("SP-0009", ["GCT-001", "GCT-002"]), .disagreesWithCase("SP-0009", "GCT-001"), .onlyByWayOf([["SP-0001", "SP-0003"]]),
            .unknownVersion(3, known: [1, 2]), .acknowledgedNotSent,
        ]
        return situations.map { Problem(.link($0), at: row, field: "DECISION") }
    }

    private static var narratives: [Problem] {
        let situations: [NarrativeSituation] = [
            .unknownSlot("saftey.ja.md", known: ["safety-risks.ja.md"]), .englishMissing(.measures), .japaneseMissing(.measures), .unbalancedBrace, .badReference("{adr:percentage}"), .literalNumber("16"),
        ]
        return situations.map { Problem(.narrative($0), at: SourceLocation(file: "narrative/measures.ja.md", line: 3, column: 12)) }
    }
}
