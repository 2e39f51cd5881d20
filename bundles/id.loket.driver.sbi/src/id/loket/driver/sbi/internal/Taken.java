package id.loket.driver.sbi.internal;

/**
 * One picture, checked.
 *
 * @param name its subtype
 * @param record ISO/IEC 19794, as the device delivered it
 * @param png the picture in it
 * @param dpi its resolution, 0 where it has no meaning
 * @param quality 0 to 100, on the device's scale
 */
record Taken(String name, byte[] record, byte[] png, int dpi, int quality) {
}
