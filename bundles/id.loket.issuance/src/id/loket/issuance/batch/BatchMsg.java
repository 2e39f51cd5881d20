package id.loket.issuance.batch;

import id.loket.kernel.text.Message;

/** The texts of uncollected cards and their batches. */
public enum BatchMsg implements Message {
    outcomeOut, outcomeHandedOver, outcomeBroughtBack,
    cardGone, notInOffice, noCards, tooMany, courierMissing, textTooLong, otherVillage, batchGone, batchClosed, lineGone,
    lineDone, nothingRecorded, oldCardMissing, signerMissing, consentMissing, noneWaits, noStock
}
