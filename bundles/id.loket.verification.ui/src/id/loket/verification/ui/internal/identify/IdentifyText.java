package id.loket.verification.ui.internal.identify;

import id.loket.kernel.text.Message;

/** The texts of the search by finger. */
public enum IdentifyText implements Message {
    pageLine
}
