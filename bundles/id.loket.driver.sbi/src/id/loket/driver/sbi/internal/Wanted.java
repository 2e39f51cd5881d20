package id.loket.driver.sbi.internal;

import java.util.List;

/**
 * What a capture is to take, in the words of the interface.
 *
 * @param part of the device: 1 left, 2 right, 3 thumbs or both, 0 the whole
 * @param names subtypes wanted, at least one; for a face one empty name
 * @param onGlass all that this part could take
 * @param missing subtypes that are not there
 */
record Wanted(int part, List<String> names, List<String> onGlass, List<String> missing) {
}
