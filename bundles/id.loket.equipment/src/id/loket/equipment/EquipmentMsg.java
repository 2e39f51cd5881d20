package id.loket.equipment;

import id.loket.kernel.text.Message;

/** The texts of equipment and faults. */
public enum EquipmentMsg implements Message {
    kindStation, kindLaptop, kindServer, kindCaptureSet, kindFingerprint, kindIris, kindCamera, kindSignature, kindDocument,
    kindCardReader, kindCardPrinter, kindSelfService, kindNetwork, kindPower, kindOther,
    stateInService, stateInRepair, stateUnusable,
    ticketOpen, ticketTaken, ticketClosed,
    stepReported, stepTaken, stepClosed, stepReopened,
    added, becauseOfTicket,
    noPlace, noNumber, serialInRegister, deviceInRegister, notInRegister, changedMeanwhile, noReason, sameState, tooLong,
    noFault, noTicket, ticketTakenAlready, ticketNotTaken, ticketClosedAlready, ticketNotClosed, nothingDone,
    deviceUnknown, notOfThatKind, noLiveView, stillListed
}
