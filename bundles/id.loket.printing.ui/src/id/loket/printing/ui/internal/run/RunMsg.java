package id.loket.printing.ui.internal.run;

import id.loket.kernel.text.Message;

/** The texts of the run's page. */
public enum RunMsg implements Message {
    title, line, batches, noBatches, batchName, progressColumn, stateColumn, newBatch, contents, pauseBatch, resumeBatch,
    runTitle, what, wholeQueue, most, start, pause, resume, stop, running, ended, notANumber,
    lanes, noLanes, printer, laneState, step, blank, printed, spoiled, inspect, paused, stopping,
    checkTitle, checkLine, checkNone, checkNow, inPrinter, faceName, blankRead, good, saidGood, saidBad,
    keyHint,
    contentsTitle, sums, place, name, nik, village, outcome, words, up, down, top, out, sheet, close, leave, reason,
    reasonTitle, takeOut, cancel, empty, sheetTitle,
    makeTitle, kind, choice, from, to, howMany, available, make, noOptions, badDate, loading,
    badgeWord, badgeText,
    take, takesPart, leftOut, noneTaken, noneTakenThen,
    rules, rulesMean, rulesNoReader, rulesSaved, ruleChip, ruleReader, readerAtDesk, readerInside, ruleCheck, checkNobody,
    checkEach, checkNth, ruleNth, ruleCards, ruleRelease, ruleIdle, rulePlace
}
