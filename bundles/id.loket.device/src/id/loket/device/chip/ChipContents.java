package id.loket.device.chip;

import java.util.Map;

/**
 * What a card's chip holds.
 *
 * @param biodata the fields of the face, by their names in the glossary ({@code nik}, {@code name}, …)
 * @param portrait JPEG, a few kB
 * @param signature PNG or JPEG, about 1 kB; may be empty
 * @param fingers two templates, ISO 19794-2, by finger position code (1 to 10)
 */
public record ChipContents(Map<String, String> biodata, byte[] portrait, byte[] signature, Map<Integer, byte[]> fingers) {

    /** Copies the maps. */
    public ChipContents {
        biodata = Map.copyOf(biodata);
        fingers = Map.copyOf(fingers);
    }
}
