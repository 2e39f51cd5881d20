package id.loket.driver.sbi.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.loket.device.Capture.Control;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.driver.sbi.internal.LinkException.Kind;

/** The live images of a device: JPEGs one behind the other in a multipart answer without end. */
final class LiveImages {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 8 << 20;
    private static final int MOST_HEADERS = 30;

    private final Host host;
    private final String label;

    LiveImages(Host host, String label) {
        this.host = host;
        this.label = label;
    }

    /** Shows them until cancelled or the time is over; both are a normal end. */
    void show(Found device, Control control) {
        var bound = new Bound(control.timeout(), control.cancelled(), host::closed);
        var request = JSON.createObjectNode().put("deviceSubId", device.type() == BioType.FACE ? "0" : "1")
                .put("timeout", Math.max(1, bound.left().toMillis()));
        device.dialect().address(request, device.device());
        try (var answer = HttpExchange.ask(device.port(), "STREAM /stream", request.toString(), bound)) {
            var type = answer.header("content-type").toLowerCase(Locale.ROOT);
            if (!type.startsWith("multipart/")) {
                refused(answer);
            }
            while (true) {
                var image = image(answer.body());
                if (image.length == 0) {
                    return; // the service knows the time that was asked for
                }
                control.preview().accept(image);
            }
        } catch (LinkException link) {
            if (link.kind() != Kind.SILENT && link.kind() != Kind.CANCELLED) {
                throw Trouble.of(link, label, Text.viewCutOff);
            }
        } catch (IOException broken) {
            throw Trouble.of(broken, label, Text.viewCutOff);
        }
    }

    private void refused(HttpExchange answer) throws IOException {
        var said = JSON.readTree(answer.whole(LARGEST));
        var error = said.path("error").isObject() ? said.path("error") : said;
        var code = error.path("errorCode").asText();
        throw code.isEmpty() ? new DeviceException(Fault.GARBAGE, null, Text.notBiometric, label) : Trouble.ofCode(code, label);
    }

    /** @return the next JPEG; empty at the end */
    private static byte[] image(InputStream body) throws IOException {
        var line = HttpExchange.line(body);
        while (line.isEmpty()) {
            line = HttpExchange.line(body);
        }
        if (!line.startsWith("--")) {
            throw new LinkException(Kind.GARBLED, "no boundary");
        }
        if (line.endsWith("--")) {
            return new byte[0];
        }
        var length = length(body);
        var image = body.readNBytes(length);
        if (image.length < length) {
            throw new LinkException(Kind.CUT_OFF, "within an image");
        }
        return image;
    }

    private static int length(InputStream body) throws IOException {
        var length = -1;
        for (var header = 0; header < MOST_HEADERS; header++) {
            var line = HttpExchange.line(body).toLowerCase(Locale.ROOT);
            if (line.isEmpty()) {
                break;
            }
            if (line.startsWith("content-length:")) {
                var value = line.substring(line.indexOf(':') + 1).strip();
                length = value.matches("\\d{1,8}") ? Integer.parseInt(value) : -1;
            }
        }
        if (length < 1 || length > LARGEST) {
            throw new LinkException(Kind.GARBLED, "an image without length");
        }
        return length;
    }
}
