package id.loket.driver.ipp.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import id.loket.device.DeviceException;

/** The faces that are expected at any of the driver's printers, in the form that is offered first. Thread-safe. */
final class ReadyDocuments {

    private static final int MOST = 8;

    private final Deque<Ready> ready = new ArrayDeque<>();

    private record Ready(byte[] face, CardDocument document) {
    }

    void expect(String printer, byte[] face, List<String> formats) {
        if (find(face).isPresent()) {
            return;
        }
        var document = CardDocument.of(printer, face, formats).next();
        synchronized (this) {
            ready.addLast(new Ready(face, document));
            if (ready.size() > MOST) {
                ready.removeFirst();
            }
        }
    }

    /**
     * @param printer its label
     * @param face PNG at 300 dpi
     * @param formats what the printer says it takes
     * @return the face in each form to be offered, the best first; made when asked for
     * @throws DeviceException if the face is no image
     */
    Iterator<CardDocument> of(String printer, byte[] face, List<String> formats) {
        var first = find(face).filter(document -> document.format().equals(CardDocument.best(formats)));
        return first.isEmpty() ? CardDocument.of(printer, face, formats)
                : Stream.concat(first.stream(), others(printer, face, formats)).iterator();
    }

    private static Stream<CardDocument> others(String printer, byte[] face, List<String> formats) {
        Iterable<CardDocument> all = () -> CardDocument.of(printer, face, formats);
        return Stream.of(all).flatMap(each -> StreamSupport.stream(each.spliterator(), false).skip(1));
    }

    private synchronized Optional<CardDocument> find(byte[] face) {
        return ready.stream().filter(each -> each.face() == face).map(Ready::document).findFirst();
    }
}
