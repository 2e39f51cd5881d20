package id.loket.driver.simulated.internal;

import id.loket.kernel.text.Message;

/** The texts of the simulated devices. */
enum Text implements Message {
    fingerprintScanner, irisScanner, camera, signaturePad, unplugged
}
