import Foundation
import Reexamination
import Yams

/// A YAML file of the dossier, parsed but not yet checked against its schema.
struct YAMLFile {
    let path: String
    let root: YAMLValue

    /// `nil` after reporting why the file is no YAML.
    init?(_ file: FileContents, _ problems: ProblemCollector) {
        path = file.path
        guard !file.data.isEmpty else {
            problems.add(.file(.empty), at: file.location())
            return nil
        }
        let encoding = file.data.withUnsafeBytes { TextEncoding.detected(in: $0) }
        let text: String
        switch encoding {
        case .utf8(let start): text = String(decoding: file.data.dropFirst(start), as: UTF8.self)
        case .utf16:
            problems.add(.file(.utf16), at: file.location())
            return nil
        case .invalid(let line):
            problems.add(.file(.invalidBytes), at: file.location(line: line))
            return nil
        case .cp932:
            // YAML is Unicode by its standard: only CSV files, which old tools write, may be CP932.
            problems.add(.file(.invalidBytes), at: file.location(line: Self.firstLineBeyondASCII(file.data)))
            return nil
        }
        do {
            // Without rules every scalar stays a text, which is what the schema is checked against.
            guard let node = try compose(yaml: text, .basic) else {
                problems.add(.file(.empty), at: file.location())
                return nil
            }
            guard let value = Self.value(node, path: file.path, problems) else { return nil }
            root = value
        } catch {
            Self.report(error, in: file, lines: text.split(separator: "\n", omittingEmptySubsequences: false), problems)
            return nil
        }
    }

    private static func firstLineBeyondASCII(_ data: Data) -> Int {
        1 + data.prefix { $0 < 0x80 }.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    }

    static func value(_ node: Node, path: String, _ problems: ProblemCollector) -> YAMLValue? {
        switch node {
        case .scalar(let scalar):
            return YAMLValue(content: .scalar(scalar.string, isPlain: scalar.style == .plain || scalar.style == .any),
                             line: scalar.mark?.line ?? 1, column: scalar.mark?.column ?? 1)
        case .sequence(let sequence):
            let items = sequence.compactMap { value($0, path: path, problems) }
            guard items.count == sequence.count else { return nil }
            return YAMLValue(content: .sequence(items), line: sequence.mark?.line ?? 1, column: sequence.mark?.column ?? 1)
        case .mapping(let mapping):
            var entries: [YAMLValue.Entry] = []
            for (key, item) in mapping {
                guard let scalar = key.scalar else {
                    problems.add(.yaml(.keyNotText), at: SourceLocation(file: path, line: key.mark?.line, column: key.mark?.column))
                    return nil
                }
                guard let item = value(item, path: path, problems) else { return nil }
                entries.append(.init(key: scalar.string, line: scalar.mark?.line ?? 1, column: scalar.mark?.column ?? 1, value: item))
            }
            return YAMLValue(content: .mapping(entries), line: mapping.mark?.line ?? 1, column: mapping.mark?.column ?? 1)
        case .alias(let alias):
            problems.add(.yaml(.alias(alias.anchor.rawValue)), at: SourceLocation(file: path, line: alias.mark?.line, column: alias.mark?.column))
            return nil
        }
    }

    private static func report(_ error: any Error, in file: FileContents, lines: [Substring], _ problems: ProblemCollector) {
        func place(_ mark: Mark) -> SourceLocation {
            // At the end of the text the parser points behind the last line.
            file.location(line: min(max(mark.line, 1), max(lines.count, 1)), column: max(mark.column, 1))
        }
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _), YamlError.parser(let context, let problem, let mark, _),
             YamlError.composer(let context, let problem, let mark, _):
            let line = mark.line <= lines.count && mark.line > 0 ? lines[mark.line - 1] : ""
            if line.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t") {
                problems.add(.yaml(.tab), at: place(mark))
            } else {
                let words = [context?.text, problem].compactMap { $0 }.joined(separator: ", ")
                problems.add(.yaml(.syntax(words: words)), at: place(mark))
            }
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            for key in duplicates { problems.add(.yaml(.duplicateKey(key)), at: place(context.mark)) }
        default:
            problems.add(.yaml(.syntax(words: "unreadable characters")), at: file.location())
        }
    }
}
