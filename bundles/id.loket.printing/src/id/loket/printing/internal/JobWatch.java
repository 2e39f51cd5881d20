package id.loket.printing.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.device.CardPrinter;
import id.loket.device.CardPrinter.Job;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.printing.Printing.Watch;
import id.loket.printing.PrintingMsg;

/** Follows one job in the printer until it ends or nobody can know how it ends. */
final class JobWatch {

    private static final Logger LOG = LoggerFactory.getLogger(JobWatch.class);
    private static final Duration TROUBLED = Duration.ofMillis(200);
    /** So often a printer that answers may say that it knows no such job before that is believed. */
    private static final int STRANGE_ANSWERS = 3;
    /** Words of RFC 8011 and PWG 5100.9 that mean that a person must go to the printer. */
    private static final Set<String> TROUBLE = Set.of("media-empty", "media-needed", "media-jam", "cover-open",
            "door-open", "interlock-open", "input-tray-missing", "output-area-full", "output-tray-missing",
            "marker-supply-empty", "spool-area-full", "fuser-over-temp", "marker-waste-full", "paused");

    private final CardPrinter printer;
    private final Patience patience;
    private final Set<String> seen = new LinkedHashSet<>();
    private final Pace pace;
    private final Heard heard;
    private Duration worked = Duration.ZERO;
    private Duration troubled = Duration.ZERO;
    private Duration silent = Duration.ZERO;
    private int strange;
    private boolean jammed;
    private boolean waiting;
    private String trouble = "";
    private String lastWords = "";

    JobWatch(CardPrinter printer, Patience patience, Pace pace, Heard heard) {
        this.printer = printer;
        this.patience = patience;
        this.pace = pace;
        this.heard = heard;
    }

    /** Told each answer of the printer. */
    @FunctionalInterface
    interface Heard {

        /**
         * @param words what it said
         * @param works whether it works on the job
         */
        void heard(String words, boolean works);
    }

    /**
     * How long to wait.
     *
     * @param working for a printer that says nothing is wrong
     * @param trouble for a person to help a printer that asks for it
     * @param silence for a printer that does not answer
     */
    record Patience(Duration working, Duration trouble, Duration silence) {

        static final Patience USUAL =
                new Patience(Duration.ofMinutes(2), Duration.ofMinutes(15), Duration.ofSeconds(20));
    }

    /** How a job ended. */
    sealed interface End {
    }

    /** The card is there. */
    record Completed() implements End {
    }

    /** The printer says that it ruined the blank. */
    record Ruined(String words) implements End {
    }

    /** Only looking at the printer tells. */
    record Unknown(String known) implements End {
    }

    /**
     * @param job the printer's number for it
     * @param sent {@link System#nanoTime} when the printer had taken it
     * @param watch asked whether to cancel
     * @param onTrouble told what the printer asks a person for, at each look, and nothing once it asks no more
     */
    End follow(String job, long sent, Watch watch, Consumer<String> onTrouble) {
        var cancelled = false;
        var looked = System.nanoTime();
        while (true) {
            // Measured, not counted: a printer that is away takes seconds to say nothing.
            var now = System.nanoTime();
            var passed = Duration.ofNanos(now - looked);
            looked = now;
            var end = outOfPatience().or(() -> look(job, passed, onTrouble));
            if (end.isPresent()) {
                if (end.get() instanceof Completed && troubled.isZero()) {
                    pace.took(Duration.ofNanos(now - sent));
                }
                return end.get();
            }
            cancelled = cancelled || watch.cancelled() && cancel(job);
            var undisturbed = lastWords.isEmpty() && silent.isZero();
            if (!sleep(undisturbed ? pace.wait(Duration.ofNanos(System.nanoTime() - sent)) : TROUBLED)) {
                return tooLong();
            }
        }
    }

    private Optional<End> outOfPatience() {
        return worked.compareTo(patience.working()) > 0 || troubled.compareTo(patience.trouble()) > 0
                ? Optional.of(tooLong()) : Optional.empty();
    }

