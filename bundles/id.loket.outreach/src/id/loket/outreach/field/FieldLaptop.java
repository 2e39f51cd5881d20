package id.loket.outreach.field;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;

/**
 * On a laptop: a package is opened, work is done with it for weeks without a link, what was made is brought home, and the
 * laptop is wiped of what a receipt proves. One package at a time.
 */
public interface FieldLaptop {

    /** Opening packages, bringing home, taking receipts. */
    Permission WORK = Permission.of("outreach.field-work", Role.OPERATOR, Role.VERIFIER, Role.SUPERVISOR);
    /** Wiping a laptop. */
    Permission WIPE = Permission.of("outreach.field-wipe", Role.VERIFIER, Role.SUPERVISOR);
    /** Saying which team a laptop belongs to. */
    Permission JOIN = Permission.of("outreach.field-team", Role.SUPERVISOR, Role.IT_ADMIN);

    /** @return the team this laptop belongs to */
    Optional<String> team();

    /**
     * @param session who; needs {@link #JOIN}
     * @param team its name; not blank
     * @throws id.loket.kernel.text.Refusal while a package is open
     */
    void joinTeam(Session session, String team);

    /** @return the package this laptop works with, also while it is taken in or wiped */
    Optional<LaptopPackage> current();

    /**
     * Checks a package and takes it in, chunk by chunk. Interrupted, it goes on where it was when it is opened again.
     *
     * @param session who; needs {@link #WORK}
     * @param file on the medium
     * @param progress told the chunks
     * @return the package, OPEN
     * @throws id.loket.kernel.text.Refusal in this order: format, signature, a changed byte (all of
     *         {@link id.loket.packet.field.ContainerMsg}), another laptop, another team, over, declared lost, opened already,
     *         packed in this very store
     */
    LaptopPackage open(Session session, Path file, FieldProgress progress);

    /** @return what is known of the work so far; cheap */
    Standing standing();

    /**
     * Seals everything made in the field that no receipt proves yet, and writes it onto a medium, with the containers taken
     * over from others. As often as wanted; the office takes each record once. A container that no medium took whole yet
     * and that still holds everything is not sealed anew but carried on, from where the medium or the link broke off.
     *
     * @param session who; needs {@link #WORK}
     * @param medium a folder, a stick, or a folder that the office looks into over a link
     * @param progress told the records, then the bytes
     * @return the files written, whole and read back
     */
    List<Path> bringHome(Session session, Path medium, FieldProgress progress);

    /**
     * Writes the same files onto a second medium.
     *
     * @param session who; needs {@link #WORK}
     * @param medium another folder or stick
     * @param progress told the bytes
     * @return the files written
     */
    List<Path> copy(Session session, Path medium, FieldProgress progress);

    /**
     * Pools two laptops: carries another's homeward container, which cannot be read here.
     *
     * @param session who; needs {@link #WORK}
     * @param file the other laptop's file
     * @param progress told the bytes
     * @return what is carried
     * @throws id.loket.kernel.text.Refusal damaged, of another team, declared lost, or this laptop's own
     */
    Carried takeOver(Session session, Path file, FieldProgress progress);

    /** @return what is carried for others and not proven to be home */
    List<Carried> carried();

    /**
     * Takes the office's receipt, row by row. Idempotent.
     *
     * @param session who; needs {@link #WORK}
     * @param file on the medium
     * @param progress told the parts of the receipt
     * @return how things stand now
     */
    Standing takeReceipt(Session session, Path file, FieldProgress progress);

    /**
     * Reads the office's notice of what it declared lost. One that lies beside a package is read when that is opened.
     *
     * @param session who; needs {@link #WORK}
     * @param file the notice
     * @return how many losses it tells
     * @throws id.loket.kernel.text.Refusal if it is damaged or no notice
     */
    int hearLosses(Session session, Path file);

    /**
     * Deletes the package and what was made under it: intent first, outcome last. Interrupted, it goes on when it is called
     * again, and nothing else does until then.
     *
     * @param session who; needs {@link #WIPE}
     * @param progress told the records deleted
     * @return the package, WIPED
     * @throws id.loket.kernel.text.Refusal while anything is unfinished, not proven by a receipt, or carried for others
     */
    LaptopPackage wipe(Session session, FieldProgress progress);

    /**
     * @param plan what is to be recorded
     * @return whether disk and battery last for it
     */
    Forecast forecast(Forecast.Plan plan);

    /**
     * Where the work stands.
     *
     * @param broughtHome records put into homeward containers so far
     * @param proven of these, records the office has
     * @param conflicts of these, records about which the office must decide
     * @param refused of these, records the office keeps but cannot use
     * @param unfinished begun and not whole
     * @param carried containers of others that are not proven to be home
     */
    record Standing(long broughtHome, long proven, long conflicts, long refused, long unfinished, long carried) {
    }

    /**
     * A container carried for another laptop.
     *
     * @param id its own
     * @param laptop whose
     * @param items how many records
     */
    record Carried(String id, String laptop, long items) {
    }
}
