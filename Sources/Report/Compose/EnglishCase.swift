extension String {
    /// For a name in the middle of an English sentence; MRI and E. coli stay as they are.
    var lowercasedInitial: String {
        guard let first, dropFirst().first.map({ $0.isLowercase || $0 == "-" || $0 == " " }) ?? false else { return self }
        return first.lowercased() + dropFirst()
    }
}

extension Prose {
    /// With a capital, for the beginning of an English sentence.
    var capitalised: Prose {
        guard case .data(let first)? = pieces.first else { return self }
        return Prose(data: first.prefix(1).uppercased() + first.dropFirst()) + Prose(pieces: Array(pieces.dropFirst()))
    }
}
