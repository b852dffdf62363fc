import Reexamination

/// Words of the shipped list of common slips (`ConfusableTerms`): 錐体骨折 for 椎体骨折, pruritis for pruritus.
struct ConfusableTermChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        misspeltEnglish + ConfusableTerms.all.compactMap { found, meant in
            let letters = Array(found.unicodeScalars)
            let places = context.passages.flatMap { passage in
                passage.occurrences(of: letters).filter { range in !(ConfusableTerms.rightBefore[found] ?? []).contains { passage.has($0, at: range.upperBound) } }.map { Evidence(passage, $0, around: 8) }
            }
            return places.isEmpty ? nil : Verdict(.confusable, .term, .warning, .confusable(found: found, meant: meant), places)
        }
    }

    /// A word of the list at the beginning of a word of the report, whatever the size of its letters.
    private var misspeltEnglish: [Verdict] {
        var places: [String: [Evidence]] = [:], meant: [String: String] = [:]
        for passage in context.passages {
            var index = 0
            while index < passage.count {
                guard passage.scalars[index].isLetter else { index += 1; continue }
                var end = index, word = ""
                while end < passage.count, passage.scalars[end].isLetter { word.unicodeScalars.append(passage.scalars[end]); end += 1 }
                if end - index >= 5 {
                    word = word.lowercased()
                    if let entry = ConfusableTerms.englishByBeginning[String(word.prefix(3))]?.first(where: { word.hasPrefix($0.found) }) {
                        places[entry.found, default: []].append(Evidence(passage, index..<end, around: 8))
                        meant[entry.found] = entry.meant
                    }
                }
                index = end
            }
        }
        return places.sorted { $0.key < $1.key }.map { Verdict(.confusable, .term, .warning, .confusable(found: $0.key, meant: meant[$0.key] ?? ""), $0.value) }
    }
}
