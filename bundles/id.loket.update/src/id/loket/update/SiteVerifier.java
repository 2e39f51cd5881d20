package id.loket.update;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import id.loket.update.SiteRefused.Kind;
import id.loket.update.internal.SignatureCheck;
import id.loket.update.internal.SiteManifest;
import id.loket.update.internal.SourceReader;
import id.loket.update.internal.UpdateMsg;
import id.loket.update.internal.VerifiedCopies;

/**
 * Reads a signed site and copies it, once every byte of it is what a trusted signer signed.
 *
 * <p>A site is a p2 repository with two files more: {@value #MANIFEST} lists every other file with its size and SHA-256,
 * the site's name, serial and expiry; {@value #SIGNATURE} is a detached CMS signature over the manifest's bytes.
 */
public final class SiteVerifier {

    /** The list of what was signed. */
    public static final String MANIFEST = "loket-site.manifest";

    /** The signature over the list. */
    public static final String SIGNATURE = "loket-site.p7s";

    private final TrustStore trust;
    private final SerialMemory serials;
    private final Clock clock;

    /**
     * @param trust whom this office trusts
     * @param serials the highest seen
     * @param clock tells whether a signature's time is over
     */
    public SiteVerifier(TrustStore trust, SerialMemory serials, Clock clock) {
        this.trust = trust;
        this.serials = serials;
        this.clock = clock;
    }

    /**
     * Verifies the site and copies it into a folder of its own; takes seconds to minutes. What an earlier copy already
     * has is taken from there, and an attempt that broke off is continued.
     *
     * @param source of the site
     * @param copies folder of verified copies, in the data folder; the three newest are kept
     * @param progress is told, and may stop it
     * @return the verified copy
     * @throws SiteRefused if anything is not as it was signed; nothing may be installed from it
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    public VerifiedSite verify(SiteSource source, Path copies, Progress progress) {
        var reader = new SourceReader(source);
        var listing = reader.small(MANIFEST, SiteManifest.LARGEST, Kind.UNSIGNED, UpdateMsg.siteUnsigned);
        var signature = reader.small(SIGNATURE, SignatureCheck.LARGEST, Kind.UNSIGNED, UpdateMsg.siteUnsigned);
        var signer = new SignatureCheck(trust, clock.instant(), source.name()).signer(listing, signature);
        var manifest = SiteManifest.parse(listing, source.name());
        if (!clock.instant().isBefore(manifest.expires())) {
            throw new SiteRefused(Kind.EXPIRED, UpdateMsg.siteExpired, source.name(), manifest.expires());
        }
        var highest = serials.highest(manifest.name());
        if (highest.isPresent() && manifest.serial() < highest.getAsLong()) {
            throw new SiteRefused(Kind.OLD_SERIAL, UpdateMsg.siteOld, source.name(), Long.toString(manifest.serial()),
                    Long.toString(highest.getAsLong()));
        }
        reader.expectOnly(manifest);
        try {
            var folder = new VerifiedCopies(copies).complete(reader, manifest, listing, signature, progress);
            serials.remember(manifest.name(), manifest.serial());
            return new VerifiedSite(folder, manifest.name(), manifest.serial(), manifest.expires(), signer, manifest.files());
        } catch (IOException failed) {
            throw new SiteRefused(failed, Kind.UNREADABLE, UpdateMsg.copyFailed, copies);
        }
    }
}
