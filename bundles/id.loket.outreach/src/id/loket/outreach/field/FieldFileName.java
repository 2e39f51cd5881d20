package id.loket.outreach.field;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import id.loket.packet.field.FieldContainers;

/** How files of field packages are called on a medium, so that people tell them apart. What they are stands signed inside. */
public enum FieldFileName {
    /** From the office to a laptop. */
    PACKAGE("loket-"),
    /** A laptop's own, on its way home. */
    HOMEWARD("pulang-"),
    /** Another laptop's, carried home. */
    CARRIED("titipan-"),
    /** From the office: what it has. */
    RECEIPT("tanda-terima-");

    private final String begin;

    FieldFileName(String begin) {
        this.begin = begin;
    }

    /**
     * @param what the package's or container's id
     * @return a file's name
     */
    public String of(String what) {
        return begin + what + FieldContainers.SUFFIX;
    }

    /**
     * @param file any
     * @return whether it is called so
     */
    public boolean names(Path file) {
        var name = file.getFileName().toString();
        return name.startsWith(begin) && name.endsWith(FieldContainers.SUFFIX);
    }

    /**
     * @param file called so
     * @return what {@link #of} was given
     */
    public String what(Path file) {
        var name = file.getFileName().toString();
        return name.substring(begin.length(), name.length() - FieldContainers.SUFFIX.length());
    }

    /**
     * @param folder of a medium
     * @param names how the files may be called
     * @return such files, newest first
     * @throws IOException if it cannot be read
     */
    public static List<Path> files(Path folder, FieldFileName... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Stream.of(names).anyMatch(name -> name.names(file)))
                    .sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed()).toList();
        }
    }
}
