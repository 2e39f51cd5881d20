package id.loket.bench.printrun;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The client as a process: watched by its words, answered by a person, killed. */
final class Client {

    private static final long START_SECONDS = 180;

    private final Process process;
    private final Person person;
    private final Thread listener = new Thread(this::listen, "client-listener");
    private final CountDownLatch running = new CountDownLatch(1);
    private volatile double runningAt = -1;
    private volatile double endedAt = -1;
    private volatile boolean done;

    /** Who looks into the printers for the client. */
    interface Person {

        /**
         * @param card the card
         * @param attempt which blank of it
         * @param printer key of the printer it was in
         * @return printed, spoiled or unused
         * @throws IOException if a printer's folder cannot be read
         * @throws InterruptedException when ended
         */
        String look(long card, int attempt, String printer) throws IOException, InterruptedException;
    }

    Client(String[] command, Path folder, Person person) throws IOException {
        this.person = person;
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("client.log").toFile())).start();
        listener.setDaemon(true);
        listener.start();
    }

    boolean awaitRunning() throws InterruptedException {
        return running.await(START_SECONDS, TimeUnit.SECONDS) && runningAt > 0;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** When its run began and when it ended or was killed, in seconds since 1970; its life, if it came to run. */
    Span life() {
        return runningAt < 0 ? null : new Span(runningAt, endedAt < 0 ? Span.now() : endedAt);
    }

    /** Whether it came to its own end with every card printed. */
    boolean done() {
        return done;
    }

    /** As a power cut would: no shutdown hook runs. */
    void kill() throws InterruptedException {
        endedAt = Span.now();
        process.toHandle().destroyForcibly();
        process.waitFor();
        // What it said before still lies in the pipe; its end is the end of the listener.
        listener.join();
    }

    boolean awaitEnd(long seconds) throws InterruptedException {
        var ended = process.waitFor(seconds, TimeUnit.SECONDS);
        if (ended) {
            listener.join();
        }
        return ended;
    }

    private void listen() {
        try (var words = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var answers = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            for (var line = words.readLine(); line != null; line = words.readLine()) {
                hear(line.split(" "), line, answers);
            }
        } catch (IOException gone) {
            // The pipe of a killed process breaks, at the latest when it is given an answer; what it said before counts.
            System.out.println("the client was gone: " + gone.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            running.countDown();
            endedAt = endedAt < 0 ? Span.now() : endedAt;
        }
    }

    private void hear(String[] words, String line, BufferedWriter answers) throws IOException, InterruptedException {
        switch (words[0]) {
            case "RUNNING" -> {
                runningAt = Span.now();
                running.countDown();
            }
            case "INSPECT" -> {
                answers.write(person.look(Long.parseLong(words[1]), Integer.parseInt(words[2]), words[3]));
                answers.newLine();
                answers.flush();
            }
            case "DONE" -> done = true;
            default -> System.out.println("the client says: " + line);
        }
    }
}
