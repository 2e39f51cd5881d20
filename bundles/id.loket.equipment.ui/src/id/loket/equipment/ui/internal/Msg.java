package id.loket.equipment.ui.internal;

import id.loket.kernel.text.Message;

/** The texts of the pages of devices and equipment. */
public enum Msg implements Message {
    pageDevices, pageEquipment,
    devicesLine, devicesQuarantine, noDevices, device, kind, driver, state, since, lastError,
    stateReady, stateBusy, stateAttention, stateAway, stateUnknown, stateQuarantine, stateNoDriver, stateServes, stateStuck,
    drivers, version, devicesOfDriver, noDrivers, driverWhy, stuckThreads,
    causeThrows, causeHangs, causeLeaks, causeFloods, causeByHand,
    steps, automatic, automaticNow, away, unknownDevice, assigned,
    stepFingerprint, stepIris, stepFace, stepCamera, stepSignature, stepDocument, stepPrinter, stepReader, stepAutomatic, stepChosen,
    serial, inRegister, notInRegister, ticket, noTicket, ticketLine, lastSeen, thereNow, errorNone, tryAs, chooseDevice,
    tryIt, liveView, cancel, report, takeIn, forget, quarantine, release, rescan, searching, searched,
    trying, looking, tryHint, tryStored, tryStopped, pictureName, quality, scaleDevice, scaleNfiq, scaleLoket, resolution,
    pages, chipUnknown, chipKnown, chipContents, signatureYes, signatureNo, printerCan, colour, blackOnly, bothSides, oneSide,
    takesCards, takesNoCards, supplyPercent, supplyUnknown, suppliesNone,
    forgotten, forgetAsk, quarantineDone, quarantineMeans, releaseDone, releaseMeans, chooseDriver, reason,
    reportTitle, reportWhat, reportSubject, reported, reportedAgain, back,
    equipmentLine, equipmentNone, ticketsLine, tickets, number, subject, fault, reporter, age, technician, noTickets, register, noEquipment,
    maker, model, serialNumber, inventoryNumber, place, placeHint, acquiredOn, dateHint, dateForm, drivenBy, notDriven,
    add, edit, changeState, addTitle, editTitle, save, saved, stateTitle, newState, stateChanged,
    take, takeTitle, takeMeans, intoRepair, taken, close, closeTitle, done, beyondRepair, closed, reopen, reopenTitle, reopened,
    chooseTicket, chooseEquipment, history, historyOf, when, what, who, words, noHistory, historyHint,
    attentionTickets, attentionTicketsText, attentionDriver, attentionDriverText
}
