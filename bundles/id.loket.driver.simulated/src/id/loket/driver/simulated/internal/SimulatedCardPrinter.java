package id.loket.driver.simulated.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.loket.device.Capture.Control;
import id.loket.device.CardPrinter;
import id.loket.device.CardPrinter.Job.State;
import id.loket.device.DeviceException.Fault;

/**
 * Prints on no card at all, and says so: each face lies in the spool folder, where there is one, under its job's number.
 */
final class SimulatedCardPrinter extends SimulatedDevice implements CardPrinter {

    private static final Capabilities CAPABILITIES = new Capabilities(List.of("image/png"),
            List.of("iso_id-1_53.98x85.6mm"), 300, true, false, "Loket, simulated");
    private static final int RIBBON = 200;
    private static final int LOW = 10;
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final int REMEMBERED = 200;

    private final Optional<Path> spool;
    private final Map<String, Printed> jobs = new LinkedHashMap<>();
    private int printed;

    /** One card on its way. */
    private record Printed(String name, long doneAt, Optional<State> ended) {
    }

    SimulatedCardPrinter(PlannedFaults faults, Duration delay, Optional<Path> spool) {
        super(Kind.PRINTER, faults, delay);
        this.spool = spool;
    }

    @Override
    Optional<Text> attention() {
        return lasting().flatMap(trouble -> switch (trouble) {
            case JAM -> Optional.of(Text.cardJam);
            case EMPTY -> Optional.of(Text.noBlanks);
            default -> Optional.empty();
        });
    }

    @Override
    public String submit(byte[] face, String jobName) {
        var trouble = asked();
        if (trouble.filter(Trouble.EMPTY::equals).isPresent()) {
            throw failure(Fault.ATTENTION, Text.noBlanks.text(identity().label()));
        }
        synchronized (jobs) {
            printed++;
            var id = String.valueOf(printed);
            keep(id, face);
            jobs.put(id, new Printed(jobName, System.nanoTime() + delay().toNanos(),
                    trouble.filter(Trouble.JAM::equals).map(jam -> State.ABORTED)));
            jobs.keySet().removeIf(old -> jobs.size() > REMEMBERED && old.equals(jobs.keySet().iterator().next()));
            return id;
        }
    }

    private void keep(String id, byte[] face) {
        if (spool.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(spool.get());
            Files.write(spool.get().resolve(id + ".png"), face);
        } catch (IOException full) {
            throw failure(Fault.ATTENTION, Text.spoolFull.text());
        }
    }

    /** @return what the act itself has to do, once what is planned for any act has happened */
    private Optional<Trouble> asked() {
        var trouble = begin(Control.of(null, ANSWER));
        if (trouble.filter(Trouble.GARBAGE::equals).isPresent()) {
            throw failure(Fault.GARBAGE, "no IPP in 4096 bytes");
        }
        return trouble;
    }

    private void answering() {
        if (lasting().isPresent()) {
            asked();
        }
        await(Control.of(null, ANSWER), Duration.ZERO);
    }

    @Override
    public Job job(String job) {
        answering();
        synchronized (jobs) {
            var known = jobs.get(job);
            if (known == null) {
                throw failure(Fault.GARBAGE, "no job " + job);
            }
            return told(job, known);
        }
    }

    private static Job told(String id, Printed known) {
        var state = System.nanoTime() < known.doneAt ? State.PROCESSING : known.ended.orElse(State.COMPLETED);
        return new Job(id, state, state == State.ABORTED ? List.of("media-jam-error") : List.of());
    }

    @Override
    public void cancel(String job) {
        answering();
        synchronized (jobs) {
            jobs.computeIfPresent(job, (id, known) -> System.nanoTime() < known.doneAt
                    ? new Printed(known.name, System.nanoTime(), Optional.of(State.CANCELLED)) : known);
        }
    }

    @Override
    public List<Job> jobsNamed(String jobName) {
        answering();
        var found = new ArrayList<Job>();
        synchronized (jobs) {
            jobs.forEach((id, known) -> {
                if (known.name.equals(jobName)) {
                    found.add(told(id, known));
                }
            });
        }
        found.sort(Comparator.comparing((Job job) -> Integer.valueOf(job.id())).reversed());
        return found;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public List<Supply> supplies() {
        synchronized (jobs) {
            return List.of(new Supply("ribbon", 100 - printed % RIBBON * 100 / RIBBON, LOW));
        }
    }
}
