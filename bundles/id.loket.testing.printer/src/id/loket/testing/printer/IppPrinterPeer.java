package id.loket.testing.printer;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A real IPP printer of cards, a process of its own ({@code releng/printer}: Debian's ippeveprinter). Each card it
 * printed is one file named {@code JOBNAME.JOBNUMBER.pwg} or {@code .pdf}.
 */
public final class IppPrinterPeer implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final String[] formats;
    private PeerProcess process;

    private IppPrinterPeer(Path folder, int port, String... formats) {
        this.folder = folder;
        this.port = port;
        this.formats = formats;
    }

    /**
     * @param folder where it keeps its cards; made if need be
     * @param formats the only MIME types it takes; none for raster and PDF
     * @return the printer, once it answers
     */
    public static IppPrinterPeer start(Path folder, String... formats) {
        var peer = new IppPrinterPeer(folder, PeerProcess.freePort(), formats);
        peer.on();
        return peer;
    }

    /** Switches it on (again): the same address, the cards still there, its jobs forgotten. */
    public void on() {
        var arguments = new ArrayList<>(List.of(String.valueOf(port)));
        if (formats.length > 0) {
            arguments.add(String.join(",", formats));
        }
        process = new PeerProcess("start", folder, arguments);
    }

    /** Pulls its plug: no job is told anything. */
    public void off() {
        PeerProcess.read(folder.resolve("pid")).flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .ifPresent(ProcessHandle::destroyForcibly);
        process.awaitEnd();
    }

    /** Ends it in an orderly way. */
    @Override
    public void close() {
        process.end();
    }

    /** @return {@code ipp://localhost:port/ipp/print} */
    public URI uri() {
        return URI.create("ipp://localhost:" + port + "/ipp/print");
    }

    /**
     * @param fault what goes wrong from the next card on: none, empty, jam, cover, ribbon, ribbon-out, spool, eject;
     *        a number behind most of them clears it after so many seconds
     */
    public void fault(String fault) {
        write("fault", fault);
    }

    /** @param seconds how long a card takes */
    public void speed(double seconds) {
        write("seconds", String.valueOf(seconds));
    }

    /** @return all cards it printed, by the order of their jobs' names */
    public List<Path> printed() {
        return files("printed");
    }

    /**
     * @param jobName as it was submitted
     * @return the cards printed by jobs of that name: more than one means printed twice
     */
    public List<Path> printed(String jobName) {
        return printed().stream().filter(card -> card.getFileName().toString().startsWith(jobName + ".")).toList();
    }

    /** @return cards ruined in the machine */
    public List<Path> spoiled() {
        return files("spoiled");
    }

    private List<Path> files(String kind) {
        var files = folder.resolve(kind).toFile().listFiles();
        return files == null ? List.of() : Arrays.stream(files).sorted().map(File::toPath).toList();
    }

    private void write(String name, String content) {
        try {
            var draft = Files.writeString(folder.resolve("." + name), content + "\n");
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
