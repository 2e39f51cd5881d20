package id.loket.driver.pad.internal;

import id.loket.kernel.text.Message;

/** The texts of signing on a screen. */
enum Text implements Message {
    label, inUse, noScreen, signHere, again, done, cancel, onlyDot, tooShort
}
