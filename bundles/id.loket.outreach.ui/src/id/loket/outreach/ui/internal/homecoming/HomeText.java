package id.loket.outreach.ui.internal.homecoming;

import id.loket.kernel.text.Message;

/** The texts of the page of packages coming home. */
public enum HomeText implements Message {
    segmentTaken, segmentCases, packages, begun, laptop, team, number, records, added, known, conflicts, refused,
    residual, state, interrupted, whole, nothingHome, take, taking, taken, nothingOnStick, receipt, heldUp, heldUpMore, receiptWritten, rows,
    kind, result, allResults, words, takenAt, noRows, totals, opened, noCases, nothingToDecide, officeSide, fieldSide,
    keep, use, from, decide, note, decided, kindResident, kindCorrection, kindRecording, kindCheck, kindFirstTimer,
    kindFinding, kindOther,
    watch, unwatch, watched, watchEnded, takeAgain, takenAgain
}
