package id.loket.printing;

import id.loket.kernel.text.Message;

/** The texts of printing. */
public enum PrintingMsg implements Message {
    holdNone, holdUnderAge, holdWithdrawn, holdReleaseOld, holdNoBlank, holdNoPrinter,
    cardGone, notQueued, underAge, centreSaysNo, releaseOld, noPortrait, printerUnknown, printerInUse, hopperEmpty,
    faceTemplateBroken, fieldOther,
    stepConfirm, stepDraw, stepAssign, stepSend, stepPrinting, stepTrouble, stepPrinted, stepPaused,
    certainlyNotTaken, unknownWhetherTaken, printerSilent, jobAborted, jobCancelled, jobGone, takesTooLong,
    notToInspect, interrupted, printerKnowsNothing, printerKnows, printerAway,
    saidPrinted, saidSpoiled, saidUnused,
    runQueueEmpty, runHopperEmpty, runDone, runCancelled, runInspect, runSpoiled, runRefused
}
