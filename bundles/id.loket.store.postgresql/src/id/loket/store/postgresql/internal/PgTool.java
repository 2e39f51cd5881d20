package id.loket.store.postgresql.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import id.loket.kernel.text.Refusal;
import id.loket.store.Installation;
import id.loket.store.StoreMsg;

/** Runs one of PostgreSQL's own programs against the office's database. */
record PgTool(String program, Installation installation) {

    /**
     * @param arguments beside server, database and user
     * @throws Refusal the program is not installed, or failed
     */
    void run(String... arguments) throws IOException {
        var url = URI.create(setting("store.url").substring("jdbc:".length()));
        var database = url.getPath().substring(1);
        var command = new ArrayList<>(List.of(program, "--no-password", "--host=" + url.getHost(),
                "--port=" + (url.getPort() < 0 ? 5432 : url.getPort()), "--username=" + setting("store.user"),
                "--dbname=" + database));
        Collections.addAll(command, arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", setting("store.password"));
        var process = start(builder);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (exit(process) != 0) {
            throw new Refusal(StoreMsg.pgToolFailed, program, said);
        }
    }

    private Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Refusal(e, StoreMsg.pgToolMissing, program);
        }
    }

    private static int exit(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private String setting(String key) {
        return installation.setting(key).orElse("");
    }
}
