package id.loket.kernel;

/**
 * Where a resident's recording stands; names of SIAK as offices know them.
 * An answer the list does not have is UNKNOWN, with the raw text kept beside it.
 */
public enum EnrolmentState {
    UNREGISTERED(KernelMsg.enrolmentUnregistered),
    BIO_CAPTURED(KernelMsg.enrolmentBioCaptured),
    PROCESSING(KernelMsg.enrolmentProcessing),
    SENT_FOR_ENROLLMENT(KernelMsg.enrolmentSent),
    RECEIVED_AT_CENTRAL(KernelMsg.enrolmentReceived),
    ENROLL_FAILURE_AT_REGIONAL(KernelMsg.enrolmentRegionalFailure),
    ENROLL_FAILURE_AT_CENTRAL(KernelMsg.enrolmentCentralFailure),
    SEARCH_FAILURE_AT_CENTRAL(KernelMsg.enrolmentSearchFailure),
    ADJUDICATE_RECORD(KernelMsg.enrolmentAdjudicate),
    REQUEST_VALIDATION(KernelMsg.enrolmentValidation),
    DUPLICATE_RECORD(KernelMsg.enrolmentDuplicate),
    PRINT_READY_RECORD(KernelMsg.enrolmentPrintReady),
    UNKNOWN(KernelMsg.enrolmentUnknown);

    private final KernelMsg label;

    EnrolmentState(KernelMsg label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }
}
