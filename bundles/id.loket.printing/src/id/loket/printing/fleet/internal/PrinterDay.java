package id.loket.printing.fleet.internal;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a printer did on one past day; the office's row has an empty printer. */
@Entity
@Table(name = "PRINTER_DAY")
public class PrinterDay {

    /** Stands for all printers together. */
    static final String OFFICE = "";

    @Id
    private String id;
    private String printer;
    private LocalDate dayOn;
    private long printed;
    private long faults;
    private long others;
    private long busySeconds;
    private Instant firstAt;
    private Instant lastAt;

    /** For JPA. */
    protected PrinterDay() {
    }

    PrinterDay(String printer, LocalDate day, Work work) {
        id = day + " " + printer;
        this.printer = printer;
        dayOn = day;
        printed = work.printed();
        faults = work.faults();
        others = work.others();
        busySeconds = work.busySeconds();
        firstAt = work.firstAt();
        lastAt = work.lastAt();
    }

    String printer() {
        return printer;
    }

    LocalDate day() {
        return dayOn;
    }

    Work work() {
        return new Work(printed, faults, others, busySeconds, firstAt, lastAt);
    }

    /**
     * A day's work.
     *
     * @param printed cards
     * @param faults blanks the printer spoiled
     * @param others blanks spoiled by something else: chip, hand, data
     * @param busySeconds in which it was kept busy
     * @param firstAt when the first card began, or null
     * @param lastAt when the last one ended, or null
     */
    record Work(long printed, long faults, long others, long busySeconds, Instant firstAt, Instant lastAt) {

        static final Work NONE = new Work(0, 0, 0, 0, null, null);

        long attempts() {
            return printed + faults + others;
        }

        Work plus(Work more) {
            return new Work(printed + more.printed, faults + more.faults, others + more.others,
                    busySeconds + more.busySeconds, earlier(firstAt, more.firstAt), later(lastAt, more.lastAt));
        }

        private static Instant earlier(Instant one, Instant other) {
            return one == null || other != null && other.isBefore(one) ? other : one;
        }

        private static Instant later(Instant one, Instant other) {
            return one == null || other != null && other.isAfter(one) ? other : one;
        }
    }
}
