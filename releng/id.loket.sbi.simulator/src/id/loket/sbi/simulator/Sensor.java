package id.loket.sbi.simulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;

/** Pictures of {@link Body} as the devices deliver them: JPEG 2000 for the record, JPEG for the live view. */
final class Sensor {

    private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();

    byte[] jpeg2000(Modality modality, String subject, int position) {
        return pictures.computeIfAbsent("record/" + modality + "/" + subject + "/" + position,
                key -> lossless(seen(modality, subject, position).get()));
    }

    byte[] jpeg(Modality modality, String subject, int position) {
        return pictures.computeIfAbsent("live/" + modality + "/" + subject + "/" + position, key -> {
            var bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(seen(modality, subject, position).get(), "jpeg", bytes);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        });
    }

    private static Supplier<BufferedImage> seen(Modality modality, String subject, int position) {
        return () -> switch (modality) {
            case FINGER -> Body.finger(subject, position);
            case IRIS -> Body.eye(subject, position);
            case FACE -> Body.face(subject);
        };
    }

    private static byte[] lossless(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        var writer = writer();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriter writer() {
        for (var provider : ServiceLoader.load(ImageWriterSpi.class, J2KImageWriteParam.class.getClassLoader())) {
            if (Arrays.asList(provider.getFormatNames()).contains("jpeg2000")) {
                try {
                    return provider.createWriterInstance();
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                }
            }
        }
        throw new IllegalStateException("the library of JPEG 2000 announces no writer");
    }
}
