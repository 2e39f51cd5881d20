package id.loket.driver.@name@.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import id.loket.device.Capture.Control;
import id.loket.device.CardPrinter;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceStatus;

/** Prints cards. */
final class @Name@ implements CardPrinter {

    private final DeviceIdentity identity;
    private final Transport transport;
    private final Exchange exchange;

    @Name@(Transport transport) {
        this.transport = transport;
        identity = new DeviceIdentity("@name@", transport.serial(), Text.device.text(), false);
        exchange = new Exchange(transport);
    }

    @Override
    public DeviceIdentity identity() {
        return identity;
    }

    @Override
    public DeviceStatus status() {
        return exchange.status();
    }

    void close() {
        transport.close();
    }

    @Override
    public String submit(byte[] face, String jobName) {
        var id = ask("print " + jobName + ' ' + Base64.getEncoder().encodeToString(face));
        if (!id.matches("[0-9]{1,9}")) {
            throw Exchange.failure(Fault.TIMEOUT, "taken or not, without a job number: " + id, null);
        }
        return id;
    }

    @Override
    public Job job(String job) {
        var state = ask("job " + job);
        return new Job(job, Arrays.stream(Job.State.values()).filter(each -> each.name().equals(state)).findFirst()
                .orElseThrow(() -> Exchange.failure(Fault.GARBAGE, state, null)), List.of());
    }

    @Override
    public void cancel(String job) {
        ask("cancel " + job);
    }

    @Override
    public List<Job> jobsNamed(String jobName) {
        return Arrays.stream(ask("named " + jobName).split(" ")).filter(id -> !id.isEmpty()).map(this::job).toList();
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(List.of("image/png"), List.of("iso_id-1_53.98x85.6mm"), 300, true, false, "");
    }

    @Override
    public List<Supply> supplies() {
        return List.of();
    }

    /** Several may ask; they take turns. */
    private synchronized String ask(String question) {
        return new String(exchange.ask(question, Control.of(null, Duration.ofSeconds(4))), StandardCharsets.UTF_8);
    }
}
