package id.loket.verification.identify;

/**
 * The fingers that are ready to be compared.
 *
 * @param ready how many
 * @param total how many there will be; 0 while nobody has looked
 * @param people whose they are
 * @param bytes memory they take
 * @param filling whether they are being made ready now
 */
public record GalleryState(int ready, int total, int people, long bytes, boolean filling) {

    /** Nobody has asked for it. */
    public static final GalleryState EMPTY = new GalleryState(0, 0, 0, 0, false);
}
