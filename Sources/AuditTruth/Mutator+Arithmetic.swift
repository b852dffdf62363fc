import Report

extension Mutator {
    mutating func rateInText(_ kind: Mutation.Kind) -> Mutation? {
        let found = text.prose.flatMap { piece in piece.text.matches(of: #/(\d+(?:\.\d+)?)%(?:（| \()(\d+)/(\d+)/#).map { (piece, $0) } }
        guard let (piece, match) = found.randomElement(using: &random), let share = Share(match.output.1), let n = Int(match.output.2), let d = Int(match.output.3) else { return nil }
        for _ in 0..<20 {
            switch kind {
            case .percentInText:
                let units = other(than: share.units)
                let printed = Share.text(units: units, decimals: share.decimals)
                if let changed = Share(printed), !changed.fits(n, of: d) { return made(kind, piece, match.output.1.startIndex..<match.output.1.endIndex, printed) }
            case .numeratorInText:
                let changed = other(than: n)
                if !share.fits(changed, of: d) { return made(kind, piece, match.output.2.startIndex..<match.output.2.endIndex, String(changed)) }
            default:
                let changed = other(than: d)
                if !share.fits(n, of: changed) { return made(kind, piece, match.output.3.startIndex..<match.output.3.endIndex, String(changed)) }
            }
        }
        return nil
    }

    /// `16（10.3）`: one of the two changed, so that none of the denominators the first fits and the table prints is left.
    mutating func share(_ kind: Mutation.Kind) -> Mutation? {
        let found = grids.flatMap { grid in grid.rows.flatMap { row in row.texts.indices.compactMap { column in row.texts[column].wholeMatch(of: #/(\d+)((?:（| \())(\d+(?:\.\d+)?)((?:）|\)))/#).map { (grid, row, column, $0) } } } }
        guard let (grid, row, column, match) = found.randomElement(using: &random), let n = Int(match.output.1), let share = Share(match.output.3) else { return nil }
        let printed = Set(grid.table.rows.flatMap(\.cells).flatMap { $0.plainText.matches(of: #/\d+/#).compactMap { Int($0.output) } })
        let groups = printed.filter { share.fits(n, of: $0) }
        guard !groups.isEmpty else { return nil }
        for _ in 0..<20 {
            let isPercent = kind == .percentInTable
            let count = isPercent ? n : other(than: n), percent = isPercent ? Share.text(units: other(than: share.units), decimals: share.decimals) : String(match.output.3)
            guard let changed = Share(percent), !groups.contains(where: { changed.fits(count, of: $0) }) else { continue }
            return made(kind, grid, row, column, "\(count)\(match.output.2)\(percent)\(match.output.4)")
        }
        return nil
    }

    /// Columns that add up to the total under them.
    mutating func columnSum(_ kind: Mutation.Kind) -> Mutation? {
        var found: [(grid: CountGrid, column: Int, total: CountGrid.Row, parts: [CountGrid.Row])] = []
        for grid in grids where !grid.isOfReactions {
            guard let total = grid.rows.last(where: \.isTotal) else { continue }
            for column in 1..<grid.width {
                let parts = grid.rows.filter { !$0.isTotal && $0.counts[column] != nil }
                if parts.count >= 2, let printed = total.counts[column], parts.reduce(0, { $0 + ($1.counts[column] ?? 0) }) == printed { found.append((grid, column, total, parts)) }
            }
        }
        guard let (grid, column, total, parts) = found.randomElement(using: &random) else { return nil }
        guard let row = kind == .total ? total : parts.randomElement(using: &random), let number = row.counts[column] else { return nil }
        return made(kind, grid, row, column, String(other(than: number)))
    }

    /// Rows in which one end is the sum of the rest, as in every row of the table.
    mutating func rowSum() -> Mutation? {
        var found: [(CountGrid, CountGrid.Row)] = []
        for grid in grids where !grid.isOfReactions && grid.width >= 4 {
            let rows = grid.rows.filter { row in (1..<grid.width).allSatisfy { Self.leading(row.texts[$0]) != nil } }
            guard rows.count >= 3 else { continue }
            func holds(_ row: CountGrid.Row, _ sum: Int) -> Bool {
                let counts = (1..<grid.width).map { Self.leading(row.texts[$0]) ?? 0 }
                return counts.reduce(0, +) == 2 * counts[sum]
            }
            if rows.allSatisfy({ holds($0, 0) }) || rows.allSatisfy({ holds($0, grid.width - 2) }) { found += rows.map { (grid, $0) } }
        }
        guard let (grid, row) = found.randomElement(using: &random) else { return nil }
        let columns = (1..<grid.width).filter { row.counts[$0] != nil }
        guard let column = columns.randomElement(using: &random), let number = row.counts[column] else { return nil }
        return made(.rowOfSum, grid, row, column, String(other(than: number)))
    }

    private static func leading(_ text: String) -> Int? { Int(text.prefix(while: \.isNumber)) }

    mutating func reaction(_ kind: Mutation.Kind) -> Mutation? {
        let found = grids.filter(\.isOfReactions).flatMap { grid in grid.full.indices.map { (grid, $0) } }
        guard let (grid, row) = found.randomElement(using: &random) else { return nil }
        let prose = text.prose.map(\.text)
        let threshold = prose.lazy.compactMap { $0.firstMatch(of: #/総数が (\d+) 件以上|with (\d+) events? or more/#).flatMap { Int($0.output.1 ?? $0.output.2 ?? "") } }.first
        let relations = ReactionRelations(grid: grid, threshold: threshold), entry = grid.full[row]
        let columns = kind == .events ? [2, 4, 6] : [1, 3, 5]
        guard let column = columns.randomElement(using: &random), let number = entry.counts[column] else { return nil }
        let value = other(than: number), (holding, broken) = relations.broken(row: row, column: column, value: value)
        // The total and what the text names are printed there as well.
        let isInText = entry.isTotal || prose.contains { column <= 2 && ($0.contains("「\(entry.label)」の \(entry.counts[1] ?? 0) 例") || $0.contains("“\(entry.label)”, \(entry.counts[1] ?? 0) case")) }
        let proof = broken == 0 && !isInText ? "all \(holding) relations of the table hold with \(value), and the text does not name the row" : nil
        return made(kind, grid, entry, column, String(value), undetectable: proof)
    }

    /// A part that a sentence names of a whole whose parts it names all.
    mutating func part() -> Mutation? {
        let found = text.prose.flatMap { piece in
            piece.text.matches(of: #/(?:例と最も多く、ほかは|, in \d+; the other results were )([^。.]+)/#).flatMap { match in
                piece.text[match.output.1.startIndex..<match.output.1.endIndex].matches(of: #/(?:in )?(\d+)(?: 例|)/#).map { (piece, $0) }
            }
        }
        guard let (piece, match) = found.randomElement(using: &random), let number = Int(match.output.1) else { return nil }
        return made(.partOfWhole, piece, match.output.1.startIndex..<match.output.1.endIndex, String(other(than: number)))
    }

    /// 収集症例, 収集症例から除外, the reasons and what is left.
    mutating func flow() -> Mutation? {
        let found = grids.filter { grid in grid.rows.contains { $0.label.hasSuffix("から除外") || $0.label.hasPrefix("Excluded from") } }.flatMap { grid -> [(CountGrid, CountGrid.Row)] in
            // 登録症例 above them all is in no sum.
            grid.rows.dropFirst(["登録症例", "Registered"].contains(grid.rows.first?.label) ? 1 : 0).map { (grid, $0) }
        }
        guard let (grid, row) = found.randomElement(using: &random), let number = row.counts[1] else { return nil }
        return made(.flow, grid, row, 1, String(other(than: number)))
    }

    mutating func intervalBound() -> Mutation? {
        let found = text.prose.flatMap { piece in piece.text.matches(of: #/95% ?CI (\d+(?:\.\d+)?)[～–](\d+(?:\.\d+)?)%(?:、|, )Clopper/#).map { (piece, $0) } }
        guard let (piece, match) = found.randomElement(using: &random) else { return nil }
        let bound = random.chance(1, in: 2) ? match.output.1 : match.output.2
        guard let share = Share(bound) else { return nil }
        return made(.intervalBound, piece, bound.startIndex..<bound.endIndex, Share.text(units: other(than: share.units), decimals: share.decimals))
    }

    mutating func median() -> Mutation? {
        let found = text.prose.flatMap { piece in piece.text.matches(of: #/例に限ると[^。]*?中央値は \d+\.(\d) |Among these \d+ patients, the median[^.]*? was \d+\.(\d) days/#).map { (piece, $0) } }
        guard let (piece, match) = found.randomElement(using: &random), let digit = match.output.1 ?? match.output.2 else { return nil }
        return made(.median, piece, digit.startIndex..<digit.endIndex, String([1, 2, 3, 4, 6, 7, 8, 9][random.below(8)]))
    }
}
