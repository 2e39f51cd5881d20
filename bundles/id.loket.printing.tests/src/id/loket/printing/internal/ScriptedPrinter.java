package id.loket.printing.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import id.loket.device.CardPrinter;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceStatus;

/** A printer that does what a test says, and remembers what it took. */
final class ScriptedPrinter implements CardPrinter {

    static final String KEY = "scripted:1";

    private final String number;
    final List<String> jobs = new CopyOnWriteArrayList<>();
    volatile Fault refuses;
    Runnable onSubmit = () -> { };
    Runnable onJob = () -> { };
    volatile Job.State ends = Job.State.COMPLETED;
    volatile List<String> reasons = List.of();
    boolean silent;
    volatile DeviceStatus status = DeviceStatus.ready();

    ScriptedPrinter() {
        this(KEY);
    }

    ScriptedPrinter(String key) {
        number = key.substring(key.indexOf(':') + 1);
    }

    @Override
    public DeviceIdentity identity() {
        return new DeviceIdentity("scripted", number, "Alat cetak " + number, false);
    }

    @Override
    public DeviceStatus status() {
        return status;
    }

    @Override
    public String submit(byte[] face, String jobName) {
        onSubmit.run();
        if (refuses != null) {
            throw new DeviceException(refuses, "Alat cetak 1", "scripted", null);
        }
        jobs.add(jobName);
        return String.valueOf(jobs.size());
    }

    @Override
    public Job job(String job) {
        onJob.run();
        if (silent) {
            throw new DeviceException(Fault.UNPLUGGED, "Alat cetak 1", "scripted", null);
        }
        return new Job(job, ends, reasons);
    }

    @Override
    public void cancel(String job) {
        ends = Job.State.CANCELLED;
    }

    @Override
    public List<Job> jobsNamed(String jobName) {
        var at = jobs.indexOf(jobName);
        return at < 0 ? List.of() : List.of(job(String.valueOf(at + 1)));
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(List.of("application/pdf"), List.of(), 300, true, false, "");
    }

    @Override
    public List<Supply> supplies() {
        return List.of();
    }
}
