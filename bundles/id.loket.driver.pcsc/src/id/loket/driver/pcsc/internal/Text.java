package id.loket.driver.pcsc.internal;

import id.loket.kernel.text.Message;

/** The texts of card readers and of chips. */
enum Text implements Message {
    readerAway, serviceAway, atWork, taken, unreadable,
    chipUnknown, chipEmpty, chipForged, chipTooSmall, chipRefused, chipNonsense,
    biodata, portrait, signature, finger
}
