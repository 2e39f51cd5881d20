package id.loket.bench.fieldday;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A stick that can be pulled while somebody writes onto it. Where mounting is allowed it is a mounted folder that is torn
 * off, and a second one of a few kilobytes that fills up in the middle; elsewhere a folder that vanishes.
 */
final class Stick {

    private static final long MOUNT_SECONDS = 10;

    private final Path store;
    private final Path path;
    private final boolean mounted;

    /** @param folder of the benchmark */
    Stick(Path folder) throws IOException, InterruptedException {
        store = Files.createDirectories(folder.resolve("stick-inside"));
        path = Files.createDirectories(folder.resolve("stick"));
        mounted = run("mount", "--bind", store.toString(), path.toString());
        if (!mounted) {
            Files.delete(path);
            Files.move(store, path);
        }
    }

    Path path() {
        return path;
    }

    /** What this machine allows, for the result. */
    String kind() {
        return mounted ? "mount torn off, full tmpfs" : "folder that vanishes";
    }

    /**
     * Waits until something is being written, then tears it out.
     *
     * @param writer told to write by {@code order}, once the hand lies on the stick: writing takes milliseconds
     */
    boolean pullWhileWritten(NodeProcess writer, String... order) throws IOException, InterruptedException {
        var hand = mounted ? new ProcessBuilder("sh", "-c", "read go && umount -l \"$0\"", path.toString()).start() : null;
        var before = parts();
        writer.tell(order);
        while (parts().equals(before) && !writer.hasAnswered()) {
            Thread.onSpinWait();
        }
        var missed = writer.hasAnswered();
        if (hand != null) {
            if (!missed) {
                hand.getOutputStream().write('\n');
            }
            hand.getOutputStream().close();
            hand.waitFor();
        } else if (!missed) {
            Files.move(path, store);
        }
        return !missed;
    }

    void plugIn() throws IOException, InterruptedException {
        if (!mounted) {
            if (Files.isDirectory(path)) { // somebody made it anew while it was away
                delete(path);
            }
            Files.move(store, path);
        } else if (!run("mount", "--bind", store.toString(), path.toString())) {
            throw new IOException("the stick cannot be plugged in again");
        }
    }

    /** Files that bear a whole package's name. */
    List<Path> whole() throws IOException {
        return named(".lfp");
    }

    /** What is on its way, and how far: a copy that broke off goes on where it was. */
    private List<String> parts() throws IOException {
        return named(".part").stream().map(part -> part.getFileName() + " " + part.toFile().length()).toList();
    }

    private List<Path> named(String end) throws IOException {
        try (Stream<Path> files = Files.list(mounted ? store : path)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    /** A stick of so few bytes, or null where none can be mounted. */
    Path small(Path folder, String size) throws IOException, InterruptedException {
        var small = Files.createDirectories(folder.resolve("stick-small"));
        return mounted && run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", small.toString()) ? small : null;
    }

    void unmount(Path folder) throws IOException, InterruptedException {
        if (mounted) {
            run("umount", "-l", path.toString());
            run("umount", "-l", folder.resolve("stick-small").toString());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder).sorted(Comparator.reverseOrder())) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(MOUNT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
