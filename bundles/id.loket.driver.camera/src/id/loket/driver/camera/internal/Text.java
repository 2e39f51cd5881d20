package id.loket.driver.camera.internal;

import id.loket.kernel.text.Message;

/** The texts of cameras. */
enum Text implements Message {
    camera, notAskedYet, inUse, gone, goneInUse, noGStreamer, refusedNoGStreamer
}
