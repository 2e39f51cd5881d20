package id.loket.printing.ui.internal.fleet;

import id.loket.kernel.text.Message;

/** The texts of the fleet page. */
public enum FleetText implements Message {
    title, line, lineUnknown, lineNone, list, label, place, maker, model, serial, device, standing, perDay, today, faultRate, ribbon, idle,
    noPrinters, choose,
    add, edit, change, send, takeBack, mount, exercised,
    unknown, rate, rateFew, daysIdle, exerciseDue, leftOf, leftPercent, lowMark,
    detailNone, capacity, capacityBasis, capacityNone, rateOf, rateToday, sinceExercise, sinceExerciseNever, lastWork, lastWorkNever,
    down, downNone, seat, seatNone, seatSilent, rollBasis, rollDevice,
    history, when, what, who, words, noHistory, backStep, exerciseStep, cost, free,
    batches, kind, batch, rolls, attempts, faults, noBatches, reorder, reorderDue, reorderNoShelf,
    addTitle, editTitle, changeTitle, changeMeans, newStanding, reason, sendTitle, sendMeans, fault, sentTo, backTitle, done,
    costField, notRepaired, roll, rollOnShelf, takeOff, takeOffTitle, takeOffMeans, rollEnd, endUsedUp, endSpoiled, endShelf,
    rollOff, noRoll, mountTitle, mountMeans, printsField, exerciseTitle, exerciseMeans, note,
    savedPrinter, changedStanding, sent, backAgain, rollMounted, exerciseNoted,
    stateReady, stateBusy, stateAttention, stateOffline, stateUnknown, stateSilent,
    attentionIdleWord, attentionIdle, attentionLowWord, attentionLow, attentionOrderWord, attentionOrder
}
