import MedDRA
import Reexamination

/// A label version as a program proposes it from a package insert: nothing of it counts until a person has confirmed each entry.
///
/// ```swift
/// let proposal = LabelProposal(of: insert, release: release, id: "label-2023-06", effective: day)
/// print(proposal.entries.filter(\.suggestions.isEmpty).count)     // words no preferred term was found for
/// ```
public struct LabelProposal: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public let passage: InsertPassage
        public let term: SplitTerm
        /// The likeliest first.
        public let suggestions: [TermSuggestion]

        /// The one term whose name the words are, if there is just one.
        public var match: TermSuggestion? {
            let matches = suggestions.filter(\.isMatch)
            return matches.count == 1 ? matches[0] : nil
        }

        /// Behind the term, else at the head of its column.
        public var frequency: String? { term.frequency ?? passage.frequency }
    }

    public let id: String
    public let effective: CalendarDate
    public let insert: PackageInsert
    public let release: ReleaseIdentity
    /// In the order of the document.
    public let entries: [Entry]

    public init(of insert: PackageInsert, release: Release, id: String, effective: CalendarDate) {
        let suggester = TermSuggester(release: release)
        let splitter = TermSplitter { suggester.isKnown($0) }, named = NamedTerms { suggester.isKnown($0) }
        var listed: Set<String> = []
        for passage in insert.passages where passage.kind != .prose {
            for term in splitter.split(passage.text) { listed.insert(term.name) }
        }
        var entries: [Entry] = []
        for passage in insert.passages {
            switch passage.kind {
            case .heading, .cell:
                for term in splitter.split(passage.text) {
                    entries.append(Entry(passage: passage, term: term, suggestions: suggester.suggestions(for: term.name)))
                }
            case .prose:
                // Sentences repeat what headings and cells name; only what they alone name is proposed from them.
                for term in named.find(in: passage.text) where listed.insert(term.name).inserted {
                    entries.append(Entry(passage: passage, term: term, suggestions: suggester.suggestions(for: term.name)))
                }
            }
        }
        self.id = id
        self.effective = effective
        self.insert = insert
        self.release = release.identity
        self.entries = entries
    }
}
