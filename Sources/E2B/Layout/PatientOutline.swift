/// Where the elements of section D, C.5, E and F stand: the patient and what is known of him or her. The drugs have an outline of their own.
enum PatientOutline {
    static let patient = """
        primaryRole
          player1
            name D.1/text
            administrativeGenderCode D.5/code
            birthTime D.2.1/value
            deceasedTime D.9.1/value
            - asIdentifiedEntity
              id root=id.7 D.1.1.1/extension
              code !1@4:GP
            - asIdentifiedEntity
              id root=id.8 D.1.1.2/extension
              code !2@4:Specialist
            - asIdentifiedEntity
              id root=id.9 D.1.1.3/extension
              code !3@4:HospitalRecord
            - asIdentifiedEntity
              id root=id.10 D.1.1.4/extension
              code !4@4:Investigation
            - role
              code !PRN@2.16.840.1.113883.5.111
              associatedPerson
                name D.10.1/text
                administrativeGenderCode D.10.6/code
                birthTime D.10.2.1/value
              - subjectOf2
                observation
                  code !3@19:age
                  value <PQ> D.10.2.2a/value D.10.2.2b/unit
              - subjectOf2
                observation
                  code !22@19:lastMenstrualPeriodDate
                  value <TS> D.10.3/value
              - subjectOf2
                observation
                  code !7@19:bodyWeight
                  value <PQ> D.10.4/value unit=kg
              - subjectOf2
                observation
                  code !17@19:height
                  value <PQ> D.10.5/value unit=cm
              - subjectOf2
                organizer
                  code !1@20:relevantMedicalHistoryAndConcurrentConditions
                  - component #D.10.7.1.r
                    observation
                      code !@2.16.840.1.113883.6.163 D.10.7.1.r.1b/code D.10.7.1.r.1a/codeSystemVersion
                      effectiveTime <IVL_TS>
                        low D.10.7.1.r.2/value
                        high D.10.7.1.r.4/value
                      - outboundRelationship2 typeCode=COMP
                        observation
                          code !10@19:comment
                          value <ED> D.10.7.1.r.5/text
                      - inboundRelationship typeCode=REFR
                        observation
                          code !13@19:continuing
                          value <BL> D.10.7.1.r.3/value
                  - component
                    observation
                      code !18@19:historyAndConcurrentConditionText
                      value <ED> D.10.7.2/text
              - subjectOf2
                organizer
                  code !2@20:drugHistory
                  - component #D.10.8.r
                    substanceAdministration !
                      effectiveTime <IVL_TS>
                        low D.10.8.r.4/value
                        high D.10.8.r.5/value
                      consumable
                        instanceOfKind
                          kindOfProduct
                            - code !mpid D.10.8.r.2b/code D.10.8.r.2a/codeSystemVersion
                            - code !phpid D.10.8.r.3b/code D.10.8.r.3a/codeSystemVersion
                            name D.10.8.r.1/text
                      - outboundRelationship2 typeCode=RSON
                        observation
                          code !19@19:indication
                          value <CE> D.10.8.r.6b/code D.10.8.r.6a/codeSystemVersion
                      - outboundRelationship2 typeCode=CAUS
                        observation
                          code !29@19:reaction
                          value <CE> D.10.8.r.7b/code D.10.8.r.7a/codeSystemVersion
          subjectOf1
            researchStudy
              id root=id.5 C.5.3/extension
              code C.5.4/code
              title C.5.2/text
              - authorization #C.5.1.r
                studyRegistration
                  id !root=id.6 C.5.1.r.1/extension
                  author
                    territorialAuthority
                      governingPlace
                        code C.5.1.r.2/code
          - subjectOf2
            observation
              code !3@19:age
              value <PQ> D.2.2a/value D.2.2b/unit
          - subjectOf2
            observation
              code !16@19:gestationPeriod
              value <PQ> D.2.2.1a/value D.2.2.1b/unit
          - subjectOf2
            observation
              code !4@19:ageGroup
              value <CE> D.2.3/code
          - subjectOf2
            observation
              code !7@19:bodyWeight
              value <PQ> D.3/value unit=kg
          - subjectOf2
            observation
              code !17@19:height
              value <PQ> D.4/value unit=cm
          - subjectOf2
            observation
              code !22@19:lastMenstrualPeriodDate
              value <TS> D.6/value
          - subjectOf2
            organizer
              code !1@20:relevantMedicalHistoryAndConcurrentConditions
              - component #D.7.1.r
                observation
                  code !@2.16.840.1.113883.6.163 D.7.1.r.1b/code D.7.1.r.1a/codeSystemVersion
                  effectiveTime <IVL_TS>
                    low D.7.1.r.2/value
                    high D.7.1.r.4/value
                  - outboundRelationship2 typeCode=COMP
                    observation
                      code !10@19:comment
                      value <ED> D.7.1.r.5/text
                  - outboundRelationship2 typeCode=EXPL
                    observation
                      code !38@19:familyHistory
                      value <BL> D.7.1.r.6/value
                  - inboundRelationship typeCode=REFR
                    observation
                      code !13@19:continuing
                      value <BL> D.7.1.r.3/value
              - component
                observation
                  code !18@19:historyAndConcurrentConditionText
                  value <ED> D.7.2/text
              - component
                observation
                  code !11@19:concomitantTherapy
                  value <BL> D.7.3/value
          - subjectOf2
            organizer
              code !2@20:drugHistory
              - component #D.8.r
                substanceAdministration !
                  effectiveTime <IVL_TS>
                    low D.8.r.4/value
                    high D.8.r.5/value
                  consumable
                    instanceOfKind
                      kindOfProduct
                        - code !mpid D.8.r.2b/code D.8.r.2a/codeSystemVersion
                        - code !phpid D.8.r.3b/code D.8.r.3a/codeSystemVersion
                        name D.8.r.1/text
                  - outboundRelationship2 typeCode=RSON
                    observation
                      code !19@19:indication
                      value <CE> D.8.r.6b/code D.8.r.6a/codeSystemVersion
                  - outboundRelationship2 typeCode=CAUS
                    observation
                      code !29@19:reaction
                      value <CE> D.8.r.7b/code D.8.r.7a/codeSystemVersion
          - subjectOf2 #D.9.2.r
            observation
              code !32@19:reportedCauseOfDeath
              value <CE> D.9.2.r.1b/code D.9.2.r.1a/codeSystemVersion
                originalText D.9.2.r.2/text
          - subjectOf2
            observation
              code !5@19:autopsy
              value <BL> D.9.3/value
              - outboundRelationship2 typeCode=DRIV #D.9.4.r
                observation
                  code !8@19:causeOfDeath
                  value <CE> D.9.4.r.1b/code D.9.4.r.1a/codeSystemVersion
                    originalText D.9.4.r.2/text
          - subjectOf2 #E.i
            >reaction
          - subjectOf2
            organizer
              code !3@20:testsAndProceduresRelevantToTheInvestigation
              - component #F.r
                observation !
                  code F.r.2.2b/code F.r.2.2a/codeSystemVersion
                    originalText F.r.2.1/text
                  effectiveTime F.r.1/value
                  - value <IVL_PQ> !has=center,low,high
                    center F.r.3.2/value F.r.3.3/unit
                    ~ low F.r.3.2/value F.r.3.3/unit
                    ~ high F.r.3.2/value F.r.3.3/unit
                  ~ value !with=value F.r.3.2/value F.r.3.3/unit
                  - value <ED> F.r.3.4/text
                  interpretationCode F.r.3.1/code
                  - referenceRange
                    observationRange
                      value <PQ> F.r.4/value ^F.r.3.3/unit
                      interpretationCode !L@2.16.840.1.113883.5.83
                  - referenceRange
                    observationRange
                      value <PQ> F.r.5/value ^F.r.3.3/unit
                      interpretationCode !H@2.16.840.1.113883.5.83
                  - outboundRelationship2 typeCode=PERT
                    observation
                      code !10@19:comment
                      value <ED> F.r.6/text
                  - outboundRelationship2 typeCode=REFR
                    observation
                      code !25@19:moreInformationAvailable
                      value <BL> F.r.7/value
          - subjectOf2
            organizer
              code !4@20:drugInformation
              - component #G.k
                >drug
        """

