import Reexamination

/// dossier.yaml: what is reported, as of when, by which rules.
struct DossierDocument {
    let id: String
    let notice: LocalizedText?
    let dataCut: CalendarDate
    let application: CalendarDate
    let meddraVersion: String
    let meddraFolder: String
    let counting: CountingOptions
    let style: HouseStyle
    let decision: RegulatorDecision?
    let file: YAMLFile

    init(_ file: YAMLFile) throws(ShapeMismatch) {
        let root = file.root
        self.file = file
        id = try root.string("id")
        notice = root.optional("notice")?.localized
        dataCut = try root.date("dataCut")
        application = try root.date("application")
        let meddra = try root.required("meddra")
        meddraVersion = try meddra.string("version")
        meddraFolder = meddra.optional("folder")?.text ?? "meddra"
        counting = Self.counting(root.optional("counting"))
        style = Self.style(root.optional("style"))
        decision = try Self.decision(root.optional("decision"))
    }

    private static func counting(_ value: YAMLValue?) -> CountingOptions {
        var options = CountingOptions()
        guard let value else { return options }
        if let rule = value["sites"]?.text.flatMap(CountingOptions.SiteRule.init) { options.sites = rule }
        if let rule = value["listedFrequency"]?.text.flatMap(CountingOptions.ListedFrequencyRule.init) { options.listedFrequency = rule }
        if let unit = value["caseUnit"]?.text.flatMap(CountingOptions.CaseUnit.init) { options.caseUnit = unit }
        if let rule = value["riskSeriousness"]?.text.flatMap(CountingOptions.RiskSeriousnessRule.init) { options.riskSeriousness = rule }
        if let rule = value["pooledEvents"]?.text.flatMap(CountingOptions.PooledEventRule.init) { options.pooledEvents = rule }
        if let number = value["unlistedThreshold"]?.integer { options.unlistedThreshold = number }
        if let flag = value["includesForeignCases"]?.boolean { options.includesForeignCases = flag }
        if let months = value.optional("durationMonths") { options.durationMonths = months.items.compactMap(\.integer).sorted() }
        if let number = value["lateOnsetMonths"]?.integer { options.lateOnsetMonths = number }
        options.lateOnsetRisks = value.strings("lateOnsetRisks")
        options.pooledRisks = value.strings("pooledRisks")
        if let number = value["dayOffset"]?.integer { options.dayOffset = number }
        if let number = value["confidencePercent"]?.integer { options.confidencePercent = number }
        return options
    }

    private static func style(_ value: YAMLValue?) -> HouseStyle {
        var style = HouseStyle()
        if let calendar = value?["calendar"]?.text.flatMap(HouseStyle.Calendar.init) { style.calendar = calendar }
        if let decimals = value?["percentDecimals"]?.integer { style.percentDecimals = decimals }
        return style
    }

    private static func decision(_ value: YAMLValue?) throws(ShapeMismatch) -> RegulatorDecision? {
        guard let value else { return nil }
        return RegulatorDecision(date: try value.date("date"), category: try value.required("category") { $0.integer.flatMap(RegulatorDecision.Category.init) },
                                 planCarriedOut: try value.boolean("planCarriedOut"))
    }

    /// The windows, each as given or else from the first day of the period of the indication under re-examination to the
    /// data cut (for the plan: to the application). `nil` after reporting one that ends before it begins.
    func windows(periodStart: CalendarDate, _ problems: ProblemCollector) -> ReportingWindows? {
        let given = file.root.optional("windows")
        func window(_ key: String, until end: CalendarDate) -> DateWindow? {
            guard let value = given?.optional(key), let first = value["first"]?.date, let last = value["last"]?.date else {
                if let window = DateWindow(first: periodStart, last: end) { return window }
                problems.add(.dossier(.windowOrder), at: SourceLocation(file: file.path), field: "windows.\(key)")
                return nil
            }
            if let window = DateWindow(first: first, last: last) { return window }
            problems.add(.dossier(.windowOrder), at: SourceLocation(file: file.path, line: value.line, column: value.column), field: "windows.\(key)")
            return nil
        }
        let plan = window("riskManagementPlan", until: application)
        let reactions = window("adverseReactions", until: dataCut)
        let foreign = window("foreignMeasures", until: dataCut)
        let research = window("researchReports", until: dataCut)
        let domestic = window("domesticActions", until: dataCut)
        guard let plan, let reactions, let foreign, let research, let domestic else { return nil }
        return ReportingWindows(riskManagementPlan: plan, adverseReactions: reactions, foreignMeasures: foreign, researchReports: research, domesticActions: domestic)
    }
}
