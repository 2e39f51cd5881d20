package id.loket.issuance.ui.internal;

import id.loket.kernel.text.Message;

/** The texts of the page of uncollected cards. */
public enum StockText implements Message {
    line, lineNone, ship, returned, remind, place, oldCards, all,
    cards, name, nik, village, since, days, shelf, reminded, noCards, villages, count, noVillages, chooseVillage, chooseCard,
    placeTitle, placeLabel, placeAct, placed, reminderTitle,
    shipTitle, courier, courierHint, takeOut, takeOutHint, shipAct, shipped, listTitle, back,
    returnedTitle, batch, sentAt, total, out, noBatches, chooseBatch, lines, lineNumber, outcome, markHanded, markBack, markRest,
    oldCard, oldChip, oldChipHint, oldNone, oldDue, oldWanted, signer, signerHint, record, recorded, complete, printList, consentWhat,
    oldTitle, chip, unreadable, cause, takenBy, takenAt, noOldCards, reconcile, reconciled
}
