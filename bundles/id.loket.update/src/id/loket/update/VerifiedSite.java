package id.loket.update;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A site whose every byte was checked against the office's trust store, copied to this machine. Only this copy is given
 * to p2.
 *
 * @param folder the copy; a p2 repository
 * @param name of the site, as signed
 * @param serial rises with every signing
 * @param expires end of the signature's time
 * @param signer who signed
 * @param files all files, sorted by path
 */
public record VerifiedSite(Path folder, String name, long serial, Instant expires, Signer signer, List<SiteFile> files) {

    private static final Pattern FEATURE = Pattern.compile("features/(.+)_[^_]+\\.jar");

    /** @return the features on offer, by id, without versions */
    public SortedSet<String> features() {
        var features = new TreeSet<String>();
        for (var file : files) {
            var matcher = FEATURE.matcher(file.path());
            if (matcher.matches()) {
                features.add(matcher.group(1));
            }
        }
        return features;
    }
}
