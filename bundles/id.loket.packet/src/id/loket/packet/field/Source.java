package id.loket.packet.field;

import java.time.Instant;

/**
 * Where a homeward item comes from, proven by the container's signature.
 *
 * @param packageId the field package the laptop had open
 * @param laptop the laptop's node name
 * @param team who was in the field with it
 * @param madeAt when the laptop sealed the container, by its own clock
 */
public record Source(String packageId, String laptop, String team, Instant madeAt) {
}
