import Foundation
import MedDRA
import Reexamination

/// The YAML files of a dossier, those that are there and obey their schemas.
struct Documents {
    private(set) var dossier: DossierDocument?
    private(set) var product: YAMLFile?
    private(set) var plan: YAMLFile?
    private(set) var labels: YAMLFile?
    private(set) var registers: YAMLFile?
    private(set) var trials: YAMLFile?
    /// cases/mapping.yaml
    private(set) var caseMapping: YAMLFile?
    private(set) var formLayouts: YAMLFile?
    private(set) var protocols: [(id: String, file: YAMLFile)] = []
    /// Whether every folder of surveys/ has a protocol that could be read.
    private(set) var hasAllProtocols = true
    /// Whether reference-trials.yaml is there and broken: then nothing can be said of ids that point into it.
    private(set) var hasBrokenTrials = false

    init(folder: URL, validator: SchemaValidator, _ problems: ProblemCollector) {
        func file(_ path: String, schema: String, isOptional: Bool = false) -> YAMLFile? {
            guard let contents = DossierFolder.file(path, in: folder, neededBy: isOptional ? nil : "", problems),
                  let file = YAMLFile(contents, problems), validator.validate(file, schema: schema, problems) else { return nil }
            return file
        }
        dossier = file("dossier.yaml", schema: "dossier.schema.json").flatMap { file in Self.decoded(file, problems, { (file) throws(ShapeMismatch) in try DossierDocument(file) }) }
        product = file("product.yaml", schema: "product.schema.json")
        plan = file("rmp.yaml", schema: "rmp.schema.json")
        labels = file("labels.yaml", schema: "labels.schema.json")
        registers = file("registers.yaml", schema: "registers.schema.json")
        trials = file("reference-trials.yaml", schema: "reference-trials.schema.json", isOptional: true)
        caseMapping = file("cases/mapping.yaml", schema: "mapping.schema.json", isOptional: true)
        formLayouts = file(FormLayoutDocument.name, schema: FormLayoutDocument.schema, isOptional: true)
        hasBrokenTrials = trials == nil && FileManager.default.fileExists(atPath: folder.appendingPathComponent("reference-trials.yaml").path)
        for name in DossierFolder.names(in: "surveys", of: folder, problems) where DossierFolder.isFolder("surveys/\(name)", in: folder) {
            guard Self.isID(name) else {
                problems.add(.file(.surveyFolderName(name)), at: SourceLocation(file: "surveys/\(name)"))
                hasAllProtocols = false
                continue
            }
            if let file = file("surveys/\(name)/protocol.yaml", schema: "protocol.schema.json") { protocols.append((name, file)) } else { hasAllProtocols = false }
        }
    }

    static func isID(_ name: String) -> Bool {
        name.first != "-" && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    /// What a file says; `nil` after reporting a key that the reader needs and the schema did not ask for.
    private static func decoded<Value>(_ file: YAMLFile, _ problems: ProblemCollector, _ read: (YAMLFile) throws(ShapeMismatch) -> Value) -> Value? {
        do {
            return try read(file)
        } catch {
            problems.add(.schema(.missingKey(error.key)), at: SourceLocation(file: file.path, line: error.line, column: error.column))
            return nil
        }
    }

    /// What the files say, in the domain's words.
    struct Parts {
        var product: Product?
        var plan: RiskManagementPlan?
        var labels: [LabelVersion] = []
        var trials: [ReferenceTrial] = []
        var measureTopics: [RegisterTopic] = []
        var foreignMeasures: [ForeignMeasure] = []
        var researchReports: [ResearchReport] = []
        var domesticActions: [DomesticAction] = []
        var protocols: [(id: String, protocol: SurveyProtocol)] = []
    }

    func parts(release: Release?, _ problems: ProblemCollector) -> Parts {
        func terms(_ file: YAMLFile) -> TermResolver { TermResolver(release: release, file: file.path, problems: problems) }
        func read<Value>(_ file: YAMLFile?, _ body: (YAMLFile) throws(ShapeMismatch) -> Value) -> Value? {
            file.flatMap { Self.decoded($0, problems, body) }
        }
        var parts = Parts()
        parts.product = read(product) { (file) throws(ShapeMismatch) in try ProductDocument.product(file.root) }
        parts.plan = read(plan) { (file) throws(ShapeMismatch) in try PlanDocument(terms: terms(file)).plan(file.root) }
        parts.labels = read(labels) { (file) throws(ShapeMismatch) in try LabelDocument(terms: terms(file)).labels(file.root) } ?? []
        parts.trials = read(trials) { (file) throws(ShapeMismatch) in try file.root.list("trials", RegisterDocument.trial) } ?? []
        parts.measureTopics = read(registers) { (file) throws(ShapeMismatch) in try file.root.list("measureTopics", RegisterDocument.topic) } ?? []
        parts.foreignMeasures = read(registers) { (file) throws(ShapeMismatch) in try file.root.list("foreignMeasures", RegisterDocument.foreignMeasure) } ?? []
        parts.researchReports = read(registers) { (file) throws(ShapeMismatch) in try file.root.list("researchReports", RegisterDocument.researchReport) } ?? []
        parts.domesticActions = read(registers) { (file) throws(ShapeMismatch) in try file.root.list("domesticActions", RegisterDocument.domesticAction) } ?? []
        for (id, file) in protocols {
            if let surveyProtocol = read(file, { (file) throws(ShapeMismatch) in try ProtocolDocument.surveyProtocol(id: id, file.root) }) {
                parts.protocols.append((id, surveyProtocol))
            }
        }
        return parts
    }

    /// The places of what the YAML files hold.
    func places() -> Provenance {
        var provenance = Provenance()
        func add(_ file: YAMLFile?, _ key: String, _ domain: RecordDomain, id: String = "id", prefix: String = "") {
            guard let file else { return }
            for item in file.root.optional(key)?.items ?? [] {
                guard let id = item[id]?.text else { continue }
                provenance.add(RecordID(domain, prefix + id), at: SourceLocation(file: file.path, line: item.line, column: item.column))
            }
        }
        add(registers, "foreignMeasures", .foreignMeasure)
        add(registers, "researchReports", .researchReport)
        add(registers, "domesticActions", .domesticAction)
        add(plan, "risks", .rmp)
        add(product, "indications", .product, id: "number", prefix: "indication/")
        return provenance
    }
}
