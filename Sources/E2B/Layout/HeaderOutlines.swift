/// Where the elements of section N stand: the batch, and the head of a message. `OutlineParser` tells how an outline is read.
enum HeaderOutline {
    static let batch = """
        MCCI_IN200100UV01
          id root=id.22 N.1.2/extension
          creationTime N.1.5/value
          responseModeCode code=D
          interactionId extension=MCCI_IN200100UV01 root=2.16.840.1.113883.1.6
          name N.1.1/code
          *messages
          receiver
            device
              id root=id.14 N.1.4/extension
          sender
            device
              id root=id.13 N.1.3/extension
        """

    static let message = """
        PORR_IN049016UV
          id root=id.1 N.2.r.1/extension
          creationTime N.2.r.4/value
          interactionId extension=PORR_IN049016UV root=2.16.840.1.113883.1.6
          processingCode code=P
          processingModeCode code=T
          acceptAckCode code=AL
          receiver
            device
              id root=id.12 N.2.r.3/extension
          sender
            device
              id root=id.11 N.2.r.2/extension
          controlActProcess
            code code=PORR_TE049016UV codeSystem=2.16.840.1.113883.1.18
            effectiveTime C.1.2/value
            subject
              >investigation

        """
}

/// Where the elements of an acknowledgement stand.
enum AcknowledgementOutline {
    static let batch = """
        MCCI_IN200101UV01
          id root=id.20 ACK.M.1/extension
          creationTime ACK.M.4/value
          responseModeCode code=D
          interactionId extension=MCCI_IN200101UV01 root=2.16.840.1.113883.1.6
          *messages
          receiver
            device
              id root=id.18 ACK.M.3/extension
          sender
            device
              id root=id.17 ACK.M.2/extension
          - attentionLine
            keyWordText !2@24:acknowledgementLocalMessageNumber
            value <II> root=id.21 ACK.A.2/extension
          - attentionLine
            keyWordText !3@24:dateOfIcsrBatchTransmission
            value <TS> ACK.A.3/value
          acknowledgement ACK.A.4/typeCode
            targetBatch
              id root=id.22 ACK.A.1/extension
            - acknowledgementDetail #ACK.A.5
              text ACK.A.5/text
        """

    static let message = """
        MCCI_IN000002UV01
          id root=id.19 ACK.B.r.2/extension
          creationTime ^ACK.M.4/value
          interactionId extension=MCCI_IN000002UV01 root=2.16.840.1.113883.1.6
          processingCode code=P
          processingModeCode code=T
          acceptAckCode code=NE
          receiver
            device
              id root=id.16 ACK.B.r.3/extension
          sender
            device
              id root=id.15 ACK.B.r.4/extension
          - attentionLine
            keyWordText !1@24:dateOfIcsrMessageCreation
            value <TS> ACK.B.r.5/value
          acknowledgement ACK.B.r.6/typeCode
            targetMessage
              id root=id.1 ACK.B.r.1/extension
            - acknowledgementDetail #ACK.B.r.7
              text ACK.B.r.7/text
        """
}
