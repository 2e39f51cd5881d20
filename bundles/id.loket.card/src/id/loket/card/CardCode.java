package id.loket.card;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import id.loket.kernel.text.Refusal;

/**
 * What the small code on a card says: {@code LKT-<card id>-<check>}, the check being 97 minus the id modulo 97, so that
 * a digit typed wrong or two swapped are noticed. It names the record, not the resident.
 *
 * @param cardId a card's id
 */
public record CardCode(long cardId) {

    private static final Pattern FORM = Pattern.compile("LKT-(\\d{1,18})-(\\d{2})");

    /**
     * @param typed what a scanner sent or a person typed
     * @return the code, or empty if this is no card code at all
     * @throws Refusal if it has the form of a card code but its check is wrong
     */
    public static Optional<CardCode> parse(String typed) {
        var form = FORM.matcher(typed.trim().toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            return Optional.empty();
        }
        var code = new CardCode(Long.parseLong(form.group(1)));
        if (code.check() != Integer.parseInt(form.group(2))) {
            throw new Refusal(CardMsg.cardCodeWrong);
        }
        return Optional.of(code);
    }

    private int check() {
        return (int) (97 - cardId % 97);
    }

    /** @return the text in the code */
    @Override
    public String toString() {
        return "LKT-%d-%02d".formatted(cardId, check());
    }
}
