package id.loket.enrolment;

/** The steps of a recording, in the order of the ministry's procedure. Where a recording stands is derived from its rows. */
public enum Step {
    BIODATA(EnrolmentMsg.stepBiodata),
    PORTRAIT(EnrolmentMsg.stepPortrait),
    SIGNATURE(EnrolmentMsg.stepSignature),
    FINGERS(EnrolmentMsg.stepFingers),
    IRISES(EnrolmentMsg.stepIrises),
    VERIFICATION(EnrolmentMsg.stepVerification),
    ENDORSEMENT(EnrolmentMsg.stepEndorsement),
    PACKET(EnrolmentMsg.stepPacket),
    SLIP(EnrolmentMsg.stepSlip),
    /** Nothing left to do at the counter. */
    DONE(EnrolmentMsg.stepDone);

    private final EnrolmentMsg label;

    Step(EnrolmentMsg label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }
}
