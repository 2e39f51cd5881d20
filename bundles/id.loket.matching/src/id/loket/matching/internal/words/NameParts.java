package id.loket.matching.internal.words;

import java.util.List;

/**
 * What a written name says.
 *
 * @param own the person's own words, without titles
 * @param aliases the words of each further name
 * @param father what follows "bin" or "binti"; empty if nothing does
 */
public record NameParts(List<Word> own, List<List<Word>> aliases, List<Word> father) {
}
