package id.loket.printing.fleet;

import id.loket.kernel.text.Message;

/** The texts of the fleet. */
public enum FleetMsg implements Message {
    barNone, barInRepair, barUnusable, barOtherPlace, barAway, barNeedsPerson, barInspectWaits, barHopperEmpty,
    notInService
}
