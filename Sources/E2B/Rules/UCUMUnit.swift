/// A unit of measure in the case-sensitive form of UCUM.
///
/// ```swift
/// UCUMUnit("mg/dL")?.unknownAtoms     // []
/// UCUMUnit("10*3/uL") != nil          // true
/// UCUMUnit("錠")                       // nil: not written as a unit
/// UCUMUnit("IU")?.unknownAtoms        // ["IU"]: UCUM writes [iU]
/// ```
///
/// The grammar is checked whole; the atoms are those that laboratory values and doses are given in, not all of UCUM, so an unknown one is doubted, not refused.
struct UCUMUnit: Hashable, Sendable {
    private(set) var unknownAtoms: [String] = []

    init?(_ text: String) {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        var scanner = Scanner(rest: Array(text.utf8)[...])
        guard scanner.term(depth: 0), scanner.rest.isEmpty else { return nil }
        unknownAtoms = scanner.atoms.filter { !Self.isKnown($0) }
    }

    private static func isKnown(_ atom: String) -> Bool {
        if atoms.contains(atom) { return true }
        return prefixes.contains { atom.hasPrefix($0) && metric.contains(String(atom.dropFirst($0.count))) }
    }

    private static let prefixes = ["Y", "Z", "E", "P", "T", "G", "M", "k", "h", "da", "d", "c", "m", "u", "n", "p", "f", "a"]
    private static let metric: Set<String> = [
        "m", "s", "g", "rad", "K", "C", "cd", "mol", "sr", "Hz", "N", "Pa", "J", "W", "A", "V", "F", "Ohm", "S", "Wb", "Cel", "T", "H", "lm", "lx", "Bq", "Gy", "Sv",
        "l", "L", "t", "bar", "u", "eV", "eq", "osm", "g%", "kat", "U", "[iU]", "[IU]", "cal", "Ci", "R", "RAD", "REM", "m[H2O]", "m[Hg]", "B", "Np", "Bd", "mho", "st", "bit", "By",
    ]
    private static let atoms: Set<String> = metric.union([
        "10*", "10^", "[pi]", "%", "[ppth]", "[ppm]", "[ppb]", "[pptr]", "'", "''", "deg", "gon", "min", "h", "d", "wk", "mo", "a", "a_t", "a_j", "a_g", "mo_s", "mo_j", "ar",
        "[in_i]", "[ft_i]", "[lb_av]", "[oz_av]", "[degF]", "[pH]", "[drp]", "[tsp_us]", "[tbs_us]", "[cup_us]", "[foz_us]", "[gr]", "[CFU]", "[PFU]", "[arb'U]", "[USP'U]",
        "[GPL'U]", "[MPL'U]", "[APL'U]", "[beth'U]", "[anti'Xa'U]", "[ELU]", "[EU]", "[FFU]", "[CCID_50]", "[TCID_50]", "[EID_50]", "[LD_50]", "[HPF]", "[LPF]", "[MET]",
        "[diop]", "[Ch]", "[hp_X]", "[hp_C]", "[D'ag'U]", "[Lf]", "[BAU]", "[AU]", "[Amb'a'1'U]", "[todd'U]", "[ka'U]", "[knk'U]", "[mclg'U]", "[smoot]", "circ", "att",
    ])

    /// Walks the grammar: terms of components, each a factor or an atom with its exponent, a comment in braces, or a term in brackets.
    private struct Scanner {
        var rest: ArraySlice<UInt8>
        var atoms: [String] = []

        mutating func term(depth: Int) -> Bool {
            guard depth < 8 else { return false }
            if rest.first == UInt8(ascii: "/") { rest.removeFirst() }
            guard component(depth) else { return false }
            while let next = rest.first, next == UInt8(ascii: ".") || next == UInt8(ascii: "/") {
                rest.removeFirst()
                guard component(depth) else { return false }
            }
            return true
        }

        private mutating func component(_ depth: Int) -> Bool {
            guard let first = rest.first else { return false }
            switch first {
            case UInt8(ascii: "("):
                rest.removeFirst()
                guard term(depth: depth + 1), rest.first == UInt8(ascii: ")") else { return false }
                rest.removeFirst()
                return true
            case UInt8(ascii: "{"): return comment()
            default: return simple() && (rest.first == UInt8(ascii: "{") ? comment() : true)
            }
        }

        private mutating func comment() -> Bool {
            guard let end = rest.firstIndex(of: UInt8(ascii: "}")), !rest[rest.index(after: rest.startIndex)..<end].contains(UInt8(ascii: "{")) else { return false }
            rest = rest[rest.index(after: end)...]
            return true
        }

        private mutating func simple() -> Bool {
            // 10* and 10^ are units; any other number is a factor.
            if rest.starts(with: Array("10*".utf8)) || rest.starts(with: Array("10^".utf8)) {
                rest = rest.dropFirst(3)
                return exponent()
            }
            if let digit = rest.first, (0x30...0x39).contains(digit) {
                rest = rest.drop { (0x30...0x39).contains($0) }
                return true
            }
            var atom: [UInt8] = []
            var isBracketed = false
            while let byte = rest.first {
                if byte == UInt8(ascii: "[") { isBracketed = true }
                if !isBracketed, "./(){}+-".utf8.contains(byte) || (0x30...0x39).contains(byte) { break }
                if byte == UInt8(ascii: "]") { isBracketed = false }
                atom.append(byte)
                rest.removeFirst()
            }
            guard !atom.isEmpty, !isBracketed else { return false }
            atoms.append(String(decoding: atom, as: UTF8.self))
            return exponent()
        }

        private mutating func exponent() -> Bool {
            guard let sign = rest.first else { return true }
            let isSigned = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
            if isSigned { rest.removeFirst() }
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            rest = rest.dropFirst(digits.count)
            return !isSigned || !digits.isEmpty
        }
    }
}