    private End tooLong() {
        return new Unknown(PrintingMsg.takesTooLong.text(worked.plus(troubled).toSeconds(), lastWords));
    }

    private Optional<End> look(String job, Duration passed, Consumer<String> onTrouble) {
        try {
            var answer = printer.job(job);
            silent = Duration.ZERO;
            strange = 0;
            hear(answer);
            return switch (answer.state()) {
                case COMPLETED -> Optional.of(completed());
                case ABORTED -> Optional.of(aborted());
                case CANCELLED -> Optional.of(new Unknown(PrintingMsg.jobCancelled.text()));
                case PENDING, PROCESSING -> {
                    goesOn(passed, onTrouble);
                    yield Optional.empty();
                }
            };
        } catch (DeviceException noAnswer) {
            silent = silent.plus(passed);
            strange += noAnswer.fault() == Fault.GARBAGE ? 1 : 0;
            // One that was switched off and on again answers, but not for jobs of before.
            return silent.compareTo(patience.silence()) > 0 || strange >= STRANGE_ANSWERS
                    ? Optional.of(new Unknown(PrintingMsg.printerSilent.text(noAnswer.happened()))) : Optional.empty();
        }
    }

    private void hear(Job answer) {
        var processing = answer.state() == Job.State.PROCESSING;
        heard.heard(heardAs(answer), processing);
        seen.addAll(answer.reasons());
        jammed |= processing && isJam(answer.reasons());
        lastWords = needsPerson(answer.reasons()) ? trouble(answer.reasons()) : "";
        trouble = lastWords.isEmpty() ? trouble : lastWords;
    }

    private void goesOn(Duration passed, Consumer<String> onTrouble) {
        if (!lastWords.isEmpty() || waiting) {
            onTrouble.accept(lastWords);
        }
        waiting = !lastWords.isEmpty();
        if (waiting) {
            troubled = troubled.plus(passed);
        } else {
            worked = worked.plus(passed);
        }
    }

    /**
     * A jam ruins the blank in the printer, whatever is said afterwards: a CUPS queue calls a job completed or cancelled,
     * whichever of its two watchers is first to see that the printer behind it aborted the job.
     */
    private End completed() {
        return jammed ? new Unknown(PrintingMsg.completedAfterJam.text(trouble)) : new Completed();
    }

    /** After a jam the blank is ruined; after any other abortion it may lie untouched. */
    private End aborted() {
        var words = trouble.isEmpty() ? PrintingMsg.wordAborted.text() : trouble;
        return isJam(seen) ? new Ruined(PrintingMsg.jobAborted.text(words)) : new Unknown(PrintingMsg.jobAborted.text(words));
    }

    private static boolean isJam(Collection<String> reasons) {
        return reasons.stream().anyMatch(reason -> reason.startsWith("media-jam"));
    }

    private boolean cancel(String job) {
        try {
            printer.cancel(job);
        } catch (DeviceException tooLate) {
            LOG.info("Job {} could not be cancelled: {}", job, tooLate.getMessage());
        }
        return true;
    }

    static boolean needsPerson(List<String> reasons) {
        return reasons.stream().anyMatch(reason -> TROUBLE.stream().anyMatch(reason::startsWith));
    }

    private static boolean sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The driver's words for what the printer asks for; the printer's own only where the driver has none. */
    private String trouble(List<String> reasons) {
        var words = printer.status().text();
        return words.isEmpty() ? String.join(", ", reasons) : words;
    }

    private static String heardAs(Job job) {
        return job.reasons().isEmpty() ? words(job) : words(job) + ", " + String.join(", ", job.reasons());
    }

    /** What a job's state is called. */
    static String words(Job job) {
        return switch (job.state()) {
            case PENDING -> PrintingMsg.wordPending.text();
            case PROCESSING -> PrintingMsg.wordProcessing.text();
            case COMPLETED -> PrintingMsg.wordCompleted.text();
            case ABORTED -> PrintingMsg.wordAborted.text();
            case CANCELLED -> PrintingMsg.wordCancelled.text();
        };
    }
}
