package id.loket.stock.supply;

import id.loket.kernel.text.Message;

/** The texts of consignments, requests, quotas and loans. */
public enum SupplyMsg implements Message {
    senderMinistry, senderProvince, stateExpected, statePartly, stateComplete, stateShort, requestWritten,
    requestSent, requestAnswered, requestDeclined, requestPartly, requestFulfilled, loanLent, loanBorrowed,
    noteNumberMissing, noteNumberLong, noteSenderMissing, noteDateMissing, noteDateAhead, noteDateOld, noteKnown,
    noteUnknown, noteClosed, noLines, rangeTwice, closeReason, lineForm, lineCount, lineTwice, lineInBooks,
    lineReceived, lineForeign, lineAnnouncedElsewhere, fileEmpty, fileOldExcel, fileDamaged, fileNoNumbers,
    fileTooLong, fileTooLarge, evidenceEmpty, evidenceLarge, evidenceFormat, evidenceGone, evidenceUnreadable, requestRecipient,
    requestPieces, requestOverQuota, requestUnknown, requestStep, answerDocument, quotaIncomplete, quotaBackwards,
    quotaOverlaps, loanDocument, loanPartner, loanDue, loanKnown, loanApproval, loanOnePerson, loanSettled,
    loanTooMany
}
