package id.loket.printing.fleet;

import id.loket.kernel.text.Message;

/** The texts of the fleet. */
public enum FleetMsg implements Message {
    barNone, barInRepair, barUnusable, barOtherPlace, barAway, barNeedsPerson, barInspectWaits, barHopperEmpty,
    notInService,
    conditionUnusable, conditionInRepair, conditionInspect, conditionStuck, conditionNeedsPerson, conditionAway,
    conditionSeatSilent, conditionHopperEmpty, conditionPrinting, conditionReady,
    noLabel, noNumber, tooLong, serialThere, deviceThere, printerGone, changedMeanwhile,
    noReason, sameStanding, stillInRepair, noFault, noRepairer, repairOpen, repairOfUnusable, repairNone, repairBackAlready,
    nothingDone, costNegative, costTooHigh,
    noBatch, printsWrong, notMounted, printerUnknown, neverConnected,
    entered, enteredByItself, sentTo, backRepaired, backUnusable
}
