/// Splits the lists of a package insert into the terms they name.
///
/// ```swift
/// TermSplitter { names.contains($0) }.split("AST、ALTの上昇（1%未満）、不眠（症）").map(\.name)
/// // AST上昇, ALT上昇, 不眠, 不眠症
/// ```
///
/// A list is not grammar, so what it yields is a proposal: a person confirms each term against the original.
public struct TermSplitter: Sendable {
    /// Whether the dictionary has a term of this name. A known name is never taken apart.
    let isKnown: @Sendable (String) -> Bool

    public init(isKnown: @escaping @Sendable (String) -> Bool) {
        self.isKnown = isKnown
    }

    /// Brackets in brackets are taken apart so deep; what is deeper stands as it is.
    private static let mostBrackets = 8

    /// The terms of a heading or a cell, in order.
    public func split(_ text: String) -> [SplitTerm] { split(text, depth: 0) }

    private func split(_ text: String, depth: Int) -> [SplitTerm] {
        var pieces: [Piece] = []
        for segment in ListText.segments(ListText.normalised(text)) {
            let (peeled, coversAll) = Self.peeled(segment)
            if coversAll {
                for index in pieces.indices where pieces[index].frequency == nil { pieces[index].frequency = peeled.frequency }
            }
            guard !peeled.core.isEmpty else { continue }
            pieces += parted(peeled)
        }
        shareChanges(&pieces)
        return pieces.flatMap { terms(of: $0, depth: depth) }
    }

    /// A member of the list on its way to terms.
    struct Piece {
        var core: String
        let verbatim: String
        var frequency: String?
        var steps: [SplitStep] = []
        /// What stands in brackets behind it and is no frequency.
        var brackets: String?
        var isPossessive = false
    }

    /// Takes 等 and brackets off the end. `coversAll` if the frequency is that of all members before as well (いずれも頻度不明).
    private static func peeled(_ segment: String) -> (piece: Piece, coversAll: Bool) {
        var piece = Piece(core: segment, verbatim: segment), coversAll = false
        // More than a few brackets and 等 behind one name are no list: what is left then stands as it is.
        for _ in 0..<4 * mostBrackets {
            if let shorter = ListText.withoutOthers(piece.core) {
                piece.core = shorter
                piece.steps.append(.andOthers)
            } else if piece.brackets == nil, let (head, content) = ListText.trailingBrackets(piece.core) {
                if ListText.isFrequency(content) {
                    coversAll = coversAll || content.hasPrefix("いずれも")
                    piece.frequency = content.hasPrefix("いずれも") ? String(content.dropFirst(4)) : content
                    piece.steps.append(.frequency)
                } else if head.isEmpty {
                    piece.core = content
                    continue
                } else {
                    piece.brackets = content
                }
                piece.core = head
            } else {
                break
            }
        }
        return (piece, coversAll)
    }

    /// The members that middle dots join; brackets stay with the last. A name that is known, or whose parts say nothing, stays whole.
    private func parted(_ piece: Piece) -> [Piece] {
        let parts = piece.core.split(separator: "・").map(String.init)
        guard parts.count > 1, !isKnown(piece.core), let last = parts.last,
              parts.contains(where: { isKnown($0) || LaboratoryWord.isOne($0) || LaboratoryWord.change(of: $0) != nil }) || parts.dropLast().allSatisfy({ $0.count == 1 }) else { return [piece] }
        return parts.enumerated().map { index, part in
            var member = piece
            member.core = part
            member.steps.append(.middleDot)
            if index < parts.count - 1 {
                member.brackets = nil
                if part.count == 1, last.count > 2 {
                    // 肝・腎機能障害: organs of one character share what follows the last of them.
                    member.core = part + last.dropFirst()
                    member.steps.append(.organ(last))
                }
            }
            return member
        }
    }

    /// Gives a change that only the last of several names says (AST、ALTの上昇) to those before it, and a measured name to a change
    /// that stands alone (血圧上昇・低下).
    private func shareChanges(_ pieces: inout [Piece]) {
        for index in pieces.indices {
            guard !isKnown(pieces[index].core), let found = LaboratoryWord.change(of: pieces[index].core) else { continue }
            if found.stem.isEmpty {
                guard index > 0, let before = LaboratoryWord.change(of: pieces[index - 1].core), !before.stem.isEmpty else { continue }
                pieces[index].core = before.stem + found.change
                pieces[index].steps.append(.organ(pieces[index - 1].core))
                continue
            }
            if found.isPossessive {
                pieces[index].core = found.stem + found.change
                pieces[index].steps.append(.withoutPossessive)
            }
            var before = index - 1
            while before >= 0, pieces[before].brackets == nil, !isKnown(pieces[before].core), LaboratoryWord.change(of: pieces[before].core) == nil,
                  found.isPossessive || LaboratoryWord.isOne(pieces[before].core) {
                pieces[before].core += found.change
                pieces[before].steps.append(.change(found.change))
                before -= 1
            }
        }
    }

    /// The terms of a member and of the brackets behind it.
    private func terms(of piece: Piece, depth: Int) -> [SplitTerm] {
        func term(_ name: String, _ more: [SplitStep] = []) -> SplitTerm {
            SplitTerm(name: name, verbatim: piece.verbatim, frequency: piece.frequency, steps: piece.steps + more)
        }
        guard let brackets = piece.brackets else { return ListText.withInnerBrackets(piece.core).map { term($0) } }
        if brackets.count == 1 || ListText.tails.contains(brackets) {
            return [term(piece.core, [.tail(brackets)]), term(piece.core + brackets, [.tail(brackets)])]
        }
        if depth == Self.mostBrackets { return [term(piece.core), term(brackets, [.inBrackets(of: piece.core)])] }
        let site = ListText.site(of: piece.core)
        let inner = split(brackets.hasSuffix("を含む") ? String(brackets.dropLast(3)) : brackets, depth: depth + 1).map { inner in
            var found = term(inner.name, inner.steps + [.inBrackets(of: piece.core)])
            found.frequency = inner.frequency ?? piece.frequency
            if let site, !inner.name.hasPrefix(site) {
                found.name = site + inner.name
                found.steps.append(.site(site))
            }
            return found
        }
        return [term(piece.core)] + inner
    }
}
