package id.loket.device.iso;

/** The size of a PNG that goes into a record. */
record Drawn(int width, int height) {

    static Drawn of(byte[] png) {
        try {
            return new Drawn(Png.width(png), Png.height(png));
        } catch (IsoRecordException noPicture) {
            throw new IllegalArgumentException("no PNG", noPicture);
        }
    }
}
