package id.loket.demo.crash;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One process at work, watched by its words, answered from the tray, and killed. */
final class Worker {

    private static final long START_MILLIS = 120_000;
    private static final long UNTIL_PRINTING_MILLIS = 180_000;

    private final Process process;
    private final Tray tray;
    private final Thread listener = new Thread(this::listen, "work-listener");
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch printing = new CountDownLatch(1);
    private final List<Long> inspected = new CopyOnWriteArrayList<>();
    private volatile Long inPrinter;
    private volatile String finished;

    Worker(String[] command, Path folder, Tray tray) throws IOException {
        this.tray = tray;
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("work.log").toFile())).start();
        listener.setDaemon(true);
        listener.start();
    }

    /**
     * @param millis after the word that a card is being printed
     * @return whether it was alive and is killed; false if it ended by itself
     */
    boolean killWhilePrinting(long millis) throws InterruptedException {
        printing.await(UNTIL_PRINTING_MILLIS, TimeUnit.MILLISECONDS);
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        return kill();
    }

    /**
     * @param millis after the word that the work begins
     * @return whether it was alive and is killed; false if it ended by itself
     */
    boolean killAfter(long millis) throws InterruptedException {
        ready.await(START_MILLIS, TimeUnit.MILLISECONDS);
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        return kill();
    }

    /**
     * @param millis at most, for the work to come to its end
     * @return whether it did not and was killed
     */
    boolean await(long millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        return kill();
    }

    /** The card it said it was printing when it was killed, and had not said what became of it. */
    Optional<Long> struck() {
        return Optional.ofNullable(inPrinter);
    }

    /** The cards about which it asked a person, and got an answer. */
    List<Long> inspected() {
        return List.copyOf(inspected);
    }

    /** The work's own last line, if it came to its end. */
    Optional<String> finished() {
        return Optional.ofNullable(finished);
    }

    int exitCode() {
        return process.exitValue();
    }

    private boolean kill() throws InterruptedException {
        var alive = process.isAlive();
        // The process itself, as a power cut would: no shutdown hook runs.
        process.toHandle().destroyForcibly();
        process.waitFor();
        // What it said before still lies in the pipe; its end is the end of the listener.
        listener.join();
        return alive && finished == null;
    }

    private void listen() {
        try (var words = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var answers = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            for (var line = words.readLine(); line != null; line = words.readLine()) {
                hear(line, answers);
            }
        } catch (IOException gone) {
            // The pipe of a killed process breaks, at the latest when it is given an answer; what it said before counts.
            System.out.println("the work was gone: " + gone.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            ready.countDown();
            printing.countDown();
        }
    }

    private void hear(String line, BufferedWriter answers) throws IOException, InterruptedException {
        var words = line.split(" ");
        switch (words[0]) {
            case "READY" -> ready.countDown();
            case "PRINTING" -> {
                inPrinter = Long.valueOf(words[1]);
                printing.countDown();
            }
            case "PRINTED", "QUEUED", "REFUSED" -> inPrinter = null;
            case "INSPECT" -> answer(Long.parseLong(words[1]), Integer.parseInt(words[2]), answers);
            default -> {
                if (line.startsWith("{")) {
                    finished = line;
                } else {
                    System.out.println("the work says: " + line);
                }
            }
        }
    }

    private void answer(long card, int attempt, BufferedWriter answers) throws IOException, InterruptedException {
        answers.write(tray.lookFor(card, attempt));
        answers.newLine();
        answers.flush();
        inspected.add(card);
    }
}
