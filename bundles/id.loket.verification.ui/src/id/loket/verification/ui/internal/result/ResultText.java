package id.loket.verification.ui.internal.result;

import id.loket.kernel.text.Message;

/** The texts of the result's dialog. */
public enum ResultText implements Message {
    title
}
