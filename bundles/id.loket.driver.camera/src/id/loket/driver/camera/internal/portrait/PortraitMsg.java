package id.loket.driver.camera.internal.portrait;

import id.loket.kernel.text.Message;

/** What would make a portrait better. */
public enum PortraitMsg implements Message {
    tooSmall, notSharp, tooDark, tooBright, tooFlat, wrongBackground
}
