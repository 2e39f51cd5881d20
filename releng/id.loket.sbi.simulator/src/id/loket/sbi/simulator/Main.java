package id.loket.sbi.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.concurrent.CountDownLatch;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Starts the simulated service as a process of its own:
 * {@code --data FOLDER [--port N] [--version 0.9.5|1.0] [--devices finger,iris,face] [--serial TEXT] [--env NAME]}.
 * Once it listens it writes its addresses to {@code FOLDER/ready.json} and as one line to standard output; the maker's
 * certificate for the trust list is {@code FOLDER/maker.pem}. It runs until it is ended, or until its standard input is
 * closed where {@code --attached} was given.
 */
public final class Main {

    private Main() {
    }

    /**
     * @param arguments see above
     * @throws IOException if the folder or a port cannot be used
     * @throws GeneralSecurityException if its keys cannot be made
     * @throws InterruptedException when ended
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException, InterruptedException {
        var given = new HashMap<String, String>();
        for (var i = 0; i < arguments.length; i++) {
            given.put(arguments[i], i + 1 < arguments.length ? arguments[i + 1] : "");
        }
        if (!given.containsKey("--data")) {
            System.err.println("usage: --data FOLDER [--port N] [--version 0.9.5|1.0] [--devices finger,iris,face]"
                    + " [--serial TEXT] [--env NAME] [--attached]");
            System.exit(2);
        }
        var data = Path.of(given.get("--data"));
        var modalities = Arrays.stream(given.getOrDefault("--devices", "finger,iris,face").split(",")).map(Modality::of).toList();
        var simulator = new SbiSimulator(new Station.Settings(data, Integer.parseInt(given.getOrDefault("--port", "0")),
                given.getOrDefault("--version", "0.9.5"), modalities, given.getOrDefault("--serial", "SIM-1"),
                given.getOrDefault("--env", "Developer")));
        var ready = new ObjectMapper().createObjectNode().put("port", simulator.port())
                .put("admin", simulator.adminUri().toString())
                .put("trust", data.toAbsolutePath().resolve("maker.pem").toString())
                .put("pid", ProcessHandle.current().pid()).toString();
        Files.writeString(data.resolve("ready.json.part"), ready + "\n");
        Files.move(data.resolve("ready.json.part"), data.resolve("ready.json"), StandardCopyOption.ATOMIC_MOVE);
        System.out.println(ready);
        if (given.containsKey("--attached")) {
            while (System.in.read() >= 0) {
                // nothing is said to it; the end of whoever started it ends it too
            }
            System.exit(0);
        }
        new CountDownLatch(1).await();
    }
}
