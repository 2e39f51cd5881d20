package id.loket.printing.ui.internal;

import id.loket.kernel.text.Message;

/** The texts of printing's pages. */
public enum Msg implements Message {
    pageRoom, pageFleet,
    pageQueue, queueLine, queue, name, nik, village, requested, state, noQueue, lastTry,
    printerTitle, printer, noPrinter, nextBlank, nextBlankUnknown, stateReady, stateBusy, stateAttention, stateOffline,
    stateUnknown,
    nextTitle, nextNobody, noBlank, chip, chipHint, print, printing, runTitle, runCount, run, running, pause, resume, stop, progress,
    donePrinted, checkThen, doneSpoiled, spoiledThen, doneInspect, runEnded, openInspect, notANumber,
    pageRun, age, minutes, hours, days, chipFact, chipUntouched, askPrinter, readChip, likelyChip,
    pageInspect, inspectLine, inspectNone, toInspect, since, noInspect, known, printerNow, blank, faceName,
    question, answerPrinted, answerSpoiled, answerUnused, cause, likelyPrinted, likelySpoiled, likelyUnused, likelyUnknown,
    answered,
    figurePrinted, figureDetail, statusPrinters, statusNone, statusNoneSentence, attentionWord,
    attentionText, save
}
