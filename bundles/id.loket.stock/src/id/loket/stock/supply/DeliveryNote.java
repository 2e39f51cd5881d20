package id.loket.stock.supply;

import java.time.LocalDate;

/**
 * The paper a consignment comes with.
 *
 * @param number as printed on it
 * @param date as printed on it
 * @param sender who sent it
 * @param requestId the request it answers, or null
 */
public record DeliveryNote(String number, LocalDate date, Sender sender, Long requestId) {

    /** Trims the number; a missing one is an empty text. */
    public DeliveryNote {
        number = number == null ? "" : number.trim();
    }
}
