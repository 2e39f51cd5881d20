package id.loket.update;

/**
 * A file of a signed site.
 *
 * @param path below the site, with slashes
 * @param size in bytes
 * @param sha256 64 lower-case hexadecimal digits
 */
public record SiteFile(String path, long size, String sha256) {
}
