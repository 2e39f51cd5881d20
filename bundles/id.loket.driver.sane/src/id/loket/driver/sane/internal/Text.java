package id.loket.driver.sane.internal;

import id.loket.kernel.text.Message;

/** The texts of document scanners. */
enum Text implements Message {
    away, scanning, jam, coverOpen, noDocuments, denied, broken
}
