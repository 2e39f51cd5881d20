package id.loket.bench.fieldday;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** An office or a laptop as a process: told what to do, heard, killed. */
final class NodeProcess {

    private static final long START_SECONDS = 180;
    private static final long ANSWER_SECONDS = 300;
    private static final String GONE = "GONE";

    private final String name;
    private final Process process;
    private final BufferedWriter orders;
    private final BlockingQueue<List<String>> answers = new LinkedBlockingQueue<>();
    private final AtomicInteger words = new AtomicInteger();
    private final Consumer<List<String>> kept;
    private final Thread listener;

    /**
     * @param command starts it; its name is added
     * @param name of the node
     * @param folder for its log
     * @param kept told what it says it has kept
     * @throws IOException if it cannot be started
     */
    NodeProcess(String[] command, String name, Path folder, Consumer<List<String>> kept) throws IOException {
        this.name = name;
        this.kept = kept;
        var all = Arrays.copyOf(command, command.length + 1);
        all[command.length] = name;
        process = new ProcessBuilder(all)
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve(name + ".log").toFile())).start();
        orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        listener = new Thread(this::listen, name + "-listener");
        listener.setDaemon(true);
        listener.start();
    }

    void awaitReady() throws IOException, InterruptedException {
        var ready = answers.poll(START_SECONDS, TimeUnit.SECONDS);
        if (ready == null || !ready.get(0).equals("READY")) {
            throw new IOException(name + " did not start: see its log");
        }
    }

    /**
     * @param order a verb and its words
     * @return the answer: OK or REFUSED first
     */
    List<String> ask(String... order) throws IOException, InterruptedException {
        tell(order);
        return answer();
    }

    /** The words of an answer that must be OK. */
    List<String> must(String... order) throws IOException, InterruptedException {
        var answer = ask(order);
        if (!answer.get(0).equals("OK")) {
            throw new IOException(name + " was told " + String.join(" ", order) + " and said " + answer);
        }
        return answer.subList(1, answer.size());
    }

    void tell(String... order) throws IOException {
        words.set(0);
        orders.write(String.join("\t", order));
        orders.newLine();
        orders.flush();
    }

    List<String> answer() throws IOException, InterruptedException {
        var answer = answers.poll(ANSWER_SECONDS, TimeUnit.SECONDS);
        if (answer == null || answer.get(0).equals(GONE)) {
            throw new IOException(name + " gave no answer: see its log");
        }
        return answer;
    }

    /** How many words of progress it has said since it was told to act. */
    int said() {
        return words.get();
    }

    boolean hasAnswered() {
        return !answers.isEmpty();
    }

    /**
     * As a power cut would: no shutdown hook runs.
     *
     * @return whether it was at work: it had not answered
     */
    boolean kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        // What it said before still lies in the pipe; its end is the end of the listener.
        listener.join();
        return answers.stream().noneMatch(answer -> answer.get(0).equals("OK") || answer.get(0).equals("REFUSED"));
    }

    /** In order: it reads the end of its orders. */
    void end() throws IOException, InterruptedException {
        orders.close();
        if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(List.of(line.split("\t", -1)));
            }
        } catch (IOException gone) {
            System.out.println(name + " was gone: " + gone.getMessage());
        } finally {
            answers.add(List.of(GONE));
        }
    }

    private void hear(List<String> line) {
        switch (line.get(0)) {
            case "READY", "OK", "REFUSED" -> answers.add(line);
            case "KEPT" -> {
                // A line that the kill cut short was never told to anyone.
                if (line.size() == 5) {
                    kept.accept(line);
                }
                words.incrementAndGet();
            }
            case "TAKEN", "OPENED", "SEALED", "WIPED" -> words.incrementAndGet();
            default -> System.out.println(name + " says: " + String.join(" ", line));
        }
    }
}
