package id.loket.device;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import id.loket.kernel.Nik;

/** What every capture is asked with, and what it gives. */
public final class Capture {

    private Capture() {
    }

    /**
     * How a capture is bounded and watched.
     *
     * @param subject who sits in front of the device: simulated devices answer for this resident; real ones ignore it
     * @param timeout after which it ends with {@link DeviceException.Fault#TIMEOUT}
     * @param cancelled asked at least every 200 ms; true ends it with {@link DeviceException.Fault#CANCELLED}
     * @param preview shown live images (PNG or JPEG) where the device has them; called on the device's thread
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
     * What a device saw.
     *
     * @param image PNG, for screens, cards and matchers
     * @param dpi resolution of that picture, 0 where it has no meaning (portrait)
     * @param score how good it is, and on whose scale
     * @param data what is kept and sent: an ISO record for finger, face and iris, SVG for a signature
     */
    public record Image(byte[] image, int dpi, Quality score, Data data) {

        /**
         * A picture that is its own record.
         *
         * @param image PNG
         * @param dpi resolution, 0 where it has no meaning
         * @param quality 0 to 100 on the device's own scale
         */
        public Image(byte[] image, int dpi, int quality) {
            this(image, dpi, Quality.ofDevice(quality), new Data(Format.PNG, image));
        }

        /** @return 0 to 100, higher is better, on {@link Quality#scale}; comparable only within one scale */
        public int quality() {
            return score.value();
        }
    }

    /**
     * How good a capture is.
     *
     * @param value 0 to 100, higher is better
     * @param scale who measured it, and how
     * @param remarks for the operator, in the language of this session, what would make it better ("terlalu gelap"); may
     *            be empty
     */
    public record Quality(int value, Scale scale, List<String> remarks) {

        /** Keeps the value within its scale. */
        public Quality {
            value = Math.max(0, Math.min(100, value));
            remarks = List.copyOf(remarks);
        }

        /**
         * @param value 0 to 100
         * @return on the device's own scale, without remarks
         */
        public static Quality ofDevice(int value) {
            return new Quality(value, Scale.DEVICE, List.of());
        }
    }

    /** Who measured a quality. A score is called NFIQ only if NFIQ made it. */
    public enum Scale {
        /** The device or its maker's service, by a measure of its own. */
        DEVICE,
        /** NIST's NFIQ 2, 0 to 100, as the device's service declares it. */
        NFIQ2,
        /** Loket's own checks: sharpness, brightness, size. */
        LOKET
    }

    /**
     * The capture as it is kept and sent.
     *
     * @param format what the bytes are
     * @param bytes the record
     */
    public record Data(Format format, byte[] bytes) {
    }

    /** What a capture can be kept as. */
    public enum Format {
        /** Finger image record, ISO/IEC 19794-4:2011. */
        ISO_19794_4,
        /** Face image record, ISO/IEC 19794-5:2011. */
        ISO_19794_5,
        /** Iris image record, ISO/IEC 19794-6:2011. */
        ISO_19794_6,
        /** A signature's strokes with their times, as {@link Strokes#svg} writes them. */
        SVG,
        /** The picture itself. */
        PNG
    }
}
