package id.loket.card;

import id.loket.kernel.text.Message;

/** The texts of cards. */
public enum CardMsg implements Message {
    stepNotAllowed, alreadyInProgress, blankUsedBefore, claimedElsewhere, printerBusy, cardCodeWrong,
    spoilEncodeFailure, spoilDamaged, spoilPrintFailure, spoilDataChange, consumableRibbon, consumableFilm
}
