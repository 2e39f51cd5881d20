package id.loket.updater;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of a change.
 *
 * @param done what is different now
 * @param returned drivers that failed their self-check and are back as they were
 * @param restart whether it takes effect at the next start only
 * @param backup the copy of the data made before, if one was
 */
public record Outcome(List<Preview.Difference> done, List<Returned> returned, boolean restart, Optional<Path> backup) {

    /** Copies the lists. */
    public Outcome {
        done = List.copyOf(done);
        returned = List.copyOf(returned);
    }

    /**
     * A driver whose new version did not serve.
     *
     * @param difference what was tried
     * @param reason what it did not do
     */
    public record Returned(Preview.Difference difference, String reason) {
    }
}
