import Reexamination
import Statistics

/// One result a patient, spread over categories, with the share of responders (病理組織学的変化, 画像評価).
public struct ResponseResult: Hashable, Sendable {
    /// Those with a result, a share of the efficacy set.
    public let done: FigureID
    public let notDone: FigureID
    /// In the endpoint's order, each a share of those with a result.
    public let categories: [CategoryShare]
    /// Share of responders and its exact interval; `nil` if the endpoint names no responders.
    public let response: Response?
    /// The trials the rate is printed beside.
    public let referenceTrials: [FigureID]

    public struct CategoryShare: Hashable, Sendable {
        public let code: String
        public let name: LocalizedText
        public let figure: FigureID
        public let isResponse: Bool
    }

    public struct Response: Hashable, Sendable {
        public let share: FigureID
        public let interval: FigureID
    }
}

extension ResponseResult {
    init(_ rule: ResponseEndpoint, _ context: EfficacyContext, trials: [String: FigureID], into ledger: inout FigureLedger) throws {
        var contributors: [Int: [Contributor]] = [:], done: [Contributor] = [], notDone: [Contributor] = []
        for position in context.subjects {
            guard let (category, record) = try rule.result(of: position, context) else {
                notDone.append(context.contributor(position, [context.survey.subject(position).subject.recordID]))
                continue
            }
            done.append(context.contributor(position, [record]))
            contributors[category, default: []].append(context.contributor(position, [record]))
        }
        let assessed = context.population("done", LocalizedText(ja: "評価を実施した症例", en: "those assessed"))
        self.done = try ledger.enterShare(
            context.entry("done", LocalizedText(ja: "実施例数", en: "assessed"),
                          LocalizedText(ja: "有効性解析対象症例のうち、結果のある評価が 1 回以上ある症例の数。", en: "Of the efficacy set, those with at least one assessment that has a result.")),
            done, of: context.subjects.count)
        self.notDone = try ledger.enterCount(
            context.entry("notdone", LocalizedText(ja: "未実施例数", en: "not assessed"),
                          LocalizedText(ja: "有効性解析対象症例のうち、結果のある評価がない症例の数。", en: "Of the efficacy set, those without any assessment that has a result.")),
            .cases, notDone)
        categories = try rule.categories.enumerated().map { order, category in
            CategoryShare(code: category.code, name: category.name, figure: try ledger.enterShare(
                context.entry("category.\(category.code)", category.name,
                              LocalizedText(ja: "評価を実施した症例のうち、結果（\(rule.pick.text.ja)）が「\(category.name.ja)」である症例の数。",
                                            en: "Of those assessed, those whose result (\(rule.pick.text.en)) is \"\(category.name.en)\"."), of: assessed),
                contributors[order] ?? [], of: done.count), isResponse: rule.responders.contains(category.code))
        }
        response = rule.responders.isEmpty ? nil : try Response(
            rule, responders: rule.categories.indices.filter { rule.responders.contains(rule.categories[$0].code) }.flatMap { contributors[$0] ?? [] },
            assessed: done.count, assessed, context, into: &ledger)
        referenceTrials = try rule.referenceTrialIDs.map { id in
            guard let figure = trials[id] else { throw AnalysisError.unknownReferenceTrial(endpoint: context.endpoint.id, trial: id) }
            return figure
        }
    }
}

