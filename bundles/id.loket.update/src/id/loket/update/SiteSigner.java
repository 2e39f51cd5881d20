package id.loket.update;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;

import id.loket.update.internal.FolderSource;
import id.loket.update.internal.Hashes;
import id.loket.update.internal.SignatureMaker;
import id.loket.update.internal.SiteManifest;

/** Signs sites and profiles. */
public final class SiteSigner {

    /** The name under which serials of Loket's own site are remembered. */
    public static final String SITE = "loket";

    private final SigningKey key;

    /** @param key to sign with */
    public SiteSigner(SigningKey key) {
        this.key = key;
    }

    /**
     * Writes manifest and signature into the site, over whatever files it has now.
     *
     * @param site folder
     * @param name under which receivers remember the serial; letters, digits, dots and dashes
     * @param serial not below that of any signing before
     * @param expires when receivers begin to refuse it
     * @throws IOException if the folder cannot be read or written
     * @throws SiteRefused if a file in it could not be verified anywhere (a link, a name that Windows does not know)
     */
    public void sign(Path site, String name, long serial, Instant expires) throws IOException {
        Files.deleteIfExists(site.resolve(SiteVerifier.MANIFEST));
        Files.deleteIfExists(site.resolve(SiteVerifier.SIGNATURE));
        var files = new ArrayList<SiteFile>();
        for (var path : new FolderSource(site).paths().orElseThrow()) {
            var file = site.resolve(path);
            files.add(new SiteFile(path, Files.size(file), Hashes.sha256(file)));
        }
        var listing = new SiteManifest(name, serial, expires, files).text().getBytes(StandardCharsets.UTF_8);
        SiteManifest.parse(listing, site.toString()); // what no receiver would accept is not signed
        Files.write(site.resolve(SiteVerifier.SIGNATURE), SignatureMaker.sign(listing, key));
        Files.write(site.resolve(SiteVerifier.MANIFEST), listing);
    }

    /**
     * Writes serial and expiry into the profile's own lines, and its signature beside it ({@code X.profile.p7s}).
     *
     * @param profile file
     * @param serial not below that of any signing before
     * @param expires when receivers begin to refuse it
     * @throws IOException if it cannot be read or written
     * @throws id.loket.kernel.text.Refusal if it is no profile
     */
    public void signProfile(Path profile, long serial, Instant expires) throws IOException {
        var kept = Files.readAllLines(profile, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.matches("\\s*(serial|expires)\\s*[=:].*")).toList();
        var text = String.join("\n", kept) + "\nserial=" + serial + "\nexpires=" + expires + "\n";
        OfficeProfile.parse(text, profile.getFileName().toString());
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        Files.write(profile, bytes);
        Files.write(ProfileVerifier.signatureOf(profile), SignatureMaker.sign(bytes, key));
    }
}
