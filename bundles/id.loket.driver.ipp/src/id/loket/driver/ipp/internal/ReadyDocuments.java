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

    /** More than the faces that lie ready for all printers of a room; one that is sent is forgotten. */
    private static final int MOST = 64;

    private final Deque<Ready> ready = new ArrayDeque<>();

    private record Ready(byte[] face, CardDocument document) {
    }

    void expect(String printer, byte[] face, List<String> formats) {
        if (has(face)) {
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
        var first = take(face).filter(document -> document.format().equals(CardDocument.best(formats)));
        return first.isEmpty() ? CardDocument.of(printer, face, formats)
                : Stream.concat(first.stream(), others(printer, face, formats)).iterator();
    }

    private static Stream<CardDocument> others(String printer, byte[] face, List<String> formats) {
        Iterable<CardDocument> all = () -> CardDocument.of(printer, face, formats);
        return Stream.of(all).flatMap(each -> StreamSupport.stream(each.spliterator(), false).skip(1));
    }

    private synchronized boolean has(byte[] face) {
        return ready.stream().anyMatch(each -> each.face() == face);
    }

    private synchronized Optional<CardDocument> take(byte[] face) {
        var found = ready.stream().filter(each -> each.face() == face).findFirst();
        found.ifPresent(ready::remove);
        return found.map(Ready::document);
    }
}
