/// Class, mood, determiner and type codes that the HL7 schema fixes for an element, whoever holds it. An outline overrides them where it must.
enum FixedAttributes {
    static func of(_ element: String) -> [(AttributeName, String)] {
        let codes = (table[element] ?? "").split(separator: " ").map(String.init)
        guard let first = codes.first else { return [] }
        if relationships.contains(element) { return [(.typeCode, first)] }
        guard codes.count > 1 else { return [(.classCode, first)] }
        let second: AttributeName = ["INSTANCE", "KIND"].contains(codes[1]) ? .determinerCode : .moodCode
        return [(.classCode, first), (second, codes[1])]
    }

    private static let relationships: Set<String> = [
        "receiver", "sender", "subject", "subject1", "subject2", "subjectOf", "subjectOf1", "subjectOf2", "component", "component1", "reference",
        "authorization", "author", "consumable", "holder", "performer", "referenceRange", "outboundRelationship",
    ]

    private static let table: [String: String] = [
        "receiver": "RCV", "sender": "SND", "device": "DEV INSTANCE", "controlActProcess": "CACT EVN", "subject": "SUBJ",
        "investigationEvent": "INVSTG EVN", "reference": "REFR", "document": "DOC EVN", "component": "COMP", "component1": "COMP",
        "adverseEventAssessment": "INVSTG EVN", "subject1": "SBJ", "primaryRole": "INVSBJ", "player1": "PSN INSTANCE",
        "asIdentifiedEntity": "IDENT", "role": "PRS", "associatedPerson": "PSN INSTANCE", "subjectOf1": "SBJ", "subjectOf2": "SBJ",
        "researchStudy": "CLNTRL EVN", "authorization": "AUTH", "studyRegistration": "ACT EVN", "author": "AUT", "territorialAuthority": "TERR",
        "governingPlace": "COUNTRY INSTANCE", "observation": "OBS EVN", "organizer": "CATEGORY EVN", "substanceAdministration": "SBADM EVN",
        "consumable": "CSM", "instanceOfKind": "INST", "kindOfProduct": "MMAT KIND", "locatedEntity": "LOCE", "locatedPlace": "COUNTRY INSTANCE",
        "asManufacturedProduct": "MANU", "subjectOf": "SBJ", "approval": "CNTRCT EVN", "holder": "HLD", "playingOrganization": "ORG INSTANCE",
        "territory": "NAT INSTANCE", "ingredient": "ACTI", "ingredientSubstance": "MMAT KIND", "productEvent": "ACT EVN", "performer": "PRF",
        "assignedEntity": "ASSIGNED", "representedOrganization": "ORG INSTANCE", "actReference": "OBS EVN",
        "productInstanceInstance": "MMAT INSTANCE", "referenceRange": "REFV", "observationRange": "OBS EVN.CRT", "act": "ACT EVN",
        "causalityAssessment": "OBS EVN", "adverseEffectReference": "OBS EVN", "productUseReference": "SBADM EVN", "observationEvent": "OBS EVN",
        "outboundRelationship": "SPRT", "relatedInvestigation": "INVSTG EVN", "controlActEvent": "CACT EVN", "assignedPerson": "PSN INSTANCE",
        "asQualifiedEntity": "QUAL", "asLocatedEntity": "LOCE", "investigationCharacteristic": "OBS EVN",
    ]
}