    static let reaction = """
        observation
          id @reaction
          code !29@19:reaction
          effectiveTime <IVL_TS>
            low E.i.4/value
            width E.i.6a/value E.i.6b/unit
            high E.i.5/value
            | comp <IVL_TS>
              low E.i.4/value
              high E.i.5/value
              ~ width E.i.6a/value E.i.6b/unit
            | comp <IVL_TS> operator=A
              width E.i.6a/value E.i.6b/unit
          value <CE> E.i.2.1b/code E.i.2.1a/codeSystemVersion
            originalText E.i.1.1a/text E.i.1.1b/language
          location typeCode=LOC
            locatedEntity
              locatedPlace
                code E.i.9/code
          - outboundRelationship2 typeCode=PERT
            observation
              code !30@19:reactionForTranslation
              value <ED> E.i.1.2/text
          - outboundRelationship2 typeCode=PERT
            observation
              code !37@19:termHighlightedByReporter
              value <CE> E.i.3.1/code
          - outboundRelationship2 typeCode=PERT
            observation
              code !34@19:resultsInDeath
              value <BL> E.i.3.2a/value
          - outboundRelationship2 typeCode=PERT
            observation
              code !21@19:isLifeThreatening
              value <BL> E.i.3.2b/value
          - outboundRelationship2 typeCode=PERT
            observation
              code !33@19:requiresInpatientHospitalization
              value <BL> E.i.3.2c/value
          - outboundRelationship2 typeCode=PERT
            observation
              code !35@19:resultsInPersistentOrSignificantDisability
              value <BL> E.i.3.2d/value
          - outboundRelationship2 typeCode=PERT
            observation
              code !12@19:congenitalAnomalyBirthDefect
              value <BL> E.i.3.2e/value
          - outboundRelationship2 typeCode=PERT
            observation
              code !26@19:otherMedicallyImportantCondition
              value <BL> E.i.3.2f/value
          - outboundRelationship2 typeCode=PERT
            observation
              code !27@19:outcome
              value <CE> E.i.7/code
          - outboundRelationship2 typeCode=PERT
            observation
              code !24@19:medicalConfirmationByHealthProfessional
              value <BL> E.i.8/value
        """
}
