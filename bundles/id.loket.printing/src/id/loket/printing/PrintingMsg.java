package id.loket.printing;

import id.loket.kernel.text.Message;

/** The texts of printing. */
public enum PrintingMsg implements Message {
    holdNone, holdUnderAge, holdWithdrawn, holdReleaseOld, holdScarce, holdClaimed, holdNoBlank, holdNoPrinter,
    cardGone, notQueued, underAge, centreSaysNo, releaseOld, noPortrait, printerUnknown, printerInUse, noBlankLeft,
    faceTemplateBroken, fieldOther,
    stepConfirm, stepDraw, stepAssign, stepSend, stepPrinting, stepTrouble, stepPrinted, stepPaused,
    certainlyNotTaken, unknownWhetherTaken, printerSilent, jobAborted, jobCancelled, jobTaken, completedAfterJam, takesTooLong,
    notToInspect, interrupted, abandoned, printerKnowsNothing, printerKnows, printerAway,
    wordPending, wordProcessing, wordCompleted, wordAborted, wordCancelled,
    saidSpoiled, saidUnused, lateWord, lateBlankTaken,
    runQueueEmpty, runHopperEmpty, runDone, runCancelled, runInspect, runSpoiled, runRefused,
    lanePrinting, laneWaiting, laneTrouble, laneAway, laneOutOfService, laneNoBlank, laneInspect, laneEnded,
    otherChip, stepEncoding, chipRead, lastWord, noPrinter
}
