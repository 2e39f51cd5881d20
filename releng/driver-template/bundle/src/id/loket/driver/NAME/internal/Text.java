package id.loket.driver.@name@.internal;

import id.loket.kernel.text.Message;

/** The texts of this driver. */
enum Text implements Message {
    device, unplugged
}
