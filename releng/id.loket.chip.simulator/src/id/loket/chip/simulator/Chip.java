package id.loket.chip.simulator;

import com.licel.jcardsim.base.Simulator;
import com.licel.jcardsim.base.SimulatorRuntime;

import javacard.framework.AID;

/** A chip on jCardSim with the file applet, without any reader around it. */
public final class Chip {

    /** With a memory of its own; jCardSim's usual one is the same for all chips of a process. */
    private final Simulator simulator = new Simulator(new SimulatorRuntime());

    /** @param personalisation how it left its maker */
    public Chip(Personalisation personalisation) {
        var parameters = personalisation.encoded();
        simulator.installApplet(new AID(personalisation.aid(), (short) 0, (byte) personalisation.aid().length),
                FileApplet.class, parameters, (short) 0, (byte) parameters.length);
    }

    /**
     * @param command an APDU
     * @return the answer, data and two status bytes
     */
    public byte[] transmit(byte[] command) {
        return simulator.transmitCommand(command);
    }

    /** As when the reader takes its power away: what was selected and verified is forgotten, the files stay. */
    public void reset() {
        simulator.reset();
    }

    byte[] answerToReset() {
        return simulator.getATR();
    }
}
