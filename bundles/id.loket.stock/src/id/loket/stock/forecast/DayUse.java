package id.loket.stock.forecast;

import java.time.LocalDate;

/**
 * One day of the stock, by the ledger's own days (those of Central Indonesian Time).
 *
 * @param day which
 * @param used blanks bound to a card less those found untouched; spoiled ones are in it
 * @param spoiled of those, the ones that were spoiled
 * @param received blanks that came in
 * @param left blanks that could be printed on when the day ended
 * @param outage whether an outage of two hours or more fell into it
 */
public record DayUse(LocalDate day, long used, long spoiled, long received, long left, boolean outage) {
}
