package id.loket.bench.identify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import com.machinezoo.sourceafis.FingerprintCompatibility;

import id.loket.access.Session;
import id.loket.bench.office.BenchOffice;
import id.loket.device.Capture;
import id.loket.device.Devices;
import id.loket.device.FingerprintScanner;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.Nik;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.registry.biometrics.FingerMatcher;
import id.loket.store.Store;

/**
 * An office with residents of a training list, both index fingers of each on record: the first some from images of the
 * simulated scanner, the others from synthetic minutiae records.
 */
final class EnrolledOffice {

    private static final int PORTION = 500;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final List<FingerPosition> FINGERS = List.of(FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX);

    private final BenchOffice office;
    private final Store store;
    private final BiometricReferences references;
    private final FingerMatcher matcher;
    private final FingerprintScanner scanner;
    private final int images;
    private final Set<Long> distinct = new HashSet<>();
    private final List<Person> people = new ArrayList<>();

    /** Somebody on record. */
    record Person(long id, Nik nik) {
    }

    EnrolledOffice(BenchOffice office, Store store, BiometricReferences references, FingerMatcher matcher, Devices devices, int images) {
        this.office = office;
        this.store = store;
        this.references = references;
        this.matcher = matcher;
        this.images = images;
        scanner = devices.of(FingerprintScanner.class).stream().filter(each -> each.identity().simulated()).findFirst()
                .orElseThrow(() -> new IllegalStateException("no simulated scanner"));
    }

    /** Enrols until so many fingers are on record. */
    void enrol(Session session, int fingers) throws IOException {
        var wanted = fingers / FINGERS.size();
        office.take(session, wanted);
        var residents = store.read(transaction -> transaction.entities()
                .createQuery("select r.id, r.nik from Resident r order by r.id", Object[].class).setMaxResults(wanted).getResultList());
        for (var from = people.size(); from < wanted; from += PORTION) {
            var portion = residents.subList(from, Math.min(wanted, from + PORTION)).stream()
                    .map(row -> new Person((Long) row[0], new Nik((String) row[1]))).toList();
            var first = from;
            var templates = new ArrayList<CompletableFuture<byte[]>>();
            for (var each = 0; each < portion.size() * FINGERS.size(); each++) {
                templates.add(template(first * FINGERS.size() + each, portion.get(each / FINGERS.size())));
            }
            store.write(transaction -> {
                for (var each = 0; each < templates.size(); each++) {
                    references.put(transaction, portion.get(each / FINGERS.size()).id(), kind(each), known(templates.get(each).join()));
                }
                transaction.announce("enrolments");
                return null;
            });
            people.addAll(portion);
        }
    }

    private static Kind kind(int finger) {
        return finger % FINGERS.size() == 0 ? Kind.RIGHT_INDEX_TEMPLATE : Kind.LEFT_INDEX_TEMPLATE;
    }

    /** The scanner takes one at a time; what it took is read on the other core meanwhile. */
    private CompletableFuture<byte[]> template(int finger, Person person) {
        if (finger >= images) {
            return CompletableFuture.completedFuture(synthetic(SyntheticPrint.of(finger), finger));
        }
        var shot = scanner.capture(FINGERS.get(finger % FINGERS.size()), Capture.Control.of(person.nik(), TIMEOUT));
        return CompletableFuture.supplyAsync(() -> matcher.template(shot.image(), shot.dpi()));
    }

    private static byte[] synthetic(SyntheticPrint print, int finger) {
        return FingerprintCompatibility.importTemplate(MinutiaeRecord.of(print, FINGERS.get(finger % FINGERS.size()).code()))
                .toByteArray();
    }

    private byte[] known(byte[] template) {
        try {
            distinct.add(ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(template)).getLong());
            return template;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param finger number of one on record
     * @return the same finger laid down again, as a template
     */
    byte[] laidDownAgain(int finger) {
        if (finger >= images) {
            return synthetic(SyntheticPrint.of(finger).laidDownAgain(finger), finger);
        }
        return template(finger, person(finger)).join();
    }

    Person person(int finger) {
        return people.get(finger / FINGERS.size());
    }

    FingerPosition position(int finger) {
        return FINGERS.get(finger % FINGERS.size());
    }

    int people() {
        return people.size();
    }

    int fingers() {
        return people.size() * FINGERS.size();
    }

    int images() {
        return Math.min(images, fingers());
    }

    /** Templates that differ, by their hash. */
    int distinct() {
        return distinct.size();
    }
}
