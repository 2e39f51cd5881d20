package id.loket.demo.internal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A team's laptop: a process of its own with data of its own, which is told what to do line by line (the command
 * {@code fieldday}, which the benchmark of a field day uses too).
 */
final class Laptop implements AutoCloseable {

    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader words;

    /** @param script starts it */
    Laptop(String script) throws IOException {
        process = new ProcessBuilder("bash", script).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        words = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        heard("READY");
    }

    /**
     * @param order a verb and its words
     * @return what it answers after OK
     * @throws IOException if it refuses or is gone
     */
    List<String> must(String... order) throws IOException {
        orders.write(String.join("\t", order));
        orders.newLine();
        orders.flush();
        return heard("OK");
    }

    private List<String> heard(String wanted) throws IOException {
        for (var line = words.readLine(); line != null; line = words.readLine()) {
            var heard = List.of(line.split("\t"));
            if (heard.get(0).equals("REFUSED")) {
                throw new IOException("the laptop refuses: " + line);
            }
            if (heard.get(0).equals(wanted)) {
                return heard.subList(1, heard.size());
            }
        }
        throw new IOException("the laptop is gone");
    }

    /** It ends in order when it reads the end of its orders. */
    @Override
    public void close() throws IOException {
        orders.close();
        try {
            process.waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }
}
