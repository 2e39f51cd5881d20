package id.loket.matching;

/**
 * One field's part in a score.
 *
 * @param field its name
 * @param level how well the two values agree
 * @param weight in bits: above 0 it speaks for the resident, below 0 against
 */
public record Agreement(String field, Level level, double weight) {
}
