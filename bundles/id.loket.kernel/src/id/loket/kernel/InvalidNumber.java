package id.loket.kernel;

import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;

/** A number (NIK, family card, region, chip) breaks its rule; the text names the rule. */
public final class InvalidNumber extends Refusal {

    private static final long serialVersionUID = 1L;

    InvalidNumber(Message rule, Object... arguments) {
        super(rule, arguments);
    }
}
