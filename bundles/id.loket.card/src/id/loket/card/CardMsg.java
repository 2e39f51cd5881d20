package id.loket.card;

import id.loket.kernel.text.Message;

/** The texts of cards. */
public enum CardMsg implements Message {
    stepNotAllowed, alreadyInProgress, blankUsedBefore, claimedElsewhere, printerBusy, cardCodeWrong, notWaiting,
    checkDue, noCheckDue,
    spoilEncodeFailure, spoilDamaged, spoilPrintFailure, spoilDataChange, consumableRibbon, consumableFilm,
    classFirstTimer, classFirstCard, classLost, classReplacement, classOutOfDomicile,
    originCounter, originVisit, originList, originFieldPackage,
    stepAssigned, stepEncoding, stepEncoded, stepSubmitted, stepPrinting
}
