package id.loket.verification.field;

import id.loket.kernel.text.Message;

/** The texts of findings in the field. */
public enum FindingMsg implements Message {
    evidenceMissing, decidedMeanwhile, listDeleted, rowUnknown, decidedByField
}
