import Foundation
import Reexamination

/// Checks a YAML file against its schema and reports every violation with line, column and path.
struct SchemaValidator {
    let documents: [String: SchemaDocument]

    /// Whether the file obeys its schema.
    func validate(_ file: YAMLFile, schema name: String, _ problems: ProblemCollector) -> Bool {
        guard let document = documents[name] else {
            problems.add(.schema(.unreadable(reason: SchemaDocument.Unreadable.missing.words)), at: SourceLocation(file: name))
            return false
        }
        var run = Run(documents: documents, file: file.path, problems: problems)
        run.check(file.root, document.root, path: "", in: name)
        return run.isValid
    }

    private struct Run {
        let documents: [String: SchemaDocument]
        let file: String
        let problems: ProblemCollector
        var isValid = true

        mutating func report(_ situation: SchemaSituation, line: Int, column: Int, path: String) {
            isValid = false
            problems.add(.schema(situation), at: SourceLocation(file: file, line: line, column: column), field: path.isEmpty ? nil : path)
        }

        mutating func report(_ situation: SchemaSituation, _ value: YAMLValue, path: String) {
            report(situation, line: value.line, column: value.column, path: path)
        }

        func resolved(_ schema: JSONSchema, in document: String) -> (JSONSchema.Rules, document: String)? {
            var schema = schema, document = document
            while case .reference(let other, let definition) = schema {
                if !other.isEmpty { document = other }
                guard let target = documents[document]?.definitions[definition] else { return nil }
                schema = target
            }
            guard case .rules(let rules) = schema else { return nil }
            return (rules, document)
        }

        mutating func check(_ value: YAMLValue, _ schema: JSONSchema, path: String, in document: String) {
            guard let (rules, document) = resolved(schema, in: document) else { return }
            if !rules.anyOf.isEmpty {
                let alternatives = rules.anyOf.compactMap { resolved($0, in: document) }
                // The alternatives differ in kind, so the value's kind says which one it was meant to be.
                guard let meant = value.kinds.lazy.compactMap({ kind in alternatives.first { $0.0.types.contains(kind) } }).first else {
                    report(.wrongType(found: value.kinds[0], expected: alternatives.flatMap(\.0.types)), value, path: path)
                    return
                }
                check(value, .rules(meant.0), path: path, in: meant.document)
                return
            }
            if !rules.types.isEmpty, !value.kinds.contains(where: rules.types.contains) {
                report(.wrongType(found: value.kinds[0], expected: rules.types), value, path: path)
                return
            }
            switch value.content {
            case .scalar(let text, _): checkScalar(text, value, rules, path: path)
            case .sequence(let items): checkItems(items, value, rules, path: path, in: document)
            case .mapping(let entries): checkEntries(entries, value, rules, path: path, in: document)
            }
        }

        private mutating func checkScalar(_ text: String, _ value: YAMLValue, _ rules: JSONSchema.Rules, path: String) {
            let shown = String(text.prefix(60))
            if !rules.allowed.isEmpty, !rules.allowed.contains(text) {
                report(.notAllowed(found: shown, allowed: rules.allowed), value, path: path)
            }
            if let pattern = rules.pattern, text.range(of: pattern, options: .regularExpression) == nil {
                report(.pattern(found: shown, expected: rules.title ?? pattern), value, path: path)
            }
            switch rules.format {
            case .date? where CalendarDate(text) == nil: report(.notADate(found: shown, allowsPartial: false), value, path: path)
            case .partialDate? where PartialDate(text) == nil: report(.notADate(found: shown, allowsPartial: true), value, path: path)
            default: break
            }
            if rules.minimum != nil || rules.maximum != nil {
                guard let number = Int(text), number >= rules.minimum ?? .min, number <= rules.maximum ?? .max else {
                    report(.outOfRange(found: shown, least: rules.minimum, greatest: rules.maximum), value, path: path)
                    return
                }
            }
        }

        private mutating func checkItems(_ items: [YAMLValue], _ value: YAMLValue, _ rules: JSONSchema.Rules, path: String, in document: String) {
            if let least = rules.minItems, items.count < least { report(.tooFew(found: items.count, least: least), value, path: path) }
            var seen: Set<String> = []
            for (index, item) in items.enumerated() {
                let itemPath = "\(path)[\(index)]"
                if rules.hasUniqueItems, let text = item.text, !seen.insert(text).inserted {
                    report(.repeatedItem(text), item, path: itemPath)
                }
                if let schema = rules.items { check(item, schema, path: itemPath, in: document) }
            }
        }

        private mutating func checkEntries(_ entries: [YAMLValue.Entry], _ value: YAMLValue, _ rules: JSONSchema.Rules, path: String, in document: String) {
            let keys = entries.map(\.key)
            for entry in entries {
                let entryPath = path.isEmpty ? entry.key : "\(path).\(entry.key)"
                if let schema = rules.properties.first(where: { $0.key == entry.key })?.schema {
                    check(entry.value, schema, path: entryPath, in: document)
                } else if !rules.allowsOtherKeys {
                    let near = NearNames.nearest(to: entry.key, in: rules.properties.map(\.key), limit: 2)
                    report(.unknownKey(entry.key, near: near), line: entry.line, column: entry.column, path: entryPath)
                }
            }
            for key in rules.required where !keys.contains(key) { report(.missingKey(key), value, path: path) }
            if !rules.exactlyOneOf.isEmpty {
                let found = rules.exactlyOneOf.filter(keys.contains)
                if found.count != 1 { report(.exactlyOneOf(rules.exactlyOneOf, found: found), value, path: path) }
            }
            for (key, needs) in rules.goesWith where keys.contains(key) {
                for need in needs where !keys.contains(need) { report(.goesWith(key: key, needs: need), value, path: path) }
            }
        }
    }
}
