package id.loket.centre.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.CountDownLatch;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.loket.centre.simulator.CentreSimulator.Settings;

/**
 * Starts the simulated centre as a process of its own:
 * {@code --data FOLDER [--port FIRST] [--rules FILE] [--delay-ms N] [--tls]}. Once it listens it writes its addresses
 * to {@code FOLDER/ready.json} and as one line to standard output; it runs until it is ended.
 */
public final class Main {

    private Main() {
    }

    /**
     * @param arguments see above
     * @throws IOException if the folder or a port cannot be used
     * @throws GeneralSecurityException if its keys cannot be made or read
     * @throws InterruptedException when ended
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException, InterruptedException {
        var given = new HashMap<String, String>();
        for (var i = 0; i < arguments.length; i++) {
            given.put(arguments[i], i + 1 < arguments.length ? arguments[i + 1] : "");
        }
        if (!given.containsKey("--data")) {
            System.err.println("usage: --data FOLDER [--port FIRST] [--rules FILE] [--delay-ms N] [--tls]");
            System.exit(2);
        }
        var data = Path.of(given.get("--data"));
        var simulator = new CentreSimulator(new Settings(data, Integer.parseInt(given.getOrDefault("--port", "0")),
                given.containsKey("--rules") ? Path.of(given.get("--rules")) : null,
                Duration.ofMillis(Long.parseLong(given.getOrDefault("--delay-ms", "3000"))), given.containsKey("--tls")));
        var ready = new ObjectMapper().createObjectNode().put("centre", simulator.centre().toString())
                .put("regency", simulator.regency().toString()).put("hub", simulator.hub().toString())
                .put("admin", simulator.admin().toString())
                .put("exchange", data.toAbsolutePath().resolve("exchange").toString())
                .put("journal", data.toAbsolutePath().resolve("journal.jsonl").toString())
                .put("pid", ProcessHandle.current().pid()).toString();
        Files.writeString(data.resolve("ready.json.part"), ready + "\n");
        Files.move(data.resolve("ready.json.part"), data.resolve("ready.json"), StandardCopyOption.ATOMIC_MOVE);
        System.out.println(ready);
        new CountDownLatch(1).await();
    }
}
