package id.loket.outreach.field;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.RegionCode;
import id.loket.packet.field.FieldContainers.Laptop;

/** At the office: preparing laptops for the field. */
public interface FieldPackages {

    /** Packing, writing and seeing packages. */
    Permission PREPARE = Permission.of("outreach.field-prepare", Role.SUPERVISOR, Role.VERIFIER);
    /** Declaring a package lost, and found again. */
    Permission DECLARE_LOST = Permission.of("outreach.field-lost", Role.SUPERVISOR, Role.IT_ADMIN);

    /**
     * @param session who prepares; needs {@link #PREPARE}
     * @return laptops that can be given a package
     */
    List<Laptop> laptops(Session session);

    /**
     * Packs and seals a slice on this seat. Interrupted, the package stays PREPARING and is packed again by
     * {@link #write}.
     *
     * @param session who prepares; needs {@link #PREPARE}
     * @param order for whom, what, until when
     * @param progress told the records packed so far
     * @return the package, READY
     * @throws id.loket.kernel.text.Refusal no team, an empty slice, an end in the past, a laptop that cannot be sealed for
     */
    FieldPackage prepare(Session session, Order order, FieldProgress progress);

    /**
     * Writes a package onto a medium; as often as wanted. Packed on another seat, or interrupted, it is packed again first.
     *
     * @param session who; needs {@link #PREPARE}
     * @param packageId a package that is neither lost nor expired
     * @param medium a folder or stick
     * @param progress told the records packed so far
     * @return the file, whole and read back
     */
    Path write(Session session, String packageId, Path medium, FieldProgress progress);

    /**
     * @param session who looks; needs {@link #PREPARE}
     * @param limit at most this many
     * @return packages, newest first
     */
    List<FieldPackage> list(Session session, int limit);

    /**
     * A laptop or a stick is lost: from now on nothing that comes home from the package is taken in, and every laptop that
     * hears of it does not open it. The laptop's certificate is revoked separately, where the office's authority is.
     *
     * @param session who; needs {@link #DECLARE_LOST}
     * @param packageId the package
     * @param reason what happened; not blank
     * @return the package
     */
    FieldPackage declareLost(Session session, String packageId, String reason);

    /**
     * Writes what was declared lost as a small signed file for every laptop of the office to read.
     *
     * @param session who; needs {@link #PREPARE}
     * @param medium a folder or stick
     * @return the file, whole and read back
     */
    Path writeLossNotice(Session session, Path medium);

    /**
     * It turned up and can be trusted: what comes home from it is taken in. Laptops that heard of the loss still do not
     * open it.
     *
     * @param session who; needs {@link #DECLARE_LOST}
     * @param packageId a lost package
     * @param reason why it can be trusted; not blank
     * @return the package
     */
    FieldPackage declareFound(Session session, String packageId, String reason);

    /**
     * Removes from this seat's disk the sealed files of packages that are over.
     *
     * @param session who; needs {@link #PREPARE}
     * @return how many
     */
    int clean(Session session);

    /**
     * What is to be packed.
     *
     * @param laptopSerial for whom: serial of its certificate
     * @param team who works with it; not blank
     * @param villages whose residents go along
     * @param lists whose open rows go along
     * @param schools whose first-timers go along
     * @param expiresAt from when on it is not opened any more
     */
    record Order(String laptopSerial, String team, Set<RegionCode> villages, Set<String> lists, Set<String> schools,
            Instant expiresAt) {

        /** Longest name of a team. */
        public static final int TEAM_LENGTH = 100;
    }
}
