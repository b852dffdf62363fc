import Foundation
import Reexamination

/// How values are written: numbers, truth values, MedDRA versions and codes, documents in base64.
enum FormatRules {
    static let all: [Rule] = ElementDefinition.all.compactMap(rule) + units + attachments

    /// Elements for which only `true` may be sent: whoever has nothing to say leaves them out or gives a null flavour.
    static let onlyTrue: Set<ElementID> = [
        .C_1_9_1, .D_7_1_r_6, .D_7_3, .E_i_3_2a, .E_i_3_2b, .E_i_3_2c, .E_i_3_2d, .E_i_3_2e, .E_i_3_2f, .G_k_2_5,
    ]
    /// "Provide rounded number."
    static let whole: Set<ElementID> = [.D_4, .D_10_5]

    static func isMedDRAVersion(_ definition: ElementDefinition) -> Bool {
        guard definition.type == .version, definition.number.hasSuffix("a") else { return false }
        return ElementDefinition.byNumber[definition.number.dropLast() + "b"]?.definition.codeList == .meddra
    }

    private static func rule(_ definition: ElementDefinition) -> Rule? {
        guard let format = format(of: definition) else { return nil }
        return Rule("\(definition.number).format", profile: ElementRules.profile(definition), element: definition.id,
                    title: say("書き方が違う: \(definition.title.ja)", "Written otherwise: \(definition.title.en)"), expected: format.expected,
                    mend: say("書き方を直してください。", "Write it as expected."), source: ElementRules.source(definition), check: .element { fact, _ in
            guard let text = fact.text, !text.isEmpty, !format.holds(fact, text) else { return nil }
            return format.found(text)
        })
    }

    private struct Format: Sendable {
        let expected: LocalizedText
        let found: @Sendable (String) -> Found
        let holds: @Sendable (ElementFact, String) -> Bool
    }

    private static func format(of definition: ElementDefinition) -> Format? {
        switch definition.type {
        case .boolean where onlyTrue.contains(definition.id):
            Format(expected: LocalizedText("true"), found: Found.code) { _, text in text == "true" }
        case .boolean:
            Format(expected: LocalizedText("true, false"), found: Found.code) { _, text in text == "true" || text == "false" }
        case .number where whole.contains(definition.id):
            Format(expected: say("小数のない数", "a whole number"), found: Found.shape) { _, text in WrittenNumber.isWhole(text) }
        case .number where definition.section == .test:
            Format(expected: say("数（小数点は「.」、桁区切りなし）", "a number, with a point for decimals and no separators"), found: Found.shape) { _, text in
                WrittenNumber.isSigned(text)
            }
        case .number where definition.codeList == nil:
            Format(expected: say("負でない数（小数点は「.」、桁区切りなし）", "a number that is not negative, with a point for decimals and no separators"), found: Found.shape) { _, text in
                WrittenNumber.isDecimal(text)
            }
        case .code where definition.codeList == .meddra:
            Format(expected: say("8 桁の数字（MedDRA の LLT コード）", "8 digits (a code of MedDRA's lowest level terms)"), found: Found.code) { _, text in text.utf8.count == 8 && WrittenNumber.isWhole(text) }
        case .version where isMedDRAVersion(definition):
            Format(expected: say("27.0 のような版番号", "a version such as 27.0"), found: Found.code) { _, text in WrittenNumber.isVersion(text) }
        case .dateTime:
            Format(expected: say("暦にある日時（YYYYMMDDhhmmss±zzzz を後ろから略せる）", "a date or time of the calendar: YYYYMMDDhhmmss±zzzz, cut off from behind"), found: Found.shape) { _, text in
                TimePoint(text) != nil
            }
        case .attachment:
            Format(expected: say("base64", "base64"), found: { Found.length($0.unicodeScalars.count) }) { fact, text in fact.representation != "B64" || isBase64(text) }
        default: nil
        }
    }

    private static func isBase64(_ text: String) -> Bool {
        let bytes = base64Bytes(text)
        let body = bytes.reversed().drop { $0 == UInt8(ascii: "=") }
        return bytes.count - body.count <= 2 && body.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
        }
    }

    private static func base64Bytes(_ text: String) -> [UInt8] { text.utf8.filter { ![0x20, 0x0A, 0x0D, 0x09].contains($0) } }

    /// Documents that may have been cut off: base64 comes in fours.
    private static let attachments: [Rule] = ElementDefinition.all.filter { $0.type == .attachment }.map { definition in
        Rule("\(definition.number).padding", .warning, element: definition.id, title: say("途切れた文書: \(definition.title.ja)", "A document cut short: \(definition.title.en)"),
             expected: say("4 の倍数の文字数の base64", "base64 in groups of four characters"), mend: say("元の文書から作り直してください。", "Encode the document again."), source: .guideGeneral("3.5"), check: .element { fact, _ in
            guard let text = fact.text, fact.representation == "B64", isBase64(text) else { return nil }
            let count = base64Bytes(text).count
            return count % 4 == 0 ? nil : .length(count)
        })
    }

    /// Units written as UCUM would, of atoms not known here.
    private static let units: [Rule] = ElementDefinition.all.filter { $0.codeList == .ucum }.map { definition in
        Rule("\(definition.number).unit", .warning, element: definition.id, title: say("知らない単位: \(definition.title.ja)", "Unknown unit: \(definition.title.en)"),
             expected: say("UCUM の単位（例: mg, mL, [iU], 10*3/uL, {DF}）", "a unit of UCUM, such as mg, mL, [iU], 10*3/uL, {DF}"),
             mend: say("UCUM の表で確かめてください。UCUM にない単位は {…} に入れます。", "Look it up in UCUM; what UCUM lacks is put in braces."),
             source: ElementRules.source(definition), check: .element { fact, _ in
            guard let text = fact.text, let unit = UCUMUnit(text), let unknown = unit.unknownAtoms.first else { return nil }
            return .code(unknown)
        })
    }
}
