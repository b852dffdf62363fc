/// An element of a package insert's XML with the line it begins on: enough of a tree for files of a few megabytes.
public struct InsertElement: Sendable {
    enum Child: Sendable {
        case element(InsertElement)
        case text(String)
    }

    /// Without its prefix.
    let name: String
    let namespace: String?
    /// By local name; `lang` is `xml:lang`.
    let attributes: [String: String]
    let line: Int
    var children: [Child] = []

    var elements: [InsertElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    func elements(_ name: String) -> [InsertElement] { elements.filter { $0.name == name } }

    /// The first element of this name anywhere below, in document order.
    func first(_ name: String) -> InsertElement? {
        for element in elements {
            if element.name == name { return element }
            if let found = element.first(name) { return found }
        }
        return nil
    }

    /// Every element of this name below, in document order, none inside another.
    func all(_ name: String) -> [InsertElement] {
        elements.flatMap { $0.name == name ? [$0] : $0.all(name) }
    }

    /// Whether text stands anywhere in it.
    var holdsText: Bool {
        children.contains { child in
            switch child {
            case .text(let text): text.contains { !$0.isWhitespace }
            case .element(let element): element.holdsText
            }
        }
    }
}
