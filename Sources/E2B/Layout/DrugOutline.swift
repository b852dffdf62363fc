/// Where the elements of section G stand, but for the role and the causal assessments, which hang at the assessment of the case.
enum DrugOutline {
    static let drug = """
        substanceAdministration !
          id @drug
          consumable
            instanceOfKind
              kindOfProduct
                - code !mpid G.k.2.1.1b/code G.k.2.1.1a/codeSystemVersion
                - code !phpid G.k.2.1.2b/code G.k.2.1.2a/codeSystemVersion
                name G.k.2.2/text
                asManufacturedProduct
                  subjectOf
                    approval
                      id root=id.4 G.k.3.1/extension
                      holder
                        role classCode=HLD
                          playingOrganization
                            name G.k.3.3/text
                      author
                        territorialAuthority
                          territory
                            code G.k.3.2/code
                - ingredient #G.k.2.3.r
                  quantity
                    numerator G.k.2.3.r.3a/value G.k.2.3.r.3b/unit
                    denominator value=1 unit=1
                  ingredientSubstance
                    code G.k.2.3.r.2b/code G.k.2.3.r.2a/codeSystemVersion
                    name G.k.2.3.r.1/text
              - subjectOf
                productEvent
                  code !1@18:retailSupply
                  performer
                    assignedEntity
                      representedOrganization
                        addr
                          country G.k.2.4/text
          - outboundRelationship1 !typeCode=SAS #G.k.9.i
            pauseQuantity G.k.9.i.3.1a/value G.k.9.i.3.1b/unit
            actReference
              id ->reaction
          - outboundRelationship1 !typeCode=SAE #G.k.9.i
            pauseQuantity G.k.9.i.3.2a/value G.k.9.i.3.2b/unit
            actReference
              id ->reaction
          - outboundRelationship2 typeCode=PERT
            observation
              code !6@19:blinded
              value <BL> G.k.2.5/value
          - outboundRelationship2 typeCode=COMP #G.k.4.r
            substanceAdministration !
              text G.k.4.r.8/text
              effectiveTime <SXPR_TS>
                - comp <PIVL_TS> !has=period
                  period G.k.4.r.2/value G.k.4.r.3/unit
                - comp <IVL_TS> operator=A !has=low,high
                  low G.k.4.r.4/value
                  high G.k.4.r.5/value
                  ~ width G.k.4.r.6a/value G.k.4.r.6b/unit
                - comp <IVL_TS> operator=A !has=width
                  width G.k.4.r.6a/value G.k.4.r.6b/unit
                ~ low G.k.4.r.4/value
                ~ width G.k.4.r.6a/value G.k.4.r.6b/unit
                ~ high G.k.4.r.5/value
                ~ period G.k.4.r.2/value G.k.4.r.3/unit
              routeCode G.k.4.r.10.2b/code G.k.4.r.10.2a/codeSystemVersion
                originalText G.k.4.r.10.1/text
              doseQuantity G.k.4.r.1a/value G.k.4.r.1b/unit
              consumable
                instanceOfKind
                  productInstanceInstance
                    lotNumberText G.k.4.r.7/text
                  kindOfProduct
                    formCode G.k.4.r.9.2b/code G.k.4.r.9.2a/codeSystemVersion
                      originalText G.k.4.r.9.1/text
              - inboundRelationship typeCode=REFR
                observation
                  code !28@19:parentRouteOfAdministration
                  value <CE> G.k.4.r.11.2b/code G.k.4.r.11.2a/codeSystemVersion
                    originalText G.k.4.r.11.1/text
          - outboundRelationship2 typeCode=SUMM
            observation
              code !14@19:cumulativeDoseToReaction
              value <PQ> G.k.5a/value G.k.5b/unit
          - outboundRelationship2 typeCode=PERT
            observation
              code !16@19:gestationPeriod
              value <PQ> G.k.6a/value G.k.6b/unit
          - outboundRelationship2 typeCode=PERT #G.k.9.i
            observation
              code !31@19:recurranceOfReaction
              value <CE> G.k.9.i.4/code
              outboundRelationship1 typeCode=REFR
                actReference
                  id ->reaction
          - outboundRelationship2 typeCode=REFR #G.k.10.r
            observation
              code !9@19:codedDrugInformation
              value <CE> G.k.10.r/code
          - outboundRelationship2 typeCode=REFR
            observation
              code !2@19:additionalInformation
              value <ST> G.k.11/text
          - inboundRelationship typeCode=RSON #G.k.7.r
            observation
              code !19@19:indication
              value <CE> G.k.7.r.2b/code G.k.7.r.2a/codeSystemVersion
                originalText G.k.7.r.1/text
              performer
                assignedEntity
                  code 3@21:sourceReporter
          inboundRelationship typeCode=CAUS
            act
              code G.k.8/code
        """
}
