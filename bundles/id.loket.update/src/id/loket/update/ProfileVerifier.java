package id.loket.update;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

import id.loket.update.SiteRefused.Kind;
import id.loket.update.internal.SignatureCheck;
import id.loket.update.internal.SourceReader;
import id.loket.update.internal.UpdateMsg;

/** Verifies a profile that was handed out by file, as a site is verified: by {@code X.profile.p7s} beside {@code X.profile}. */
public final class ProfileVerifier {

    private static final int LARGEST = 64 * 1024;

    /** What its serial is remembered by: an office has one profile at a time, whatever its name. */
    private static final String PROFILE = "profile:";

    private final TrustStore trust;
    private final SerialMemory serials;
    private final Clock clock;

    /**
     * @param trust whom this office trusts
     * @param serials the highest seen
     * @param clock tells whether a signature's time is over
     */
    public ProfileVerifier(TrustStore trust, SerialMemory serials, Clock clock) {
        this.trust = trust;
        this.serials = serials;
        this.clock = clock;
    }

    /**
     * Does not yet remember the serial: call {@link #applied} once the profile is in force.
     *
     * @param file the profile; its signature lies beside it
     * @return the profile
     * @throws SiteRefused as for sites: unsigned, tampered with, expired, by a wrong signer, older than one seen
     * @throws id.loket.kernel.text.Refusal if it is signed and yet no profile; names line, key and rule
     */
    public VerifiedProfile verify(Path file) {
        var name = file.getFileName().toString();
        var reader = new SourceReader(SiteSource.folder(file.toAbsolutePath().getParent()));
        var text = reader.small(name, LARGEST, Kind.UNREADABLE, UpdateMsg.profileMissing);
        var signature = reader.small(signatureOf(file).getFileName().toString(), SignatureCheck.LARGEST,
                Kind.UNSIGNED, UpdateMsg.profileUnsigned);
        var signer = new SignatureCheck(trust, clock.instant(), name).signer(text, signature);
        var profile = OfficeProfile.parse(new String(text, StandardCharsets.UTF_8), name);
        if (profile.serial().isEmpty() || profile.expires().isEmpty()) {
            throw new SiteRefused(Kind.UNSIGNED, UpdateMsg.profileUnsigned, name);
        }
        var expires = profile.expires().get();
        if (!clock.instant().isBefore(expires)) {
            throw new SiteRefused(Kind.EXPIRED, UpdateMsg.siteExpired, name, expires);
        }
        var serial = profile.serial().getAsLong();
        var highest = serials.highest(PROFILE);
        if (highest.isPresent() && serial < highest.getAsLong()) {
            throw new SiteRefused(Kind.OLD_SERIAL, UpdateMsg.siteOld, name, Long.toString(serial),
                    Long.toString(highest.getAsLong()));
        }
        return new VerifiedProfile(profile, serial, expires, signer);
    }

    /** @param profile is now in force; from here on an older one is refused */
    public void applied(VerifiedProfile profile) {
        serials.remember(PROFILE, profile.serial());
    }

    /**
     * @param profile file
     * @return the file of its signature
     */
    public static Path signatureOf(Path profile) {
        return profile.resolveSibling(profile.getFileName() + ".p7s");
    }
}
