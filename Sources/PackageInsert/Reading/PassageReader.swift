import Reexamination

/// Walks sections 8 and 11 and takes their passages. Text that stands in no known place becomes a notice.
struct PassageReader {
    private(set) var passages: [InsertPassage] = []
    private(set) var notices: [InsertProblem] = []

    /// Elements that group others.
    private static let groups: Set<String> = ["SimpleList", "OrderedList", "UnorderedList", "SeriousAdverse", "SeriousAdverseEvent", "OtherAdverseEvent", "Instructions"]
    /// Elements of 8 and 11 that print nothing of a reaction: the sections' own headings, comments under a table, widths.
    private static let silent: Set<String> = ["WidthDefinition", "Comment", "Comments", "TableComment", "HeaderRef", "Title"]

    // MARK: 8

    mutating func readPrecautions(_ section: InsertElement) {
        read(section, LabelSection.importantPrecautions, number: "8", isHeading: false)
    }

    // MARK: 11

    mutating func readReactions(_ section: InsertElement) {
        for part in section.elements {
            switch part.name {
            case "SeriousAdverseEvents": read(part, .seriousReactions, number: "11.1", isHeading: true)
            case "OtherAdverseEvents": readOthers(part)
            // The words before 11.1, which name no reaction of their own.
            case "Detail", "Header", "Lang", "OverviewOfAdverseEvents", "Instructions": continue
            default: noteUnread(part)
            }
        }
    }

    /// Items one below the other. An item whose heading stands in angle brackets (〈効能共通〉) only groups those below it.
    private mutating func read(_ element: InsertElement, _ section: LabelSection, number: String, isHeading: Bool) {
        var count = 0
        readItems(of: element, section, number: number, group: nil, isHeading: isHeading, count: &count)
    }

    private mutating func readItems(of element: InsertElement, _ section: LabelSection, number: String, group: String?, isHeading: Bool, count: inout Int) {
        for child in element.elements {
            switch child.name {
            case "Item":
                let heading = child.elements("Header").first.map(InsertText.init)
                if let heading, Self.isGroup(heading.text) {
                    readItems(of: child, section, number: number, group: heading.text, isHeading: isHeading, count: &count)
                    continue
                }
                count += 1
                readItem(child, section, number: "\(number).\(count)", group: group, isHeading: isHeading)
            case "Header" where Self.isGroup(InsertText(child).text): continue
            case "Detail", "Lang", "Header": take(child, section, place: number, group: group, isHeading: false)
            case let name where Self.groups.contains(name): readItems(of: child, section, number: number, group: group, isHeading: isHeading, count: &count)
            default: noteUnread(child)
            }
        }
    }

    private mutating func readItem(_ item: InsertElement, _ section: LabelSection, number: String, group: String?, isHeading: Bool) {
        let hasHeader = !item.elements("Header").isEmpty
        var isFirst = true
        for child in item.elements {
            switch child.name {
            case "Header": take(child, section, place: number, group: group, isHeading: isHeading)
            case "Detail", "Lang":
                // Without a heading of its own, an item of 11.1 begins with it.
                take(child, section, place: number, group: group, isHeading: isHeading && !hasHeader && isFirst)
                isFirst = false
            case let name where Self.groups.contains(name):
                var count = 0
                // What stands below an item's heading belongs to it; only an item without words of its own leads to more headings.
                readItems(of: child, section, number: number, group: group, isHeading: isHeading && !hasHeader && isFirst, count: &count)
            default: noteUnread(child)
            }
        }
    }

    private mutating func take(_ element: InsertElement, _ section: LabelSection, place: String, group: String?, isHeading: Bool) {
        let text = InsertText(element)
        notices += text.unknown.map { .init(.unknownInline(name: $0.name), line: $0.line) }
        guard !text.text.isEmpty else { return }
        // A heading is a list of terms; what goes on in sentences is none.
        let kind: InsertPassage.Kind = isHeading && !text.text.contains("。") ? .heading : .prose
        passages.append(InsertPassage(section: section, place: place + (group.map { " \($0)" } ?? ""), line: element.line, kind: kind, text: text.text, frequency: nil))
    }

    private static func isGroup(_ text: String) -> Bool {
        (text.hasPrefix("〈") && text.hasSuffix("〉")) || (text.hasPrefix("＜") && text.hasSuffix("＞")) || (text.hasPrefix("<") && text.hasSuffix(">"))
    }

    // MARK: 11.2

    private mutating func readOthers(_ section: InsertElement) {
        let tables = section.all("OtherAdverse")
        for table in tables { readTable(table) }
        // Where there is no table, the reactions stand in items.
        if tables.isEmpty { read(section, .otherReactions, number: "11.2", isHeading: true) } else { noteOthers(section) }
    }

    /// What stands beside the tables.
    private mutating func noteOthers(_ element: InsertElement) {
        for child in element.elements where child.name != "OtherAdverse" && child.name != "Header" && child.name != "Instructions" {
            if Self.groups.contains(child.name) || child.first("OtherAdverse") != nil { noteOthers(child) } else { noteUnread(child) }
        }
    }

    private mutating func readTable(_ table: InsertElement) {
        func headings(_ definition: String, _ heading: String) -> [String: String] {
            let pairs = table.elements(definition).flatMap { $0.elements(heading) }.compactMap { element in
                element.attributes["id"].map { ($0, InsertText(element).text.replacing("\n", with: "")) }
            }
            return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        }
        let categories = headings("CategoryDefinition", "Category"), frequencies = headings("FrequencyDefinition", "Frequency")
        for child in table.elements where !["CategoryDefinition", "FrequencyDefinition", "AdverseReactions"].contains(child.name) { noteUnread(child) }
        for group in table.elements("AdverseReactions") {
            for cell in group.elements {
                guard cell.name == "AdverseReactionDescription" else {
                    noteUnread(cell)
                    continue
                }
                let category = heading("categoryRef", of: cell, categories), frequency = heading("frequencyRef", of: cell, frequencies)
                let text = InsertText(cell)
                notices += text.unknown.map { .init(.unknownInline(name: $0.name), line: $0.line) }
                guard !text.text.isEmpty else {
                    notices.append(.init(.emptyCell, line: cell.line))
                    continue
                }
                let place = [category, frequency].compactMap { $0 }.joined(separator: " × ")
                passages.append(InsertPassage(section: .otherReactions, place: place.isEmpty ? "11.2" : place, line: cell.line, kind: .cell, text: text.text, frequency: frequency))
            }
        }
    }

    private mutating func heading(_ attribute: String, of cell: InsertElement, _ headings: [String: String]) -> String? {
        guard let id = cell.attributes[attribute] else { return nil }
        if headings[id] == nil { notices.append(.init(.unknownReference(attribute: attribute, id: id), line: cell.line)) }
        return headings[id]
    }

    private mutating func noteUnread(_ element: InsertElement) {
        guard !Self.silent.contains(element.name), element.holdsText else { return }
        notices.append(.init(.unreadElement(name: element.name), line: element.line))
    }
}
