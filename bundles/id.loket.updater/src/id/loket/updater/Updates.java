package id.loket.updater;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;

/**
 * Changes what is installed while others work: drivers at once, modules at the next start. There while the store is open.
 *
 * <p>One change at a time. Each is whole or not done, whenever the power goes: see {@code Undo}. Progress is told in
 * words; what it throws stops the work where nothing is half done.
 */
public interface Updates {

    /** Looking at what is installed and offered. */
    Permission SEE = Permission.of("updates.see", Role.IT_ADMIN);

    /** Changing what is installed. */
    Permission CHANGE = Permission.of("updates.change", Role.IT_ADMIN);

    /**
     * @param session who asks; needs {@link #SEE}
     * @return what is installed, by name
     * @throws id.loket.kernel.text.Refusal no right, or this installation is not one that can be changed
     */
    List<Installed> installed(Session session);

    /** @return the office's site ({@code loket.update.site}), a folder or an address */
    Optional<String> officeSite();

    /**
     * Checks a site's signature, copies it, and reads the copy.
     *
     * @param session who asks; needs {@link #SEE}
     * @param site a folder or an address
     * @param progress told what is going on
     * @return what it offers
     * @throws id.loket.update.SiteRefused the site is not used, and why
     */
    Offers offers(Session session, String site, Consumer<String> progress);

    /**
     * @param session who asks; needs {@link #SEE}
     * @param change what is wanted
     * @return what it would do
     * @throws id.loket.kernel.text.Refusal it cannot be done, and why
     */
    Preview preview(Session session, Change change);

    /**
     * @param session who does it; needs {@link #CHANGE}
     * @param change what is wanted
     * @param progress told what is going on
     * @return what became of it
     * @throws id.loket.kernel.text.Refusal it was not done, and why; the installation is as it was
     */
    Outcome carryOut(Session session, Change change, Consumer<String> progress);

    /** @return whether something takes effect at the next start only */
    boolean restartPending();

    /** @return what was undone at this start because it had been cut off, in words; empty if nothing was */
    Optional<String> undone();
}
