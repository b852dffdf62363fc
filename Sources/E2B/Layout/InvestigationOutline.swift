/// Where the elements of sections C, H and the causal assessments of G stand: the investigation that a message reports.
enum InvestigationOutline {
    static let investigation = """
        investigationEvent
          - id !root=id.1 C.1.1/extension
          - id !root=id.2 C.1.8.1/extension
          - id !root=2.16.840.1.113883.3.989.5.1.3.2.3.1 J2.1b/extension
          code code=PAT_ADV_EVNT codeSystem=2.16.840.1.113883.5.4
          text H.1/text
          statusCode J2.7.1/code default=active
          effectiveTime
            low C.1.4/value
          availabilityTime C.1.5/value
          - reference #C.1.6.1.r
            document
              code !1@27:documentsHeldBySender
              title C.1.6.1.r.1/text
              text C.1.6.1.r.2/text
                ~ reference
          - reference #C.4.r
            document
              code !2@27:literatureReference
              text C.4.r.2/text
                ~ reference
              bibliographicDesignationText C.4.r.1/text
          - component
            adverseEventAssessment !
              subject1
                >patient
              - component #G.k
                causalityAssessment
                  code !20@19:interventionCharacterization
                  value <CE> G.k.1/code
                  subject2 typeCode=SUBJ
                    productUseReference
                      id ->drug
              - component #G.k.9.i.2.r
                causalityAssessment
                  code !39@19:causality
                  value <ST> G.k.9.i.2.r.3/text
                  methodCode
                    originalText G.k.9.i.2.r.2/text
                  author
                    assignedEntity
                      code
                        originalText G.k.9.i.2.r.1/text
                  subject1 typeCode=SUBJ
                    adverseEffectReference
                      id ->reaction
                  subject2 typeCode=SUBJ
                    productUseReference
                      id ->drug
              - component1
                observationEvent
                  code !10@19:comment
                  value <ED> H.2/text
                  author
                    assignedEntity
                      code !3@21:sourceReporter
              - component1 #H.3.r
                observationEvent
                  code !15@19:diagnosis
                  value <CE> H.3.r.1b/code H.3.r.1a/codeSystemVersion
                  author
                    assignedEntity
                      code 1@21:sender
              - component1
                observationEvent
                  code !10@19:comment
                  value <ED> H.4/text
                  author
                    assignedEntity
                      code !1@21:sender
          - component
            observationEvent
              code !1@19:additionalDocumentsAvailable
              value <BL> C.1.6.1/value
          - component
            observationEvent
              code !23@19:localCriteriaForExpedited
              value <BL> C.1.7/value
          - component #H.5.r
            observationEvent
              code !36@19:summaryAndComment
              value <ED> H.5.r.1a/text H.5.r.1b/language
              author
                assignedEntity
                  code 2@21:reporter
          - outboundRelationship
            relatedInvestigation
              code !1@22:initialReport
              subjectOf2 typeCode=SUBJ
                controlActEvent
                  author
                    assignedEntity
                      code C.1.8.2/code
          - outboundRelationship #C.2.r
            priorityNumber C.2.r.5/value
            relatedInvestigation
              code !2@22:sourceReport
              subjectOf2 typeCode=SUBJ
                controlActEvent
                  author
                    assignedEntity
                      addr
                        streetAddressLine C.2.r.2.3/text
                        city C.2.r.2.4/text
                        state C.2.r.2.5/text
                        postalCode C.2.r.2.6/text
                      - telecom !tel: C.2.r.2.7/value
                      assignedPerson
                        name
                          prefix C.2.r.1.1/text
                          - given !n1 C.2.r.1.2/text
                          - given !n2 C.2.r.1.3/text
                          family C.2.r.1.4/text
                        asQualifiedEntity
                          code C.2.r.4/code
                        asLocatedEntity
                          location classCode=COUNTRY determinerCode=INSTANCE
                            code C.2.r.3/code
                      representedOrganization
                        name C.2.r.2.2/text
                        assignedEntity
                          representedOrganization
                            name C.2.r.2.1/text
          - outboundRelationship #C.1.10.r
            relatedInvestigation
              code nullFlavor=NA
              subjectOf2 typeCode=SUBJ
                controlActEvent
                  id !root=id.2 C.1.10.r/extension
          - subjectOf1 typeCode=SUBJ
            controlActEvent
              author !
                assignedEntity
                  code C.3.1/code
                  addr
                    streetAddressLine C.3.4.1/text
                    city C.3.4.2/text
                    state C.3.4.3/text
                    postalCode C.3.4.4/text
                  - telecom !tel: C.3.4.6/value
                  - telecom !fax: C.3.4.7/value
                  - telecom !mailto: C.3.4.8/value
                  assignedPerson
                    name
                      prefix C.3.3.2/text
                      - given !n1 C.3.3.3/text
                      - given !n2 C.3.3.4/text
                      family C.3.3.5/text
                    asLocatedEntity
                      location classCode=COUNTRY determinerCode=INSTANCE
                        code C.3.4.5/code
                  representedOrganization
                    name C.3.3.1/text
                    assignedEntity
                      representedOrganization
                        name C.3.2/text
          - subjectOf1 typeCode=SUBJ #C.1.9.1.r
            controlActEvent
              id !root=id.3 C.1.9.1.r.1/assigningAuthorityName C.1.9.1.r.2/extension
          - subjectOf2 typeCode=SUBJ
            investigationCharacteristic
              code !1@23:ichReportType
              value <CE> C.1.3/code
          - subjectOf2 typeCode=SUBJ
            investigationCharacteristic
              code !2@23:otherCaseIds
              value <BL> C.1.9.1/value
          - subjectOf2 typeCode=SUBJ
            investigationCharacteristic
              code !3@23:nullificationAmendmentCode
              value <CE> C.1.11.1/code
          - subjectOf2 typeCode=SUBJ
            investigationCharacteristic
              code !4@23:nullificationAmendmentReason
              value <CE>
                originalText C.1.11.2/text
          - subjectOf2 typeCode=SUBJ
            investigationCharacteristic
              code !1@2.16.840.1.113883.3.989.5.1.3.2.1.12
              value <CE> J2.1a/code
        """
}
