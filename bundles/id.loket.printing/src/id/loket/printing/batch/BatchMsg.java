package id.loket.printing.batch;

import id.loket.kernel.text.Message;

/** The texts of batches. */
public enum BatchMsg implements Message {
    kindVillage, kindVisit, kindList, kindRecorded, kindRequested, kindFirst,
    stateOpen, statePaused, stateClosed,
    itemWaiting, itemSpoiledWaiting, itemInWork, itemInspect, itemToCheck, itemPrinted, itemTakenOut, itemElsewhere,
    choiceVillage, choiceVisit, choiceList, choiceRecorded, choiceRequested, choiceFirst,
    batchGone, nameMissing, tooMany, tooFew, noCards, takenMeanwhile, notOpen, stillInWork, notInBatch, notWaiting,
    reasonMissing, daysTurned
}
