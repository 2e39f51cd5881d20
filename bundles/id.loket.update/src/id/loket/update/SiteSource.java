package id.loket.update;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;

import id.loket.update.SiteRefused.Kind;
import id.loket.update.internal.FolderSource;
import id.loket.update.internal.HttpSource;
import id.loket.update.internal.UpdateMsg;

/** Where a site is read from: a folder (a share, a stick) or an address. Nothing it delivers is believed before it is verified. */
public interface SiteSource {

    /** @return the folder or address, as people name it */
    String name();

    /**
     * @param path of a file below the site, with slashes
     * @return its bytes; the caller closes
     * @throws java.nio.file.NoSuchFileException if the site has no such file
     * @throws IOException if it cannot be read, or not in time
     */
    InputStream open(String path) throws IOException;

    /**
     * @return the paths of all files there are, or empty where the source cannot list (an address); then only what the
     *         manifest lists is ever fetched
     * @throws IOException if the folder cannot be read
     * @throws SiteRefused if something in it is neither file nor folder (a link, a device)
     */
    Optional<SortedSet<String>> paths() throws IOException;

    /**
     * @param folder of a site
     * @return it as a source
     */
    static SiteSource folder(Path folder) {
        return new FolderSource(folder);
    }

    /**
     * @param address {@code http} or {@code https}, of the folder that holds the manifest
     * @return it as a source
     */
    static SiteSource http(URI address) {
        return new HttpSource(address);
    }

    /**
     * @param place a folder, {@code file:} or {@code http(s):} address, as a setting or a person gives it
     * @return it as a source
     * @throws SiteRefused if it is neither
     */
    static SiteSource of(String place) {
        var text = place.strip();
        try {
            if (text.matches("(?i)https?://.*")) {
                return http(URI.create(text));
            }
            return folder(text.startsWith("file:") ? Path.of(URI.create(text)) : Path.of(text));
        } catch (IllegalArgumentException noPlace) {
            throw new SiteRefused(noPlace, Kind.UNREADABLE, UpdateMsg.siteUnreadable, text);
        }
    }
}
