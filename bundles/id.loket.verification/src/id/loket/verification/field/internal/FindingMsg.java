package id.loket.verification.field.internal;

import id.loket.kernel.text.Message;

/** The texts of what teams find out about the people of lists. */
enum FindingMsg implements Message {
    evidenceMissing, rowGone, listDeleted, rowUnknown, decidedMeanwhile, decidedByField
}
