package id.loket.packet.field;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Sealed containers between the office and its laptops: a signed manifest, then numbered chunks, each signed by the sealer
 * and encrypted for one certificate. Made and read chunk by chunk.
 *
 * <p>Outward they are signed with the office's field key, which its authority certifies and every seat of the office's
 * store has; homeward they are encrypted for that key, so that any seat can take them in. No laptop can sign as the office:
 * the certificate's unit tells them apart. To be called outside a transaction, or inside one that writes.
 */
public interface FieldContainers {

    /** What a file of this kind ends with. */
    String SUFFIX = ".lfp";

    /** @return laptops and other stations that can be sealed for: certified here, valid now, not revoked; by name */
    List<Laptop> laptops();

    /**
     * Office: begins a container for a laptop.
     *
     * @param purpose OUT or RECEIPT
     * @param draft what the outside says
     * @param laptopSerial for whom
     * @param file to write; nothing is there until {@link Sealing#finish}
     * @return where the items go
     * @throws id.loket.kernel.text.Refusal if the authority is not here, or the laptop cannot be sealed for
     */
    Sealing forLaptop(Heading.Purpose purpose, Draft draft, String laptopSerial, Path file);

    /**
     * Office: writes a container without content, which everybody who trusts the office can read from outside.
     *
     * @param draft what it says; its losses are what it is for
     * @param file to write
     * @return what was signed
     * @throws id.loket.kernel.text.Refusal if the authority is not here
     */
    Manifest notice(Draft draft, Path file);

    /**
     * Laptop: begins a container for the office, which has shown itself by a package that was {@link #check checked} here.
     *
     * @param draft what the outside says
     * @param file to write; nothing is there until {@link Sealing#finish}
     * @return where the items go
     * @throws id.loket.kernel.text.Refusal if this station has no valid certificate, or no office is known
     */
    Sealing forOffice(Draft draft, Path file);

    /**
     * Reads a whole file without opening it: format, signature, then each byte.
     *
     * @param file on a medium
     * @return the container
     * @throws id.loket.kernel.text.Refusal with the first thing wrong, of {@link ContainerMsg}
     */
    FieldFile check(Path file);

    /**
     * Carries a container onto a medium or a shared folder, or off it: under a temporary name, forced to the medium, read
     * back and compared, then renamed. A medium that is pulled out, or a link that breaks, leaves no file that could be taken
     * for whole; what had arrived stays there under the temporary name, and the next copy goes on behind it.
     *
     * @param file a checked container
     * @param target the file to write; replaced if it is there
     * @param carrying told how far it is
     * @throws id.loket.kernel.text.Refusal if the medium did not take it, gives back other bytes, or somebody stopped it
     */
    void copy(FieldFile file, Path target, Carrying carrying);

    /** Whoever waits for a copy over a slow link: is told how far it is, and may stop it. */
    @FunctionalInterface
    interface Carrying {

        /** Waits patiently. */
        Carrying PATIENT = (bytes, of) -> true;

        /**
         * @param bytes that have arrived
         * @param of so many
         * @return whether to go on
         */
        boolean goesOn(long bytes, long of);
    }

    /**
     * What the sealer says of a container; the rest of its {@link Heading} is known to the seal.
     *
     * @param id its own, a UUID
     * @param packageId the field package
     * @param number running number
     * @param team who works with it
     * @param expiresAt when a package ends
     * @param lost packages declared lost
     */
    record Draft(String id, String packageId, int number, String team, Instant expiresAt, Set<String> lost) {
    }

    /**
     * Whom the office can seal for.
     *
     * @param node its name
     * @param serial its certificate
     */
    record Laptop(String node, String serial) {
    }

    /** A container that is being made. Closed before {@link #finish}, it leaves nothing. */
    interface Sealing extends Sink, AutoCloseable {

        /**
         * Writes what is left, signs the manifest and gives the file its name.
         *
         * @return what was signed
         */
        Manifest finish();

        @Override
        void close();
    }
}
