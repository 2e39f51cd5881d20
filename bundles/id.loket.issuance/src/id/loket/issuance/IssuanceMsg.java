package id.loket.issuance;

import id.loket.kernel.text.Message;

/** The texts of issuance. */
public enum IssuanceMsg implements Message {
    cardGone, notPrinted, handOverEnded, noHandOver, notProven, oldCardMissing, oldCardIsTheNew, oldCardAnothers, oldCardDiffers,
    proofTooOld, noReference, noScanner, onlyIndexFingers, wrongApproval, reasonMissing, textTooLong
}
