package id.loket.driver.simulated.internal;

import id.loket.kernel.text.Message;

/** The texts of the simulated devices. */
enum Text implements Message {
    fingerprintScanner, irisScanner, faceScanner, camera, signaturePad, documentScanner, cardReader, cardPrinter,
    unplugged, paperJam, feederEmpty, cardJam, noBlanks, spoolFull
}
