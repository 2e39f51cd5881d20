package id.loket.matching;

import java.util.List;

/**
 * A blocking key: residents with the same key as a row are compared with it.
 *
 * @param parts what must be the same
 * @param cap residents in one block above which the block is not read
 * @param finer what must be the same besides, where a block is over its cap; null if such a block is left out
 */
public record Key(List<Part> parts, int cap, Part finer) {

    /**
     * @param field index into {@link Shape#fields()}
     * @param aspect what of it
     */
    public record Part(int field, Aspect aspect) {
    }
}
