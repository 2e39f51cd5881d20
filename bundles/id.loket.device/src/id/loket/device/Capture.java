package id.loket.device;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import id.loket.kernel.Nik;

/** What every capture is asked with. */
public final class Capture {

    private Capture() {
    }

    /**
     * How a capture is bounded and watched.
     *
     * @param subject who sits in front of the device: simulated devices answer for this resident; real ones ignore it
     * @param timeout after which it ends with {@link DeviceException.Fault#TIMEOUT}
     * @param cancelled asked at least every 200 ms; true ends it with {@link DeviceException.Fault#CANCELLED}
     * @param preview shown live images (PNG) where the device has them; called on the device's thread
     */
    public record Control(Nik subject, Duration timeout, BooleanSupplier cancelled, Consumer<byte[]> preview) {

        /**
         * @param subject who sits in front of the device
         * @param timeout the bound
         * @return a control without cancellation and preview
         */
        public static Control of(Nik subject, Duration timeout) {
            return new Control(subject, timeout, () -> false, image -> { });
        }
    }

    /**
     * A captured image.
     *
     * @param image PNG
     * @param dpi resolution, 0 where it has no meaning (portrait)
     * @param quality 0 to 100 on the device's own scale; not NFIQ
     */
    public record Image(byte[] image, int dpi, int quality) {
    }
}