extension ResponseResult.Response {
    fileprivate init(_ rule: ResponseEndpoint, responders: [Contributor], assessed count: Int, _ assessed: Population, _ context: EfficacyContext,
                     into ledger: inout FigureLedger) throws {
        let names = rule.categories.filter { rule.responders.contains($0.code) }.map(\.name)
        let ja = names.map { "「\($0.ja)」" }.joined(separator: "又は"), en = names.map { "\"\($0.en)\"" }.joined(separator: " or ")
        share = try ledger.enterShare(
            context.entry("response", LocalizedText(ja: "奏効例", en: "responders"),
                          LocalizedText(ja: "評価を実施した症例（判定できなかった症例を含む）のうち、結果（\(rule.pick.text.ja)）が\(ja)である症例の割合。",
                                        en: "Of those assessed (those that could not be judged included), the share whose result (\(rule.pick.text.en)) is \(en)."), of: assessed),
            responders, of: count)
        let percent = context.counting.confidencePercent
        interval = try ledger.enter(
            context.entry("response.ci", LocalizedText(ja: "奏効割合の \(percent)% 信頼区間", en: "\(percent)% confidence interval of the response"),
                          LocalizedText(ja: "奏効割合の両側 \(percent)% 信頼区間。二項分布に基づく正確法（Clopper–Pearson 法）。",
                                        en: "Two-sided \(percent)% interval of the share of responders, exact by the binomial distribution (Clopper–Pearson)."), of: assessed),
            value: try .clopperPearson(responders.count, of: count, percent: percent, ledger, id: "\(context.prefix).response.ci"))
    }
}

extension FigureValue {
    fileprivate static func clopperPearson(_ numerator: Int, of denominator: Int, percent: Int, _ ledger: FigureLedger, id: FigureID) throws -> FigureValue {
        guard case .proportion(let proportion) = try ledger.share(id, numerator, of: denominator),
              let interval = ClopperPearson.interval(for: proportion, level: try ConfidenceLevel(percent: percent)) else { return .notEstimable }
        return .interval(lower: interval.lower, upper: interval.upper, .clopperPearson)
    }
}

extension ConfidenceLevel {
    /// The level of the counting options.
    init(percent: Int) throws {
        do { try self.init(Double(percent) / 100) } catch { throw AnalysisError.confidenceOutOfRange(percent: percent) }
    }
}

extension ResponseEndpoint {
    /// A subject's result as the order of its category and the record it stands in; `nil` if none was assessed.
    fileprivate func result(of position: Int, _ context: EfficacyContext) throws -> (category: Int, record: RecordID)? {
        let results = try context.assessments(of: position, source).map { result, assessment in
            guard let order = categories.firstIndex(where: { $0.code == result }) else {
                throw AnalysisError.unknownResult(endpoint: context.endpoint.id, code: result, assessment.recordID)
            }
            return (order, assessment)
        }
        return pick.choose(results).map { ($0.0, $0.1.recordID) }
    }
}

extension EfficacyEndpoint.Pick {
    /// Ties are broken by date, then by sequence; an undated assessment comes before every dated one for `last` and after for `first`.
    fileprivate func choose(_ results: [(order: Int, assessment: Assessment)]) -> (order: Int, assessment: Assessment)? {
        func day(_ assessment: Assessment, ifUnknown: Int) -> Int { assessment.date?.earliest.dayNumber ?? ifUnknown }
        func earliest(_ assessment: Assessment) -> (Int, Int) { (day(assessment, ifUnknown: .max), assessment.sequence) }
        func latest(_ assessment: Assessment) -> (Int, Int) { (day(assessment, ifUnknown: .min), assessment.sequence) }
        switch self {
        case .first: return results.min { earliest($0.assessment) < earliest($1.assessment) }
        case .last: return results.max { latest($0.assessment) < latest($1.assessment) }
        case .best:
            let best = results.map(\.order).min()
            return results.filter { $0.order == best }.min { earliest($0.assessment) < earliest($1.assessment) }
        case .worst:
            let worst = results.map(\.order).max()
            return results.filter { $0.order == worst }.min { earliest($0.assessment) < earliest($1.assessment) }
        }
    }

    fileprivate var text: LocalizedText {
        switch self {
        case .best: LocalizedText(ja: "最良の評価", en: "the best ever reached")
        case .worst: LocalizedText(ja: "最悪の評価", en: "the worst ever reached")
        case .last: LocalizedText(ja: "最終の評価", en: "the last assessed")
        case .first: LocalizedText(ja: "最初の評価", en: "the first assessed")
        }
    }
}
