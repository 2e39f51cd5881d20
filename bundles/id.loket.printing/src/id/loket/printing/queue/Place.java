package id.loket.printing.queue;

import java.time.LocalDate;

/**
 * A card's place in the queue, for people.
 *
 * @param rule the number of the rule it belongs to, from 1; 0 if a supervisor put it first; one more than there are rules
 *        if none names it
 * @param why in words: rule, facts
 * @param ahead cards before it; -1 if it waits for something else than its turn
 * @param from the first day on which its turn may come on today's capacity, or null if nobody can say
 * @param to the last such day, or null
 * @param when the days in words, for the row
 * @param counter one sentence for the resident at the counter
 */
public record Place(int rule, String why, long ahead, LocalDate from, LocalDate to, String when, String counter) {
}
