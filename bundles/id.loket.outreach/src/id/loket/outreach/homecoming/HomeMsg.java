package id.loket.outreach.homecoming;

import id.loket.kernel.text.Message;

/** The texts of field packages coming home. */
public enum HomeMsg implements Message {
    resultAdded, resultKnown, resultConflict, resultRefused, decisionKeepOffice, decisionUseField,
    moduleMissing, failed, unknownCase, decidedAlready, noteMissing, nothingHome,
    folderGone
}
