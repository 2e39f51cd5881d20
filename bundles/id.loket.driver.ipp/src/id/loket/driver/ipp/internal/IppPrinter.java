package id.loket.driver.ipp.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import com.hp.jipp.model.WhichJobs;

import id.loket.device.CardPrinter;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;

/** One card printer that speaks IPP (RFC 8011). */
final class IppPrinter implements CardPrinter, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IppPrinter.class);
    private static final Duration ANSWER = Duration.ofSeconds(4);
    private static final Duration TAKE = Duration.ofSeconds(20);
    /** What a printer said while the card before was watched need not be asked again before the next is sent. */
    private static final long MOMENT_NANOS = 500_000_000;
    private static final byte[] NO_DOCUMENT = {};
    private static final String USER = "loket";
    private static final int ERRORS = 0x400;
    private static final Set<Integer> NOT_IN_THIS_FORM = Set.of(
            Status.clientErrorDocumentFormatNotSupported.getCode(),
            Status.clientErrorAttributesOrValuesNotSupported.getCode());
    /** With these a printer may have begun the job before it failed (RFC 8011, B.1.5). */
    private static final Set<Integer> PERHAPS_TAKEN = Set.of(Status.serverErrorInternalError.getCode(),
            Status.serverErrorDeviceError.getCode(), Status.serverErrorTemporaryError.getCode(),
            Status.serverErrorJobCanceled.getCode());

    private final PrinterAddress address;
    private final DeviceIdentity identity;
    private final IppLink link;
    private final ReadyDocuments ready;
    private volatile Polled polled = new Polled(null, "");
    private volatile Runnable changed = () -> { };

    /** What the last poll brought: the printer's own words, or why there are none. */
    private record Polled(PrinterState state, String failure, long nanos) {

        Polled(PrinterState state, String failure) {
            this(state, failure, System.nanoTime());
        }

        boolean isOfThisMoment() {
            return state != null && System.nanoTime() - nanos < MOMENT_NANOS;
        }
    }

    IppPrinter(PrinterAddress address, ReadyDocuments ready) {
        this.address = address;
        this.ready = ready;
        identity = new DeviceIdentity("ipp", address.uri().toString(), address.name(), false);
        link = new IppLink(address.http());
    }

    @Override
    public DeviceIdentity identity() {
        return identity;
    }

    @Override
    public DeviceStatus status() {
        var now = polled;
        if (now.state != null) {
            return now.state.status();
        }
        return now.failure.isEmpty()
                ? new DeviceStatus(State.UNKNOWN, "", Text.notAskedYet.text())
                : new DeviceStatus(State.OFFLINE, now.failure, Text.offline.text());
    }

    @Override
    public String submit(byte[] face, String jobName) {
        var known = polled;
        var state = known.isOfThisMoment() ? known.state : stateNow();
        if (state.repeats()) {
            throw new DeviceException(Fault.ATTENTION, null, Text.queueRepeatsRefused, identity.label());
        }
        var documents = ready.of(identity.label(), face, state.capabilities().formats());
        var answer = offer(documents.next(), jobName, state);
        // In this order: to ask whether there is another form makes it.
        while (NOT_IN_THIS_FORM.contains(answer.getCode()) && documents.hasNext()) {
            answer = offer(documents.next(), jobName, state);
        }
        return String.valueOf(takenJob(answer));
    }

    @Override
    public void expect(byte[] face) {
        var now = polled.state;
        if (now != null) {
            ready.expect(identity.label(), face, now.capabilities().formats());
        }
    }

    private IppPacket offer(CardDocument document, String jobName, PrinterState state) {
        var request = IppPacket.printJob(address.uri())
                .putOperationAttributes(Types.requestingUserName.of(USER), Types.jobName.of(jobName),
                        Types.documentFormat.of(document.format()))
                .putJobAttributes(CardDocument.jobAttributes(state.capabilities().media()))
                .build();
        try {
            return link.ask(request, document.bytes(), TAKE);
        } catch (IppLink.NotReached nothingSent) {
            throw failure(Fault.UNPLUGGED, nothingSent);
        } catch (IOException perhapsTaken) {
            LOG.warn("Nobody knows whether {} took {}", identity.label(), jobName, perhapsTaken);
            throw failure(Fault.TIMEOUT, perhapsTaken);
        }
    }

    @Override
    public Job job(String job) {
        var answer = ask(IppPacket.getJobAttributes(address.uri(), Integer.parseInt(job),
                Types.jobId, Types.jobName, Types.jobState, Types.jobStateReasons).build());
        return job(answer.get(Tag.jobAttributes), () -> stateNow().reasons());
    }

    @Override
    public void cancel(String job) {
        var request = IppPacket.cancelJob(address.uri(), Integer.parseInt(job))
                .putOperationAttributes(Types.requestingUserName.of(USER)).build();
        var answer = answer(request);
        // Over already: that is what the caller will see when it asks for the job.
        if (answer.getCode() != Status.clientErrorNotPossible.getCode()) {
            checked(answer);
        }
    }

    @Override
    public List<Job> jobsNamed(String jobName) {
        var reasons = stateNow().reasons();
        var jobs = new ArrayList<Job>();
        for (var which : new String[] {WhichJobs.notCompleted, WhichJobs.completed}) {
            var request = IppPacket.getJobs(address.uri(),
                            Types.jobId, Types.jobName, Types.jobState, Types.jobStateReasons)
                    .putOperationAttributes(Types.requestingUserName.of(USER), Types.whichJobs.of(which)).build();
            for (var group : ask(request).getAttributeGroups()) {
                if (group.getTag() == Tag.jobAttributes && jobName.equals(group.getString(Types.jobName))) {
                    jobs.add(job(group, () -> reasons));
                }
            }
        }
        jobs.sort(Comparator.comparing((Job job) -> Integer.valueOf(job.id())).reversed());
        return jobs;
    }

    @Override
    public Capabilities capabilities() {
        return stateNow().capabilities();
    }

    @Override
    public List<Supply> supplies() {
        var now = polled;
        return now.state == null ? List.of() : now.state.markers();
    }

    /** Asks for the state, within a few seconds; {@link #status} tells what came. */
    void poll() {
        var before = status();
        try {
            stateNow();
        } catch (DeviceException noAnswer) {
            polled = new Polled(null, String.valueOf(noAnswer.getCause()));
        } catch (RuntimeException nonsense) {
            // Thrown on, it would end the polling, and the last status would stand for ever.
            LOG.warn("{} says what nobody understands", identity.label(), nonsense);
            polled = new Polled(null, nonsense.toString());
        }
        if (!status().equals(before)) {
            changed.run();
        }
    }

    /** @param told when a poll finds another status than the one before */
    void observe(Runnable told) {
        changed = told;
    }

    @Override
    public void close() {
        link.close();
    }

    private PrinterState stateNow() {
        var state = PrinterState.of(ask(PrinterState.question(address.uri())));
        polled = new Polled(state, "");
        return state;
    }

    private int takenJob(IppPacket answer) {
        if (answer.getCode() == Status.serverErrorBusy.getCode()) {
            throw failure(Fault.BUSY, answer.getStatus());
        }
        if (answer.getCode() >= ERRORS) {
            throw failure(PERHAPS_TAKEN.contains(answer.getCode()) ? Fault.TIMEOUT : Fault.ATTENTION, answer.getStatus());
        }
        var job = answer.getValue(Tag.jobAttributes, Types.jobId);
        if (job == null) {
            throw failure(Fault.TIMEOUT, "taken without a job number");
        }
        return job;
    }

    private IppPacket ask(IppPacket request) {
        return checked(answer(request));
    }

    private IppPacket answer(IppPacket request) {
        try {
            return link.ask(request, NO_DOCUMENT, ANSWER);
        } catch (IppLink.Garbled nonsense) {
            throw failure(Fault.GARBAGE, nonsense);
        } catch (IOException silent) {
            throw failure(Fault.UNPLUGGED, silent);
        }
    }

    private IppPacket checked(IppPacket answer) {
        if (answer.getCode() >= ERRORS) {
            throw failure(Fault.GARBAGE, answer.getStatus());
        }
        return answer;
    }

    /** What the printer says of itself is asked only where it is part of the answer. */
    private Job job(AttributeGroup attributes, Supplier<List<String>> printerReasons) {
        if (attributes == null || attributes.getValue(Types.jobId) == null) {
            throw failure(Fault.GARBAGE, Operation.getJobAttributes);
        }
        var state = state(attributes.getValue(Types.jobState));
        var reasons = new ArrayList<>(PrinterState.spoken(attributes.getStrings(Types.jobStateReasons)));
        if (state == Job.State.PENDING || state == Job.State.PROCESSING) {
            reasons.addAll(printerReasons.get());
        }
        return new Job(attributes.getString(Types.jobId), state, List.copyOf(reasons));
    }

    private static Job.State state(JobState state) {
        if (JobState.completed.equals(state)) {
            return Job.State.COMPLETED;
        }
        if (JobState.aborted.equals(state)) {
            return Job.State.ABORTED;
        }
        if (JobState.canceled.equals(state)) {
            return Job.State.CANCELLED;
        }
        return JobState.processing.equals(state) || JobState.processingStopped.equals(state)
                ? Job.State.PROCESSING : Job.State.PENDING;
    }

    private DeviceException failure(Fault fault, Object detail) {
        return new DeviceException(fault, identity.label(), String.valueOf(detail),
                detail instanceof Throwable cause ? cause : null);
    }
}
