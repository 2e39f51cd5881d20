package id.loket.card;

import id.loket.kernel.ChipNumber;
import jakarta.persistence.Embeddable;

/** Which blank is to become, or has become, a card, and in which printer. All of it is null while none is bound. */
@Embeddable
public class Binding {

    private String chipNumber;
    private String printer;
    private String printerJob;
    private String node;
    private String busyPrinter;

    /** For JPA, and a card that is bound to no blank. */
    protected Binding() {
    }

    static Binding none() {
        return new Binding();
    }

    static Binding of(PrintAttempt.Place place) {
        var binding = new Binding();
        binding.chipNumber = place.chip().value();
        binding.printer = place.printer();
        binding.node = place.node();
        binding.busyPrinter = place.machine().name();
        return binding;
    }

    /** Bound once more to what it was tried on; without the blank if another card has taken that since. */
    static Binding again(PrintAttempt attempt, boolean blankIsFree) {
        var binding = new Binding();
        binding.chipNumber = blankIsFree ? attempt.chip().value() : null;
        binding.printer = attempt.printer();
        binding.node = attempt.node();
        return binding;
    }

    void takenAs(String job) {
        printerJob = job;
    }

    void outOfPrinter() {
        busyPrinter = null;
    }

    /** @return the chip number of the blank, or null */
    public ChipNumber chip() {
        return chipNumber == null ? null : new ChipNumber(chipNumber);
    }

    /** @return the printer's key, or null */
    public String printer() {
        return printer;
    }

    /** @return the printer's own job number, or null as long as it has taken none */
    public String job() {
        return printerJob;
    }

    /** @return the station that prints or printed it, or null */
    public String node() {
        return node;
    }

    /** @return the printer as the one machine that it is in the office; only where it is bound to one */
    public Machine machine() {
        return Machine.of(printer, node);
    }
}
