/// A data element of ICH E2B(R3), by its number with underscores: E.i.3.2a is `.E_i_3_2a`.
///
/// ```swift
/// let id = ElementID.E_i_3_2a
/// id.number            // "E.i.3.2a"
/// id.definition.title  // 死に至るもの / Results in Death
/// ```
///
/// The raw value is the place in `ElementDefinition.all`; it is not stable between releases. Store `number`.
public enum ElementID: UInt16, Hashable, Sendable, CaseIterable {
    // N
    case N_1_1, N_1_2, N_1_3, N_1_4, N_1_5, N_2_r_1, N_2_r_2, N_2_r_3, N_2_r_4
    // C
    case C_1_1, C_1_2, C_1_3, C_1_4, C_1_5, C_1_6_1, C_1_6_1_r_1, C_1_6_1_r_2, C_1_7, C_1_8_1, C_1_8_2, C_1_9_1, C_1_9_1_r_1
    case C_1_9_1_r_2, C_1_10_r, C_1_11_1, C_1_11_2, C_2_r_1_1, C_2_r_1_2, C_2_r_1_3, C_2_r_1_4, C_2_r_2_1, C_2_r_2_2, C_2_r_2_3
    case C_2_r_2_4, C_2_r_2_5, C_2_r_2_6, C_2_r_2_7, C_2_r_3, C_2_r_4, C_2_r_5, C_3_1, C_3_2, C_3_3_1, C_3_3_2, C_3_3_3, C_3_3_4
    case C_3_3_5, C_3_4_1, C_3_4_2, C_3_4_3, C_3_4_4, C_3_4_5, C_3_4_6, C_3_4_7, C_3_4_8, C_4_r_1, C_4_r_2, C_5_1_r_1, C_5_1_r_2
    case C_5_2, C_5_3, C_5_4
    // D
    case D_1, D_1_1_1, D_1_1_2, D_1_1_3, D_1_1_4, D_2_1, D_2_2a, D_2_2b, D_2_2_1a, D_2_2_1b, D_2_3, D_3, D_4, D_5, D_6
    case D_7_1_r_1a, D_7_1_r_1b, D_7_1_r_2, D_7_1_r_3, D_7_1_r_4, D_7_1_r_5, D_7_1_r_6, D_7_2, D_7_3, D_8_r_1, D_8_r_2a
    case D_8_r_2b, D_8_r_3a, D_8_r_3b, D_8_r_4, D_8_r_5, D_8_r_6a, D_8_r_6b, D_8_r_7a, D_8_r_7b, D_9_1, D_9_2_r_1a, D_9_2_r_1b
    case D_9_2_r_2, D_9_3, D_9_4_r_1a, D_9_4_r_1b, D_9_4_r_2, D_10_1, D_10_2_1, D_10_2_2a, D_10_2_2b, D_10_3, D_10_4, D_10_5
    case D_10_6, D_10_7_1_r_1a, D_10_7_1_r_1b, D_10_7_1_r_2, D_10_7_1_r_3, D_10_7_1_r_4, D_10_7_1_r_5, D_10_7_2, D_10_8_r_1
    case D_10_8_r_2a, D_10_8_r_2b, D_10_8_r_3a, D_10_8_r_3b, D_10_8_r_4, D_10_8_r_5, D_10_8_r_6a, D_10_8_r_6b, D_10_8_r_7a
    case D_10_8_r_7b
    // E
    case E_i_1_1a, E_i_1_1b, E_i_1_2, E_i_2_1a, E_i_2_1b, E_i_3_1, E_i_3_2a, E_i_3_2b, E_i_3_2c, E_i_3_2d, E_i_3_2e, E_i_3_2f
    case E_i_4, E_i_5, E_i_6a, E_i_6b, E_i_7, E_i_8, E_i_9
    // F
    case F_r_1, F_r_2_1, F_r_2_2a, F_r_2_2b, F_r_3_1, F_r_3_2, F_r_3_3, F_r_3_4, F_r_4, F_r_5, F_r_6, F_r_7
    // G
    case G_k_1, G_k_2_1_1a, G_k_2_1_1b, G_k_2_1_2a, G_k_2_1_2b, G_k_2_2, G_k_2_3_r_1, G_k_2_3_r_2a, G_k_2_3_r_2b, G_k_2_3_r_3a
    case G_k_2_3_r_3b, G_k_2_4, G_k_2_5, G_k_3_1, G_k_3_2, G_k_3_3, G_k_4_r_1a, G_k_4_r_1b, G_k_4_r_2, G_k_4_r_3, G_k_4_r_4
    case G_k_4_r_5, G_k_4_r_6a, G_k_4_r_6b, G_k_4_r_7, G_k_4_r_8, G_k_4_r_9_1, G_k_4_r_9_2a, G_k_4_r_9_2b, G_k_4_r_10_1
    case G_k_4_r_10_2a, G_k_4_r_10_2b, G_k_4_r_11_1, G_k_4_r_11_2a, G_k_4_r_11_2b, G_k_5a, G_k_5b, G_k_6a, G_k_6b, G_k_7_r_1
    case G_k_7_r_2a, G_k_7_r_2b, G_k_8, G_k_9_i_1, G_k_9_i_2_r_1, G_k_9_i_2_r_2, G_k_9_i_2_r_3, G_k_9_i_3_1a, G_k_9_i_3_1b
    case G_k_9_i_3_2a, G_k_9_i_3_2b, G_k_9_i_4, G_k_10_r, G_k_11
    // H
    case H_1, H_2, H_3_r_1a, H_3_r_1b, H_4, H_5_r_1a, H_5_r_1b
    // J2
    case J2_1a, J2_1b, J2_7_1
    // ACK
    case ACK_M_1, ACK_M_2, ACK_M_3, ACK_M_4, ACK_A_1, ACK_A_2, ACK_A_3, ACK_A_4, ACK_A_5, ACK_B_r_1, ACK_B_r_2, ACK_B_r_3
    case ACK_B_r_4, ACK_B_r_5, ACK_B_r_6, ACK_B_r_7
}

extension ElementID {
    /// The number as the implementation guide prints it, such as `E.i.3.2a`.
    public var number: String { definition.number }

    /// Everything the element table says of this element.
    public var definition: ElementDefinition { ElementDefinition.all[Int(rawValue)] }

    /// The element with a printed number; nil if there is none.
    public init?(number: String) {
        guard let found = ElementDefinition.byNumber[number] else { return nil }
        self = found
    }
}
