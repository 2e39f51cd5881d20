package id.loket.matching;

import java.util.List;

/**
 * How a resident can look like the row's person without being that person: a relative, a twin, a namesake in the family.
 *
 * @param name its name in weights and reasons
 * @param fields indices into {@link Shape#fields()}: two different residents that agree in these are such a pair
 */
public record Rival(String name, List<Integer> fields) {
}
