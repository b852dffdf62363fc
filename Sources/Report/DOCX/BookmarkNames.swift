import Foundation

/// Names of bookmarks: they start with a letter, hold letters, digits and underscores only, and are at most 40 characters long, so an anchor's
/// own name is kept as far as it can be and a number in front keeps two of them apart.
///
/// ```swift
/// var names = BookmarkNames()
/// names["t-risks"]        // b1_t_risks
/// ```
struct BookmarkNames {
    private var known: [String: String] = [:]

    subscript(anchor: String) -> String {
        mutating get {
            if let name = known[anchor] { return name }
            let kept = anchor.utf8.map { byte -> Character in
                switch byte {
                case 48...57, 65...90, 97...122: Character(Unicode.Scalar(byte))
                default: "_"
                }
            }
            let name = String("b\(known.count + 1)_\(String(kept))".prefix(40))
            known[anchor] = name
            return name
        }
    }
}
