package id.loket.enrolment.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import id.loket.device.Capture;
import id.loket.device.Capture.Format;
import id.loket.enrolment.CapturedItem;
import id.loket.enrolment.internal.CaptureContent.Kind;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Images and templates of captures: sealed on their way in, opened on their way out. */
final class Contents {

    private final Store store;

    Contents(Store store) {
        this.store = store;
    }

    /** Keeps what is sent, and a picture for screens and matchers where the record does not hold that very one. */
    void keep(Transaction transaction, CapturedItem capture, Capture.Image taken) {
        var data = taken.data();
        if (data.format() != Format.PNG) {
            put(transaction, capture, Kind.RECORD, data.bytes());
        }
        if (data.format() == Format.PNG || !RecordPicture.isIn(data, taken.image())) {
            put(transaction, capture, Kind.IMAGE, taken.image());
        }
    }

    boolean isKept(Transaction transaction, CapturedItem capture) {
        return transaction.entities().createQuery("select count(c) from CaptureContent c where c.captureId = :capture", Long.class)
                .setParameter("capture", capture.id()).getSingleResult() > 0;
    }

    /** @return the picture as PNG */
    Optional<byte[]> image(Transaction transaction, CapturedItem capture) {
        return get(transaction, capture, Kind.IMAGE)
                .or(() -> get(transaction, capture, Kind.RECORD).map(record -> RecordPicture.of(capture.format(), record)));
    }

    void put(Transaction transaction, CapturedItem capture, Kind kind, byte[] plain) {
        var sealed = store.cipher().seal(plain, context(capture, kind));
        transaction.entities().persist(new CaptureContent(capture.id(), kind, sealed));
    }

    Optional<byte[]> get(Transaction transaction, CapturedItem capture, Kind kind) {
        return transaction.entities()
                .createQuery("select c from CaptureContent c where c.captureId = :capture and c.kind = :kind",
                        CaptureContent.class)
                .setParameter("capture", capture.id()).setParameter("kind", kind)
                .getResultStream().findFirst()
                .map(content -> store.cipher().open(content.sealed(), context(capture, kind)));
    }

    /** @return all that is kept of a capture; nothing of it stays in the transaction's memory */
    Map<Kind, byte[]> all(Transaction transaction, CapturedItem capture) {
        var contents = new EnumMap<Kind, byte[]>(Kind.class);
        transaction.entities().createQuery("select c.kind, c.sealed from CaptureContent c where c.captureId = :capture",
                Object[].class).setParameter("capture", capture.id()).getResultList().forEach(row -> contents
                        .put((Kind) row[0], store.cipher().open((byte[]) row[1], context(capture, (Kind) row[0]))));
        return contents;
    }

    void remove(Transaction transaction, CapturedItem capture) {
        transaction.entities().createQuery("delete from CaptureContent c where c.captureId = :capture")
                .setParameter("capture", capture.id()).executeUpdate();
    }

    private static String context(CapturedItem capture, Kind kind) {
        return "capture:" + capture.id() + ":" + kind;
    }
}
