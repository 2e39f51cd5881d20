package id.loket.demo.crash;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One process at work, watched by its words, answered from the tray, and killed. */
final class Worker {

    private static final long START_MILLIS = 60_000;
    private static final long UNTIL_PRINTING_MILLIS = 120_000;

    private final Process process;
    private final Tray tray;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch printing = new CountDownLatch(1);
    private volatile boolean inAct;
    private volatile int inspected;
    private volatile String finished;

    Worker(String[] command, Path folder, Tray tray) throws IOException {
        this.tray = tray;
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("work.log").toFile())).start();
        var listener = new Thread(this::listen, "work-listener");
        listener.setDaemon(true);
        listener.start();
    }

    /** @return whether the kill fell between the word that a card is being printed and the word what became of it */
    boolean killWhilePrinting(Random random) throws InterruptedException {
        if (printing.await(UNTIL_PRINTING_MILLIS, TimeUnit.MILLISECONDS) && process.isAlive()) {
            Thread.sleep(random.nextInt(400));
        }
        return kill();
    }

    boolean killAfter(long millis) throws InterruptedException {
        ready.await(START_MILLIS, TimeUnit.MILLISECONDS);
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        return kill();
    }

    void await(long millis) throws InterruptedException {
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            kill();
        }
    }

    int inspected() {
        return inspected;
    }

    /** The work's own last line, if it came to its end. */
    Optional<String> finished() {
        return Optional.ofNullable(finished);
    }

    private boolean kill() throws InterruptedException {
        // The process itself, as a power cut would: no shutdown hook runs.
        process.toHandle().destroyForcibly();
        var struckInAct = inAct;
        process.waitFor();
        return struckInAct;
    }

    private void listen() {
        try (var words = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var answers = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            for (var line = words.readLine(); line != null; line = words.readLine()) {
                hear(line, answers);
            }
        } catch (IOException gone) {
            // The pipe of a killed process breaks; what it said before counts.
            ready.countDown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(String line, BufferedWriter answers) throws IOException, InterruptedException {
        var words = line.split(" ");
        switch (words[0]) {
            case "READY" -> ready.countDown();
            case "PRINTING" -> {
                inAct = true;
                printing.countDown();
            }
            case "PRINTED", "QUEUED", "REFUSED" -> inAct = false;
            case "INSPECT" -> {
                inspected++;
                answers.write(tray.lookFor(Long.parseLong(words[1]), Integer.parseInt(words[2])));
                answers.newLine();
                answers.flush();
            }
            default -> {
                if (line.startsWith("{")) {
                    finished = line;
                } else {
                    System.out.println("the work says: " + line);
                }
            }
        }
    }
}
