package id.loket.verification.field.internal;

import id.loket.kernel.text.Message;

/** The texts of what comes home from the field. */
enum FindingMsg implements Message {
    fieldDisagrees
}
