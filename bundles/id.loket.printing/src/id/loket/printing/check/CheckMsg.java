package id.loket.printing.check;

import id.loket.kernel.text.Message;

/** The texts of checking printed cards. */
public enum CheckMsg implements Message {
    saidBad
}
